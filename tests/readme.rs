//! Every console block of the README is what the program prints today.

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
use std::process::Command;

use common::shared;

/// The console blocks of a text: command line, expected lines.
fn blocks(text: &str) -> Vec<(String, Vec<String>)> {
    let block = |block: &str| {
        let body = block.split("```").next().unwrap_or_default();
        let mut lines = body.trim_matches('\n').lines().map(str::to_owned);
        let command = lines.next().expect("a console block opens with a command");
        (command, lines.collect())
    };
    text.split("```console").skip(1).map(block).collect()
}

/// The words of a command line; those between double quotes are one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    parts
        .flat_map(|(index, part)| match index % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

/// The files that the README's reader has downloaded, and where tests find them.
const DOWNLOADED: [(&str, &str); 2] = [
    ("france-services.csv", "sites/france-services-2024-08-01.csv"),
    ("essonne.osm.pbf", "roads/essonne-2021.osm.pbf"),
];

/// Puts the downloaded files that a command names into `folder`; whether they are all there.
fn put_downloaded(command: &str, folder: &Path) -> bool {
    let named = DOWNLOADED.iter().filter(|(name, _)| command.contains(name));
    named.map(|(name, file)| (name, shared(file))).all(|(name, file)| {
        file.is_some_and(|file| folder.join(name).exists() || fs::copy(file, folder.join(name)).is_ok())
    })
}

/// Puts the files of the repository that a command names into `folder`, at the same path.
fn put_own(command: &str, folder: &Path) {
    for name in command.split_whitespace().filter(|word| word.starts_with("data/")) {
        let copy = folder.join(name);
        fs::create_dir_all(copy.parent().expect("a file lies in a folder")).expect("a folder");
        fs::copy(Path::new(env!("CARGO_MANIFEST_DIR")).join(name), copy).expect("a file of the repository");
    }
}

fn printed(command: &str, folder: &Path) -> String {
    let arguments = command.strip_prefix("$ maillage").expect("a console block runs maillage");
    let output = Command::new(env!("CARGO_BIN_EXE_maillage"))
        .args(words(arguments))
        .current_dir(folder)
        .env_remove("MAILLAGE_LANG")
        .env("MAILLAGE_ROADS_CACHE", folder.join("roads"))
        .output()
        .expect("the program runs");
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("tables are UTF-8")
}

/// Compares line by line; a line `…` at the end stands for the rest.
fn check(command: &str, expected: &[String], printed: &str) {
    let mut lines = printed.trim_end().lines();
    for line in expected {
        if line == "…" {
            return;
        }
        let found = lines.next().unwrap_or("(nothing)");
        assert_eq!(found, line, "{command} prints another line than the README");
    }
    assert_eq!(lines.next(), None, "{command} prints more than the README");
}

#[test]
fn console_blocks_are_what_the_program_prints() {
    let readme =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("a README");
    let blocks = blocks(&readme);
    assert!(blocks.len() >= 5, "the README shows {} commands only", blocks.len());
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (command, expected) in blocks {
        put_own(&command, folder.path());
        if put_downloaded(&command, folder.path()) {
            check(&command, &expected, &printed(&command, folder.path()));
        }
    }
}
