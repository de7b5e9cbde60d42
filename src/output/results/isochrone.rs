//! Zones within reach, one row a time.

use geo::{GeodesicArea, Geometry};

use super::super::table::{Column, Table};
use super::super::text::{Arg, Message};
use super::super::unit::Unit;
use super::columns::{mode_text, people};
use crate::roads::Mode;
use crate::travel::{Drawn, Heading, Isochrones};
use crate::units::{Metres, People, Seconds};

/// Whose zones they are.
#[derive(Debug, Clone, PartialEq)]
pub enum Around {
    /// Places that were named.
    Places(Vec<String>),
    /// Every site of the territory, and those of neighbours that somebody reaches.
    Sites(usize),
}

/// Zones, and who lives in them.
#[derive(Debug, Clone)]
pub struct Reached<'a> {
    /// Whose zones.
    pub around: &'a Around,
    /// Which way people travel.
    pub heading: Heading,
    /// How.
    pub mode: Mode,
    /// The times, smallest first.
    pub limits: &'a [Seconds],
    /// The zones, one a time.
    pub isochrones: &'a Isochrones,
    /// People of the territory within each time, by their own trips.
    pub people: &'a [People],
    /// Everybody.
    pub everybody: People,
    /// How far from a road a place may lie.
    pub farthest: Option<Metres>,
}

/// Names told in a title, at most.
const NAMED: usize = 4;

/// One row a time, with the zone as its place.
pub fn isochrones(reached: &Reached<'_>) -> Table {
    let columns = vec![
        Column::number("minutes", Message::new("column-limit"), Unit::Minutes, 1),
        people("people", "column-people-within"),
        Column::number("share_percent", Message::new("column-share-within"), Unit::Percent, 1),
        Column::number("area_km2", Message::new("column-area"), Unit::SquareKm, 1),
        Column::count("parts", Message::new("column-parts"), Unit::None),
        Column::count("holes", Message::new("column-holes"), Unit::None),
    ];
    let mut table = Table::new("isochrones", isochrone_title(reached), columns).with_geometry();
    for ((limit, zone), &people) in reached.limits.iter().zip(&reached.isochrones.zones).zip(reached.people) {
        let holes: usize = zone.iter().map(|part| part.interiors().len()).sum();
        let row = vec![
            limit.minutes().into(),
            people.into(),
            people.share_of(reached.everybody).into(),
            (zone.geodesic_area_unsigned() / 1e6).into(),
            zone.0.len().into(),
            holes.into(),
        ];
        table.push_at(row, Some(Geometry::MultiPolygon(zone.clone())));
    }
    notes(reached).into_iter().for_each(|note| table.note(note));
    table
}

/// Whose zones they are, which way and how people travel.
pub fn isochrone_title(reached: &Reached<'_>) -> Message {
    let message = match (reached.around, reached.heading) {
        (Around::Places(_), Heading::From) => Message::new("title-isochrone-from"),
        (Around::Places(_), Heading::To) => Message::new("title-isochrone-to"),
        (Around::Sites(_), _) => Message::new("title-isochrone-sites"),
    };
    let message = match reached.around {
        Around::Places(names) => {
            let others = names.len().saturating_sub(NAMED);
            message.arg("places", names[..names.len() - others].join(", ")).arg("others", others)
        }
        Around::Sites(sites) => message.arg("sites", *sites),
    };
    message.arg("mode", mode_text(reached.mode))
}

fn notes(reached: &Reached<'_>) -> Vec<Message> {
    let drawn = match reached.isochrones.drawn {
        Drawn::Circles => Message::new("note-isochrone-circles"),
        Drawn::Grid { cell, near_road, off_road, tolerance } => Message::new("note-isochrone-grid")
            .arg("cell", Arg::Number(cell.0, 0))
            .arg("near", Arg::Number(near_road.0, 0))
            .arg("field", Arg::Number(off_road.km() * off_road.km(), 2))
            .arg("reach", Arg::Number(off_road.0, 0))
            .arg("tolerance", Arg::Number(tolerance.0, u8::from(tolerance.0.fract() > 0.0))),
    };
    let off = &reached.isochrones.off_road;
    let off_road = reached.farthest.filter(|_| !off.is_empty()).map(|farthest| {
        Message::new("note-isochrone-off-road")
            .arg("places", off.len())
            .arg("km", Arg::Number(farthest.km(), 1))
            .arg("names", off_road_names(reached.around, off))
    });
    let people = Message::new("note-isochrone-people");
    [Some(people), Some(drawn), off_road].into_iter().flatten().collect()
}

fn off_road_names(around: &Around, off: &[usize]) -> String {
    match around {
        Around::Places(names) => {
            let named: Vec<&str> = off.iter().map(|&index| names[index].as_str()).collect();
            format!(" ({})", named.join(", "))
        }
        Around::Sites(_) => String::new(),
    }
}
