//! How places lie on the roads.

use geo::{Geometry, Point};

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Arg, Message, Texts};
use super::super::unit::Unit;
use super::columns::{people, text};
use crate::travel::Distribution;
use crate::units::{Metres, People};

/// Where a place lies on the roads.
#[derive(Debug, Clone, PartialEq)]
pub struct OnRoads {
    /// From the place to the road.
    pub distance: Metres,
    /// The number or name of the road; empty when it has none.
    pub road: String,
    /// Whether one gets somewhere from there, and back.
    pub leads_somewhere: bool,
}

/// A place and its road; `None`: too far from any.
#[derive(Debug, Clone, PartialEq)]
pub struct SnappedPlace {
    /// Its code or id.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Who lives there; nobody at a site.
    pub people: People,
    /// Where it is.
    pub point: Point,
    /// Where it lies on the roads.
    pub found: Option<OnRoads>,
}

/// Places of one kind.
#[derive(Debug, Clone, PartialEq)]
pub struct SnappedPlaces {
    /// The key of the words for the kind.
    pub kind: Message,
    /// The places.
    pub places: Vec<SnappedPlace>,
}

/// Percent of places whose distances are told.
const QUANTILES: [(&str, &str, u32); 3] = [
    ("median_km", "column-snap-median", 50),
    ("p95_km", "column-snap-p95", 95),
    ("farthest_km", "column-snap-farthest", 100),
];

fn km(id: &'static str, heading: &'static str) -> Column {
    Column::number(id, Message::new(heading), Unit::Km, 3)
}

fn count(id: &'static str, heading: &'static str) -> Column {
    Column::count(id, Message::new(heading), Unit::None)
}

/// One row a kind of places: how many are on the roads, how far from them, and how many are not.
pub fn snapped(kinds: &[SnappedPlaces], farthest: Metres, texts: &Texts) -> Table {
    let mut columns = vec![text("places_of", "column-snap-kind"), count("places", "column-snap-places")];
    columns.extend(QUANTILES.map(|(id, heading, _)| km(id, heading)));
    columns.extend([
        count("leads_nowhere", "column-snap-nowhere"),
        count("no_road", "column-snap-no-road"),
        people("people_left_out", "column-snap-people"),
    ]);
    let mut table = Table::new("snap", Message::new("title-snap"), columns);
    for SnappedPlaces { kind, places } in kinds {
        let found = || places.iter().filter_map(|place| place.found.as_ref());
        let distances = Distribution::new(found().map(|found| (found.distance.0, 1)));
        let left_out =
            |place: &&SnappedPlace| place.found.as_ref().is_none_or(|found| !found.leads_somewhere);
        let mut row: Vec<Cell> = vec![kind.text(texts).into(), places.len().into()];
        row.extend(QUANTILES.map(|(.., share)| Cell::from(distances.percentile(share).map(Metres))));
        row.extend([
            found().filter(|found| !found.leads_somewhere).count().into(),
            places.iter().filter(|place| place.found.is_none()).count().into(),
            places.iter().filter(left_out).map(|place| place.people).sum::<People>().into(),
        ]);
        table.push(row);
    }
    table.note(Message::new("note-snap").arg("km", Arg::Number(farthest.km(), 1)));
    table
}

/// One row a place, the farthest from a road first, those without a road before all.
pub fn snapped_places(kinds: &[SnappedPlaces], texts: &Texts) -> Table {
    let columns = vec![
        text("places_of", "column-snap-kind"),
        text("code", "column-code"),
        text("place", "column-place"),
        people("people", "column-people"),
        km("distance_km", "column-snap-distance"),
        text("road", "column-road-name"),
        text("state", "column-snap-state"),
    ];
    let mut rows: Vec<(&SnappedPlaces, &SnappedPlace)> =
        kinds.iter().flat_map(|kind| kind.places.iter().map(move |place| (kind, place))).collect();
    let distance =
        |place: &SnappedPlace| place.found.as_ref().map_or(f64::INFINITY, |found| found.distance.0);
    rows.sort_by(|(_, a), (_, b)| distance(b).total_cmp(&distance(a)));
    let title = Message::new("title-snap-places").arg("places", rows.len());
    let mut table = Table::new("snap_places", title, columns).with_geometry();
    for (kind, place) in rows {
        let found = place.found.as_ref();
        let state = match found {
            None => "snap-no-road",
            Some(found) if !found.leads_somewhere => "snap-nowhere",
            Some(_) => "snap-on-road",
        };
        let row = vec![
            kind.kind.text(texts).into(),
            place.code.as_str().into(),
            place.name.as_str().into(),
            place.people.into(),
            found.map(|found| found.distance).into(),
            found.map(|found| found.road.as_str()).into(),
            texts.get(state).into(),
        ];
        table.push_at(row, Some(Geometry::Point(place.point)));
    }
    table
}
