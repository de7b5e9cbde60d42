//! The network over the years: coverage by day, and what changed from list to list.

use std::collections::BTreeMap;

use geo::{Geometry, Point};

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, minutes, minutes_arg, minutes_id, text};
use super::coverage::within_heading;
use crate::access::{Coverage, Thresholds};
use crate::territory::history::{Change, ChangeKind, Lifetime};
use crate::territory::{Site, Territory};
use crate::travel::Reach;
use crate::week::Date;

/// The network of a day, and what happened to it after the day of the row before.
#[derive(Debug, Clone)]
pub struct HistoryRow {
    /// The day.
    pub day: Date,
    /// Sites of the territory that are there.
    pub sites: usize,
    /// How many of them have no label date.
    pub undated: usize,
    /// Sites of the territory labelled since.
    pub opened: usize,
    /// Sites of the territory seen for the last time since.
    pub vanished: usize,
    /// How people are served.
    pub coverage: Coverage,
    /// How they would be served without the sites labelled since.
    pub without_opened: Coverage,
}

/// What became of an earlier list, within the territory.
#[derive(Debug, Clone)]
pub struct ListSummary {
    /// The day of the list.
    pub list: Date,
    /// Sites of the list that stand in a later one.
    pub found: usize,
    /// Changes by kind.
    pub counts: BTreeMap<ChangeKind, usize>,
}

/// A site that vanished.
#[derive(Debug, Clone, Copy)]
pub struct VanishedSite<'a> {
    /// The site.
    pub life: &'a Lifetime,
    /// The site of the present list that is nearest to it, and how near.
    pub nearest: Option<(&'a Site, Reach)>,
}

/// One row a day.
pub fn history(rows: &[HistoryRow], thresholds: &Thresholds, detail: Detail) -> Table {
    let layout = history_layout(thresholds, detail);
    let everybody = rows.first().map(|row| row.coverage.people()).unwrap_or_default();
    let title = Message::new("title-history").arg("people", everybody);
    let mut table = Table::new("history", title, layout.columns());
    for row in rows {
        table.push(layout.keep(history_cells(row)));
    }
    table.note(Message::new("note-history"));
    table.note(Message::new("note-history-people"));
    let undated = rows.iter().map(|row| row.undated).max().unwrap_or(0);
    if undated > 0 {
        table.note(Message::new("note-history-undated").arg("count", undated));
    }
    table
}

fn history_layout(thresholds: &Thresholds, detail: Detail) -> Layout {
    let count = |id: &'static str, heading| Column::count(id, Message::new(heading), Unit::None);
    let mut layout = Layout::new(detail)
        .always(text("day", "column-day"))
        .always(count("sites", "column-sites"))
        .always(count("opened", "column-opened"))
        .always(count("vanished", "column-vanished"));
    for &threshold in thresholds.as_slice() {
        let (id, within) = (minutes_id(threshold), within_heading(threshold));
        let newly = Message::new("column-newly-within").arg("minutes", minutes_arg(threshold));
        layout = layout
            .full(Column::count(format!("people_{id}_min"), within.clone(), Unit::People))
            .always(Column::number(format!("share_{id}_min_percent"), within, Unit::Percent, 1))
            .always(Column::count(format!("newly_{id}_min"), newly, Unit::People));
    }
    layout.always(minutes("mean_min", "column-mean"))
}

fn history_cells(row: &HistoryRow) -> Vec<Cell> {
    let mut cells: Vec<Cell> =
        vec![row.day.to_string().into(), row.sites.into(), row.opened.into(), row.vanished.into()];
    let within = row.coverage.within().iter().zip(row.without_opened.within());
    for (index, (&with, &without)) in within.enumerate() {
        cells.extend([with.into(), row.coverage.share(index).into(), (with - without).into()]);
    }
    cells.push(row.coverage.mean_minutes().into());
    cells
}

/// What became of an earlier list, in a sentence.
pub fn list_summary(summary: &ListSummary) -> Message {
    let count = |kind| summary.counts.get(&kind).copied().unwrap_or(0);
    Message::new("note-history-list")
        .arg("list", summary.list)
        .arg("found", summary.found)
        .arg("renumbered", count(ChangeKind::Renumbered))
        .arg("vanished", count(ChangeKind::Vanished))
        .arg("moved", count(ChangeKind::Moved))
        .arg("corrected", count(ChangeKind::Corrected))
        .arg("renamed", count(ChangeKind::Renamed))
        .arg("redated", count(ChangeKind::Redated))
        .arg("unlisted", count(ChangeKind::Unlisted))
        .arg("new", count(ChangeKind::New))
}

