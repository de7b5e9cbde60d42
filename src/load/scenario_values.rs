//! The values of a scenario file, checked one by one.

use geo::Point;
use toml::Spanned;

use super::amounts::YEARS;
use super::coordinates::{Frame, remedy_outside};
use super::scenario::ScenarioFault;
use super::scenario_keys::{ChangeKeys, PlaceKeys};
use crate::access::Thresholds;
use crate::ids::{CandidateId, CommuneCode, SiteId, shorten};
use crate::scenario::{Cost, Place, written_hours};
use crate::territory::SiteFormat;
use crate::units::Euros;
use crate::week::Opening;

/// The largest amount of one change, in euros: more is a slip.
const LARGEST: i64 = 1_000_000_000;
/// Longest text of a name: more is a slip, and no map or table has room for it.
const LONGEST: usize = 200;

/// A text that is not empty, without blanks around it.
pub(super) fn filled(key: &'static str, text: &Spanned<String>) -> Result<String, ScenarioFault> {
    let trimmed = text.get_ref().trim();
    if trimmed.is_empty() {
        return Err(ScenarioFault::at(
            key,
            text.span(),
            "empty",
            "write it, or leave the key out where it may be",
        ));
    }
    if trimmed.chars().nth(LONGEST).is_some() {
        let why = format!("more than {LONGEST} characters ({})", shorten(trimmed));
        return Err(ScenarioFault::at(
            key,
            text.span(),
            why,
            "write it shorter; the description has room for more",
        ));
    }
    if trimmed.contains(char::is_control) {
        return Err(ScenarioFault::at(
            key,
            text.span(),
            "holds a line break or a tab",
            "write it on one line",
        ));
    }
    Ok(trimmed.to_owned())
}

pub(super) fn thresholds(minutes: &Spanned<Vec<f64>>) -> Result<Thresholds, ScenarioFault> {
    Thresholds::from_minutes(minutes.get_ref()).map_err(|error| {
        let remedy = "write minutes, such as thresholds = [10, 20, 30]";
        ScenarioFault::at("thresholds", minutes.span(), error.to_string(), remedy)
    })
}

pub(super) fn year(year: &Spanned<i64>) -> Result<u16, ScenarioFault> {
    let known = u16::try_from(*year.get_ref()).ok().filter(|year| YEARS.contains(year));
    known.ok_or_else(|| {
        let why = format!("{} is no year of funding", year.get_ref());
        ScenarioFault::at("year", year.span(), why, "write a year from 1990 to 2100, such as year = 2023")
    })
}

/// An id that is not empty.
pub(super) fn site(key: &'static str, id: &Spanned<String>) -> Result<SiteId, ScenarioFault> {
    filled(key, id).map(SiteId::new)
}

/// The site that a change names.
pub(super) fn named_site(keys: &ChangeKeys) -> Result<SiteId, ScenarioFault> {
    let Some(id) = &keys.site else {
        let remedy = "add the id of the site, as it stands in the list of sites: site = \"64\"";
        return Err(ScenarioFault::missing("site", "missing: which site?", remedy));
    };
    site("site", id)
}

/// Few hours a week in a place that belongs to others, unless the file says something else.
pub(super) fn format(format: Option<&Spanned<String>>) -> Result<SiteFormat, ScenarioFault> {
    let Some(format) = format else { return Ok(SiteFormat::Permanence) };
    let known = SiteFormat::ALL.into_iter().find(|known| known.as_str() == format.get_ref().trim());
    known.ok_or_else(|| {
        let why = format!("'{}' is no format of a site", shorten(format.get_ref()));
        let remedy = "write fixed, antenna, multi-site, bus, itinerant, permanence or unknown";
        ScenarioFault::at("format", format.span(), why, remedy)
    })
}

pub(super) fn hours(text: &Spanned<String>) -> Result<Opening, ScenarioFault> {
    const REMEDY: &str = "write a week in OpenStreetMap notation, such as hours = \"Tu,Th 09:00-12:00\"";
    written_hours(text.get_ref())
        .map_err(|error| ScenarioFault::at("hours", text.span(), error.to_string(), REMEDY))
}

