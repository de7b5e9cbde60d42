//! What every bench needs: the real data, the peers, and a table with ratios.
#![allow(dead_code, reason = "each bench uses a part of it")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::Value;

/// The national list of sites, within the folder of real data.
pub(crate) const SITES: &str = "sites/france-services-2024-08-01.csv";

/// The repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the folder of real data (`MAILLAGE_SHARED` or `../shared/data`).
pub(crate) fn shared(file: &str) -> PathBuf {
    let folder = std::env::var_os("MAILLAGE_SHARED").map(PathBuf::from);
    let path = folder.unwrap_or_else(|| root().join("../shared/data")).join(file);
    assert!(
        path.is_file(),
        "{} is not there: set MAILLAGE_SHARED to the folder of real data",
        path.display()
    );
    path
}

/// The Python that runs the peers: `PYTHON`, else `.venv/bin/python`, else `python3`.
pub(crate) fn python() -> PathBuf {
    let own = root().join(".venv/bin/python");
    let default = if own.is_file() { own } else { PathBuf::from("python3") };
    std::env::var_os("PYTHON").map_or(default, PathBuf::from)
}

/// Runs a peer of `benches/peers` and reads the JSON that it prints.
pub(crate) fn peer(script: &str, arguments: &[&str]) -> Value {
    let text = peer_text(script, arguments);
    // Libraries that it uses may have printed remarks before.
    let start = text.find('{').expect("a peer prints JSON");
    serde_json::from_str(&text[start..]).expect("a peer prints JSON")
}

/// Runs a peer of `benches/peers`: what it prints.
pub(crate) fn peer_text(script: &str, arguments: &[&str]) -> String {
    let path = root().join("benches/peers").join(script);
    let output = Command::new(python()).arg(&path).args(arguments).output().expect("Python can be started");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{script} failed; install what it needs: see benches/README.md\n{errors}"
    );
    String::from_utf8(output.stdout).expect("a peer prints text")
}

/// The shortest of `repeats` runs.
pub(crate) fn best_of<T>(repeats: usize, mut work: impl FnMut() -> T) -> Duration {
    let run = |_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    (0..repeats).map(run).min().expect("at least one run")
}

/// Prints a row: what, ours in milliseconds, the peer's, and how many times faster we are.
pub(crate) fn row(what: &str, ours: f64, peer: f64) {
    println!("| {what:<52} | {:>9.2} | {:>9.2} | {:>6.1} x |", ours * 1e3, peer * 1e3, peer / ours);
}

/// Prints the head of a table whose rows are made by [`row`].
pub(crate) fn head(peer: &str) {
    println!("| {:<52} | {:>9} | {peer:>9} | {:>8} |", "milliseconds, best run", "maillage", "faster");
    println!("|{}|", ["-".repeat(54), "-".repeat(11), "-".repeat(11), "-".repeat(10)].join("|"));
}
