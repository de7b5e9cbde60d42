//! One trip by road, leg by leg.

use geo::{Geometry, LineString};

use super::super::table::{Column, Table};
use super::super::text::{Arg, Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, minutes, mode_text, text};
use crate::roads::{Along, Leg, Mode, SHORT_PIECE};
use crate::travel::{Journey, NoWay};
use crate::units::{Metres, Seconds};

/// A trip that was asked for, and what was found.
#[derive(Debug, Clone)]
pub struct Asked<'a> {
    /// The name of the start.
    pub from: &'a str,
    /// The name of the goal.
    pub to: &'a str,
    /// How people travel.
    pub mode: Mode,
    /// The great circle between them.
    pub straight: Metres,
    /// The trip, or why there is none.
    pub journey: Result<&'a Journey, NoWay>,
    /// The trip that ferries would allow, where they were left out and nothing else leads there.
    pub by_ferry: Option<&'a Journey>,
    /// How far from a road a place may lie.
    pub farthest: Metres,
}

/// One row a leg, in their order; no row where no road leads to the goal, and notes that say why.
pub fn route(asked: &Asked<'_>, detail: Detail, texts: &Texts) -> Table {
    let layout = Layout::new(detail)
        .always(Column::count("leg", Message::new("column-leg"), Unit::Rank))
        .full(text("kind", "column-leg-kind"))
        .always(text("road", "column-road-name"))
        .always(km("km", "column-km"))
        .always(minutes("minutes", "column-minutes"))
        .full(km("total_km", "column-total-km"))
        .always(minutes("total_min", "column-total-minutes"));
    let mut table = Table::new("route", title(asked), layout.columns()).with_geometry();
    match asked.journey {
        Ok(journey) => {
            push_legs(&mut table, &layout, journey, texts);
            table.note(Message::new("note-route").arg("metres", Arg::Number(SHORT_PIECE.0, 0)));
        }
        Err(why) => why_not(asked, why).into_iter().for_each(|note| table.note(note)),
    }
    table
}

fn km(id: &'static str, heading: &'static str) -> Column {
    Column::number(id, Message::new(heading), Unit::Km, 2)
}

fn push_legs(table: &mut Table, layout: &Layout, journey: &Journey, texts: &Texts) {
    let (mut length, mut time) = (0.0, 0_u32);
    for (number, leg) in (1_u64..).zip(&journey.legs) {
        length += leg.length.0;
        time += leg.time;
        let row = vec![
            number.into(),
            kind(&leg.along).into(),
            road(leg, texts).into(),
            leg.length.km().into(),
            in_minutes(leg.time).into(),
            Metres(length).km().into(),
            in_minutes(time).into(),
        ];
        let line = leg.points.iter().map(|point| point.0).collect::<LineString>();
        table.push_at(layout.keep(row), Some(Geometry::LineString(line)));
    }
}

fn in_minutes(milliseconds: u32) -> f64 {
    Seconds(milliseconds).minutes() / 1000.0
}

/// The word used in files.
fn kind(along: &Along) -> &'static str {
    match along {
        Along::ToRoad => "to road",
        Along::Road(_) => "road",
        Along::Ferry(_) => "ferry",
        Along::FromRoad => "from road",
    }
}

/// The name of the road, or what stands for it.
fn road(leg: &Leg, texts: &Texts) -> String {
    match &leg.along {
        Along::ToRoad => texts.get("leg-to-road"),
        Along::FromRoad => texts.get("leg-from-road"),
        Along::Road(name) if name.is_empty() => texts.get("leg-no-name"),
        Along::Road(name) => name.to_string(),
        Along::Ferry(name) if name.is_empty() => texts.get("leg-ferry"),
        Along::Ferry(name) => texts.with("leg-ferry-named", &[("name", name.to_string().into())]),
    }
}

/// The trip in one line: its time, its length and the straight line.
pub fn route_line(asked: &Asked<'_>) -> Message {
    told(asked, [Message::new("map-subtitle-route"), Message::new("map-subtitle-no-route")])
}

fn title(asked: &Asked<'_>) -> Message {
    told(asked, [Message::new("title-route"), Message::new("title-no-route")])
}

/// The first message with the trip, the other where there is none.
fn told(asked: &Asked<'_>, [found, none]: [Message; 2]) -> Message {
    let message = match asked.journey {
        Ok(journey) => trip(found, journey),
        Err(_) => none,
    };
    message
        .arg("from", asked.from)
        .arg("to", asked.to)
        .arg("mode", mode_text(asked.mode))
        .arg("straight", Arg::Number(asked.straight.km(), 1))
}

/// `message` with the time and the length of a trip.
fn trip(message: Message, journey: &Journey) -> Message {
    message
        .arg("minutes", Arg::Number(journey.time.minutes(), 1))
        .arg("km", Arg::Number(journey.length.km(), 1))
}

/// Why there is no trip, and what would help.
fn why_not(asked: &Asked<'_>, why: NoWay) -> Vec<Message> {
    let mut notes = Vec::new();
    let places = |from: bool, to: bool| {
        [(from, asked.from), (to, asked.to)].into_iter().filter(|(is, _)| *is).map(|(_, name)| name)
    };
    match why {
        NoWay::OffRoad { from, to } => notes.extend(places(from, to).map(|place| {
            let km = Arg::Number(asked.farthest.km(), 1);
            Message::new("note-route-off-road").arg("place", place).arg("km", km)
        })),
        NoWay::NotJoined { from: false, to: false } => notes.push(Message::new("note-route-not-joined")),
        NoWay::NotJoined { from, to } => {
            let island = |place| Message::new("note-route-island").arg("place", place);
            notes.extend(places(from, to).map(island));
        }
    }
    notes.extend(asked.by_ferry.map(|journey| {
        let ferries = journey.legs.iter().filter_map(|leg| match &leg.along {
            Along::Ferry(name) if !name.is_empty() => Some(name.to_string()),
            _ => None,
        });
        let names: Vec<String> = ferries.collect();
        let message =
            Message::new("note-route-by-ferry").arg("named", names.len()).arg("ferries", names.join(", "));
        trip(message, journey)
    }));
    notes
}
