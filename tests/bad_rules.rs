//! Files of rules and amounts that are wrong: the error names the file, the key and what to do.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;

use common::maillage;

const GOOD_RULES: &str = r#"
id = "ours"
date = "2024-01-15"
title.en = "Our rules"
title.fr = "Nos règles"

[[rule]]
id = "hours"
measures = "weekly-hours"
at_least = 24.5
applies_to = "label"
title.en = "Open 24 h 30"
title.fr = "Ouverture de 24 h 30"
source.document = "Deliberation of 15 January"
"#;

const GOOD_AMOUNTS: &str = r#"
[[amount]]
kinds = ["house"]
years = [2024]
euros = 40_000
source.document = "Our budget"
"#;

/// What an error must say after a part of a good file was replaced: a key, and a part of the remedy.
type Case = (&'static str, &'static str, &'static str, &'static str);

const RULES: [Case; 24] = [
    (r#"id = "ours""#, r#"id = "ours"#, "line 2", "correct the line"),
    (r#"id = "ours""#, "", "missing field `id`", "correct the line"),
    (r#"id = "ours""#, r#"id = " ""#, "id is empty", "write it"),
    (r#"id = "ours""#, r#"name = "ours""#, "unknown field `name`", "lists the keys"),
    (r#"date = "2024-01-15""#, "date = 2024-01-15", "(in: date = 2024-01-15)", "correct the line"),
    (r#"date = "2024-01-15""#, r#"date = "2024-02-30""#, "date: '2024-02-30'", "write the day"),
    (r#"date = "2024-01-15""#, r#"date = """#, "date: ''", "write the day"),
    (r#"title.fr = "Nos règles""#, "", "missing field `fr`", "correct the line"),
    (r#"title.fr = "Nos règles""#, r#"title.de = "Regeln""#, "unknown field `de`", "correct the line"),
    (r#"title.fr = "Nos règles""#, r#"title.fr = """#, "title.fr is empty", "write it"),
    ("[[rule]]", "[rule]", "line 7", "correct the line"),
    ("[[rule]]", "[[rules]]", "unknown field `rules`", "expected one of"),
    (r#"id = "hours""#, "id = 12", "(in: id = 12)", "correct the line"),
    (r#"measures = "weekly-hours""#, r#"measures = "hours""#, "unknown variant `hours`", "weekly-hours"),
    (r#"measures = "weekly-hours""#, "", "missing field `measures`", "correct the line"),
    ("at_least = 24.5", "at_least = -1", "rule 'hours': at_least = -1 hours", "at most 168 hours"),
    ("at_least = 24.5", "at_least = nan", "at_least = NaN", "at most 168 hours"),
    ("at_least = 24.5", "at_least = 168.5", "at_least = 168.5", "at most 168 hours"),
    ("at_least = 24.5", "at_least = 0", "at_least = 0 hours", "more than 0"),
    ("at_least = 24.5", r#"at_least = "24 h""#, r#"(in: at_least = "24 h")"#, "correct the line"),
    ("at_least = 24.5", "at_leest = 24.5", "unknown field `at_leest`", "`at_least`"),
    ("at_least = 24.5", "at_least = 24.5\nat_least = 25", "duplicate key", "correct the line"),
    (r#"applies_to = "label""#, r#"applies_to = "group""#, "unknown variant `group`", "`label` or `site`"),
    (
        r#"source.document = "Deliberation of 15 January""#,
        r#"source.page = "3""#,
        "unknown field `page`",
        "section",
    ),
];

const MORE_RULES: [Case; 6] = [
    ("weekly-hours\"\nat_least = 24.5", "days\"\nat_least = 4.5", "at_least = 4.5 days", "from 1 to 7"),
    ("weekly-hours\"\nat_least = 24.5", "days\"\nat_least = 8", "at_least = 8 days", "from 1 to 7"),
    ("weekly-hours\"\nat_least = 24.5", "agents\"\nat_least = 0.5", "at_least = 0.5 agents", "whole number"),
    ("[[rule]]", "[[rule]]\n[[rule]]", "missing field `id`", "correct the line"),
    ("\"Deliberation of 15 January\"", "\"\"", "source.document is empty", "write it"),
    ("\nid = \"hours\"", "\nid = \"\"", "rule '': id is empty", "write it"),
];

const AMOUNTS: [Case; 10] = [
    ("[[amount]]", "[[amounts]]", "unknown field `amounts`", "correct the line"),
    (r#"kinds = ["house"]"#, "kinds = []", "amount 1: kinds is empty", "name at least one"),
    (r#"kinds = ["house"]"#, r#"kinds = ["castle"]"#, "unknown variant `castle`", "`house` or `itinerant`"),
    (r#"kinds = ["house"]"#, r#"kinds = "house""#, r#"(in: kinds = "house")"#, "correct the line"),
    (
        r#"kinds = ["house"]"#,
        r#"kinds = ["house", "house"]"#,
        "2024 has an amount for 'house' already",
        "keep one",
    ),
    ("years = [2024]", "years = []", "years is empty", "name at least one"),
    ("years = [2024]", "years = [2024, 24]", "years holds 24", "from 1990 to 2100"),
    ("euros = 40_000", "euros = -1", "(in: euros = -1)", "correct the line"),
    ("euros = 40_000", "euros = 40000.50", "(in: euros = 40000.50)", "correct the line"),
    ("source.document = \"Our budget\"", "", "missing field `source`", "correct the line"),
];

fn refused(command: &str, option: &str, bytes: &[u8], (key, remedy): (&str, &str)) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("ours.toml"), bytes).unwrap();
    let run = maillage(command).with(option, "ours.toml").inside(folder.path()).run();
    println!("{}", run.stderr);
    run.refused(1).says("error: ours.toml: ").says(key).says(remedy);
}

fn all_refused(command: &str, option: &str, good: &str, cases: &[Case]) {
    for (part, wrong, key, remedy) in cases {
        assert!(good.contains(part), "{part} is no part of the good file");
        refused(command, option, good.replace(part, wrong).as_bytes(), (key, remedy));
    }
}

#[test]
fn a_wrong_rule_is_refused_by_name() {
    all_refused("audit", "--rules", GOOD_RULES, &RULES);
    all_refused("audit", "--rules", GOOD_RULES, &MORE_RULES);
}

#[test]
fn a_wrong_amount_is_refused_by_name() {
    all_refused("audit --funding 2024", "--amounts", GOOD_AMOUNTS, &AMOUNTS);
}

#[test]
fn two_rules_of_one_name_and_none_at_all_are_refused() {
    let (_, rule) = GOOD_RULES.split_once("[[rule]]").unwrap();
    let twice = format!("{GOOD_RULES}\n[[rule]]{rule}");
    refused("audit", "--rules", twice.as_bytes(), ("rule 'hours': its id stands twice", "an id of its own"));
    let none = GOOD_RULES.split_once("[[rule]]").unwrap().0;
    refused("audit", "--rules", none.as_bytes(), ("no rule to check", "--reference 2019-circular"));
    refused("audit --funding 2024", "--amounts", b"id = \"ours\"", ("holds no amount", "[[amount]]"));
}

#[test]
fn what_is_no_such_file_is_refused() {
    for (bytes, key) in [
        (&b"id,name\n1,Rue\n"[..], "line 1"),
        (b"{\"rules\": []}", "line 1"),
        (b"\xff\xfe\x00", "not UTF-8 text"),
        (b"title.en = \"\xe9\"", "not UTF-8 text"),
        (b"PK\x03\x04", "line 1"),
    ] {
        refused("audit", "--rules", bytes, (key, "correct the line"));
        refused("audit --funding 2024", "--amounts", bytes, (key, "correct the line"));
    }
    maillage("audit --rules nowhere.toml").run().refused(1).says("nowhere.toml: cannot be read");
    maillage("audit --funding 2024 --amounts /").run().refused(1).says("this is a folder");
}

#[test]
fn good_files_are_read_also_from_windows() {
    for (command, option, good) in
        [("audit", "--rules", GOOD_RULES), ("audit --funding 2024", "--amounts", GOOD_AMOUNTS)]
    {
        let folder = tempfile::tempdir().unwrap();
        let windows = format!("\u{feff}{}", good.replace('\n', "\r\n"));
        fs::write(folder.path().join("ours.toml"), windows).unwrap();
        maillage(command).with(option, "ours.toml").inside(folder.path()).ok();
    }
}

#[test]
fn options_that_do_not_go_together_are_refused() {
    maillage("audit --reference 2031-law")
        .run()
        .refused(1)
        .says("bundled are: 2019-circular, 2025-reference");
    maillage("audit --reference 2025-reference").run().refused(1).says("only the existence is known");
    maillage("audit --fixed-only").run().refused(2).says("an audit judges whole labels");
    maillage("audit --funding 2022 --by site").run().refused(2);
    maillage("audit --amounts x.toml").run().refused(2);
    maillage("audit --rules x.toml --reference 2019-circular").run().refused(2);
}