/// One row a site that vanished.
pub fn vanished<'a>(
    territory: &Territory,
    sites: impl Iterator<Item = VanishedSite<'a>>,
    detail: Detail,
) -> Table {
    let layout =
        with_place(Layout::new(detail).always(text("id", "column-id")).always(text("name", "column-name")))
            .always(text("last_list", "column-last-list"))
            .always(text("nearest_site", "column-nearest-now"))
            .always(distance())
            .full(minutes("minutes", "column-minutes"));
    let mut table = Table::new("vanished", Message::new("title-vanished"), layout.columns()).with_geometry();
    for VanishedSite { life, nearest } in sites {
        let mut row = vec![Cell::from(&life.site.id), life.site.name.as_str().into()];
        row.extend(place_cells(territory, life));
        row.extend([
            life.last_seen.map(|last| last.to_string()).into(),
            nearest.map(|(site, _)| site.name.as_str()).into(),
            nearest.map(|(_, reach)| reach.distance).into(),
            nearest.map(|(_, reach)| reach.time).into(),
        ]);
        table.push_at(layout.keep(row), at(life.site.point));
    }
    table.note(Message::new("note-vanished"));
    table.note(Message::new("note-distance"));
    table
}

/// One row a change.
pub fn changes(territory: &Territory, changes: &[Change], texts: &Texts, detail: Detail) -> Table {
    let layout = Layout::new(detail)
        .always(text("change", "column-change"))
        .always(text("id", "column-id"))
        .always(text("name", "column-name"))
        .always(text("before", "column-was"))
        .always(distance());
    let layout = with_place(layout).full(text("list", "column-list"));
    let title = Message::new("title-changes").arg("count", changes.len());
    let mut table = Table::new("changes", title, layout.columns()).with_geometry();
    for change in changes {
        let life = change.life;
        let mut row = vec![word(change.kind).text(texts).into(), Cell::from(&life.site.id)];
        row.extend([life.site.name.as_str().into(), before(change).into(), change.apart.into()]);
        row.extend(place_cells(territory, life));
        row.push(change.list.to_string().into());
        table.push_at(layout.keep(row), at(life.site.point));
    }
    table.note(Message::new("note-changes"));
    table
}

fn at(point: Point) -> Option<Geometry> {
    Some(Geometry::Point(point))
}

fn distance() -> Column {
    Column::number("distance_km", Message::new("column-distance"), Unit::Km, 1)
}

/// Where and since when a site stands.
fn with_place(layout: Layout) -> Layout {
    layout
        .full(text("commune", "column-commune"))
        .always(text("commune_name", "column-commune-name"))
        .always(text("labelled", "column-labelled"))
}

fn place_cells(territory: &Territory, life: &Lifetime) -> [Cell; 3] {
    let commune = life.site.commune;
    let name = commune.and_then(|code| territory.commune_index(code)).map(|i| &*territory.communes()[i].name);
    [commune.as_ref().map(Cell::from).into(), name.into(), life.since.map(|since| since.to_string()).into()]
}

fn word(kind: ChangeKind) -> Message {
    match kind {
        ChangeKind::Vanished => Message::new("change-vanished"),
        ChangeKind::Moved => Message::new("change-moved"),
        ChangeKind::Corrected => Message::new("change-corrected"),
        ChangeKind::Renumbered => Message::new("change-renumbered"),
        ChangeKind::Renamed => Message::new("change-renamed"),
        ChangeKind::Redated => Message::new("change-redated"),
        ChangeKind::Unlisted => Message::new("change-unlisted"),
        ChangeKind::New => Message::new("change-new"),
    }
}

/// What the earlier list said instead, where it is a word.
fn before(change: &Change) -> Option<String> {
    let site = change.before?;
    match change.kind {
        ChangeKind::Renumbered => Some(site.id.to_string()),
        ChangeKind::Renamed => Some(site.name.clone()),
        ChangeKind::Redated => site.label.since.map(|since| since.to_string()),
        _ => None,
    }
}
