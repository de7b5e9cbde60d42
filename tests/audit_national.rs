//! The audit of ANCT's national list of 1 August 2024, held against a recount of the raw text that shares nothing with the tool.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{Csv, maillage, national_list};

const DAYS: [&str; 6] = ["h_lundi", "h_mardi", "h_mercredi", "h_jeudi", "h_vendredi", "h_samedi"];
const DAY_OF_24_HOURS: u32 = 24 * 60;

/// One row of the list, counted minute by minute.
struct Row {
    id: String,
    group: Option<String>,
    is_seat: bool,
    /// Lengths of all ranges: overlapping ones count twice.
    raw: u32,
    /// Minutes of the week, each once.
    minutes: BTreeSet<u32>,
    /// Whole slots of five minutes within one range.
    slots: BTreeSet<u32>,
}

impl Row {
    fn once(&self) -> u32 {
        self.minutes.len() as u32
    }

    fn in_slots(&self) -> u32 {
        5 * self.slots.len() as u32
    }

    fn days(&self) -> usize {
        self.slots.iter().map(|slot| slot / 288).collect::<BTreeSet<_>>().len()
    }
}

/// The ranges of a cell such as `09:00 - 12:00 / 14:00 - 17:00`, by its digits alone: no other form stands in this list.
fn ranges(cell: &str) -> Vec<(u32, u32)> {
    let numbers: Vec<u32> =
        cell.split(|c: char| !c.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect();
    assert!(numbers.len().is_multiple_of(4), "{cell}");
    let times = numbers.chunks_exact(4).map(|n| (60 * n[0] + n[1], 60 * n[2] + n[3]));
    times.filter(|(start, end)| start < end).collect()
}

fn rows(list: &Csv) -> Vec<Row> {
    let columns = ["id_fs", "groupe_fs", "type_fs"].map(|name| list.column(name));
    let days = DAYS.map(|name| list.column(name));
    (0..list.rows.len())
        .map(|row| {
            let mut counted = Row {
                id: columns[0][row].to_owned(),
                group: Some(columns[1][row].to_owned()).filter(|group| !group.is_empty()),
                is_seat: columns[2][row] == "Principal",
                raw: 0,
                minutes: BTreeSet::new(),
                slots: BTreeSet::new(),
            };
            for (midnight, day) in (0..).step_by(1440).zip(&days) {
                for (start, end) in ranges(day[row]) {
                    counted.raw += end - start;
                    counted.minutes.extend(midnight + start..midnight + end);
                    counted.slots.extend((midnight + start).div_ceil(5)..(midnight + end) / 5);
                }
            }
            counted
        })
        .collect()
}

fn recounted() -> Option<Vec<Row>> {
    let text = std::fs::read_to_string(national_list()?).unwrap();
    Some(rows(&Csv::parse(text.trim_start_matches('\u{feff}'))))
}

/// The tool over the national list and the whole country.
fn audit(words: &str) -> Option<Csv> {
    let run = maillage(&format!("audit --territory france --format csv {words}"));
    Some(run.with("--sites", national_list()?).csv())
}

fn short<'a>(rows: &[&'a Row], minutes: fn(&Row) -> u32) -> BTreeSet<&'a str> {
    let is_short = |row: &&&Row| minutes(row) > 0 && minutes(row) < DAY_OF_24_HOURS;
    rows.iter().filter(is_short).map(|row| row.id.as_str()).collect()
}

#[test]
fn the_raw_counts_are_those_known_and_differences_have_names() {
    let Some(rows) = recounted() else { return };
    let sum = |minutes: fn(&Row) -> u32| rows.iter().map(minutes).sum::<u32>();
    let hours =
        [sum(|row| row.raw), sum(Row::once), sum(Row::in_slots)].map(|minutes| f64::from(minutes) / 60.0);
    println!("hours a week over {} rows: raw, each minute once, in whole slots: {hours:?}", rows.len());
    assert!((hours[0] - 81_120.0).abs() < 1.0, "{hours:?}");
    assert_eq!(hours.map(|h| (h * 60.0).round() as u32), [4_867_195, 4_841_470, 4_841_390]);
    let overlapping = rows.iter().filter(|row| row.raw > row.once()).count();
    let rounded: Vec<&str> =
        rows.iter().filter(|row| row.once() > row.in_slots()).map(|row| row.id.as_str()).collect();
    assert_eq!((overlapping, rounded.join(" ").as_str()), (32, "299 331 822 2885 2886 2889 2890"));

    let seats: Vec<&Row> = rows.iter().filter(|row| row.is_seat).collect();
    let without = seats.iter().filter(|row| row.raw == 0).count();
    let few_days = seats.iter().filter(|row| (1..=4).contains(&row.days())).count();
    assert_eq!((seats.len(), without, few_days), (2721, 40, 99));
    let [raw, once, slots] =
        [short(&seats, |row| row.raw), short(&seats, Row::once), short(&seats, Row::in_slots)];
    assert_eq!((raw.len(), once.len(), slots.len()), (131, 133, 133));
    // Murato and Sceaux write the same half-day twice: 30 h by sums, 15 h and 18 h in truth.
    assert_eq!(once.difference(&raw).copied().collect::<Vec<_>>(), ["1255", "2541"]);
    assert_eq!(once, slots, "whole slots put nobody below 24 hours");
}

