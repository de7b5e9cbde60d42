//! When each demand point reaches an open site.

use rayon::prelude::*;

use crate::travel::Reachable;
use crate::week::{Circuit, Schedule, Stay};

/// What each demand point reaches: when, and whether anything at all.
#[derive(Debug, Clone)]
pub struct Reached {
    /// The union of the schedules of the sites within reach, one a demand point.
    schedules: Vec<Circuit>,
    /// Whether a site is within reach, open or not.
    any: Vec<bool>,
}

impl Reached {
    /// Unites the openings of the sites that each point reaches. Runs in parallel.
    ///
    /// `reachable` lists sites by their place in `openings`; a site whose hours are not known has `None` and is never open.
    /// An opening counts at the slots on which somebody can arrive and `stay`.
    pub fn new(reachable: &Reachable, openings: &[Option<Circuit>], stay: Stay) -> Self {
        let closed = Circuit::weekly(Schedule::CLOSED);
        let arrivals: Vec<Circuit> = openings
            .iter()
            .map(|opening| opening.as_ref().map_or(closed.clone(), |o| o.eroded(stay.slots())))
            .collect();
        let unite = |point| {
            Circuit::union_of(reachable.places_of(point).iter().map(|&site| &arrivals[site as usize]))
        };
        let points = 0..reachable.origins();
        Self {
            schedules: points.clone().into_par_iter().map(unite).collect(),
            any: points.map(|point| !reachable.places_of(point).is_empty()).collect(),
        }
    }

    /// When point `point` reaches an open site.
    pub fn schedule(&self, point: usize) -> &Circuit {
        &self.schedules[point]
    }

    /// Whether point `point` has a site within reach, open or not.
    pub fn on_paper(&self, point: usize) -> bool {
        self.any[point]
    }
}
