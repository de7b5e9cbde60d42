//! `maillage clock` on the country, reading included, against a polars, NumPy and SciPy script doing the same.

#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};

use common::{SITES, head, peer, python, root, row, shared};
use serde_json::Value;

const REPEATS: &str = "7";

fn measure(command: &[&str]) -> Value {
    peer("measure.py", &[&[REPEATS], command].concat())
}

fn text(path: impl AsRef<Path>) -> String {
    path.as_ref().to_string_lossy().into_owned()
}

fn output(name: &str) -> PathBuf {
    std::env::temp_dir().join(name)
}

/// The last but one column of a table, its people, summed: the same slots must give the same people.
fn people(file: &Path) -> f64 {
    let table = fs::read_to_string(file).expect("the table was just written");
    let number = |line: &str| line.rsplit(',').nth(1).and_then(|cell| cell.parse::<f64>().ok());
    table.lines().skip(1).filter_map(number).sum()
}

fn main() {
    let binary = env!("CARGO_BIN_EXE_maillage");
    let sites = text(shared(SITES));
    let communes = text(root().join("data/france/communes.parquet"));
    let script = text(root().join("benches/peers/clock.py"));
    let (ours, theirs) = (output("maillage-bench-clock.csv"), output("maillage-bench-clock-peer.csv"));
    let python = text(python());
    let clock = measure(&[
        binary,
        "--quiet",
        "clock",
        "--slots",
        "--territory",
        "france",
        "--sites",
        &sites,
        "--output",
        &text(&ours),
    ]);
    let peer = measure(&[&python, &script, &communes, &sites, &text(&theirs)]);
    let number = |value: &Value, key: &str| value[key].as_f64().expect("measure.py prints numbers");

    println!(
        "people who reach an open site within 30 min, at each of 2,016 slots; the country, from files to CSV\n"
    );
    head("script");
    row("clock, best", number(&clock, "best"), number(&peer, "best"));
    row("clock, median", number(&clock, "median"), number(&peer, "median"));
    let megabytes = |value: &Value| number(value, "bytes") / 1e6;
    println!("peak memory: {:.0} MB, script {:.0} MB", megabytes(&clock), megabytes(&peer));
    let (mine, other) = (people(&ours), people(&theirs));
    println!("person-slots: {mine:.0}, script {other:.0} (ratio {:.6})", mine / other);
}
