//! Coverage before and after openings and closures.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::columns::{Layout, minutes, minutes_arg, minutes_id, people, text};
use super::coverage::{QUANTILES, within_heading};
use super::{Detail, units};
use crate::access::{ByUnit, Coverage, Thresholds};
use crate::territory::{Level, Territory};
use crate::units::Seconds;

/// The whole territory before and after, one row a threshold or measure.
pub fn compare(before: &Coverage, after: &Coverage, thresholds: &Thresholds, texts: &Texts) -> Table {
    let percent = |id, heading| Column::number(id, Message::new(heading), Unit::Percent, 1);
    let columns = vec![
        text("measure", "column-measure"),
        minutes("minutes_before", "column-minutes-before"),
        minutes("minutes_after", "column-minutes-after"),
        people("people_before", "column-people-before"),
        people("people_after", "column-people-after"),
        Column::number("people_gained", Message::new("column-people-gained"), Unit::People, 0),
        percent("share_before_percent", "column-share-before"),
        percent("share_after_percent", "column-share-after"),
    ];
    let title = Message::new("title-compare").arg("people", before.people());
    let mut table = Table::new("comparison", title, columns);
    for (index, &threshold) in thresholds.as_slice().iter().enumerate() {
        table.push(threshold_row(texts, threshold, index, before, after));
    }
    let mut measure = |name: &str, of: &dyn Fn(&Coverage) -> Option<f64>| {
        let mut row: Vec<Cell> = vec![texts.get(name).into(), of(before).into(), of(after).into()];
        row.resize(8, Cell::Empty);
        table.push(row);
    };
    measure("measure-mean", &Coverage::mean_minutes);
    for (share, name) in QUANTILES {
        measure(name, &|coverage| coverage.quantile(share).map(Seconds::minutes));
    }
    measure("measure-longest", &|coverage| coverage.longest().map(Seconds::minutes));
    table.note(Message::new("note-coverage"));
    table
}

fn threshold_row(
    texts: &Texts,
    threshold: Seconds,
    index: usize,
    before: &Coverage,
    after: &Coverage,
) -> Vec<Cell> {
    let percent = |coverage: &Coverage| coverage.share(index).map(|share| share.percent());
    let (was, is) = (before.within()[index], after.within()[index]);
    vec![
        texts.get("measure-threshold").into(),
        threshold.minutes().into(),
        threshold.minutes().into(),
        was.into(),
        is.into(),
        is.more_than(was).into(),
        percent(before).into(),
        percent(after).into(),
    ]
}

/// Each unit of `level` before and after.
pub fn compare_units(
    territory: &Territory,
    level: Level,
    [before, after]: [&ByUnit; 2],
    thresholds: &Thresholds,
    detail: Detail,
) -> Table {
    let layout = unit_layout(thresholds, detail);
    let mut table = Table::new(table_name(level), units::title(level), layout.columns());
    if units::has_places(territory, level) {
        table = table.with_geometry();
    }
    for (unit, (was, is)) in before.units.iter().zip(&after.units).enumerate() {
        let (code, name) = territory.unit_label(level, unit);
        table.push_at(layout.keep(unit_row(code, name, was, is)), units::place(territory, level, unit));
    }
    table.note(Message::new("note-units"));
    table
}

/// The machine name of the comparison of a level.
fn table_name(level: Level) -> &'static str {
    match level {
        Level::Commune => "comparison_commune",
        Level::Epci => "comparison_epci",
        Level::Departement => "comparison_departement",
        Level::Region => "comparison_region",
        Level::Quarter => "comparison_quarter",
    }
}

fn unit_layout(thresholds: &Thresholds, detail: Detail) -> Layout {
    let mut layout = Layout::new(detail)
        .always(text("code", "column-code"))
        .always(text("name", "column-name"))
        .always(people("population", "column-population"))
        .always(minutes("mean_before_min", "column-mean-before"))
        .always(minutes("mean_after_min", "column-mean-after"));
    for &threshold in thresholds.as_slice() {
        let id = minutes_id(threshold);
        let count = |name: &str, heading| Column::count(format!("{name}_{id}_min"), heading, Unit::People);
        let gained = Message::new("column-gained-within").arg("minutes", minutes_arg(threshold));
        layout = layout
            .full(count("people_before", within_heading(threshold)))
            .full(count("people_after", within_heading(threshold)))
            .always(Column::number(format!("people_gained_{id}_min"), gained, Unit::People, 0));
    }
    layout
}

fn unit_row(code: &str, name: &str, before: &Coverage, after: &Coverage) -> Vec<Cell> {
    let mut row: Vec<Cell> = vec![
        code.into(),
        name.into(),
        before.people().into(),
        before.mean_minutes().into(),
        after.mean_minutes().into(),
    ];
    for (&was, &is) in before.within().iter().zip(after.within()) {
        row.extend([was.into(), is.into(), is.more_than(was).into()]);
    }
    row
}
