//! Guards the order of the modules: what stands left may be used by what stands right, never the reverse.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The order of `src/README.md`. Modules of one rank do not use each other.
const RANKS: [&[&str]; 15] = [
    &["units", "ids", "issue"],
    &["week"],
    &["territory"],
    &["roads"],
    &["travel"],
    &["access"],
    &["gaps"],
    &["siting"],
    &["label"],
    &["scenario"],
    &["load", "output"],
    &["study"],
    &["web"],
    &["cli"],
    &["main"],
];

fn rank(module: &str) -> Option<usize> {
    RANKS.iter().position(|rank| rank.contains(&module))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("src can be read") {
        let path = entry.expect("an entry can be read").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files.sort();
    files
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The top-level module that a file belongs to; `lib.rs` belongs to none.
fn module_of(file: &Path) -> Option<String> {
    let inside = file.strip_prefix(src()).expect("files lie below src");
    let first = inside.components().next().expect("a path has a part").as_os_str().to_string_lossy();
    let name = first.trim_end_matches(".rs").to_owned();
    (name != "lib").then_some(name)
}

/// The top-level modules named behind `crate::` or `maillage::` in a text, groups in braces included.
fn modules_used(text: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for prefix in ["crate::", "maillage::"] {
        for (at, _) in text.match_indices(prefix) {
            let rest = &text[at + prefix.len()..];
            let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            if word.is_empty() && rest.starts_with('{') {
                let group = &rest[1..rest.find("};").unwrap_or(rest.len())];
                used.extend(group.split(',').filter_map(|p| p.trim().split("::").next()).map(str::to_owned));
            }
            used.insert(word);
        }
    }
    used
}

/// What is wrong with `text`, a file of `module`.
fn violations(module: &str, text: &str) -> Vec<String> {
    let mine = rank(module).unwrap_or_else(|| panic!("module {module} has no rank: add it to RANKS"));
    modules_used(text)
        .into_iter()
        .filter(|used| used != module)
        .filter(|used| rank(used).is_some_and(|theirs| theirs > mine || (theirs == mine && mine > 0)))
        .map(|used| format!("{module} uses {used}"))
        .collect()
}

#[test]
fn modules_only_use_those_to_their_left() {
    let mut found = Vec::new();
    for file in rust_files(&src()) {
        let Some(module) = module_of(&file) else { continue };
        let text = fs::read_to_string(&file).expect("a source file can be read");
        found.extend(violations(&module, &text).into_iter().map(|v| format!("{}: {v}", file.display())));
    }
    assert!(found.is_empty(), "the order of modules is broken:\n{}", found.join("\n"));
}

#[test]
fn a_wrong_use_is_seen() {
    assert_eq!(violations("access", "use crate::siting::Problem;"), ["access uses siting"]);
    assert_eq!(violations("load", "use crate::{output::Table, units};"), ["load uses output"]);
    assert!(violations("siting", "use crate::units::People;").is_empty());
}

#[test]
fn every_folder_opens_with_a_readme_that_says_what_it_answers() {
    for entry in fs::read_dir(src()).expect("src can be read") {
        let folder = entry.expect("an entry can be read").path();
        if !folder.is_dir() {
            continue;
        }
        let readme = fs::read_to_string(folder.join("README.md"))
            .unwrap_or_else(|_| panic!("{} has no README.md", folder.display()));
        assert!(readme.contains("This module answers"), "{} does not say what it answers", folder.display());
        let module = fs::read_to_string(folder.join("mod.rs")).expect("a module can be read");
        assert!(
            module.contains("include_str!(\"README.md\")"),
            "{} does not show its README",
            folder.display()
        );
    }
}
