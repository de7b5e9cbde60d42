//! Roads made ready for questions.

use std::sync::OnceLock;

use geo::Point;

use super::extract::Position;
use super::hierarchy::Hierarchy;
use super::mode::Mode;
use super::network::Network;
use super::snap::{AccessLeg, OnRoad, Snapper};

/// The roads of one mode of travel, ready for questions: frozen, shared by all threads.
#[derive(Debug)]
pub struct Roads {
    /// How people travel.
    pub mode: Mode,
    /// How places reach roads.
    pub leg: AccessLeg,
    /// Junctions and edges.
    pub network: Network,
    /// The junctions by importance.
    pub hierarchy: Hierarchy,
    snapper: OnceLock<Snapper>,
}

impl Roads {
    /// Roads whose hierarchy is known.
    pub fn new(mode: Mode, leg: AccessLeg, network: Network, hierarchy: Hierarchy) -> Self {
        Self { mode, leg, network, hierarchy, snapper: OnceLock::new() }
    }

    /// Prepares the hierarchy of a network.
    pub fn prepare(mode: Mode, leg: AccessLeg, network: Network) -> Self {
        let hierarchy = Hierarchy::prepare(network.nodes(), network.timed_arcs());
        Self::new(mode, leg, network, hierarchy)
    }

    /// Where each place lies, in their order; `None`: no road within the farthest distance. Runs in parallel.
    pub fn snap(&self, places: &[Point]) -> Vec<Option<OnRoad>> {
        let snapper = self.snapper.get_or_init(|| Snapper::new(&self.network));
        snapper.snap(&self.network, places, self.leg)
    }

    /// The south-western and north-eastern corners of all roads; `None` when there is none.
    pub fn extent(&self) -> Option<[Position; 2]> {
        let points = &self.network.points;
        let first = *points.first()?;
        Some(points.iter().fold([first, first], |[low, high], at| {
            [
                Position { lon: low.lon.min(at.lon), lat: low.lat.min(at.lat) },
                Position { lon: high.lon.max(at.lon), lat: high.lat.max(at.lat) },
            ]
        }))
    }
}
