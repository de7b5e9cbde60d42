//! The travel models, behind the same questions.

use geo::Point;

use super::crow_fly::{CrowFly, Reach};
use super::index::PlaceIndex;
use super::reachable::Reachable;
use super::road::Road;
use crate::units::{Metres, Seconds};

/// How long trips take.
#[derive(Debug, Clone)]
pub enum Model {
    /// An estimate from the straight line.
    CrowFly(CrowFly),
    /// The quickest way by road.
    Road(Road),
}

impl Model {
    /// The nearest place of every origin by time, in their order; `None` where no place is reached.
    pub fn nearest(&self, places: &[Point], origins: &[Point]) -> Vec<Option<Reach>> {
        match self {
            Self::CrowFly(model) => model.nearest(places, origins),
            Self::Road(model) => model.nearest(places, origins),
        }
    }

    /// For each origin, the places whose time is at most `limit`.
    pub fn within(&self, places: &[Point], origins: &[Point], limit: Seconds) -> Reachable {
        match self {
            Self::CrowFly(model) => model.within(places, origins, limit),
            Self::Road(model) => model.within(places, origins, limit),
        }
    }

    /// For each origin, the places whose time is below its limit, by index, with their times.
    pub fn closer_than(&self, places: &[Point], origins: &[(Point, Seconds)]) -> Vec<Vec<(u32, Seconds)>> {
        match self {
            Self::CrowFly(model) => {
                let places = PlaceIndex::new(places.iter().copied());
                let times =
                    |list: Vec<Reach>| list.into_iter().map(|reach| (reach.place, reach.time)).collect();
                model.closer_than(&places, origins).into_iter().map(times).collect()
            }
            Self::Road(model) => model.closer_than(places, origins),
        }
    }

    /// The straight line that takes `time`, where the model has one: roads do not.
    pub fn straight_line(&self, time: Seconds) -> Option<Metres> {
        match self {
            Self::CrowFly(model) => Some(model.distance(time)),
            Self::Road(_) => None,
        }
    }
}
