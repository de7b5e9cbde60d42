//! No file is lost: an output that is also an input, or two outputs in one place, are wrong usage.

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

use common::{bundled, maillage};

const SCENARIO: &str = "name = \"One\"\n\n[[change]]\ndo = \"close\"\nsite = \"68\"\n";

/// A folder with a list of sites and a scenario.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::copy(bundled("aude/sites.csv"), folder.path().join("my.csv")).unwrap();
    fs::write(folder.path().join("one.toml"), SCENARIO).unwrap();
    folder
}

fn content(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn what_is_read_or_written_elsewhere_is_not_overwritten() {
    for (words, told) in [
        ("plan --count 2 --sites my.csv -o my.csv", "--output would overwrite my.csv (--sites)"),
        ("plan --count 2 --sites my.csv -o ./my.csv", "--output would overwrite my.csv (--sites)"),
        ("coverage --sites my.csv --output my.csv", "--output would overwrite my.csv (--sites)"),
        ("simulate one.toml -o one.toml --format csv", "--output would overwrite one.toml"),
        ("simulate one.toml --close 64 --save one.toml", "--save would overwrite one.toml"),
        ("report one.toml -o one.html --pdf one.html.pdf --sites one.html", "would overwrite one.html"),
        ("plan --count 2 --format csv -o same.svg --map same.svg", "--output and --map would both write"),
        ("simulate --close 68 -o q.csv --save q.csv", "would both write q.csv"),
        (
            "plan --count 1 --format json -o a.provenance.json --map a.png",
            "would both write a.provenance.json",
        ),
    ] {
        let folder = folder();
        let before = content(folder.path());
        let run = maillage(words).inside(folder.path()).run();
        run.refused(2).says(told);
        assert_eq!(content(folder.path()), before, "{words}");
    }
}

#[test]
fn files_side_by_side_are_written() {
    let folder = folder();
    maillage("plan --count 1 --sites my.csv -o plan.csv --map plan.png --quiet").inside(folder.path()).ok();
    for name in ["plan.csv", "plan.png", "plan.provenance.json"] {
        assert!(folder.path().join(name).is_file(), "{name}");
    }
}
