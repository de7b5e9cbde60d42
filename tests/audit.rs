//! `maillage audit` on a network small enough to be judged on paper.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;

use common::{Csv, Maillage, maillage};
use serde_json::Value;
use tempfile::TempDir;

/// Seven labels of the Aude and one beyond. Castelnaudary (11076) has 24 hours; Bram (11049) five minutes less; Limoux (11206)
/// four days; Quillan (11304) agents of different numbers at seat and antenna, which together are open 24 hours; the group of
/// Lézignan has its antenna outside the territory (Béziers, 34032); the antenna of Gruissan names no seat; the hours of
/// Leucate are not known; the bus travels.
const SITES: &str = "\
id,name,commune,lon,lat,format,hours,group,role,labelled,agents
1,Castelnaudary,11076,1.955,43.318,fixed,\"Mo-Th 09:00-12:00,14:00-17:00\",,Principal,2020-01-01,2
2,Bram,11049,2.1189,43.2416,fixed,\"Mo-We 09:00-12:00,14:00-17:00; Th 09:00-12:00,14:00-16:55\",,Principal,2021-01-01,1
3,Limoux,11206,2.2139,43.0548,fixed,\"Mo-Th 08:00-18:00\",,Principal,2022-06-01,3
4,Quillan,11304,2.1833,42.8744,fixed,\"Mo-Tu 09:00-12:00,14:00-17:00\",Haute Vallée,Principal,2021-05-01,2
5,Axat,11021,2.2353,42.8028,antenna,\"We-Th 09:00-12:00,14:00-17:00; Tu 09:00-12:00\",Haute Vallée,Antenne,,0
6,Lézignan,11203,2.7579,43.2006,fixed,\"Mo-Tu 09:00-12:00,14:00-17:00\",Corbières,Principal,,
7,Béziers,34032,3.2150,43.3440,antenna,\"We-Fr 09:00-12:00,14:00-17:00\",Corbières,Antenne,,
8,Gruissan,11170,3.0866,43.1076,antenna,\"Mo-Fr 08:00-18:00\",,Antenne,,
9,Leucate,11202,3.0295,42.9105,fixed,,,Principal,2023-01-01,
10,Bus,11069,2.3491,43.2130,bus,\"Mo-Fr 09:00-15:00\",,Principal,2022-01-01,2
11,Béziers,34032,3.2150,43.3440,fixed,\"Mo 09:00-10:00\",,Principal,2020-01-01,1
";

fn network() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("sites.csv"), SITES).unwrap();
    folder
}

fn audit(folder: &TempDir, words: &str) -> Maillage {
    maillage(&format!("audit --sites sites.csv {words}")).inside(folder.path())
}

