//! Same inputs and options, same bytes: whatever the number of threads, whatever the order of the rows.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use common::{bundled, files, maillage, shuffle};

type Files = BTreeMap<String, Vec<u8>>;

/// Every file of the main job and of two commands more, run in `folder` with these options.
fn results(folder: &Path, options: &str) -> Files {
    maillage(&format!("--out out {options}")).inside(folder).ok();
    for (command, file) in [
        ("coverage --by commune", "out/by_commune.csv"),
        ("coverage --by commune", "out/by_commune.geojson"),
        ("coverage --by commune", "out/by_commune.parquet"),
        ("rank --next 5", "out/next_5.csv"),
        ("rank --objective time --top 500", "out/rank_500.csv"),
    ] {
        maillage(&format!("{command} --output {file} {options}")).inside(folder).ok();
    }
    files(&folder.join("out"))
}

#[track_caller]
fn same(expected: &Files, found: &Files, what: &str) {
    assert_eq!(expected.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>(), "{what}");
    let differ: Vec<_> = expected.keys().filter(|name| expected[*name] != found[*name]).collect();
    assert!(differ.is_empty(), "{what}: these files differ: {differ:?}");
}

#[test]
fn threads_do_not_change_a_byte() {
    let folder = tempfile::tempdir().unwrap();
    let one = results(folder.path(), "-q --threads 1");
    assert_eq!(one.len(), 51 + 5 + 3, "tables, maps and their provenance");
    for threads in [2, 8] {
        same(
            &one,
            &results(folder.path(), &format!("-q --threads {threads}")),
            &format!("{threads} threads"),
        );
    }
}

#[test]
fn a_second_run_does_not_change_a_byte() {
    let folder = tempfile::tempdir().unwrap();
    let first = results(folder.path(), "-q --lang fr");
    same(&first, &results(folder.path(), "-q --lang fr"), "second run");
}

/// The tables and the picture: what does not hold fingerprints of the inputs.
fn without_provenance(files: Files) -> Files {
    files.into_iter().filter(|(name, _)| name.ends_with(".csv") || name.ends_with(".png")).collect()
}

/// The lines of a file after its first, shuffled.
fn shuffled_rows(text: &str, seed: u64) -> String {
    let (head, rows) = text.split_once('\n').unwrap();
    let mut rows: Vec<&str> = rows.lines().collect();
    shuffle(&mut rows, seed);
    format!("{head}\n{}\n", rows.join("\n"))
}

/// The features of a file of one feature a line, shuffled.
fn shuffled_features(text: &str, seed: u64) -> String {
    let features = text.lines().filter(|line| line.starts_with("{\"type\":\"Feature\""));
    let mut features: Vec<&str> = features.map(|line| line.trim_end_matches(',')).collect();
    assert_eq!(features.len(), 433);
    shuffle(&mut features, seed);
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}\n", features.join(",\n"))
}

/// The Aude as files of a folder, each changed by its function.
fn aude(folder: &Path, communes: impl Fn(&str) -> String, rows: impl Fn(&str) -> String) -> Files {
    let text = |name: &str| fs::read_to_string(bundled(&format!("aude/{name}"))).unwrap();
    fs::write(folder.join("communes.geojson"), communes(&text("communes.geojson"))).unwrap();
    for name in ["sites.csv", "quarters.csv"] {
        fs::write(folder.join(name), rows(&text(name))).unwrap();
    }
    let files = "--communes communes.geojson --sites sites.csv --quarters quarters.csv";
    without_provenance(results(folder, &format!("-q {files}")))
}

#[test]
fn the_order_of_rows_does_not_change_a_table_or_a_map() {
    let folder = tempfile::tempdir().unwrap();
    let sorted = aude(folder.path(), str::to_owned, str::to_owned);
    assert_eq!(sorted.len(), 25, "{:?}", sorted.keys());
    for seed in 1..=3 {
        let communes = |text: &str| shuffled_features(text, seed);
        let found = aude(folder.path(), communes, |text| shuffled_rows(text, seed));
        same(&sorted, &found, &format!("seed {seed}"));
    }
}

#[test]
fn the_order_of_candidates_does_not_change_the_ranking() {
    let folder = tempfile::tempdir().unwrap();
    // Pairs at one place tie in everything but their id.
    let rows: String = (0..60)
        .map(|n| {
            format!(
                "c{n:02},Lieu {n},{:.3},{:.3}\n",
                2.0 + f64::from(n / 2) * 0.03,
                42.95 + f64::from(n % 7 / 2) * 0.1
            )
        })
        .collect();
    let text = format!("id,name,lon,lat\n{rows}");
    let ranked = |text: &str| {
        fs::write(folder.path().join("c.csv"), text).unwrap();
        ["rank --next 8", "rank --top 60"].map(|command| {
            maillage(&format!("{command} --candidates c.csv --format csv")).inside(folder.path()).ok().stdout
        })
    };
    let sorted = ranked(&text);
    for seed in 1..=5 {
        assert_eq!(ranked(&shuffled_rows(&text, seed)), sorted, "seed {seed}");
    }
}

#[test]
fn the_order_of_the_lists_of_sites_does_not_change_coverage() {
    let folder = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(bundled("aude/sites.csv")).unwrap();
    let rows: Vec<&str> = text.lines().collect();
    let half = |rows: &[&str]| format!("{}\n{}\n", text.lines().next().unwrap(), rows.join("\n"));
    fs::write(folder.path().join("a.csv"), half(&rows[1..12])).unwrap();
    fs::write(folder.path().join("b.csv"), half(&rows[12..])).unwrap();
    let coverage = |files: &str| {
        maillage(&format!("coverage --by commune --format csv {files}")).inside(folder.path()).ok().stdout
    };
    let whole = coverage("");
    assert_eq!(coverage("--sites a.csv --sites b.csv"), whole);
    assert_eq!(coverage("--sites b.csv --sites a.csv"), whole);
}
