//! Places on the network.

use geo::Point;
use rayon::prelude::*;

use super::super::extract::Position;
use super::super::hierarchy::End;
use super::super::network::{Direction, Network};
use super::index::{EdgeIndex, NearRoad};
use crate::units::{KmPerHour, Metres};

/// How much farther than the nearest edge a solid one may lie and still be preferred to it.
const DETOUR_TO_SOLID: Metres = Metres(500.0);

/// How places reach roads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AccessLeg {
    /// Speed between the place and the road.
    pub speed: KmPerHour,
    /// Farther from any road than this, a place is not on the network.
    pub farthest: Metres,
}

/// A place on an edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OnRoad {
    /// The place itself, beside the road.
    pub place: Position,
    /// The edge.
    pub edge: u32,
    /// The point of the network after which the place lies.
    pub point: u32,
    /// Where on the road.
    pub position: Position,
    /// From the place to the road.
    pub leg: Metres,
    /// Milliseconds that this takes.
    pub leg_time: u32,
    /// Milliseconds from the start of the edge, going ahead.
    pub ahead: u32,
    /// Milliseconds to the start of the edge, going back.
    pub back: u32,
    /// Whether one gets somewhere from there, and back ([`Network::is_solid`]).
    pub solid: bool,
}

/// The places of a network by position.
#[derive(Debug)]
pub struct Snapper {
    index: EdgeIndex,
}

impl Snapper {
    /// Prepares to snap places to the edges of `network`.
    pub fn new(network: &Network) -> Self {
        Self { index: EdgeIndex::new(network) }
    }

    /// Where each place lies on `network`, in their order; `None`: no road within the farthest distance. Runs in parallel.
    ///
    /// Ferries are no roads: nobody lives on them.
    pub fn snap(&self, network: &Network, places: &[Point], leg: AccessLeg) -> Vec<Option<OnRoad>> {
        places.par_iter().map(|&place| self.snap_one(network, place, leg)).collect()
    }

    fn snap_one(&self, network: &Network, place: Point, leg: AccessLeg) -> Option<OnRoad> {
        let any = self.index.nearest(network, place, leg.farthest, |edge| !network.is_ferry(edge))?;
        if network.is_solid(any.edge) {
            return Some(on_road(network, any, place, leg, true));
        }
        let farthest = Metres(leg.farthest.0.min(any.distance.0 + DETOUR_TO_SOLID.0));
        let counts = |edge| !network.is_ferry(edge) && network.is_solid(edge);
        match self.index.nearest(network, place, farthest, counts) {
            Some(solid) => Some(on_road(network, solid, place, leg, true)),
            None => Some(on_road(network, any, place, leg, false)),
        }
    }
}

fn on_road(network: &Network, near: NearRoad, place: Point, leg: AccessLeg, solid: bool) -> OnRoad {
    let NearRoad { distance, edge, point, fraction } = near;
    let between = |a: f64, b: f64| a + fraction * (b - a);
    let time = |times: &[u32]| {
        between(times[point as usize].into(), times[point as usize + 1].into()).round() as u32
    };
    let [a, b] = [point, point + 1].map(|point| network.points[point as usize]);
    let degree = |a: i32, b: i32| between(a.into(), b.into()).round() as i32;
    OnRoad {
        place: Position::of(place),
        edge,
        point,
        position: Position { lon: degree(a.lon, b.lon), lat: degree(a.lat, b.lat) },
        leg: distance,
        leg_time: leg.speed.milliseconds_for(distance).round() as u32,
        ahead: time(&network.ahead),
        back: time(&network.back),
        solid,
    }
}

impl OnRoad {
    /// The junctions that one comes to from here, with the time to each.
    pub fn ways_out(&self, network: &Network) -> Vec<End> {
        let out = |direction: Direction, time: u32| {
            let node =
                network.head(self.edge, direction).filter(|_| network.is_open(self.edge, direction))?;
            Some(End { node, time: time + self.leg_time })
        };
        let left = network.time(self.edge, Direction::Ahead) - self.ahead;
        [out(Direction::Ahead, left), out(Direction::Back, self.back)].into_iter().flatten().collect()
    }

    /// The junctions from which one comes here, with the time from each.
    pub fn ways_in(&self, network: &Network) -> Vec<End> {
        let left = network.time(self.edge, Direction::Back) - self.back;
        let ways = [(Direction::Ahead, self.ahead), (Direction::Back, left)];
        let open = ways.into_iter().filter(|&(direction, _)| network.is_open(self.edge, direction));
        open.flat_map(|(direction, time)| {
            network.tails(self.edge, direction).map(move |node| End { node, time: time + self.leg_time })
        })
        .collect()
    }

    /// Whether both are one place, which nobody leaves to come to it.
    pub fn is_at(&self, other: &Self) -> bool {
        self.place == other.place
    }

    /// Milliseconds from here to `other` along their common edge; `None` when it is not the same, or not open that way. A place is at no
    /// time from itself.
    pub fn along_to(&self, other: &Self, network: &Network) -> Option<u32> {
        if self.is_at(other) {
            return Some(0);
        }
        if self.edge != other.edge {
            return None;
        }
        let legs = self.leg_time + other.leg_time;
        let ahead =
            || other.ahead.checked_sub(self.ahead).filter(|_| network.is_open(self.edge, Direction::Ahead));
        let back =
            || self.back.checked_sub(other.back).filter(|_| network.is_open(self.edge, Direction::Back));
        let along = if (self.point, self.ahead) <= (other.point, other.ahead) { ahead() } else { back() };
        along.map(|time| time + legs)
    }
}
