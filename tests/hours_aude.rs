//! Moves of opening on the Aude, through the real binary: every gain is recounted by the clock once the new hours are pasted
//! into the list of sites, as a planner would.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::fs::{self, File};
use std::path::Path;

use common::{Csv, bundled, maillage, national_list, shuffle};
use polars::prelude::{DataType, ParquetReader, SerReader};

/// The list of sites with other hours for some.
fn list_with(hours: &[(&str, &str)]) -> String {
    let list = Csv::parse(&fs::read_to_string(bundled("aude/sites.csv")).unwrap());
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(&list.columns).unwrap();
    for mut row in list.rows {
        let changed = hours.iter().rev().find(|(id, _)| *id == row[0]);
        row[6] = changed.map_or(row[6].clone(), |(_, hours)| (*hours).to_owned());
        writer.write_record(&row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// People and reachable hours a week of every place, by the clock.
fn places(folder: &Path, hours: &[(&str, &str)], options: &str) -> Vec<(f64, f64)> {
    fs::write(folder.join("sites.csv"), list_with(hours)).unwrap();
    let command = format!("clock --points -q --sites sites.csv --output points.parquet {options}");
    maillage(&command).inside(folder).ok();
    let table = ParquetReader::new(File::open(folder.join("points.parquet")).unwrap()).finish().unwrap();
    let column = |name: &str| -> Vec<f64> {
        let numbers = table.column(name).unwrap().cast(&DataType::Float64).unwrap();
        numbers.f64().unwrap().into_no_null_iter().collect()
    };
    column("people").into_iter().zip(column("week_hours")).collect()
}

fn access(places: &[(f64, f64)]) -> f64 {
    places.iter().map(|(people, hours)| people * hours).sum()
}

/// People whose hours change by an hour or more; `sign` 1 for more, -1 for less.
fn changed(before: &[(f64, f64)], after: &[(f64, f64)], sign: f64) -> f64 {
    let by_an_hour = |(was, is): &(&(f64, f64), &(f64, f64))| sign * (is.1 - was.1) >= 1.0 - 1e-9;
    before.iter().zip(after).filter(by_an_hour).map(|((people, _), _)| people).sum()
}

/// Every move pasted into the list brings what it says, and to as many people.
fn recount(options: &str, moves: &str) -> Csv {
    let folder = tempfile::tempdir().unwrap();
    let table = maillage(&format!("hours -q --format csv {moves} {options}")).csv();
    let number = |column: &str, row: usize| table.column(column)[row].parse::<f64>().unwrap();
    let mut hours: Vec<(&str, &str)> = Vec::new();
    let mut before = places(folder.path(), &hours, options);
    for row in 0..table.rows.len() {
        hours.push((table.column("site")[row], table.column("hours_after")[row]));
        let after = places(folder.path(), &hours, options);
        let gain = access(&after) - access(&before);
        assert!((gain - number("gain_person_hours", row)).abs() < 0.051, "row {row}: {gain} in {table:#?}");
        assert_eq!(changed(&before, &after, 1.0), number("people_gaining", row), "row {row}");
        assert_eq!(changed(&before, &after, -1.0), number("people_losing", row), "row {row}");
        before = after;
    }
    table
}

#[test]
fn every_gain_is_what_the_clock_recounts() {
    let table = recount("", "--moves 12 --per-site 2");
    assert_eq!(table.rows.len(), 12);
    let table = recount("--stay 30min", "--moves 4");
    assert_eq!(table.rows.len(), 4);
    let table = recount("--threshold 15", "--moves 3 --no-saturday");
    assert_eq!(table.rows.len(), 3);
}

#[test]
fn the_first_moves_of_the_aude_are_the_golden_ones() {
    let table = maillage("hours --format csv").csv();
    let row = |row: usize| {
        ["site", "closes", "opens", "kind", "gain_person_hours", "total_person_hours"]
            .map(|column| table.column(column)[row].to_owned())
    };
    assert_eq!(row(0), ["2152", "Mo 13:00-17:00", "Sa 08:00-12:00", "Saturday", "428789.0", "428789.0"]);
    assert_eq!(row(1), ["2344", "Mo 09:00-12:00", "Sa 08:00-11:00", "Saturday", "327903.0", "756692.0"]);
    assert_eq!(row(2), ["2153", "Mo 14:00-16:00", "Mo 17:00-19:00", "shift", "201564.0", "958256.0"]);
    assert_eq!(table.rows.len(), 10);
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(access(&places(folder.path(), &[], "")).round(), 13_812_707.0);
    let shown = maillage("hours").ok().stdout.replace('\n', " ");
    assert!(shown.contains("People have 13,812,707 person-hours of reachable opening a week"), "{shown}");
}

#[test]
fn limits_and_choices_hold() {
    let opens = |options: &str| -> Vec<String> {
        let table = maillage(&format!("hours --format csv --moves 25 {options}")).csv();
        assert!(!table.rows.is_empty(), "{options}");
        table.column("opens").into_iter().map(str::to_owned).collect()
    };
    assert!(opens("").iter().any(|piece| piece.starts_with("Sa ")));
    assert!(opens("--no-saturday").iter().all(|piece| !piece.starts_with("Sa ")));
    assert!(opens("--max-days 5").iter().all(|piece| !piece.starts_with("Su ")));
    let early = opens("--earliest 9:00 --latest 17:30 --saturday-until 11:00");
    for piece in early {
        let (day, hours) = piece.split_once(' ').unwrap();
        let latest = if day == "Sa" { "11:00" } else { "17:30" };
        let (from, to) = hours.split_once('-').unwrap();
        assert!(from >= "09:00" && to <= latest, "{piece}");
    }
    let only = maillage("hours --format csv --only 64,65 --per-site 3").csv();
    assert_eq!(only.rows.len(), 6);
    assert!(only.column("site").iter().all(|site| ["64", "65"].contains(site)));
    let kept = maillage("hours --format csv --keep 2152,2344").csv();
    assert!(kept.column("site").iter().all(|site| !["2152", "2344"].contains(site)));
    assert_eq!(maillage("hours --format csv --min-gain 400000").csv().rows.len(), 1);
}

#[test]
fn who_stays_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let list = list_with(&[("64", ""), ("65", "Mo-Fr 09:00-12:00; Fr 22:00-24:00")]);
    let list = list.replace("11102,2.3073,43.1557,fixed", "11102,2.3073,43.1557,bus");
    fs::write(folder.path().join("sites.csv"), list).unwrap();
    let shown =
        maillage("hours -q --sites sites.csv --keep 66").inside(folder.path()).ok().stdout.replace('\n', " ");
    for words in [
        "21 of the 25 sites of the territory may move their hours.",
        "The others keep them: 1 bus or itinerant team, 1 whose hours are not known, 1 whose weeks differ, or that is \
         open at midnight or never, 1 left as it is by --only or --keep.",
    ] {
        assert!(shown.contains(words), "{words}\n{shown}");
    }
    for (id, why) in [
        ("64", "they are not known"),
        ("65", "they differ from week to week, go over midnight, or it never opens"),
        ("2344", "it is a bus or an itinerant team"),
    ] {
        let run = maillage(&format!("hours -q --sites sites.csv --only {id}")).inside(folder.path()).run();
        run.refused(2).says(&format!("--only {id} (")).says(why);
    }
    let outside = maillage("hours -q --departement 66 --only 64").with("--sites", bundled("aude/sites.csv"));
    outside.run().refused(2).says("it stands outside the territory");
}

#[test]
fn reasons_are_told_in_both_languages() {
    let english = maillage("hours --moves 1").ok().stdout.replace('\n', " ");
    let reason = "1. Sallèles-d'Aude (Saturday): On Monday from 13:00 to 17:00, 98.5 % of the 108,860 people within \
                  reach also have another site open (Coursan, Pimms Médiation du Narbonnais - Narbonne); on Saturday \
                  from 8:00 to 12:00, nobody has any site open.";
    assert!(english.contains(reason), "{english}");
    let french = maillage("hours --moves 1 --lang fr").ok().stdout.replace('\n', " ");
    let reason = "1. Sallèles-d'Aude (samedi) : Le lundi de 13 h à 17 h, 98,5 % des 108\u{202f}860 habitants à portée \
                  ont aussi un autre site ouvert (Coursan, Pimms Médiation du Narbonnais - Narbonne) ; le samedi de \
                  8 h à 12 h, personne n'a de site ouvert.";
    assert!(french.contains(reason), "{french}");
}

#[test]
fn the_summary_is_the_clock_before_and_after() {
    let summary = maillage("hours --summary --format csv").csv();
    let clock = maillage("clock --format csv").csv();
    assert_eq!(summary.column("people_before"), clock.column("people"));
    let saturday = summary.rows.iter().find(|row| row[1] == "Saturday 10:00").unwrap();
    assert_eq!(saturday[2..4], ["0", "283167"]);
}

#[test]
fn threads_rows_and_formats_do_not_change_a_plan() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = |options: &str| {
        maillage(&format!("hours -q --format csv {options}")).inside(folder.path()).ok().stdout
    };
    let one = bytes("--threads 1");
    assert_eq!((bytes("--threads 2"), bytes("--threads 8")), (one.clone(), one.clone()));
    let list = list_with(&[]);
    let mut rows: Vec<&str> = list.lines().skip(1).collect();
    shuffle(&mut rows, 7);
    let shuffled = [&[list.lines().next().unwrap()], &rows[..]].concat().join("\n");
    fs::write(folder.path().join("shuffled.csv"), shuffled).unwrap();
    assert_eq!(bytes("--sites shuffled.csv"), one);
    for format in ["json", "geojson", "csv-fr", "terminal"] {
        assert!(maillage(&format!("hours --format {format}")).ok().stdout.contains("Gruissan"), "{format}");
    }
    maillage("hours --output hours.parquet").inside(folder.path()).ok();
}

#[test]
fn what_cannot_be_is_refused() {
    for (options, words) in [
        ("--earliest 19:00", "--earliest 19:00 is not before --latest 19:00"),
        ("--saturday-until 8:00", "--no-saturday"),
        ("--min-day 9h30", "--min-day 9h30 is more than --max-day 9h00"),
        ("--min-days 6 --max-days 5", "--min-days 6 is more than --max-days 5"),
        ("--only limouxin", "Limouxin is 65"),
        ("--keep quilan", "Quillan is 2346"),
        ("--only 9999", "--only 9999: no site has this id"),
        ("--latest 18:02", "is not a time of the day"),
        ("--min-day 25h", "is not a length of time"),
        ("--min-gain much", "a number of person-hours a week is expected"),
        ("--min-gain nan", "a number of person-hours a week is expected"),
        ("--moves 0", "0 is not in 1..=10000"),
        ("--max-days 8", "8 is not in 1..=7"),
        ("--open 11202", "--open-hours"),
    ] {
        maillage(&format!("hours {options}")).run().refused(2).says(words);
    }
    maillage("hours").with("--at", "tue 17:30").run().refused(2).says("leave --at out");
}

#[test]
fn supposed_sites_count_and_may_move_too() {
    let run = maillage("hours --format csv --moves 3 --open 11304")
        .with("--open-hours", "Mo-Fr 09:00-12:00,14:00-17:00");
    let table = run.csv();
    assert_eq!(table.rows.len(), 3);
}

#[test]
fn the_country_is_answered() {
    let Some(list) = national_list() else { return };
    let run = maillage("hours -q --territory france --moves 20").with("--sites", list).ok();
    let shown = run.stdout.replace('\n', " ");
    assert!(shown.contains("2,645 of the 2,843 sites of the territory may move their hours."), "{shown}");
    assert!(shown.contains("163 buses or itinerant teams, 35 whose hours are not known."), "{shown}");
}