#[test]
fn every_seat_alone_is_judged_as_by_hand() {
    let (Some(rows), Some(table)) = (recounted(), audit("--by site")) else { return };
    let known: BTreeMap<&str, &Row> = rows.iter().map(|row| (row.id.as_str(), row)).collect();
    let [ids, rules, results, measured] = ["id", "rule", "result", "measured"].map(|name| table.column(name));
    assert_eq!(table.rows.len(), 3 * rows.len(), "the two sites of Saint-Martin too");
    for row in 0..table.rows.len() {
        let by_hand = known[ids[row]];
        let (value, enough) = match rules[row] {
            "weekly-hours" => (f64::from(by_hand.in_slots()) / 60.0, by_hand.in_slots() >= DAY_OF_24_HOURS),
            "days" => (by_hand.days() as f64, by_hand.days() >= 5),
            _ => {
                assert_eq!(results[row], "unknown", "the list holds no agents");
                continue;
            }
        };
        let expected = match (by_hand.is_seat && by_hand.raw > 0, enough) {
            (false, _) => "unknown",
            (true, true) => "met",
            (true, false) => "not met",
        };
        assert_eq!(results[row], expected, "{} {}", ids[row], rules[row]);
        if expected != "unknown" {
            assert_eq!(measured[row], format!("{value:.3}"), "{} {}", ids[row], rules[row]);
        }
    }
}

#[test]
fn every_label_is_judged_as_by_hand() {
    let (Some(rows), Some(table)) = (recounted(), audit("--by group")) else { return };
    let mut labels: BTreeMap<(bool, &str), Vec<&Row>> = BTreeMap::new();
    for row in &rows {
        let key = row.group.as_deref().map_or((false, row.id.as_str()), |group| (true, group));
        labels.entry(key).or_default().push(row);
    }
    assert_eq!(labels.len(), 2754);
    let mut counts: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    for ((_, id), members) in &labels {
        let open: BTreeSet<u32> = members.iter().flat_map(|row| row.slots.iter().copied()).collect();
        let days = open.iter().map(|slot| slot / 288).collect::<BTreeSet<_>>().len();
        let no_seat = !members.iter().any(|row| row.is_seat);
        let some_unknown = members.iter().any(|row| row.slots.is_empty());
        for (rule, enough) in [("weekly-hours", open.len() * 5 >= 24 * 60), ("days", days >= 5)] {
            let expected = match (no_seat, enough, some_unknown) {
                (true, ..) | (_, false, true) => "unknown",
                (_, true, _) => "met",
                (_, false, false) => "not met",
            };
            *counts.entry((rule, expected)).or_default() += 1;
            let found: Vec<&str> = table
                .rows
                .iter()
                .filter(|row| row[1] == *id && row[5] == rule)
                .map(|row| row[7].as_str())
                .collect();
            assert_eq!(found, [expected], "{id} {rule}");
        }
    }
    println!("labels: {counts:?}");
    let count = |rule, result| counts[&(rule, result)];
    assert_eq!(["met", "not met", "unknown"].map(|result| count("weekly-hours", result)), [2534, 129, 91]);
    assert_eq!(["met", "not met", "unknown"].map(|result| count("days", result)), [2568, 95, 91]);
}

#[test]
fn the_summary_holds_the_national_counts() {
    let Some(table) = audit("--by rule") else { return };
    assert_eq!(table.numbers("judged"), [2754, 2845, 2754, 2845, 2845]);
    assert_eq!(table.numbers("met"), [2534, 2548, 2568, 2582, 0]);
    assert_eq!(table.numbers("not_met"), [129, 133, 95, 99, 0]);
    assert_eq!(table.numbers("unknown"), [91, 164, 91, 164, 2845]);
    let why = table.column("unknown_why");
    assert_eq!(why[0], "hours are not known (40); an antenna: its seat is not named in the list (51)");
}

#[test]
fn the_network_is_funded_by_the_dates_of_its_labels() {
    for (year, labels, total) in [
        (2020, "843", "25290000"),
        (2021, "1732", "51960000"),
        (2022, "2520", "75600000"),
        (2023, "2687", "94045000"),
    ] {
        let Some(table) = audit(&format!("--funding {year}")) else { return };
        assert_eq!(table.cell("kind", "total", "labels"), labels);
        assert_eq!(table.cell("kind", "total", "total_euros"), total);
    }
}
