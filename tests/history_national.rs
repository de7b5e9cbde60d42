//! The national lists of 1 September 2020 and 1 August 2024 put together; the counts are those of an independent recount in Python.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::BTreeMap;
use std::path::Path;

use common::{Csv, maillage, national_list, shared};
use maillage::load::{self, Source, bundled};
use maillage::territory::Site;
use maillage::territory::history::{Link, links};

/// The tool over the whole country and both lists; `None` (and the test is skipped) where they are absent.
fn history(words: &str) -> Option<Csv> {
    let (present, earlier) = (national_list()?, shared("sites/france-services-2020-09-01.geojson")?);
    let earlier = format!("{}@2020-09-01", earlier.display());
    let run = maillage(&format!("history --format csv --territory france {words}"));
    Some(run.with("--sites", present).with("--earlier", earlier).csv())
}

fn sites(path: &Path) -> Vec<Site> {
    load::sites(&Source::read(path).unwrap(), &bundled::code_book().unwrap()).unwrap().0
}

#[test]
fn each_case_of_the_rule_is_counted() {
    let Some((present, earlier)) = national_list().zip(shared("sites/france-services-2020-09-01.geojson"))
    else {
        return;
    };
    let (earlier, present) = (sites(&earlier), sites(&present));
    let found = links(&earlier.iter().collect::<Vec<_>>(), &present.iter().collect::<Vec<_>>());
    let count = |link| found.iter().flatten().filter(|(_, found)| *found == link).count();
    let cases =
        [Link::IdInCommune, Link::IdNear, Link::IdAndName, Link::Place, Link::NameInCommune].map(count);
    assert_eq!(cases, [880, 12, 5, 3, 1]);
    assert_eq!(found.iter().filter(|found| found.is_none()).count(), 7);
    // The evidence for the rule: no id of 2020 was given to another site by 2024.
    let reused = earlier.iter().zip(&found).filter(|(site, found)| {
        present.iter().any(|other| other.id == site.id) && !found.is_some_and(|(_, link)| link.is_by_id())
    });
    assert_eq!(reused.count(), 0);
}

#[test]
fn changes_are_those_of_the_recount() {
    let Some(changes) = history("--changes") else { return };
    let mut counts = BTreeMap::new();
    for kind in changes.column("change") {
        *counts.entry(kind).or_insert(0) += 1;
    }
    let expected = [
        ("corrected", 5),
        ("moved", 19),
        // 1,905 with the two sites of Saint-Martin, which is no département.
        ("new", 1903),
        ("redated", 9),
        ("renamed", 46),
        ("renumbered", 4),
        ("unlisted", 39),
        ("vanished", 7),
    ];
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn the_sites_that_vanished_are_named() {
    let Some(vanished) = history("--vanished") else { return };
    assert_eq!(vanished.column("id"), ["232", "621", "622", "623", "628", "629", "921"]);
    assert_eq!(vanished.cell("id", "921", "nearest_site"), "France services de Bar-le-Duc");
    assert!((vanished.number("id", "621", "distance_km") - 5.8).abs() < 0.05);
}

#[test]
fn sites_by_year_are_those_of_the_recount() {
    let Some(years) = history("") else { return };
    let found: Vec<(&str, u64)> = years.column("day").into_iter().zip(years.numbers("sites")).collect();
    let expected = [
        ("2020-12-31", 943),
        ("2021-12-31", 1851),
        ("2022-12-31", 2658),
        ("2023-12-31", 2827),
        ("2024-05-23", 2843),
    ];
    assert_eq!(found, expected);
    assert_eq!(years.cell("day", "2024-05-23", "share_20_min_percent"), "95.1", "as without history");
    let dates = history("--steps date").unwrap();
    assert_eq!(dates.cell("day", "2020-09-01", "sites"), "947");
}

#[test]
fn label_dates_alone_give_931_sites_on_1_september_2020() {
    let Some(present) = national_list() else { return };
    let run = maillage("coverage --territory france --format json --on 2020-09-01").with("--sites", present);
    assert!(run.ok().stdout.contains("Sites: 931 in the territory"));
}
