//! Changes that somebody typed in one line.

use geo::Point;
use thiserror::Error;

use super::change::{Action, Change, NewSite, Place};
use super::hours::{WrittenHoursError, written_hours};
use crate::ids::{CandidateId, CommuneCode, InvalidCommuneCode, SiteId, shorten};
use crate::territory::{SiteFormat, is_in_france};
use crate::week::Opening;

/// A line that is no change.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum InlineError {
    /// Nothing before the position or the hours names a place or a site.
    #[error("'{0}' names no place: write {1}")]
    NoPlace(String, &'static str),
    /// A position that is none, or none in France.
    #[error(
        "'{0}' is no position in France: write longitude, then latitude, in degrees, such as 2.3758,43.2122"
    )]
    Position(String),
    /// A latitude where the longitude should be.
    #[error("'{0}' has the latitude first: write longitude, then latitude, such as 2.3758,43.2122")]
    Exchanged(String),
    /// The code before the position is none.
    #[error("{0}; before @ stands the commune of the position, or nothing")]
    Commune(#[from] InvalidCommuneCode),
    /// The hours cannot be read.
    #[error("hours {0}")]
    Hours(#[from] WrittenHoursError),
}

/// What an opening looks like.
const OPENING: &str =
    "CANDIDATE, COMMUNE@LON,LAT or either with hours, such as 11069@2.3758,43.2122 Tu,Th 09:00-12:00";
/// What a move looks like.
const MOVE: &str = "SITE@LON,LAT or SITE@CANDIDATE, such as 64@2.3758,43.2122";
/// What other hours look like.
const HOURS: &str = "SITE and its hours, such as 64 Tu,Th 09:00-12:00";

/// Reads openings: ids of candidates with commas between them, or one opening with a position (`COMMUNE@LON,LAT`), with
/// hours after a blank, or with both. The sites are permanences: a few hours a week in a place that belongs to others.
///
/// # Errors
/// When the text names no place, or its position or hours cannot be read.
pub fn openings(text: &str) -> Result<Vec<NewSite>, InlineError> {
    let ids: Vec<&str> = text.split(',').map(str::trim).collect();
    if ids.iter().all(|id| !id.contains('@') && !id.contains(char::is_whitespace)) {
        return ids.into_iter().map(|id| opening(id, None)).collect();
    }
    let (place, hours) = split(text);
    Ok(vec![opening(place, hours.map(written_hours).transpose()?)?])
}

fn opening(place: &str, hours: Option<Opening>) -> Result<NewSite, InlineError> {
    let place = match place.split_once('@') {
        None if place.is_empty() => return Err(InlineError::NoPlace(String::new(), OPENING)),
        None => Place::Candidate(CandidateId::new(place)),
        Some((commune, at)) => {
            let commune = (!commune.is_empty()).then(|| commune.parse::<CommuneCode>()).transpose()?;
            Place::Position { point: position(at)?, commune }
        }
    };
    Ok(NewSite { id: None, place, name: None, format: SiteFormat::Permanence, hours })
}

/// Reads a move: the id of a site, `@`, and a position or a candidate.
///
/// # Errors
/// When a part is missing, or the position cannot be read.
pub fn moved(text: &str) -> Result<Change, InlineError> {
    let none = || InlineError::NoPlace(shorten(text), MOVE);
    let (site, to) = text.trim().rsplit_once('@').ok_or_else(none)?;
    if site.is_empty() || to.is_empty() {
        return Err(none());
    }
    let to = match to.contains(',') {
        true => Place::Position { point: position(to)?, commune: None },
        false => Place::Candidate(CandidateId::new(to)),
    };
    Ok(Change::free(Action::Move { site: SiteId::new(site), to }))
}

/// Reads other hours: the id of a site, a blank, and hours.
///
/// # Errors
/// When a part is missing, or the hours cannot be read.
pub fn hours_of(text: &str) -> Result<Change, InlineError> {
    let (site, hours) = split(text);
    match hours {
        Some(hours) if !site.is_empty() => {
            Ok(Change::free(Action::Hours { site: SiteId::new(site), hours: written_hours(hours)? }))
        }
        _ => Err(InlineError::NoPlace(shorten(text), HOURS)),
    }
}

impl Place {
    /// As one types it: `11069`, `11069@2.3758,43.2122`.
    pub fn typed(&self) -> String {
        match self {
            Self::Candidate(id) => id.to_string(),
            Self::TownHall(code) => code.to_string(),
            Self::Position { point, commune } => {
                let commune = commune.map(|code| code.to_string()).unwrap_or_default();
                format!("{commune}@{},{}", point.x(), point.y())
            }
        }
    }
}

impl Change {
    /// What it is called in a title: as one types it, without hours.
    pub fn short(&self) -> String {
        match &self.action {
            Action::Open(new) => format!("open {}", new.place.typed()),
            Action::Hours { site, .. } => format!("hours of {site}"),
            _ => self.typed(),
        }
    }
}

impl NewSite {
    /// As one types it, with its hours.
    pub fn typed(&self) -> String {
        let hours = self.hours.as_ref().map(|hours| format!(" {hours}")).unwrap_or_default();
        self.place.typed() + &hours
    }
}

impl Change {
    /// As one types it: `open 11069`, `move 64@2.3,43.2`.
    pub fn typed(&self) -> String {
        let word = self.action.as_str();
        match &self.action {
            Action::Open(new) => format!("{word} {}", new.typed()),
            Action::Close(site) => format!("{word} {site}"),
            Action::Move { site, to } => format!("{word} {site}@{}", to.typed().trim_start_matches('@')),
            Action::Hours { site, hours } => format!("{word} of {site} {hours}"),
            Action::Stops { site, stops } => format!("{word} of {site}: {}", stops.len()),
        }
    }
}

/// What stands before the first blank, and what stands after it.
fn split(text: &str) -> (&str, Option<&str>) {
    match text.trim().split_once(char::is_whitespace) {
        Some((first, rest)) => (first, Some(rest.trim())),
        None => (text.trim(), None),
    }
}

fn position(text: &str) -> Result<Point, InlineError> {
    let wrong = || InlineError::Position(shorten(text));
    let (lon, lat) = text.split_once(',').ok_or_else(wrong)?;
    let number = |text: &str| text.trim().parse::<f64>().map_err(|_| wrong());
    let (lon, lat) = (number(lon)?, number(lat)?);
    match () {
        () if is_in_france(lon, lat) => Ok(Point::new(lon, lat)),
        () if is_in_france(lat, lon) => Err(InlineError::Exchanged(shorten(text))),
        () => Err(wrong()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn places(text: &str) -> Vec<(Place, Option<String>)> {
        let read = openings(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        read.into_iter().map(|new| (new.place, new.hours.map(|hours| hours.to_string()))).collect()
    }

    fn candidate(id: &str) -> Place {
        Place::Candidate(CandidateId::new(id))
    }

    #[test]
    fn openings_are_lists_of_ids_or_one_place_with_its_hours() {
        let at = |commune: &str| Place::Position {
            point: Point::new(2.3758, 43.2122),
            commune: commune.parse().ok(),
        };
        let hours = || Some("Tu 09:00-12:00; Th 09:00-12:00".to_owned());
        assert_eq!(places("11202"), [(candidate("11202"), None)]);
        assert_eq!(places("11202, QP011003 "), [(candidate("11202"), None), (candidate("QP011003"), None)]);
        assert_eq!(places("11069 Tu,Th 09:00-12:00"), [(candidate("11069"), hours())]);
        assert_eq!(places("11069@2.3758,43.2122 Tu,Th 09:00-12:00"), [(at("11069"), hours())]);
        assert_eq!(places("@2.3758,43.2122"), [(at(""), None)]);
    }

    #[test]
    fn what_is_no_change_is_refused_in_words() {
        let refused = |text: &str| openings(text).unwrap_err().to_string();
        assert!(refused("").contains("names no place"));
        assert!(refused("11202,,11203").contains("names no place"));
        assert!(refused("1106@2.3,43.2").contains("'1106' is not an INSEE commune code"));
        assert!(refused("11069@2.3").contains("longitude, then latitude"));
        assert!(refused("11069@243.2,2.3").contains("no position in France"));
        assert!(refused("11069@nan,2.3").contains("no position in France"));
        assert!(refused("@43.2122,2.3758").contains("latitude first"));
        assert!(moved("64@43.2122,2.3758").unwrap_err().to_string().contains("latitude first"));
        assert!(refused("11069 mornings").contains("OpenStreetMap notation"));
        assert!(moved("64").unwrap_err().to_string().contains("SITE@LON,LAT"));
        assert!(moved("@2,43").unwrap_err().to_string().contains("SITE@LON,LAT"));
        assert!(hours_of("64").unwrap_err().to_string().contains("SITE and its hours"));
    }

    #[test]
    fn moves_and_hours_name_their_site() {
        assert_eq!(
            moved("64@11069").unwrap().action,
            Action::Move { site: SiteId::new("64"), to: candidate("11069") }
        );
        let Action::Hours { site, hours } = hours_of("64 Tu 09:00-12:00").unwrap().action else { panic!() };
        assert_eq!((site.as_str(), hours.hours.mean_hours()), ("64", 3.0));
    }

    proptest! {
        #[test]
        fn no_line_is_a_panic(text in ".{0,40}") {
            let _ = (openings(&text), moved(&text), hours_of(&text));
        }
    }
}
