//! When each demand point reaches an open site.

use rayon::prelude::*;

use crate::travel::Reachable;
use crate::week::{Circuit, Stay};

/// What one demand point reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::access) struct PointReach {
    /// The union of the schedules of the sites within reach.
    pub(in crate::access) schedule: Circuit,
    /// Whether a site is within reach, open or not.
    pub(in crate::access) any: bool,
}

impl PointReach {
    /// Of a point that reaches nothing.
    pub(in crate::access) fn nothing() -> Self {
        Self { schedule: Circuit::closed(), any: false }
    }
}

/// What each demand point reaches: when, and whether anything at all.
#[derive(Debug, Clone)]
pub struct Reached(Vec<PointReach>);

/// When somebody can arrive at a site and `stay`; never, when its hours are not known.
pub(in crate::access) fn arrivals(opening: Option<&Circuit>, stay: Stay) -> Circuit {
    opening.map_or_else(Circuit::closed, |opening| opening.eroded(stay.slots()))
}

impl Reached {
    /// Unites the openings of the sites that each point reaches. Runs in parallel.
    ///
    /// `reachable` lists sites by their place in `openings`; a site whose hours are not known has `None` and is never open.
    /// An opening counts at the slots on which somebody can arrive and `stay`.
    pub fn new(reachable: &Reachable, openings: &[Option<Circuit>], stay: Stay) -> Self {
        let arrivals: Vec<Circuit> =
            openings.iter().map(|opening| arrivals(opening.as_ref(), stay)).collect();
        let unite = |point| {
            let sites = reachable.places_of(point);
            let schedule = Circuit::union_of(sites.iter().map(|&site| &arrivals[site as usize]));
            PointReach { schedule, any: !sites.is_empty() }
        };
        Self((0..reachable.origins()).into_par_iter().map(unite).collect())
    }

    /// Of `points` points that reach nothing.
    pub(in crate::access) fn nothing(points: usize) -> Self {
        Self(vec![PointReach::nothing(); points])
    }

    /// Puts another reach in the place of that of point `point`, which is returned.
    pub(in crate::access) fn replace(&mut self, point: usize, reach: PointReach) -> PointReach {
        std::mem::replace(&mut self.0[point], reach)
    }

    /// What point `point` reaches.
    pub(in crate::access) fn at(&self, point: usize) -> &PointReach {
        &self.0[point]
    }

    /// When point `point` reaches an open site.
    pub fn schedule(&self, point: usize) -> &Circuit {
        &self.0[point].schedule
    }

    /// Whether point `point` has a site within reach, open or not.
    pub fn on_paper(&self, point: usize) -> bool {
        self.0[point].any
    }
}
