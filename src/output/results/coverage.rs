//! Coverage of the whole territory, one row a threshold or quantile.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::Message;
use super::super::unit::Unit;
use super::columns::{minutes, minutes_arg, people, text};
use crate::access::{Coverage, Thresholds};
use crate::units::{People, Seconds};

/// The quantiles shown, with the key of their name.
pub(super) const QUANTILES: [(f64, &str); 3] =
    [(0.5, "measure-median"), (0.9, "measure-p90"), (0.95, "measure-p95")];

/// People and share within each threshold, then mean, quantiles and longest time.
pub fn coverage(coverage: &Coverage, thresholds: &Thresholds, texts: &super::super::text::Texts) -> Table {
    let columns = vec![
        text("measure", "column-measure"),
        minutes("minutes", "column-minutes"),
        people("people_within", "column-people-within"),
        Column::number("share_within_percent", Message::new("column-share-within"), Unit::Percent, 1),
        people("people_beyond", "column-people-beyond"),
    ];
    let title = Message::new("title-coverage").arg("people", coverage.people());
    let mut table = Table::new("coverage", title, columns);
    for (&threshold, &within) in thresholds.as_slice().iter().zip(coverage.within()) {
        table.push(row(texts.get("measure-threshold"), Some(threshold), Some(within), coverage));
    }
    table.push(vec![
        texts.get("measure-mean").into(),
        coverage.mean_minutes().into(),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
    ]);
    for (share, name) in QUANTILES {
        let time = coverage.quantile(share);
        table.push(row(texts.get(name), time, time.map(|time| coverage.within_time(time)), coverage));
    }
    let longest = coverage.longest();
    table.push(row(
        texts.get("measure-longest"),
        longest,
        longest.map(|time| coverage.within_time(time)),
        coverage,
    ));
    if coverage.unreachable() > People::ZERO {
        table.note(Message::new("note-unreachable").arg("people", coverage.unreachable()));
    }
    table.note(Message::new("note-coverage"));
    table
}

fn row(name: String, time: Option<Seconds>, within: Option<People>, coverage: &Coverage) -> Vec<Cell> {
    let all = coverage.people();
    vec![
        name.into(),
        time.map(Seconds::minutes).into(),
        within.into(),
        within.and_then(|within| within.share_of(all)).map(|share| share.percent()).into(),
        within.map(|within| all - within).into(),
    ]
}

/// The heading of the people within a threshold.
pub(super) fn within_heading(threshold: Seconds) -> Message {
    Message::new("column-within").arg("minutes", minutes_arg(threshold))
}
