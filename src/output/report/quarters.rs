//! The priority neighbourhoods.

use super::super::cell::Cell;
use super::super::results::{Served, minutes_arg};
use super::super::table::{Column, Table};
use super::super::text::Message;
use super::super::unit::Unit;
use super::section::Section;
use super::words::{minutes, number};
use crate::access::clock::Reached;
use crate::territory::{DemandKind, Territory};
use crate::units::{People, Seconds};

/// What is known of the quarters.
pub struct Quarters<'a> {
    /// The people, the sites and who is nearest to whom.
    pub served: Served<'a>,
    /// When each demand point reaches an open site.
    pub reached: &'a Reached,
    /// The time that matters most.
    pub threshold: Seconds,
    /// Sites within this time are within reach of the clock.
    pub reach: Seconds,
}

/// A quarter with its demand point; of several, the farthest.
struct QuarterPlace {
    quarter: usize,
    point: usize,
    time: Option<Seconds>,
    hours: f64,
}

/// The section.
pub fn quarters(quarters: &Quarters<'_>) -> Section {
    let mut section = Section::new("quarters", Message::new("report-quarters"));
    let places = places(quarters);
    if !places.is_empty() {
        section.finding(finding(quarters, &places));
    }
    section.say(vec![finding(quarters, &places)]);
    section.say(extremes(quarters, &places));
    section.table(table(quarters, &places));
    section
}

fn places(of: &Quarters<'_>) -> Vec<QuarterPlace> {
    let mut places: Vec<QuarterPlace> = Vec::new();
    for (point, demand) in of.served.territory.demand().iter().enumerate() {
        let DemandKind::Quarter(quarter) = demand.kind else { continue };
        let time = of.served.reaches[point].map(|reach| reach.time);
        let place = QuarterPlace {
            quarter: quarter as usize,
            point,
            time,
            hours: of.reached.schedule(point).mean_hours(),
        };
        let farther = |other: &QuarterPlace| (time.is_none(), time) > (other.time.is_none(), other.time);
        match places.iter_mut().find(|other| other.quarter == place.quarter) {
            Some(other) if farther(other) => *other = place,
            Some(_) => {}
            None => places.push(place),
        }
    }
    places.sort_by_key(|place| place.quarter);
    places
}

fn finding(of: &Quarters<'_>, places: &[QuarterPlace]) -> Message {
    let within = places.iter().filter(|place| place.time.is_some_and(|time| time <= of.threshold)).count();
    let known = of.served.territory.quarters().iter().filter_map(|quarter| quarter.population);
    let message = match places.len() {
        0 => Message::new("report-quarters-none"),
        count if count == within => Message::new("report-quarters-all"),
        _ => Message::new("report-quarters-some"),
    };
    message
        .arg("count", places.len())
        .arg("people", known.sum::<People>())
        .arg("within", within)
        .arg("minutes", minutes_arg(of.threshold))
}

/// The quarter farthest from a site, and the one with fewest hours.
fn extremes(of: &Quarters<'_>, places: &[QuarterPlace]) -> Vec<Message> {
    let name = |place: &QuarterPlace| of.served.territory.quarters()[place.quarter].name.as_str();
    let farthest = places.iter().rev().max_by_key(|place| (place.time.is_none(), place.time));
    let fewest = places.iter().min_by(|a, b| a.hours.total_cmp(&b.hours));
    let farthest = farthest.map(|place| match place.time {
        None => Message::new("report-quarters-cut-off").arg("name", name(place)),
        Some(time) => Message::new("report-quarters-farthest")
            .arg("name", name(place))
            .arg("minutes", minutes(Some(time))),
    });
    let fewest = fewest.map(|place| {
        let message = Message::new("report-quarters-fewest").arg("name", name(place));
        message.arg("hours", number(Some(place.hours))).arg("minutes", minutes_arg(of.reach))
    });
    farthest.into_iter().chain(fewest).collect()
}

/// One row a quarter.
fn table(of: &Quarters<'_>, places: &[QuarterPlace]) -> Table {
    let columns = vec![
        Column::text("code", Message::new("column-code")),
        Column::text("name", Message::new("report-column-quarter")),
        Column::text("commune", Message::new("column-commune-name")),
        Column::count("people", Message::new("column-people"), Unit::People),
        Column::number("poverty_percent", Message::new("report-column-poverty"), Unit::Percent, 1),
        Column::number("minutes", Message::new("column-minutes"), Unit::Minutes, 1),
        Column::text("site", Message::new("column-nearest-site")),
        Column::number("hours", Message::new("column-mean-hours"), Unit::Hours, 1),
    ];
    let mut table = Table::new("report_quarters", Message::new("report-quarters-table"), columns);
    places.iter().for_each(|place| table.push(row(of, place)));
    table.note(Message::new("report-quarters-note").arg("minutes", minutes_arg(of.reach)));
    table
}

fn row(of: &Quarters<'_>, place: &QuarterPlace) -> Vec<Cell> {
    let territory: &Territory = of.served.territory;
    let quarter = &territory.quarters()[place.quarter];
    let commune = territory.demand()[place.point].commune as usize;
    let site =
        of.served.reaches[place.point].map(|reach| of.served.sites[reach.place as usize].name.as_str());
    vec![
        (&quarter.code).into(),
        quarter.name.as_str().into(),
        (&*territory.communes()[commune].name).into(),
        quarter.population.into(),
        quarter.poverty_rate.into(),
        place.time.into(),
        site.into(),
        place.hours.into(),
    ]
}
