//! The tables of the Aude, byte by byte. `MAILLAGE_BLESS=1 cargo test --release --test golden` writes them anew: read the
//! difference before it is committed.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;
use std::path::Path;

use common::maillage;

/// Command, golden file.
const GOLDEN: [(&str, &str); 20] = [
    ("coverage", "coverage.csv"),
    ("coverage --by epci", "coverage_epci.csv"),
    ("coverage --by quarter", "coverage_quarter.csv"),
    ("coverage --worst 20", "worst.csv"),
    ("coverage --open QP011003,QP011004,QP011005,QP011006", "open.csv"),
    ("gaps", "gaps.csv"),
    ("gaps --points", "gap_points.csv"),
    ("rank --next 5", "next.csv"),
    ("rank --top 20", "rank.csv"),
    ("rank --next 5 --lang fr", "next.fr.csv"),
    ("clock", "clock.csv"),
    ("clock --by quarter", "clock_quarter.csv"),
    ("clock --by epci --stay 30min --lang fr", "clock_epci.fr.csv"),
    ("audit", "audit.csv"),
    ("audit --by rule --lang fr", "audit_summary.fr.csv"),
    ("hours", "hours.csv"),
    ("hours --moves 3 --lang fr", "hours.fr.csv"),
    ("plan --count 5", "plan.csv"),
    ("plan --count 4 --goal median --lang fr", "plan.fr.csv"),
    ("plan --count 5 --alternatives", "plan_alternatives.csv"),
];

#[test]
fn tables_of_the_aude_are_the_golden_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let bless = std::env::var("MAILLAGE_BLESS").is_ok_and(|value| value == "1");
    let mut differences = Vec::new();
    for (command, file) in GOLDEN {
        let format = if file.ends_with(".fr.csv") { "csv-fr" } else { "csv" };
        let found = maillage(&format!("{command} --format {format}")).ok().stdout;
        if bless {
            fs::write(folder.join(file), &found).unwrap();
        }
        let golden = fs::read_to_string(folder.join(file)).unwrap_or_default();
        differences.extend(difference(&golden, &found).map(|lines| format!("tests/golden/{file}, {lines}")));
    }
    assert!(differences.is_empty(), "{}\nif this is meant, set MAILLAGE_BLESS=1", differences.join("\n"));
}

/// The first line that differs, in both.
fn difference(golden: &str, found: &str) -> Option<String> {
    if golden == found {
        return None;
    }
    let (mut golden, mut found) = (golden.split('\n'), found.split('\n'));
    for number in 1.. {
        let pair = (golden.next(), found.next());
        if pair.0 != pair.1 {
            let shown =
                |line: Option<&str>| line.map_or("(no such line)".to_owned(), |line| format!("{line:?}"));
            return Some(format!("line {number}:\n  golden {}\n  found  {}", shown(pair.0), shown(pair.1)));
        }
    }
    None
}

#[test]
fn the_first_line_that_differs_is_shown() {
    assert_eq!(difference("a\nb\n", "a\nb\n"), None);
    assert_eq!(difference("a\nb\n", "a\nc\n").unwrap(), "line 2:\n  golden \"b\"\n  found  \"c\"");
    assert_eq!(difference("a\n", "a\n1").unwrap(), "line 2:\n  golden \"\"\n  found  \"1\"");
    assert_eq!(difference("a", "a\n1").unwrap(), "line 2:\n  golden (no such line)\n  found  \"1\"");
}
