//! `maillage clock` and `maillage audit` on the country, reading included, each against a polars and NumPy script doing the same.

#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod common;

use std::path::{Path, PathBuf};

use common::{SITES, head, peer, python, root, row, shared};
use serde_json::Value;

const REPEATS: &str = "9";

fn measure(command: &[&str]) -> Value {
    peer("measure.py", &[&[REPEATS], command].concat())
}

fn text(path: impl AsRef<Path>) -> String {
    path.as_ref().to_string_lossy().into_owned()
}

fn output(name: &str) -> PathBuf {
    std::env::temp_dir().join(name)
}

fn number(value: &Value, key: &str) -> f64 {
    value[key].as_f64().expect("measure.py prints numbers")
}

/// Our run and the script's, each with its file.
struct Pair {
    ours: Value,
    theirs: Value,
    files: [PathBuf; 2],
}

/// Runs `maillage` with `words` on the country, and the script on `inputs`.
fn pair(name: &str, words: &[&str], inputs: &[&str]) -> Pair {
    let files =
        [output(&format!("maillage-bench-{name}.csv")), output(&format!("maillage-bench-{name}-peer.csv"))];
    let sites = text(shared(SITES));
    let (mine, other) = (text(&files[0]), text(&files[1]));
    let country = ["--territory", "france", "--sites", &sites, "--output", &mine];
    let ours = measure(&[&[env!("CARGO_BIN_EXE_maillage"), "--quiet"], words, &country].concat());
    let script = text(root().join("benches/peers").join(format!("{name}.py")));
    let python = text(python());
    let theirs = measure(&[&[&*python, &*script], inputs, &[&*sites, &*other]].concat());
    Pair { ours, theirs, files }
}

impl Pair {
    fn rows(&self, what: &str) {
        row(&format!("{what}, best"), number(&self.ours, "best"), number(&self.theirs, "best"));
        row(&format!("{what}, median"), number(&self.ours, "median"), number(&self.theirs, "median"));
    }

    fn memory(&self, what: &str) {
        let megabytes = |value: &Value| number(value, "bytes") / 1e6;
        println!(
            "{what}: peak memory {:.0} MB, script {:.0} MB",
            megabytes(&self.ours),
            megabytes(&self.theirs)
        );
    }

    /// The cells of both files.
    fn cells(&self) -> [Vec<Vec<String>>; 2] {
        self.files.each_ref().map(|file| {
            let mut reader = csv::Reader::from_path(file).expect("the table was just written");
            let record = |row: csv::StringRecord| row.iter().map(str::to_owned).collect();
            reader.records().map(|row| record(row.expect("a table of ours or of the script"))).collect()
        })
    }
}

fn main() {
    let communes = text(root().join("data/france/communes.parquet"));
    let clock = pair("clock", &["clock", "--slots"], &[&communes]);
    let audit = pair("audit", &["audit", "--by", "rule"], &[]);
    println!("the country, from files to CSV\n");
    head("script");
    clock.rows("people who reach an open site, 2,016 slots");
    audit.rows("24 hours and five days, labels and sites");
    clock.memory("clock");
    audit.memory("audit");
    let people = |rows: &[Vec<String>], column: usize| -> f64 {
        rows.iter().filter_map(|row| row[column].parse::<f64>().ok()).sum()
    };
    let [mine, other] = clock.cells();
    let (mine, other) = (people(&mine, 2), people(&other, 1));
    println!(
        "person-slots: {mine:.0}, script {other:.0} (ratio {:.6}: times are rounded to the second)",
        mine / other
    );
    let [mine, other] = audit.cells();
    for (script, from, rule) in
        [(0, 0, "24 h, labels"), (1, 2, "5 days, labels"), (2, 1, "24 h, sites"), (3, 3, "5 days, sites")]
    {
        println!("{rule}: met, not met, unknown {:?}, script {:?}", &mine[from][4..7], &other[script][1..4]);
    }
}