pub(super) fn needed_hours(text: &Option<Spanned<String>>) -> Result<Opening, ScenarioFault> {
    const REMEDY: &str = "add them in OpenStreetMap notation, such as hours = \"Tu,Th 09:00-12:00\"";
    text.as_ref().map_or_else(|| Err(ScenarioFault::missing("hours", "missing: open when?", REMEDY)), hours)
}

pub(super) fn cost(keys: &ChangeKeys) -> Result<Cost, ScenarioFault> {
    Ok(Cost {
        once: euros("cost_once", &keys.cost_once)?,
        a_year: euros("cost_a_year", &keys.cost_a_year)?,
        saved_a_year: euros("saves_a_year", &keys.saves_a_year)?,
    })
}

fn euros(key: &'static str, amount: &Option<Spanned<i64>>) -> Result<Euros, ScenarioFault> {
    let Some(amount) = amount else { return Ok(Euros::default()) };
    match u64::try_from(*amount.get_ref()) {
        Ok(euros) if *amount.get_ref() <= LARGEST => Ok(Euros(euros)),
        Ok(euros) => {
            let why = format!("{euros} euros are more than any change costs");
            Err(ScenarioFault::at(key, amount.span(), why, "write whole euros, at most 1000000000"))
        }
        Err(_) => {
            let why = format!("{} is below zero", amount.get_ref());
            let remedy = "write whole euros, 0 or more; what a closing saves is saves_a_year";
            Err(ScenarioFault::at(key, amount.span(), why, remedy))
        }
    }
}

/// The place that a change or a stop names: a candidate, a town hall, or a position.
pub(super) fn place(keys: &PlaceKeys) -> Result<Place, ScenarioFault> {
    const ONE: &str = "name the place once: candidate, or commune (its town hall), or lon and lat (with or without commune)";
    let commune = keys.commune.as_ref().map(commune).transpose()?;
    match (keys.candidate, keys.lon, keys.lat) {
        (Some(candidate), None, None) if commune.is_none() => {
            Ok(Place::Candidate(CandidateId::new(filled("candidate", candidate)?)))
        }
        (Some(candidate), ..) => {
            Err(ScenarioFault::at("candidate", candidate.span(), "the place is named twice", ONE))
        }
        (None, Some(lon), Some(lat)) => Ok(Place::Position { point: position(lon, lat)?, commune }),
        (None, Some(lon), None) => {
            Err(ScenarioFault::at("lon", lon.span(), "stands without lat", "add lat = …"))
        }
        (None, None, Some(lat)) => {
            Err(ScenarioFault::at("lat", lat.span(), "stands without lon", "add lon = …"))
        }
        (None, None, None) => commune.map(Place::TownHall).ok_or_else(|| {
            let remedy = "add candidate = \"…\", or commune = \"…\" (its town hall), or lon = … and lat = …";
            ScenarioFault::missing("commune", "missing: where?", remedy)
        }),
    }
}

fn commune(code: &Spanned<String>) -> Result<CommuneCode, ScenarioFault> {
    code.get_ref().trim().parse().map_err(|error: crate::ids::InvalidCommuneCode| {
        ScenarioFault::at(
            "commune",
            code.span(),
            error.to_string(),
            "write the INSEE code, such as commune = \"11069\"",
        )
    })
}

/// A position in France. What a reader of tables repairs is refused here: who wrote it can correct it.
fn position(lon: &Spanned<f64>, lat: &Spanned<f64>) -> Result<Point, ScenarioFault> {
    let (x, y) = (*lon.get_ref(), *lat.get_ref());
    match Frame::of(x, y) {
        Some(Frame::LonLat) => Ok(Point::new(x, y)),
        Some(Frame::LatLon) => {
            let why = format!("{x} is the latitude of a place in France, and lat = {y} its longitude");
            Err(ScenarioFault::at("lon", lon.span(), why, "exchange the two numbers"))
        }
        Some(Frame::Lambert93 | Frame::Lambert93Swapped) => {
            let why = format!("{x} and lat = {y} are metres of Lambert-93");
            Err(ScenarioFault::at("lon", lon.span(), why, "convert them to degrees (EPSG:4326)"))
        }
        None => {
            let why = format!("{x} and lat = {y} are no place in France");
            Err(ScenarioFault::at("lon", lon.span(), why, remedy_outside(x, y)))
        }
    }
}
