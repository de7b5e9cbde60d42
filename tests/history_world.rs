//! A network over the years that is solved on paper: openings of 2019, 2020 and 2022, a site that vanished, one that moved.
//!
//! Three by three squares of 0.1 degree in Guyane, near enough to the equator: one square takes 10 minutes at 66.717 km/h and
//! a detour of 1, a little less from west to east. Commune n has 100 n inhabitants.
//!
//! ```text
//!   7  8  9      1: Alpha, since May 2019
//!   4  5  6      6: the bus, since March 2020; in the list of September 2020 it stands in 3
//!   1  2  3      7: Delta, since February 2020, only in the list of September 2020
//!                9: Gamma, since July 2022
//! ```

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs;

use common::{Csv, Maillage, maillage, shuffle};
use geo::Point;
use maillage::access::{Coverage, Thresholds};
use maillage::ids::SiteId;
use maillage::territory::history::{Chronicle, Steps};
use maillage::territory::{Label, Site, SiteFormat};
use maillage::travel::CrowFly;
use maillage::units::{KmPerHour, People};
use maillage::week::Date;
use proptest::prelude::*;
use tempfile::TempDir;

const WORLD: &str = "--communes communes.geojson --sites sites.csv --detour 1 --speed 66.717";
const EARLIER: &str = "--earlier earlier.csv@2020-09-01";
const HEADER: &str = "id,name,commune,lon,lat,format,labelled";

fn centre(n: u32) -> (f64, f64) {
    let (column, row) = ((n - 1) % 3, (n - 1) / 3);
    (-53.0 + 0.1 * f64::from(column), 4.0 + 0.1 * f64::from(row))
}

fn commune(n: u32) -> String {
    let (lon, lat) = centre(n);
    let corner = |x: f64, y: f64| format!("[{:.4},{:.4}]", lon + x * 0.05, lat + y * 0.05);
    let ring = [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)].map(|(x, y)| corner(x, y));
    let people = 100 * n;
    format!(
        r#"{{"type":"Feature","properties":{{"code":"9730{n}","name":"Commune {n}","population":{people},"lon":{lon:.4},"lat":{lat:.4}}},"geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}"#,
        ring.join(",")
    )
}

fn site(id: &str, name: &str, n: u32, format: &str, labelled: &str) -> String {
    let (lon, lat) = centre(n);
    format!("{id},{name},9730{n},{lon:.4},{lat:.4},{format},{labelled}")
}

fn present() -> Vec<String> {
    vec![
        site("1", "Alpha", 1, "fixed", "Espace labellisé 01/05/2019"),
        site("2", "Bus Beta", 6, "bus", "01/03/2020"),
        site("3", "Gamma", 9, "fixed", "2022-07-01"),
    ]
}

fn earlier() -> Vec<String> {
    vec![
        site("1", "Alpha", 1, "fixed", "05/2019"),
        site("2", "Bus Beta", 3, "bus", "03/2020"),
        site("4", "Delta", 7, "fixed", "02/2020"),
    ]
}

fn write(folder: &TempDir, name: &str, rows: &[String]) {
    fs::write(folder.path().join(name), format!("{HEADER}\n{}\n", rows.join("\n"))).unwrap();
}

fn world() -> TempDir {
    let folder = TempDir::new().unwrap();
    let communes: Vec<String> = (1..=9).map(commune).collect();
    let collection = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, communes.join(","));
    fs::write(folder.path().join("communes.geojson"), collection).unwrap();
    write(&folder, "sites.csv", &present());
    write(&folder, "earlier.csv", &earlier());
    folder
}

fn inside(folder: &TempDir, words: &str) -> Maillage {
    maillage(&format!("{words} {WORLD}")).inside(folder.path())
}

fn rows(table: &Csv, columns: &[&str]) -> Vec<String> {
    let columns: Vec<Vec<&str>> = columns.iter().map(|name| table.column(name)).collect();
    (0..table.rows.len())
        .map(|row| columns.iter().map(|column| column[row]).collect::<Vec<_>>().join(" "))
        .collect()
}

#[test]
fn the_years_are_those_of_the_paper() {
    let folder = world();
    let run = inside(&folder, &format!("history --format csv --thresholds 10.5,20.5 {EARLIER}"));
    let table = run.csv();
    let columns =
        ["day", "sites", "opened", "vanished", "people_10_5_min", "newly_10_5_min", "share_10_5_min_percent"];
    // From 1: 1, 2, 4. Then the bus in 6: 3, 5, 6, 9. Then 9: 8.
    let expected = [
        "2019-12-31 1 1 0 700 700 15.6",
        "2020-12-31 2 2 1 3000 2300 66.7",
        "2021-12-31 2 0 0 3000 0 66.7",
        "2022-07-01 3 1 0 3800 800 84.4",
    ];
    assert_eq!(rows(&table, &columns), expected);
    // Two squares and diagonals from 1: 1, 2, 3, 4, 5, 7.
    assert_eq!(table.cell("day", "2019-12-31", "people_20_5_min"), "2200");
    // The sum of people x squares is 8,983.2 for 4,500 people.
    assert!((table.number("day", "2019-12-31", "mean_min") - 19.96).abs() < 0.15);
}

