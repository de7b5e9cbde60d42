//! Rounds from end to end: the review file, corrected and given back.

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

use common::{Csv, Maillage, maillage};
use tempfile::TempDir;

/// A house, two buses and a team in the Aude, with invented comments. Carcassonne, Alzonne, Pennautier and Trèbes are
/// of one EPCI, Limoux of a neighbouring one.
const SITES: &str = "\
id,name,commune,lon,lat,format,group,hours,comment
1,House,11069,2.35,43.21,fixed,,Mo-Fr 09:00-12:00,
2,Bus,11069,2.35,43.21,bus,,Mo-Fr 09:00-17:00,Lundi 9h-12h ALZONNE / mardi matin : Penautier / jeudi 14h-17h Limoux
3,Team,11069,2.35,43.21,itinerant,G7,,\"Mercredi 9h-12h Trebes (semaines paires), 1er vendredi 14h-16h Alzonne sur RDV\"
4,Other bus,11069,2.35,43.21,bus,,,Planning sur www.exemple.fr
";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("sites.csv"), SITES).unwrap();
    folder
}

fn run(folder: &Path, words: &str) -> Maillage {
    maillage(words).with("--sites", "sites.csv").inside(folder)
}

fn review(folder: &Path) -> Csv {
    run(folder, "rounds --format csv").csv()
}

#[test]
fn the_review_file_tells_each_stop_and_how_far_it_can_be_relied_on() {
    let folder = folder();
    let table = review(folder.path());
    let told: Vec<String> = table
        .rows
        .iter()
        .map(|row| {
            [&row[0], &row[2], &row[4], &row[8], &row[9], &row[10], &row[12]].map(String::as_str).join("|")
        })
        .collect();
    assert_eq!(
        told,
        [
            "2|1|11009|Mo 09:00-12:00|no|sure|yes",
            "2|2|11279|Tu 09:00-12:00|no|unsure|no",
            "2|3|11206|Th 14:00-17:00|no|unsure|no",
            "3|1|11397|week 2-52/2 We 09:00-12:00|no|sure|yes",
            "3|2|11009|Fr[1] 14:00-16:00|yes|sure|yes",
            "4|1|||no|none|no",
        ]
    );
    assert!(table.cell("confidence", "none", "why").contains("no stop"));
    let french = run(folder.path(), "rounds --format csv --lang fr").csv();
    assert!(french.rows[1][11].contains("orthographié autrement"), "{:?}", french.rows[1]);
}

#[test]
fn stops_that_are_kept_take_the_place_of_their_site() {
    let folder = folder();
    run(folder.path(), "rounds --output rounds.csv").ok();
    let notes = run(folder.path(), "check --all --format csv --rounds rounds.csv").csv();
    let replaced: Vec<&str> =
        notes.rows.iter().filter(|row| row[3] == "round").map(|row| row[4].as_str()).collect();
    assert_eq!(replaced, ["site 2 (Bus) serves at 1 stops", "site 3 (Team) serves at 2 stops"]);

    let sites_note = |words: &str| run(folder.path(), words).ok().stdout.replace('\n', " ");
    let before = sites_note("coverage");
    assert!(
        before.contains("Sites: 4 in the territory") && before.contains("3 of those that count are buses"),
        "{before}"
    );
    // The house, one stop of the bus, two of the team, and the other bus at its base.
    let after = sites_note("coverage --rounds rounds.csv");
    assert!(
        after.contains("Sites: 5 in the territory") && after.contains("1 of those that count are buses"),
        "{after}"
    );
    run(folder.path(), "coverage --fixed-only --rounds rounds.csv")
        .run()
        .refused(2)
        .says("cannot be used with");
    run(folder.path(), "rounds --rounds rounds.csv").run().refused(2).says("leave out --rounds");
    assert!(after.contains("3 stops take the place of the bases of 2 sites"), "{after}");
    let alzonne = run(folder.path(), "coverage --by commune --format csv --rounds rounds.csv").csv();
    assert_eq!(alzonne.cell("code", "11009", "longest_min"), "0.0");
}

