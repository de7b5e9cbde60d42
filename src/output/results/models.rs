//! The crow-fly model beside the road: minutes, and people within each threshold.

use geo::Geometry;

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Arg, Message, Texts};
use super::super::unit::Unit;
use super::columns::{minutes, minutes_arg, people, rank, text};
use crate::access::{Agreement, Comparison, LEAST_FOR_RATIO, Thresholds, Told};
use crate::territory::{Site, Territory};
use crate::travel::Reach;
use crate::units::{Seconds, SecondsApart, Share};

/// The percentiles shown, with the key of their name.
const PERCENTILES: [(u32, &str); 5] = [
    (5, "measure-p5"),
    (25, "measure-p25"),
    (50, "measure-median"),
    (75, "measure-p75"),
    (95, "measure-p95"),
];

pub(super) fn ratio(id: &'static str, heading: &'static str) -> Column {
    Column::number(id, Message::new(heading), Unit::None, 2)
}

/// How minutes by road are spread beside the estimates, one row a percentile.
pub fn models(comparison: &Comparison, texts: &Texts) -> Table {
    let columns = vec![
        text("measure", "column-measure"),
        minutes("crow_fly_min", "column-crow-fly"),
        minutes("road_min", "column-road"),
        minutes("difference_min", "column-difference"),
        ratio("ratio", "column-ratio"),
    ];
    let title = Message::new("title-models").arg("people", comparison.people());
    let mut table = Table::new("models", title, columns);
    let (crow_fly, road) = (comparison.mean_crow_fly(), comparison.mean_road());
    let difference = road.zip(crow_fly).map(|(road, crow_fly)| road - crow_fly);
    table.push(vec![
        texts.get("measure-mean").into(),
        crow_fly.into(),
        road.into(),
        difference.into(),
        comparison.ratio_of_totals().into(),
    ]);
    for (percent, name) in PERCENTILES {
        table.push(vec![
            texts.get(name).into(),
            comparison.crow_fly.percentile(percent).into(),
            comparison.road.percentile(percent).into(),
            comparison.difference.percentile(percent).into(),
            comparison.ratio.percentile(percent).into(),
        ]);
    }
    table.note(note_models());
    table.note(other_site(comparison));
    table
}

/// What the columns of minutes hold.
pub(super) fn note_models() -> Message {
    Message::new("note-models").arg("least", minutes_arg(LEAST_FOR_RATIO))
}

/// How many people get another nearest site.
fn other_site(comparison: &Comparison) -> Message {
    let (other, both) = (comparison.other_site(), comparison.reached().both);
    let percent = other.share_of(both).map_or(0.0, Share::percent);
    Message::new("note-models-other-site").arg("people", other).arg("share", Arg::Number(percent, 1))
}

/// Who is within each threshold by which model, who reaches a site at all, and who gets another one.
pub fn models_people(comparison: &Comparison, thresholds: &Thresholds, texts: &Texts) -> Table {
    let columns = vec![
        text("measure", "column-measure"),
        minutes("minutes", "column-minutes"),
        people("crow_fly_people", "column-crow-fly"),
        people("road_people", "column-road"),
        people("crow_fly_only_people", "column-crow-fly-only"),
        people("road_only_people", "column-road-only"),
        people("differ_people", "column-differ"),
    ];
    let mut table = Table::new("models_people", Message::new("title-models-people"), columns);
    for (&threshold, within) in thresholds.as_slice().iter().zip(comparison.within()) {
        table.push(agreement(texts.get("measure-threshold"), Some(threshold), within));
    }
    table.push(agreement(texts.get("measure-reached"), None, &comparison.reached()));
    let mut row: Vec<Cell> = vec![texts.get("measure-other-site").into()];
    row.resize(6, Cell::Empty);
    row.push(comparison.other_site().into());
    table.push(row);
    table.note(Message::new("note-models-people"));
    table
}

fn agreement(name: String, threshold: Option<Seconds>, by: &Agreement) -> Vec<Cell> {
    vec![
        name.into(),
        threshold.into(),
        by.crow_fly().into(),
        by.road().into(),
        by.crow_fly_only.into(),
        by.road_only.into(),
        by.differ().into(),
    ]
}

/// The demand points `worst` (indices, worst first) with what each model says of them.
pub fn models_worst(territory: &Territory, sites: &[Site], told: &[Told], worst: &[usize]) -> Table {
    let columns = vec![
        rank(),
        text("code", "column-code"),
        text("place", "column-place"),
        people("people", "column-people"),
        minutes("crow_fly_min", "column-crow-fly"),
        minutes("road_min", "column-road"),
        minutes("difference_min", "column-difference"),
        ratio("ratio", "column-ratio"),
        text("road_site", "column-road-site"),
        text("crow_fly_site", "column-crow-fly-site"),
    ];
    let title = Message::new("title-models-worst").arg("count", worst.len());
    let mut table = Table::new("models_worst", title, columns);
    let time = |reach: Option<Reach>| Cell::from(reach.map(|reach| reach.time));
    let site =
        |reach: Option<Reach>| Cell::from(reach.map(|reach| sites[reach.place as usize].name.as_str()));
    for (index, &point) in worst.iter().enumerate() {
        let (demand, told) = (&territory.demand()[point], told[point]);
        let row = vec![
            (index as u64 + 1).into(),
            demand.id.as_str().into(),
            territory.place_name(demand).into(),
            demand.people.into(),
            time(told.crow_fly),
            time(told.road),
            told.difference().map(SecondsApart::minutes).into(),
            told.ratio().into(),
            site(told.road),
            site(told.crow_fly),
        ];
        table.push_at(row, Some(Geometry::Point(demand.point)));
    }
    table.note(Message::new("note-models-worst"));
    table.note(note_models());
    table
}
