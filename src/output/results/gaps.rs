//! Patches of underserved communes.

use geo::{Geometry, unary_union};

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::Message;
use super::super::unit::Unit;
use super::columns::{Layout, minutes, minutes_arg, people, person_hours, rank, text};
use super::{Detail, Served};
use crate::gaps::Patch;
use crate::territory::DemandKind;
use crate::units::{Metres, Seconds};

/// The threshold of a table of gaps, as a time and as the distance people cover in it.
#[derive(Debug, Clone, Copy)]
pub struct Limit {
    /// Beyond this time people are out of reach.
    pub time: Seconds,
    /// The great-circle distance that takes this time, where the model has one.
    pub distance: Option<Metres>,
}

/// One row a patch, in their order.
pub fn gaps(served: &Served, patches: &[Patch], limit: Limit, detail: Detail) -> Table {
    let layout = Layout::new(detail)
        .always(rank())
        .always(text("around", "column-around"))
        .always(people("people", "column-people"))
        .always(Column::count("communes", Message::new("column-communes"), Unit::None))
        .full(Column::count("quarters", Message::new("column-quarters"), Unit::None))
        .always(text("worst_place", "column-worst-place"))
        .always(minutes("worst_min", "column-minutes"))
        .full(minutes("beyond_min", "column-beyond-minutes"))
        .when(
            limit.distance.is_some(),
            Column::number("beyond_km", Message::new("column-beyond-km"), Unit::Km, 1),
        )
        .full(person_hours("beyond_person_hours", "column-beyond-hours"))
        .always(text("nearest_site", "column-nearest-site"))
        .full(text("commune_codes", "column-commune-codes"));
    let title =
        Message::new("title-gaps").arg("count", patches.len()).arg("minutes", minutes_arg(limit.time));
    let mut table = Table::new("gaps", title, layout.columns()).with_geometry();
    for (index, patch) in patches.iter().enumerate() {
        table.push_at(layout.keep(row(served, index, patch, limit)), shape(served, patch));
    }
    table.note(Message::new("note-gaps"));
    table
}

fn row(served: &Served, index: usize, patch: &Patch, limit: Limit) -> Vec<Cell> {
    let worst = patch.worst as usize;
    let reach = served.reaches[worst];
    let demand = served.territory.demand();
    let quarters = patch.points.iter().filter(|&&p| demand[p as usize].kind != DemandKind::Commune);
    let codes: Vec<&str> =
        patch.communes.iter().map(|&c| served.territory.communes()[c as usize].code.as_str()).collect();
    vec![
        (index as u64 + 1).into(),
        around(served, patch).into(),
        patch.people.into(),
        (patch.communes.len() as u64).into(),
        (quarters.count() as u64).into(),
        served.place_name(worst).into(),
        reach.map(|r| r.time.minutes()).into(),
        reach.map(|r| r.time.saturating_sub(limit.time).minutes()).into(),
        reach.zip(limit.distance).map(|(r, limit)| (r.distance.km() - limit.km()).max(0.0)).into(),
        patch.beyond.hours().into(),
        served.site_name(worst).into(),
        codes.join(" ").into(),
    ]
}

/// The place with most people out of reach gives the patch its name.
fn around(served: &Served, patch: &Patch) -> String {
    served.place_name(patch.most(served.territory) as usize)
}

/// The outline of the communes together.
fn shape(served: &Served, patch: &Patch) -> Option<Geometry> {
    let communes = patch.communes.iter().map(|&c| &served.territory.communes()[c as usize]);
    let outline = unary_union(communes.filter_map(|commune| commune.boundary.as_ref()));
    (!outline.0.is_empty()).then_some(Geometry::MultiPolygon(outline))
}

/// One row a demand point of the patches.
pub fn gap_points(served: &Served, patches: &[Patch], limit: Limit) -> Table {
    let columns = vec![
        Column::count("patch", Message::new("column-patch"), Unit::Rank),
        text("code", "column-code"),
        text("place", "column-place"),
        people("people", "column-people"),
        minutes("minutes", "column-minutes"),
        minutes("beyond_min", "column-beyond-minutes"),
        text("nearest_site", "column-nearest-site"),
    ];
    let title = Message::new("title-gap-points").arg("minutes", minutes_arg(limit.time));
    let mut table = Table::new("gap_points", title, columns).with_geometry();
    for (index, patch) in patches.iter().enumerate() {
        for &point in &patch.points {
            let demand = &served.territory.demand()[point as usize];
            let reach = served.reaches[point as usize];
            let row = vec![
                (index as u64 + 1).into(),
                demand.id.as_str().into(),
                served.place_name(point as usize).into(),
                demand.people.into(),
                reach.map(|r| r.time.minutes()).into(),
                reach.map(|r| r.time.saturating_sub(limit.time).minutes()).into(),
                served.site_name(point as usize).into(),
            ];
            table.push_at(row, Some(Geometry::Point(demand.point)));
        }
    }
    table.note(Message::new("note-gaps"));
    table
}
