//! Where the places that changes name are.

use std::cell::OnceCell;

use geo::{Distance, Haversine, Point};

use super::change::Place;
use super::error::Why;
use super::step::Remark;
use crate::ids::{CommuneCode, SiteId};
use crate::territory::{Candidate, Commune, CommuneBoxes, FARTHEST_IN_COMMUNE, Territory};
use crate::units::Metres;

/// What the places of changes are looked up in.
pub struct Ground<'a> {
    territory: &'a Territory,
    candidates: &'a [Candidate],
    /// Where the communes are, when that is known already.
    boxes: Option<&'a CommuneBoxes>,
    /// Made when the first position without commune asks for it.
    own_boxes: OnceCell<CommuneBoxes>,
}

/// A place that was found.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub(super) name: String,
    pub(super) point: Point,
    pub(super) commune: Option<CommuneCode>,
}

impl<'a> Ground<'a> {
    /// `candidates` in the order of their ids.
    pub fn new(territory: &'a Territory, candidates: &'a [Candidate]) -> Self {
        Self { territory, candidates, boxes: None, own_boxes: OnceCell::new() }
    }

    /// The same where the boxes around the communes of the territory are known already.
    pub fn with_boxes(
        territory: &'a Territory,
        candidates: &'a [Candidate],
        boxes: &'a CommuneBoxes,
    ) -> Self {
        Self { boxes: Some(boxes), ..Self::new(territory, candidates) }
    }

    /// Where `place` is; else the key that holds what is wrong, and why.
    pub(super) fn find(&self, place: &Place) -> Result<Found, (&'static str, Why)> {
        match place {
            Place::Candidate(id) => {
                let found = self.candidates.binary_search_by(|candidate| candidate.id.cmp(id));
                let index = found.map_err(|_| {
                    let closest = self.called(id.as_str());
                    ("candidate", Why::UnknownCandidate { id: id.clone(), closest })
                })?;
                let Candidate { name, point, commune, .. } = &self.candidates[index];
                let commune = commune.or_else(|| self.commune_at(*point));
                Ok(Found { name: name.clone(), point: *point, commune })
            }
            Place::TownHall(code) => {
                let index = self.territory.commune_index(*code);
                let commune =
                    &self.territory.communes()[index.ok_or(("commune", Why::UnknownCommune(*code)))?];
                Ok(Found { name: commune.name.to_string(), point: commune.point, commune: Some(*code) })
            }
            Place::Position { point, commune } => self.at(*point, *commune),
        }
    }

    fn at(&self, point: Point, commune: Option<CommuneCode>) -> Result<Found, (&'static str, Why)> {
        let commune = commune.or_else(|| self.commune_at(point));
        let named = commune.and_then(|code| self.territory.commune_index(code));
        let Some(index) = named else {
            return Ok(Found { name: format!("{}, {}", point.x(), point.y()), point, commune });
        };
        let Commune { code, name, point: hall, .. } = &self.territory.communes()[index];
        let (name, distance) = (name.to_string(), Metres(Haversine.distance(point, *hall)));
        if distance > FARTHEST_IN_COMMUNE {
            let km = distance.km().round() as u32;
            return Err(("commune", Why::FarFromCommune { commune: *code, name, km }));
        }
        Ok(Found { name, point, commune })
    }

    /// The commune whose boundary holds `point`; `None` outside, or without boundaries.
    fn commune_at(&self, point: Point) -> Option<CommuneCode> {
        let communes = self.territory.communes();
        let boxes = self.boxes.unwrap_or_else(|| self.own_boxes.get_or_init(|| CommuneBoxes::new(communes)));
        boxes.commune_at(communes, point).map(|index| communes[index].code)
    }

    /// The candidate of that name, as a phrase.
    fn called(&self, typed: &str) -> String {
        let wanted = typed.to_lowercase();
        let named = self.candidates.iter().find(|candidate| candidate.name.to_lowercase() == wanted);
        named.map(|candidate| format!("; {} is {}", candidate.name, candidate.id)).unwrap_or_default()
    }

    /// What to say of a place that lies outside the territory.
    pub(super) fn outside(&self, found: &Found) -> Option<Remark> {
        let inside = found.commune.is_some_and(|code| self.territory.commune_index(code).is_some());
        (!inside).then_some(Remark::Outside(found.commune))
    }
}

impl Place {
    /// The id of a site that opens here without one of its own.
    pub(super) fn default_id(&self) -> SiteId {
        SiteId::new(match self {
            Self::Candidate(id) => format!("open:{id}"),
            Self::TownHall(code) => format!("open:{code}"),
            Self::Position { point, .. } => format!("open:{},{}", point.x(), point.y()),
        })
    }
}
