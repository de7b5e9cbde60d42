//! Coverage of each unit of a level, one row a unit.

use geo::{Geometry, MultiPolygon, unary_union};

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::Message;
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, minutes, minutes_id, people, text};
use super::coverage::within_heading;
use crate::access::{ByUnit, Coverage, Thresholds};
use crate::territory::{Commune, Level, Territory};
use crate::units::{People, Seconds};

/// Coverage of each unit of `level`, and of those outside any unit when there are such people.
///
/// With boundaries loaded, every row stands on the map; quarters always do.
pub fn units(
    territory: &Territory,
    level: Level,
    coverage: &ByUnit,
    thresholds: &Thresholds,
    detail: Detail,
) -> Table {
    let layout = layout(level, thresholds, detail);
    let mut table = Table::new(table_name(level), title(level), layout.columns());
    if has_places(territory, level) {
        table = table.with_geometry();
    }
    for (unit, coverage) in coverage.units.iter().enumerate() {
        let (code, name) = territory.unit_label(level, unit);
        let mut row = row(code, name, coverage);
        if level == Level::Quarter && territory.quarters()[unit].population.is_none() {
            row[2] = Cell::Empty;
        }
        table.push_at(layout.keep(row), place(territory, level, unit));
    }
    if coverage.outside.people() > People::ZERO && level != Level::Quarter {
        table.push(layout.keep(row("", "–", &coverage.outside)));
    }
    table.note(Message::new("note-units"));
    table
}

/// The machine name of the table of a level.
pub(super) fn table_name(level: Level) -> &'static str {
    match level {
        Level::Commune => "coverage_commune",
        Level::Epci => "coverage_epci",
        Level::Departement => "coverage_departement",
        Level::Region => "coverage_region",
        Level::Quarter => "coverage_quarter",
    }
}

/// The title of the table of a level.
pub(super) fn title(level: Level) -> Message {
    Message::new(match level {
        Level::Commune => "title-by-commune",
        Level::Epci => "title-by-epci",
        Level::Departement => "title-by-departement",
        Level::Region => "title-by-region",
        Level::Quarter => "title-by-quarter",
    })
}

fn layout(level: Level, thresholds: &Thresholds, detail: Detail) -> Layout {
    let mut layout = Layout::new(detail)
        .always(text("code", "column-code"))
        .always(text("name", "column-name"))
        .always(people("population", "column-population"));
    for &threshold in thresholds.as_slice() {
        let id = minutes_id(threshold);
        let heading = within_heading(threshold);
        layout = layout
            .full(Column::count(format!("people_{id}_min"), heading.clone(), Unit::People))
            .always(Column::number(format!("share_{id}_min_percent"), heading, Unit::Percent, 1));
    }
    let layout = layout
        .full(people("unreachable", "column-unreachable"))
        .always(minutes("mean_min", "measure-mean"))
        .always(minutes("median_min", "measure-median"))
        .full(minutes("p90_min", "measure-p90"));
    let (p95, longest) = (minutes("p95_min", "measure-p95"), minutes("longest_min", "measure-longest"));
    match level {
        // A quarter is one place: its time is the longest, known even where nobody is counted.
        Level::Quarter => layout.full(p95).always(longest),
        _ => layout.always(p95).full(longest),
    }
}

fn row(code: &str, name: &str, coverage: &Coverage) -> Vec<Cell> {
    let mut row: Vec<Cell> = vec![code.into(), name.into(), coverage.people().into()];
    for (index, &within) in coverage.within().iter().enumerate() {
        row.push(within.into());
        row.push(coverage.share(index).map(|share| share.percent()).into());
    }
    row.push(coverage.unreachable().into());
    row.push(coverage.mean_minutes().into());
    let quantiles = [0.5, 0.9, 0.95].map(|share| coverage.quantile(share));
    row.extend(quantiles.into_iter().chain([coverage.longest()]).map(|t| t.map(Seconds::minutes).into()));
    row
}

/// Whether the units of a level have a place on the map.
pub(super) fn has_places(territory: &Territory, level: Level) -> bool {
    level == Level::Quarter || territory.communes().iter().any(|c| c.boundary.is_some())
}

/// The boundary of a commune, or of the communes of an area; the perimeter of a quarter, or its point.
pub(super) fn place(territory: &Territory, level: Level, unit: usize) -> Option<Geometry> {
    let area = |boundary: &Option<MultiPolygon>| boundary.clone().map(Geometry::MultiPolygon);
    match level {
        Level::Commune => area(&territory.communes()[unit].boundary),
        Level::Quarter => {
            let quarter = &territory.quarters()[unit];
            area(&quarter.boundary).or(Some(Geometry::Point(quarter.point)))
        }
        Level::Epci | Level::Departement | Level::Region => area_place(territory, level, unit),
    }
}

/// The outline of the communes of an area.
fn area_place(territory: &Territory, level: Level, unit: usize) -> Option<Geometry> {
    let is_inside = |commune: &&Commune| {
        let area = match level {
            Level::Epci => commune.epci,
            Level::Departement => commune.departement,
            Level::Region => commune.region,
            Level::Commune | Level::Quarter => None,
        };
        area.is_some_and(|area| area as usize == unit)
    };
    let communes = territory.communes().iter().filter(is_inside);
    let outline = unary_union(communes.filter_map(|commune| commune.boundary.as_ref()));
    (!outline.0.is_empty()).then_some(Geometry::MultiPolygon(outline))
}
