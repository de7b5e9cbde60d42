//! Scenario files that are wrong: the error names the file, the line, the key and what to do.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;

use common::{Run, maillage};

/// A file that is right; its lines are counted below.
const GOOD: &str = r#"name = "Around Carcassonne"
description = "For the council of June"
thresholds = [10, 20, 30]
year = 2023

[[change]]
do = "open"
candidate = "QP011003"
hours = "Tu 09:00-12:00"
cost_a_year = 8_000

[[change]]
do = "close"
site = "64"

[[change]]
do = "move"
site = "65"
lon = 2.2151
lat = 43.0563

[[change]]
do = "hours"
site = "62"
hours = "Mo-Fr 09:00-12:00"

[[change]]
do = "stops"
site = "63"
stop = [
  { name = "Town hall of Sigean", commune = "11379", hours = "Th 09:00-12:00" },
]
"#;

/// A part of the good file, what takes its place, and what the error must say: where, under which key, and what to do.
type Case = (&'static str, &'static str, [&'static str; 3]);

/// Files that are not TOML, or hold keys that are not those of a scenario.
const KEYS: [Case; 15] = [
    (r#"name = "Around Carcassonne""#, "", ["line 1", "missing field `name`", "correct the line"]),
    (r#"name = "Around"#, r#"name = Around"#, ["line 1", "(in: name = ", "data/scenarios"]),
    (r#"name = "Around Carcassonne""#, "name = 12", ["line 1", "(in: name = 12)", "expected a string"]),
    (r#"name = "Around"#, r#"nom = "Around"#, ["line 1", "unknown field `nom`", "`thresholds`"]),
    ("thresholds = [10, 20, 30]", "thresholds = 20", ["line 3", "(in: thresholds = 20)", "a sequence"]),
    ("thresholds = [10,", "thresholds = [\"ten\",", ["line 3", "(in: thresholds = ", "correct the line"]),
    ("year = 2023", "year = 2023\nyear = 2024", ["line 5", "duplicate key", "correct the line"]),
    ("year = 2023", "year = \"2023\"", ["line 4", "(in: year = \"2023\")", "correct the line"]),
    (
        "[[change]]\ndo = \"open\"",
        "[change]\ndo = \"open\"",
        ["line 12", "duplicate key (in: [[change]])", "correct the line"],
    ),
    ("do = \"open\"", "do = \"opne\"", ["line 7", "unknown variant `opne`", "`open`, `close`, `move`"]),
    ("do = \"open\"\n", "", ["line 6", "missing field `do`", "correct the line"]),
    (
        "candidate = \"QP011003\"",
        "candidat = \"QP011003\"",
        ["line 8", "unknown field `candidat`", "`candidate`"],
    ),
    (
        "cost_a_year = 8_000",
        "cost_a_year = 8000.50",
        ["line 10", "(in: cost_a_year = 8000.50)", "correct the line"],
    ),
    ("lon = 2.2151", "lon = \"2.2151\"", ["line 19", "(in: lon = \"2.2151\")", "correct the line"]),
    ("hours = \"Th 09", "heures = \"Th 09", ["line 31", "unknown field `heures`", "`hours`"]),
];

/// Values that cannot be.
const VALUES: [Case; 29] = [
    (r#""Around Carcassonne""#, r#""  ""#, ["line 1: name: empty", "", "write it"]),
    (r#""Around Carcassonne""#, r#""a\nb""#, ["line 1: name: holds a line break", "", "on one line"]),
    ("[10, 20, 30]", "[]", ["line 3: thresholds", "no threshold is given", "thresholds = [10, 20, 30]"]),
    ("[10, 20, 30]", "[0, 20]", ["line 3: thresholds", "above 0 and at most 1440", "thresholds = ["]),
    ("[10, 20, 30]", "[20, 99999]", ["line 3: thresholds", "(got 99999)", "thresholds = ["]),
    ("[10, 20, 30]", "[-5]", ["line 3: thresholds", "(got -5)", "thresholds = ["]),
    ("[10, 20, 30]", "[nan]", ["line 3: thresholds", "(got NaN)", "thresholds = ["]),
    ("[10, 20, 30]", "[1,2,3,4,5,6,7,8]", ["line 3: thresholds", "at most 7", "ask for fewer"]),
    ("year = 2023", "year = 23", ["line 4: year", "23 is no year of funding", "from 1990 to 2100"]),
    ("year = 2023", "year = -1", ["line 4: year", "-1 is no year", "from 1990 to 2100"]),
    ("year = 2023", "population = \" \"", ["line 4: population: empty", "", "write it"]),
    (
        "candidate = \"QP011003\"\n",
        "",
        ["line 6: change 1 (open): commune", "missing: where?", "add candidate"],
    ),
    (
        "candidate = \"QP011003\"",
        "candidate = \"QP011003\"\ncommune = \"11069\"",
        ["line 8: change 1 (open): candidate", "named twice", "name the place once"],
    ),
    (
        "candidate = \"QP011003\"",
        "commune = \"1106\"",
        ["line 8: change 1 (open): commune", "'1106' is not an INSEE commune code", "commune = \"11069\""],
    ),
    (
        "\"Tu 09:00-12:00\"",
        "\"mardi matin\"",
        ["line 9: change 1 (open): hours", "not in OpenStreetMap notation", "hours = \"Tu,Th 09:00-12:00\""],
    ),
    (
        "\"Tu 09:00-12:00\"",
        "\"Tu 09:02-12:00\"",
        ["line 9: change 1 (open): hours", "multiples of five minutes", "whole slots"],
    ),
    ("\"Tu 09:00-12:00\"", "\"\"", ["line 9: change 1 (open): hours", "no hours are given", "such as"]),
    (
        "cost_a_year = 8_000",
        "cost_a_year = -8_000",
        ["line 10: change 1 (open): cost_a_year", "-8000 is below zero", "saves_a_year"],
    ),
    (
        "cost_a_year = 8_000",
        "cost_once = 99_000_000_000",
        ["line 10: change 1 (open): cost_once", "more than any change costs", "at most 1000000000"],
    ),
    (
        "cost_a_year = 8_000",
        "format = \"castle\"",
        ["line 10: change 1 (open): format", "'castle' is no format", "write fixed, antenna, multi-site"],
    ),
    (
        "cost_a_year = 8_000",
        "saves_a_year = 8_000",
        [
            "line 10: change 1 (open): saves_a_year",
            "no key of a change that says do = \"open\"",
            "open takes",
        ],
    ),
    ("cost_a_year = 8_000", "id = \"\"", ["line 10: change 1 (open): id: empty", "", "write it"]),
    ("site = \"64\"\n", "", ["line 12: change 2 (close): site", "missing: which site?", "site = \"64\""]),
    (
        "site = \"64\"",
        "site = \"64\"\nlon = 2.1",
        ["line 15: change 2 (close): lon", "no key of a change that says do = \"close\"", "close takes site"],
    ),
    ("lat = 43.0563", "", ["line 19: change 3 (move): lon: stands without lat", "", "add lat"]),
    ("lon = 2.2151", "", ["line 20: change 3 (move): lat: stands without lon", "", "add lon"]),
    (
        "lon = 2.2151\nlat = 43.0563",
        "lon = 43.0563\nlat = 2.2151",
        ["line 19: change 3 (move): lon", "is the latitude of a place in France", "exchange the two"],
    ),
    (
        "lat = 43.0563",
        "lat = 53.0563",
        ["line 19: change 3 (move): lon", "no place in France", "outside France"],
    ),
    (
        "lon = 2.2151\nlat = 43.0563",
        "lon = 652469\nlat = 6862035",
        ["line 19: change 3 (move): lon", "metres of Lambert-93", "convert them"],
    ),
];

/// Stops and hours that cannot be, and sites and communes that do not exist.
const NAMES: [Case; 16] = [
    (
        "hours = \"Mo-Fr 09:00-12:00\"\n",
        "",
        ["line 22: change 4 (hours): hours", "missing: open when?", "add them"],
    ),
    (
        "hours = \"Mo-Fr 09:00-12:00\"",
        "hours = \"Mo-Fr sunrise-sunset\"",
        ["line 25: change 4 (hours): hours", "no certain hours in an ordinary week", "such as hours ="],
    ),
    (
        "stop = [\n  { name = \"Town hall of Sigean\", commune = \"11379\", hours = \"Th 09:00-12:00\" },\n]",
        "stop = []",
        ["line 30: change 5 (stops): stop: empty", "", "add at least one"],
    ),
    (
        "stop = [\n  { name = \"Town hall of Sigean\", commune = \"11379\", hours = \"Th 09:00-12:00\" },\n]",
        "",
        ["line 27: change 5 (stops): stop", "missing", "add at least one"],
    ),
    (
        ", hours = \"Th 09:00-12:00\"",
        "",
        ["line 31: change 5 (stops): hours", "missing: open when?", "add them"],
    ),
    (
        "commune = \"11379\", ",
        "lat = 43.0, ",
        ["line 31: change 5 (stops): lat", "stands without lon", "add lon"],
    ),
    (
        "commune = \"11379\", ",
        "commune = \"99999\", ",
        [
            "line 31: change 5 (stops): commune",
            "no commune of the territory has the code 99999",
            "INSEE code",
        ],
    ),
    (
        "candidate = \"QP011003\"",
        "commune = \"75056\"",
        ["line 8: change 1 (open): commune", "no commune of the territory has the code 75056", "a position"],
    ),
    (
        "candidate = \"QP011003\"",
        "candidate = \"Limoux\"",
        [
            "line 8: change 1 (open): candidate",
            "no candidate has the id 'Limoux'; Limoux is 11206",
            "commune or quarter",
        ],
    ),
    (
        "candidate = \"QP011003\"",
        "candidate = \"QP011003\"\nid = \"64\"",
        ["line 9: change 1 (open): id", "a site has the id '64' already (Bram)", "an id of its own"],
    ),
    (
        "site = \"64\"",
        "site = \"6464\"",
        ["line 14: change 2 (close): site", "no site has the id '6464'", "as it stands in the list of sites"],
    ),
    (
        "site = \"64\"",
        "site = \"Limouxin\"",
        [
            "line 14: change 2 (close): site",
            "no site has the id 'Limouxin'; Limouxin is '65'",
            "as it stands",
        ],
    ),
    (
        "site = \"65\"",
        "site = \"64\"",
        [
            "line 18: change 3 (move): site",
            "site '64' (Bram) is closed by change 2 already",
            "put the closing last",
        ],
    ),
    (
        "do = \"hours\"\nsite = \"62\"\nhours = \"Mo-Fr 09:00-12:00\"",
        "do = \"close\"\nsite = \"64\"",
        ["line 24: change 4 (close): site", "closed by change 2 already", "leave one of the two"],
    ),
    (
        "lon = 2.2151\nlat = 43.0563",
        "commune = \"11069\"\nlon = 7.2\nlat = 48.5",
        ["line 19: change 3 (move): commune", "km from Carcassonne (11069)", "leave the commune out"],
    ),
    (
        "site = \"63\"",
        "site = \"open:QP011004\"",
        ["line 29: change 5 (stops): site", "no site has the id 'open:QP011004'", "an earlier change opened"],
    ),
];

fn run_on(bytes: &[u8]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ours.toml"), bytes).unwrap();
    maillage("simulate ours.toml -q").inside(folder.path()).run()
}

fn all_refused(cases: &[Case]) {
    for (part, wrong, words) in cases {
        assert!(GOOD.contains(part), "{part} is no part of the good file");
        let run = run_on(GOOD.replacen(part, wrong, 1).as_bytes());
        println!("{}", run.stderr);
        run.refused(1).says("error: ours.toml: line ");
        for word in words {
            run.says(word);
        }
    }
}

#[test]
fn unknown_and_mistyped_keys_are_refused_by_line() {
    all_refused(&KEYS);
}

#[test]
fn values_that_cannot_be_are_refused_by_line_and_key() {
    all_refused(&VALUES);
}

#[test]
fn names_of_nothing_are_refused_by_line_and_key() {
    all_refused(&NAMES);
}

#[test]
fn there_are_more_than_forty_of_them() {
    assert!(KEYS.len() + VALUES.len() + NAMES.len() >= 40);
}

#[test]
fn files_that_say_nothing_or_are_no_text_are_refused() {
    for (bytes, words) in [
        (&b"name = \"Nothing\"\n"[..], ["change: the file changes nothing", "add [[change]]"]),
        (b"name = \"Nothing\"\nyear = 2023\nthresholds = [20]\n", ["changes nothing", "do = \"open\""]),
        (b"id,name\n1,Rue\n", ["line 1", "correct the line"]),
        (b"{\"name\": 1}", ["line 1", "correct the line"]),
        (b"name = \"\xe9\"", ["not UTF-8 text", "correct the line"]),
        (b"PK\x03\x04", ["line 1", "correct the line"]),
    ] {
        run_on(bytes).refused(1).says("ours.toml: ").says(words[0]).says(words[1]);
    }
    maillage("simulate nowhere.toml").run().refused(1).says("nowhere.toml: cannot be read");
    maillage("simulate /").run().refused(1).says("this is a folder");
    run_on(format!("population = \"people.csv\"\n{GOOD}").as_bytes())
        .refused(1)
        .says("people.csv: cannot be read")
        .says("check the path");
}

#[test]
fn a_good_file_is_read_also_from_windows() {
    for text in [GOOD.to_owned(), format!("\u{feff}{}", GOOD.replace('\n', "\r\n"))] {
        let run = run_on(text.as_bytes());
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
}

#[test]
fn what_is_typed_wrong_is_refused_by_option() {
    for (option, value, code, words) in [
        ("--open", "99999", 1, ["--open 99999", "give the code of a commune or quarter"]),
        ("--open", "11069@2.3", 2, ["no position", "longitude, then latitude"]),
        ("--open", "11069 mornings", 2, ["OpenStreetMap notation", "Mo-Fr 09:00-12:00"]),
        ("--close", "6464", 1, ["--close 6464: no site has the id '6464'", "as it stands"]),
        ("--move", "64", 2, ["names no place", "SITE@LON,LAT"]),
        ("--move", "6464@11069", 1, ["--move 6464@11069: no site has the id", "as it stands"]),
        ("--hours-of", "64", 2, ["names no place", "SITE and its hours"]),
        ("--hours-of", "6464 Tu 09:00-12:00", 1, ["no site has the id '6464'", "as it stands"]),
    ] {
        let run = maillage("simulate -q").with(option, value).run();
        assert_eq!(run.code, code, "{option} {value}: {}", run.stderr);
        words.iter().for_each(|word| {
            run.says(word);
        });
    }
    maillage("simulate").run().refused(2).says("no scenario").says("give a file");
    maillage("simulate --save s.toml").run().refused(2).says("nothing to save");
}
