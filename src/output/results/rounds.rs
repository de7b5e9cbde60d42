//! The review file of rounds: one row a stop, for a person to correct and the tool to read back.

use geo::Geometry;

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, text};
use crate::territory::round::{Confidence, Doubt, PlacedStop};
use crate::territory::{Site, Territory};
use crate::week::round::Assumed;

/// A travelling site with the stops that its comment tells.
#[derive(Debug, Clone)]
pub struct SiteRound<'a> {
    /// The site.
    pub site: &'a Site,
    /// Its stops, in the order of the comment.
    pub stops: Vec<PlacedStop>,
}

impl SiteRound<'_> {
    fn has_dated_stop(&self) -> bool {
        self.stops.iter().any(|stop| stop.hours.is_some())
    }
}

/// One row a stop; a comment that tells none has one row as well, to be completed.
pub fn rounds(territory: &Territory, rounds: &[SiteRound], detail: Detail, texts: &Texts) -> Table {
    let layout = layout(detail);
    let mut table = Table::new("rounds", Message::new("title-rounds"), layout.columns()).with_geometry();
    for round in rounds {
        if round.stops.is_empty() {
            table.push(layout.keep(without_stop(round.site, texts)));
        }
        for (index, stop) in round.stops.iter().enumerate() {
            let place = stop.commune.map(|commune| Geometry::Point(territory.communes()[commune].point));
            table.push_at(layout.keep(row(territory, round.site, index + 1, (stop, texts))), place);
        }
    }
    table.note(summary(rounds));
    table.note(Message::new("note-rounds"));
    table
}

fn layout(detail: Detail) -> Layout {
    let degrees = |id, heading| Column::number(id, Message::new(heading), Unit::Degrees, 6);
    Layout::new(detail)
        .always(text("site", "column-site"))
        .full(text("site_name", "column-site-name"))
        .always(Column::count("stop", Message::new("column-stop"), Unit::None))
        .always(text("place", "column-place"))
        .full(text("commune", "column-commune"))
        .always(text("commune_name", "column-commune-name"))
        .full(degrees("lon", "column-lon"))
        .full(degrees("lat", "column-lat"))
        .always(text("hours", "column-hours"))
        .full(text("appointment", "column-appointment"))
        .always(text("confidence", "column-confidence"))
        .full(text("why", "column-reason"))
        .always(text("keep", "column-keep"))
        .full(text("comment", "column-comment"))
}

fn yes_no(yes: bool) -> Cell {
    if yes { "yes" } else { "no" }.into()
}

fn row(territory: &Territory, site: &Site, number: usize, (stop, texts): (&PlacedStop, &Texts)) -> Vec<Cell> {
    let commune = stop.commune.map(|commune| &territory.communes()[commune]);
    let confidence = stop.confidence();
    vec![
        site.id.as_str().into(),
        site.name.as_str().into(),
        number.into(),
        Some(stop.place.as_str()).filter(|place| !place.is_empty()).into(),
        commune.map(|commune| commune.code.to_string()).into(),
        commune.map(|commune| &*commune.name).into(),
        commune.map(|commune| commune.point.x()).into(),
        commune.map(|commune| commune.point.y()).into(),
        stop.hours.as_ref().map(ToString::to_string).into(),
        yes_no(stop.by_appointment),
        confidence.as_str().into(),
        why(stop, texts).into(),
        yes_no(confidence.is_kept()),
        site.comment.as_str().into(),
    ]
}

/// The row of a comment in which no stop was found: a person may know better.
fn without_stop(site: &Site, texts: &Texts) -> Vec<Cell> {
    let mut row = vec![Cell::Empty; 14];
    row[0] = site.id.as_str().into();
    row[1] = site.name.as_str().into();
    row[2] = 1_u64.into();
    row[9] = yes_no(false);
    row[10] = Confidence::None.as_str().into();
    row[11] = texts.get("doubt-no-stop").into();
    row[12] = yes_no(false);
    row[13] = site.comment.as_str().into();
    row
}

fn why(stop: &PlacedStop, texts: &Texts) -> String {
    if stop.doubts.is_empty() {
        return texts.get("doubt-none");
    }
    let doubts: Vec<String> = stop.doubts.iter().map(|doubt| reason(*doubt).text(texts)).collect();
    doubts.join("; ")
}

fn reason(doubt: Doubt) -> Message {
    match doubt {
        Doubt::NoPlace => Message::new("doubt-no-place"),
        Doubt::NoDay => Message::new("doubt-no-day"),
        Doubt::Hours(Assumed::HalfDay) => Message::new("doubt-half-day"),
        Doubt::Hours(Assumed::WholeDay) => Message::new("doubt-whole-day"),
        Doubt::Hours(Assumed::End) => Message::new("doubt-end"),
        Doubt::Hours(Assumed::Weeks) => Message::new("doubt-weeks"),
        Doubt::Hours(Assumed::Rounded) => Message::new("doubt-rounded"),
        Doubt::Hours(Assumed::Either) => Message::new("doubt-either"),
        Doubt::NextEpci => Message::new("doubt-next-epci"),
        Doubt::Elsewhere => Message::new("doubt-elsewhere"),
        Doubt::Spelling => Message::new("doubt-spelling"),
        Doubt::Shortened => Message::new("doubt-shortened"),
        Doubt::Part => Message::new("doubt-part"),
        Doubt::Several => Message::new("doubt-several"),
        Doubt::SiteCommune => Message::new("doubt-site-commune"),
        Doubt::Overlap => Message::new("doubt-overlap"),
    }
}

/// How many comments tell a stop with its day, and how many stops there are of each confidence.
fn summary(rounds: &[SiteRound]) -> Message {
    let count = |confidence| {
        let stops = rounds.iter().flat_map(|round| &round.stops);
        stops.filter(|stop| stop.confidence() == confidence).count()
    };
    Message::new("note-rounds-count")
        .arg("comments", rounds.len())
        .arg("dated", rounds.iter().filter(|round| round.has_dated_stop()).count())
        .arg("sure", count(Confidence::Sure))
        .arg("likely", count(Confidence::Likely))
        .arg("unsure", count(Confidence::Unsure))
        .arg("none", count(Confidence::None))
}