#[test]
fn the_dates_are_those_of_the_paper() {
    let folder = world();
    let run = inside(&folder, &format!("history --steps date --format csv --threshold 10.5 {EARLIER}"));
    let columns = ["day", "sites", "opened", "vanished", "people_10_5_min", "newly_10_5_min"];
    // Delta in 7 brings 7 and 8; the bus, then in 3, brings 3 and 6; in 2022 Delta is not known and the bus stands in 6.
    let expected = [
        "2019-05-01 1 1 0 700 700",
        "2020-02-01 2 1 0 2200 1500",
        "2020-03-01 3 1 0 3100 900",
        "2020-09-01 3 0 0 3100 0",
        "2022-07-01 3 1 1 3800 800",
    ];
    assert_eq!(rows(&run.csv(), &columns), expected);
}

#[test]
fn without_the_earlier_list_nothing_vanishes_or_moves() {
    let folder = world();
    let table = inside(&folder, "history --format csv --thresholds 10.5").csv();
    let expected = ["2019-12-31 1 700", "2020-12-31 2 3000", "2021-12-31 2 3000", "2022-07-01 3 3800"];
    assert_eq!(rows(&table, &["day", "sites", "people_10_5_min"]), expected);
}

#[test]
fn every_command_shows_the_network_of_the_day() {
    let folder = world();
    for (day, people) in [
        ("2019-05-01", 700),
        ("05/2019", 700),
        ("2020-02-01", 2200),
        ("01/09/2020", 3100),
        ("2020-09-02", 3000),
        ("2023-01-01", 3800),
    ] {
        let table =
            inside(&folder, &format!("coverage --thresholds 10.5 --format csv --on {day} {EARLIER}")).csv();
        assert_eq!(table.numbers("people_within")[0], people, "{day}");
    }
    for words in [
        "coverage",
        "coverage --by epci",
        "coverage --worst 3",
        "gaps",
        "gaps --points",
        "rank",
        "rank --next 2",
    ] {
        let run = inside(&folder, &format!("{words} --format json --on 2020-09 {EARLIER}")).ok().stdout;
        assert!(run.contains("The network of 2020-09-01"), "{words}: {run}");
        assert!(run.contains("earlier.csv@2020-09-01") && run.contains(r#""name":"on""#), "{words}: {run}");
    }
    for (lang, words) in [("en", "network of 2020-09-02"), ("fr", "réseau au 02/09/2020")] {
        inside(&folder, &format!("map --output map.svg --on 2020-09-02 --lang {lang}")).ok();
        let map = fs::read_to_string(folder.path().join("map.svg")).unwrap();
        assert!(map.contains(words), "the map does not say {words}");
    }
}

#[test]
fn what_is_not_known_of_a_day_is_said() {
    let folder = world();
    let notes = |words: &str| inside(&folder, &format!("coverage --format json {words}")).ok().stdout;
    let unknown = notes(&format!("--on 2020-09-02 {EARLIER}"));
    assert!(unknown.contains("1 site of an earlier list is not in any later one"), "{unknown}");
    assert!(notes("--on 2022-07-02").contains("The newest label or list is of 2022-07-01"));
    let mut sites = present();
    sites.push(site("5", "Undated", 5, "fixed", ""));
    sites.push(site("6", "Antenna", 5, "antenna", "2020-01-01"));
    write(&folder, "sites.csv", &sites);
    let notes = notes(&format!("--on 2020-09-01 {EARLIER}"));
    assert!(notes.contains("1 site has no label date: it counts as if there already"), "{notes}");
    assert!(notes.contains("1 site is labelled by that day but not in the earlier list"), "{notes}");
}

#[test]
fn what_vanished_and_changed_is_named() {
    let folder = world();
    let vanished = inside(&folder, &format!("history --vanished --format csv {EARLIER}")).csv();
    // Two squares from 7 to 1 and to 9, a little shorter from west to east.
    let columns = ["id", "name", "commune_name", "labelled", "last_list", "nearest_site"];
    assert_eq!(rows(&vanished, &columns), ["4 Delta Commune 7 2020-02-01 2020-09-01 Gamma"]);
    let changes = inside(&folder, &format!("history --changes --format csv {EARLIER}")).csv();
    let expected = ["vanished 4 ", "moved 2 11.1", "new 3 "];
    assert_eq!(rows(&changes, &["change", "id", "distance_km"]), expected);
    let french = inside(&folder, &format!("history --changes --format csv --lang fr {EARLIER}")).csv();
    assert_eq!(french.column("change"), ["disparu", "déplacé", "nouveau"]);
}

#[test]
fn an_earlier_list_is_checked_like_the_present_one() {
    let folder = world();
    write(&folder, "earlier.csv", &[earlier(), vec![site("8", "Lost", 8, "castle", "2020-02-01")]].concat());
    let problems = inside(&folder, &format!("check --all --format csv {EARLIER}")).csv();
    let castles: Vec<&str> =
        problems.rows.iter().filter(|row| row[4].contains("castle")).map(|row| &*row[0]).collect();
    assert_eq!(castles, ["earlier.csv"]);
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let folder = world();
    let outputs = || {
        ["history", "history --changes", "history --vanished"]
            .map(|words| inside(&folder, &format!("{words} --format csv {EARLIER}")).ok().stdout)
    };
    let straight = outputs();
    for seed in 1..4 {
        for (name, mut rows) in [("sites.csv", present()), ("earlier.csv", earlier())] {
            shuffle(&mut rows, seed);
            write(&folder, name, &rows);
        }
        assert_eq!(outputs(), straight, "seed {seed}");
    }
}

#[test]
fn what_cannot_be_is_refused() {
    let folder = world();
    for (words, code, says) in [
        ("coverage --on 2020-02-30", 2, "'2020-02-30' is not a date"),
        ("coverage --on yesterday", 2, "is not a date"),
        ("coverage --on 2019-04-30", 1, "the first was on 2019-05-01"),
        ("coverage --earlier earlier.csv@2020-09-01", 2, "add --on DATE"),
        ("history --earlier earlier.csv", 2, "write FILE@DATE"),
        ("history --earlier @2020-09-01", 2, "write FILE@DATE"),
        ("history --earlier earlier.csv@2020-13-01", 2, "is not a date"),
        ("history --earlier earlier.csv@2020-02-15", 1, "site 2 (Bus Beta), labelled on 2020-03-01"),
        ("history --earlier absent.csv@2020-09-01", 1, "absent.csv"),
        ("history --earlier earlier.csv@2020-09-01 --earlier sites.csv@2020-09-01", 2, "both of 2020-09-01"),
        ("history --on 2020-09-01", 2, "leave out --on"),
        ("history --open 97305", 2, "leave out --open"),
        ("history --vanished", 2, "add --earlier FILE@DATE"),
        ("history --changes", 2, "add --earlier FILE@DATE"),
        ("history --thresholds 0", 2, "a threshold must be above 0"),
    ] {
        inside(&folder, words).run().refused(code).says(says);
    }
    // The files exchanged: the present list has the older labels.
    let swapped = "--communes communes.geojson --sites earlier.csv --earlier sites.csv@2023-01-01";
    let run = maillage(&format!("history {swapped}")).inside(folder.path()).run();
    run.refused(1).says("exchange the files");
    write(&folder, "sites.csv", &[site("1", "Alpha", 1, "fixed", "")]);
    inside(&folder, "history").run().refused(1).says("there is no history to tell");
    inside(&folder, "coverage --on 2020-09-01")
        .run()
        .refused(1)
        .says("no site of the lists has a label date");
}

/// A site somewhere in the grid, labelled in some month of three years.
fn any_site() -> impl Strategy<Value = (f64, f64, u16, u8)> {
    (-53.2..-52.6, 3.8..4.4, 2019_u16..2022, 1_u8..13)
}

fn sites(drawn: &[(f64, f64, u16, u8)]) -> Vec<Site> {
    let site = |(index, &(lon, lat, year, month)): (usize, &(f64, f64, u16, u8))| Site {
        id: SiteId::new(index.to_string()),
        name: index.to_string(),
        commune: None,
        point: Point::new(lon, lat),
        format: SiteFormat::Fixed,
        hours: None,
        label: Label { since: Date::new(year, month, 1), ..Label::default() },
        comment: String::new(),
    };
    drawn.iter().enumerate().map(site).collect()
}

proptest! {
    #[test]
    fn where_nothing_closes_coverage_never_falls(drawn in prop::collection::vec(any_site(), 1..12)) {
        let chronicle = Chronicle::new(sites(&drawn), Vec::new()).unwrap();
        let people: Vec<Point> = (1..=9).map(|n| centre(n).into()).collect();
        let model = CrowFly::new(1.0, KmPerHour(66.717)).unwrap();
        let thresholds = Thresholds::from_minutes(&[5.0, 10.0, 20.0]).unwrap();
        let within = |day: Date| {
            let places: Vec<Point> = chronicle.on(day).unwrap().sites.iter().map(|site| site.point).collect();
            let times = model.nearest(&places, &people).into_iter().map(|reach| reach.map(|reach| reach.time));
            Coverage::measure(times.map(|time| (People(100), time)), &thresholds).within().to_vec()
        };
        for steps in [Steps::Year, Steps::Date] {
            let years: Vec<Vec<People>> = chronicle.days(steps).into_iter().map(within).collect();
            for pair in years.windows(2) {
                prop_assert!(pair[0].iter().zip(&pair[1]).all(|(before, after)| before <= after), "{years:?}");
            }
        }
    }
}
