//! The crow-fly model beside the road, one row a unit of a level.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::Message;
use super::super::unit::Unit;
use super::clock_units::Units;
use super::columns::{Layout, minutes, minutes_arg, minutes_id, people, text};
use super::models::{note_models, ratio};
use super::units::{has_places, place};
use crate::access::{Comparison, Thresholds};
use crate::territory::Level;
use crate::units::People;

/// Each unit of the level, and those outside any unit when there are such people.
pub fn models_units(
    units: &Units<'_>,
    (each, outside): &(Vec<Comparison>, Comparison),
    thresholds: &Thresholds,
) -> Table {
    let Units { territory, level, detail } = *units;
    let layout = layout(thresholds, Layout::new(detail));
    let mut table = Table::new(name(level), title(level), layout.columns());
    if has_places(territory, level) {
        table = table.with_geometry();
    }
    for (unit, comparison) in each.iter().enumerate() {
        let (code, name) = territory.unit_label(level, unit);
        table.push_at(layout.keep(row(code, name, comparison)), place(territory, level, unit));
    }
    if outside.people() > People::ZERO && level != Level::Quarter {
        table.push(layout.keep(row("", "–", outside)));
    }
    table.note(note_models());
    table.note(Message::new("note-models-people"));
    table
}

fn layout(thresholds: &Thresholds, layout: Layout) -> Layout {
    let mut layout = layout
        .always(text("code", "column-code"))
        .always(text("name", "column-name"))
        .always(people("population", "column-population"))
        .always(minutes("crow_fly_mean_min", "column-crow-fly-mean"))
        .always(minutes("road_mean_min", "column-road-mean"))
        .full(minutes("difference_p5_min", "column-difference-p5"))
        .always(minutes("difference_median_min", "column-difference-median"))
        .full(minutes("difference_p95_min", "column-difference-p95"))
        .full(ratio("ratio_median", "column-ratio-median"))
        .full(people("crow_fly_only_people", "column-never-by-road"))
        .always(people("other_site_people", "column-other-site"));
    for &threshold in thresholds.as_slice() {
        let id = minutes_id(threshold);
        let count = |by: &str, key| {
            let heading = Message::new(key).arg("minutes", minutes_arg(threshold));
            Column::count(format!("{by}_only_{id}_min_people"), heading, Unit::People)
        };
        layout = layout
            .full(count("crow_fly", "column-crow-fly-only-within"))
            .full(count("road", "column-road-only-within"));
    }
    layout
}

fn row(code: &str, name: &str, comparison: &Comparison) -> Vec<Cell> {
    let difference = |percent| Cell::from(comparison.difference.percentile(percent));
    let mut row: Vec<Cell> = vec![
        code.into(),
        name.into(),
        comparison.people().into(),
        comparison.mean_crow_fly().into(),
        comparison.mean_road().into(),
        difference(5),
        difference(50),
        difference(95),
        comparison.ratio.median().into(),
        comparison.reached().crow_fly_only.into(),
        comparison.other_site().into(),
    ];
    let counts = comparison.within().iter().flat_map(|within| [within.crow_fly_only, within.road_only]);
    row.extend(counts.map(Cell::from));
    row
}

/// The machine name of the table of a level.
fn name(level: Level) -> &'static str {
    match level {
        Level::Commune => "models_commune",
        Level::Epci => "models_epci",
        Level::Departement => "models_departement",
        Level::Region => "models_region",
        Level::Quarter => "models_quarter",
    }
}

fn title(level: Level) -> Message {
    Message::new(match level {
        Level::Commune => "title-models-by-commune",
        Level::Epci => "title-models-by-epci",
        Level::Departement => "title-models-by-departement",
        Level::Region => "title-models-by-region",
        Level::Quarter => "title-models-by-quarter",
    })
}