#[test]
fn the_file_of_a_french_spreadsheet_is_read_back() {
    let folder = folder();
    run(folder.path(), "rounds --format csv-fr --output rounds.csv").ok();
    let notes = run(folder.path(), "check --all --format csv --rounds rounds.csv").csv();
    assert_eq!(notes.rows.iter().filter(|row| row[3] == "round").count(), 2, "{notes:?}");
}

#[test]
fn wrong_rows_are_rejected_one_by_one_and_a_stop_may_have_a_place_of_its_own() {
    let folder = folder();
    let rows = "site,stop,place,commune,lon,lat,hours,keep\n\
                9,1,Somewhere,11009,,,Mo 09:00-12:00,yes\n\
                2,1,Alzonne,11009,,,Mo 09:00-12:00,perhaps\n\
                2,2,Alzonne,11009,,,lundi,oui\n\
                2,3,Nowhere,,,,Mo 09:00-12:00,oui\n\
                2,4,Alzonne,99999,,,Mo 09:00-12:00,oui\n\
                2,5,Market,11009,2.18,43.25,week 1-53/2 Mo 09:00-12:00,1\n\
                2,5,Market again,11009,2.18,43.25,Mo 09:00-12:00,1\n\
                2,6,Left out,,,,,no\n\
                2,7,Undecided,,,,,\n";
    fs::write(folder.path().join("rounds.csv"), rows).unwrap();
    let problems = run(folder.path(), "check --all --format csv --rounds rounds.csv").csv();
    let of_rows: Vec<(&str, &str, &str)> = problems
        .rows
        .iter()
        .filter(|row| row[0] == "rounds.csv" && !row[1].is_empty())
        .map(|row| (row[1].as_str(), row[2].as_str(), row[3].as_str()))
        .collect();
    assert_eq!(
        of_rows,
        [
            ("2", "rejected", "round-site"),
            ("3", "rejected", "round-keep"),
            ("4", "rejected", "hours"),
            ("5", "rejected", "coordinates"),
            ("6", "rejected", "commune-code"),
            ("8", "rejected", "duplicate"),
            ("10", "note", "round-keep"),
        ]
    );
    let remedies = problems.rows.iter().all(|row| !row[5].is_empty());
    assert!(remedies, "{problems:?}");
}

#[test]
fn a_file_that_is_no_review_file_is_refused() {
    let folder = folder();
    fs::write(folder.path().join("rounds.csv"), "site,when\n2,lundi\n").unwrap();
    run(folder.path(), "coverage --rounds rounds.csv").run().refused(1).says("no column 'hours'");
    run(folder.path(), "coverage --rounds missing.csv").run().refused(1).says("missing.csv");
}

#[test]
fn stops_that_are_not_kept_are_told() {
    let folder = folder();
    run(folder.path(), "rounds --output rounds.csv").ok();
    let path = folder.path().join("rounds.csv");
    let all = fs::read_to_string(&path).unwrap();
    // One of the two stops of the team.
    let at = all.rfind(",yes,").unwrap();
    fs::write(&path, format!("{},no,{}", &all[..at], &all[at + 5..])).unwrap();
    let shown = run(folder.path(), "coverage --rounds rounds.csv").ok().stdout.replace('\n', " ");
    assert!(
        shown.contains("3 stops of these sites with hours are not kept: nobody is served there."),
        "{shown}"
    );
    let problems = run(folder.path(), "check --all --format csv --rounds rounds.csv").csv();
    assert!(problems.rows.iter().any(|row| row[3] == "round-partial"), "{problems:?}");
}

#[test]
fn a_file_of_rounds_of_other_sites_is_refused() {
    let folder = folder();
    run(folder.path(), "rounds --output rounds.csv").ok();
    let path = folder.path().join("rounds.csv");
    let text = fs::read_to_string(&path).unwrap();
    let others: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(row, line)| if row == 0 { line.to_owned() } else { format!("x{line}") })
        .collect();
    fs::write(&path, others.join("\n")).unwrap();
    run(folder.path(), "clock --rounds rounds.csv").run().refused(1).says("no usable stop");
}