/// What a run says, without the breaks between its lines.
fn told(run: Maillage) -> String {
    run.ok().stdout.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The results of one rule, by id, as `id result`.
fn results(table: &Csv, rule: &str) -> Vec<String> {
    let columns = ["rule", "id", "result"].map(|name| table.column(name));
    let rows = (0..table.rows.len()).filter(|&row| columns[0][row] == rule);
    rows.map(|row| format!("{} {}", columns[1][row], columns[2][row])).collect()
}

#[test]
fn labels_are_judged_as_on_paper() {
    let table = audit(&network(), "--by group --format csv").csv();
    let hours = [
        "1 met",
        "2 not met",
        "3 met",
        "Haute Vallée met",
        "Corbières met",
        "8 unknown",
        "9 unknown",
        "10 met",
    ];
    assert_eq!(results(&table, "weekly-hours"), hours);
    let days = [
        "1 not met",
        "2 not met",
        "3 not met",
        "Haute Vallée not met",
        "Corbières met",
        "8 unknown",
        "9 unknown",
        "10 met",
    ];
    assert_eq!(results(&table, "days"), days);
    assert!(results(&table, "agents").is_empty(), "agents are asked of each place");
    let bram = |column| table.cell("id", "2", column);
    assert_eq!((bram("measured"), bram("required"), bram("short_by")), ("23.917", "24.000", "0.083"));
    assert_eq!(bram("explanation"), "Open 5 min more a week, for instance Thursday 16:55–17:00");
    let vallee = table.rows.iter().find(|row| row.contains(&"Quillan (Haute Vallée)".to_owned())).unwrap();
    assert!(
        vallee.contains(&"24.000".to_owned()),
        "open together on Tuesday morning, counted once: {vallee:?}"
    );
    let why: Vec<&str> = table.column("explanation");
    assert!(
        why.contains(&"Open on one more day a week, for instance Friday 09:00–12:00 (Quillan)"),
        "{why:?}"
    );
}

#[test]
fn sites_are_judged_alone() {
    let table = audit(&network(), "--by site --format csv").csv();
    let hours = [
        "1 met",
        "2 not met",
        "3 met",
        "4 not met",
        "5 unknown",
        "6 not met",
        "8 unknown",
        "9 unknown",
        "10 met",
    ];
    assert_eq!(results(&table, "weekly-hours"), hours, "Béziers is not in the Aude");
    let agents = [
        "1 met",
        "2 not met",
        "3 met",
        "4 met",
        "5 not met",
        "6 unknown",
        "8 unknown",
        "9 unknown",
        "10 met",
    ];
    assert_eq!(results(&table, "agents"), agents);
    let why = |id: &str| {
        let mut rows = table.rows.iter().filter(|row| row[1] == id && row[5] == "weekly-hours");
        rows.next_back().unwrap().last().unwrap().clone()
    };
    assert_eq!(why("5"), "an antenna: the rule speaks of its label as a whole");
    assert_eq!(why("8"), "an antenna: its seat is not named in the list");
    assert_eq!(why("9"), "hours are not known");
}

#[test]
fn the_summary_counts_and_the_list_says_what_to_do() {
    let folder = network();
    let table = audit(&folder, "--by rule --format csv").csv();
    assert_eq!(table.column("of"), ["labels", "sites taken alone", "labels", "sites taken alone", "sites"]);
    assert_eq!(table.numbers("judged"), [8, 9, 8, 9, 9]);
    assert_eq!(table.numbers("met"), [5, 3, 2, 1, 4]);
    assert_eq!(table.numbers("not_met"), [1, 3, 4, 5, 2]);
    assert_eq!(table.numbers("unknown"), [2, 3, 2, 3, 3]);
    let shown = told(audit(&folder, ""));
    for words in [
        "The network held against: Circular no 6094-SG",
        "Open 5 min more",
        "One more agent",
        "2 more agents",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    assert!(!shown.contains("Castelnaudary weekly-hours"), "only what is not met\n{shown}");
    let shown = told(audit(&folder, "--lang fr"));
    for words in [
        "Règles non respectées",
        "Ouvrir 5 min de plus par semaine, par",
        "Un agent de plus",
        "vendredi 09:00–12:00",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
}

#[test]
fn files_hold_every_verdict_or_only_those_not_met() {
    let folder = network();
    let all = audit(&folder, "--format csv").csv();
    assert_eq!(all.rows.len(), 2 * 8 + 9, "two rules of eight labels, one of nine sites");
    let not_met = audit(&folder, "--format csv --not-met").csv();
    assert_eq!(not_met.rows.len(), 1 + 4 + 2);
    assert!(not_met.column("result").iter().all(|result| *result == "not met"));
    let json: Value =
        serde_json::from_str(&audit(&folder, "--format geojson --by group").ok().stdout).unwrap();
    assert_eq!(json["features"].as_array().unwrap().len(), 16);
    assert_eq!(json["features"][0]["geometry"]["coordinates"][1], 43.318);
    audit(&folder, "--output audit.parquet").ok();
    assert!(folder.path().join("audit.parquet").exists());
}

#[test]
fn rules_of_ones_own_replace_the_circular() {
    let folder = network();
    let rules = "\
id = 'ours'\ndate = '2030-01-01'\ntitle.en = 'Ours'\ntitle.fr = 'Les nôtres'\n\n[[rule]]\nid = 'long'\n\
measures = 'weekly-hours'\nat_least = 40\napplies_to = 'site'\ntitle.en = 'Long'\ntitle.fr = 'Long'\n\
source.document = 'Deliberation'\n";
    fs::write(folder.path().join("ours.toml"), rules).unwrap();
    let table = audit(&folder, "--rules ours.toml --format csv").csv();
    let expected = [
        "1 not met",
        "2 not met",
        "3 met",
        "4 not met",
        "5 not met",
        "6 not met",
        "8 met",
        "9 unknown",
        "10 not met",
    ];
    assert_eq!(results(&table, "long"), expected, "antennas too: the rule speaks of each site");
    let json: Value =
        serde_json::from_str(&audit(&folder, "--rules ours.toml --format json").ok().stdout).unwrap();
    let inputs = json["provenance"]["inputs"].as_array().unwrap();
    assert_eq!(inputs.last().unwrap()["name"], "ours.toml");
    assert_eq!(inputs.last().unwrap()["vintage"], "2030-01-01");
}

#[test]
fn labels_are_funded_once_by_kind_and_date() {
    let folder = network();
    let in_year = |year: u16| audit(&folder, &format!("--funding {year} --format csv")).csv();
    let table = in_year(2022);
    assert_eq!(table.column("kind"), ["house", "house", "bus or itinerant team", "total"]);
    // Dated houses: 1, 2, 3 and the group of Quillan; that of Lézignan has no date; the bus.
    assert_eq!(table.column("labels"), ["4", "1", "1", "6"]);
    assert_eq!(table.column("total_euros"), ["120000", "30000", "30000", "180000"]);
    assert!(table.rows[0][5].contains("amendement II-16"));
    assert_eq!(in_year(2023).column("total_euros"), ["175000", "35000", "35000", "245000"]);
    let table = in_year(2024);
    assert_eq!(table.column("total_euros"), ["", "", "", ""], "nothing is carried over");
    let shown = told(audit(&folder, "--funding 2024"));
    assert!(shown.contains("Nothing is carried over"), "{shown}");
    let amounts = "[[amount]]\nkinds = ['house']\nyears = [2024]\neuros = 1\nsource.document = 'Ours'\n";
    fs::write(folder.path().join("ours.toml"), amounts).unwrap();
    let table = audit(&folder, "--funding 2024 --amounts ours.toml --format csv").csv();
    assert_eq!(
        table.column("total_euros"),
        ["5", "1", "", ""],
        "the bus has no amount, so the sum is not known"
    );
}

#[test]
fn rows_in_another_order_give_the_same_bytes() {
    let folder = network();
    let first = audit(&folder, "--format csv").ok().stdout;
    let mut lines: Vec<&str> = SITES.lines().collect();
    common::shuffle(&mut lines[1..], 7);
    fs::write(folder.path().join("sites.csv"), lines.join("\n")).unwrap();
    assert_eq!(audit(&folder, "--format csv --threads 1").ok().stdout, first);
}
