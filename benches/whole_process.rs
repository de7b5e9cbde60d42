//! `maillage coverage` on the country, reading included, against a polars and SciPy script doing the same.

#![expect(clippy::print_stdout, reason = "a bench prints its table")]

mod common;

use std::process::Command;

use common::{SITES, head, peer, python, root, row, shared};
use serde_json::Value;

const REPEATS: &str = "15";

fn measure(command: &[&str]) -> Value {
    peer("measure.py", &[&[REPEATS], command].concat())
}

fn main() {
    let binary = env!("CARGO_BIN_EXE_maillage");
    let sites = shared(SITES).to_string_lossy().into_owned();
    let communes = root().join("data/france/communes.parquet").to_string_lossy().into_owned();
    let script = root().join("benches/peers/coverage.py").to_string_lossy().into_owned();
    let output = std::env::temp_dir().join("maillage-bench-coverage.csv").to_string_lossy().into_owned();
    let python = python().to_string_lossy().into_owned();

    let ours = |more: &[&str]| {
        let command =
            [&[binary, "--quiet", "coverage", "--sites", &sites, "--output", &output], more].concat();
        measure(&command)
    };
    let country = ours(&["--territory", "france", "--by", "departement"]);
    let theirs = measure(&[&python, &script, &communes, &sites, &output]);
    let number = |value: &Value, key: &str| value[key].as_f64().expect("measure.py prints numbers");

    println!("coverage of the country by département, from files to CSV\n");
    head("script");
    row("whole process, best", number(&country, "best"), number(&theirs, "best"));
    row("whole process, median", number(&country, "median"), number(&theirs, "median"));
    let megabytes = |value: &Value| number(value, "bytes") / 1e6;
    println!("peak memory: {:.0} MB, script {:.0} MB", megabytes(&country), megabytes(&theirs));

    let aude = ours(&["--departement", "11"]);
    println!("one département (Aude): {:.1} ms, of which most is reading", number(&aude, "best") * 1e3);
    let main_job = std::env::temp_dir().join("maillage-bench-out").to_string_lossy().into_owned();
    let bundled = measure(&[binary, "--quiet", "--out", &main_job]);
    println!("main job on the bundled Aude, maps included: {:.0} ms", number(&bundled, "best") * 1e3);
    let version = Command::new(binary).arg("--version").output().expect("the binary runs").stdout;
    println!("{}", String::from_utf8_lossy(&version).trim());
}
