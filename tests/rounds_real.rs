//! The rounds of the national list, held against thirty comments read by a person.
//!
//! `rounds_truth.csv` holds what that person found: site, commune, and when, one row a day. A place whose hours are not
//! written has the hours that the tool assumes, so that they compare. The comments are those at the places 0, 87/30,
//! 2·87/30 … (rounded down) of the 87, in the order of ids. The grammar was made with all 87 in sight: the figures
//! say how well it reads this list, not how well it will read another.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use common::{Csv, maillage, national_list};

/// The sites whose comments were read by hand.
const SAMPLE: [&str; 30] = [
    "8", "372", "640", "1029", "1793", "1836", "1875", "1892", "1917", "1938", "1966", "1975", "2036",
    "2061", "2102", "2180", "2254", "2318", "2378", "2392", "2451", "2519", "2577", "2611", "2624", "2782",
    "2911", "3051", "3114", "3239",
];

/// A site, a commune and a day with its weeks and hours, or without its hours.
type Unit = (String, String, String);

fn review() -> Option<Csv> {
    let list = national_list()?;
    Some(maillage("rounds --territory france --format csv --quiet").with("--sites", list).csv())
}

/// The stops of a table with a place and a day, one unit a day.
fn units(table: &Csv) -> Vec<Unit> {
    let [site, commune, hours] = ["site", "commune", "hours"].map(|column| table.column(column));
    let mut units = Vec::new();
    for ((site, commune), hours) in site.into_iter().zip(commune).zip(hours) {
        if SAMPLE.contains(&site) && !commune.is_empty() {
            let days = hours.split("; ").filter(|day| !day.is_empty());
            units.extend(days.map(|day| (site.to_owned(), commune.to_owned(), day.to_owned())));
        }
    }
    units
}

/// The day and weeks of `week 1-53/2 Mo[1] 09:00-12:00`, without its hours.
fn without_hours((site, commune, day): &Unit) -> Unit {
    let day = day.rsplit_once(' ').unwrap().0.to_owned();
    (site.clone(), commune.clone(), day)
}

/// How many of `found` are in `truth`, each counted as often as it stands in both.
fn common_count(found: &[Unit], truth: &[Unit]) -> usize {
    let mut left: BTreeMap<&Unit, usize> = BTreeMap::new();
    truth.iter().for_each(|unit| *left.entry(unit).or_default() += 1);
    found.iter().filter(|unit| left.get_mut(unit).filter(|n| **n > 0).map(|n| *n -= 1).is_some()).count()
}

fn truth() -> Vec<Unit> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rounds_truth.csv");
    units(&Csv::parse(&fs::read_to_string(file).unwrap()))
}

#[test]
fn stops_are_those_that_a_person_reads() {
    let Some(table) = review() else { return };
    let (found, truth) = (units(&table), truth());
    let score = |found: &[Unit], truth: &[Unit]| {
        let both = common_count(found, truth);
        println!("{both} right of {} found, of {} true", found.len(), truth.len());
        (both, found.len(), truth.len())
    };
    for unit in &found {
        if !truth.contains(unit) {
            println!("  only found: {unit:?}");
        }
    }
    for unit in &truth {
        if !found.contains(unit) {
            println!("  only true: {unit:?}");
        }
    }
    let exact = score(&found, &truth);
    let days: [Vec<Unit>; 2] = [&found, &truth].map(|units| units.iter().map(without_hours).collect());
    let by_day = score(&days[0], &days[1]);
    assert!(exact.0 >= 73 && by_day.0 >= 84, "recall: {exact:?} {by_day:?}");
    assert!(exact.1 <= 84 && by_day.1 <= 84, "precision: {exact:?} {by_day:?}");
}

#[test]
fn a_third_of_the_comments_tell_a_stop_with_its_day() {
    let Some(table) = review() else { return };
    let sites: BTreeSet<&str> = table.column("site").into_iter().collect();
    let dated: BTreeSet<&str> =
        table.rows.iter().filter(|row| !row[8].is_empty()).map(|row| row[0].as_str()).collect();
    let placed: BTreeSet<&str> = table
        .rows
        .iter()
        .filter(|row| !row[8].is_empty() && !row[4].is_empty())
        .map(|row| row[0].as_str())
        .collect();
    let count = |word: &str| table.column("confidence").iter().filter(|text| **text == word).count();
    let counts = ["sure", "likely", "unsure", "none"].map(count);
    println!("{} comments, {} dated, {} placed, {counts:?}", sites.len(), dated.len(), placed.len());
    assert_eq!((sites.len(), dated.len(), placed.len(), counts), (87, 30, 28, [26, 16, 156, 264]));
}

#[test]
fn stops_of_the_whole_country_are_read_back() {
    let Some(list) = national_list() else { return };
    let folder = tempfile::tempdir().unwrap();
    let run = |words: &str| maillage(words).with("--sites", &list).inside(folder.path());
    run("rounds --territory france --output rounds.csv").ok();
    let problems = run("check --territory france --format json --rounds rounds.csv").ok().stdout;
    let inputs: serde_json::Value = serde_json::from_str(&problems).unwrap();
    let rounds = inputs["provenance"]["inputs"].as_array().unwrap().last().unwrap();
    assert_eq!((rounds["name"].as_str(), rounds["rejected"].as_u64()), (Some("rounds.csv"), Some(0)));
}
