//! One trip by road, with what is needed to draw and explain it.

use rayon::prelude::*;

use super::extract::Position;
use super::hierarchy::Route;
use super::network::{Arc, Direction, Network, segment_length};
use super::prepared::Roads;
use super::snap::OnRoad;
use crate::units::Metres;

/// A trip between two places, legs to and from the road included.
#[derive(Debug, Clone, PartialEq)]
pub struct Trip {
    /// Milliseconds.
    pub time: u32,
    /// Length, legs included.
    pub length: Metres,
    /// The pieces of road followed, in order.
    pub stages: Vec<Stage>,
}

/// A part of an edge that is followed.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// The edge.
    pub edge: u32,
    /// Milliseconds.
    pub time: u32,
    /// Length.
    pub length: Metres,
    /// The points passed, the first and the last included.
    pub points: Vec<Position>,
}

impl Roads {
    /// The quickest trip between two places; `None` where no road leads from one to the other.
    pub fn trip(&self, from: &OnRoad, to: &OnRoad) -> Option<Trip> {
        let network = &self.network;
        let route = self.hierarchy.route(&from.ways_out(network), &to.ways_in(network));
        self.trip_by(route, from, to)
    }

    /// The quickest trip of each pair (from, to); `None` where a place is on no road, or no road leads there. Runs in parallel.
    pub fn trips(&self, pairs: &[Option<(OnRoad, OnRoad)>]) -> Vec<Option<Trip>> {
        let network = &self.network;
        let ends = |pair: &Option<(OnRoad, OnRoad)>| match pair {
            Some((from, to)) => (from.ways_out(network), to.ways_in(network)),
            None => Default::default(),
        };
        let routes = self.hierarchy.routes(&pairs.par_iter().map(ends).collect::<Vec<_>>());
        let trip = |(route, pair): (Option<Route>, &Option<(OnRoad, OnRoad)>)| {
            let (from, to) = pair.as_ref()?;
            self.trip_by(route, from, to)
        };
        routes.into_par_iter().zip(pairs).map(trip).collect()
    }

    /// The trip along the common edge of two places, or by a route, whichever is quicker.
    pub(super) fn trip_by(&self, route: Option<Route>, from: &OnRoad, to: &OnRoad) -> Option<Trip> {
        if from.is_at(to) {
            return Some(Trip { time: 0, length: Metres(0.0), stages: Vec::new() });
        }
        let along = from.along_to(to, &self.network);
        match (along, route) {
            (Some(time), route) if route.as_ref().is_none_or(|route| time <= route.time) => {
                Some(Trip::new(time, vec![along_edge(&self.network, from, to)], from, to))
            }
            (_, Some(route)) => Some(self.over(&route, from, to)),
            (_, None) => None,
        }
    }

    /// The trip over the junctions of a route.
    fn over(&self, route: &Route, from: &OnRoad, to: &OnRoad) -> Trip {
        let network = &self.network;
        let (first, last) = (route.nodes[0], route.nodes[route.nodes.len() - 1]);
        let mut stages = vec![leaving(network, from, first)];
        for pair in route.nodes.windows(2) {
            let arc = network.arc_between(pair[0], pair[1]).expect("a route follows arcs");
            stages.push(whole(network, arc));
        }
        stages.push(arriving(network, to, last));
        stages.retain(|stage| stage.points.len() > 1);
        Trip::new(route.time, stages, from, to)
    }
}

impl Trip {
    fn new(time: u32, stages: Vec<Stage>, from: &OnRoad, to: &OnRoad) -> Self {
        let on_road: f64 = stages.iter().map(|stage| stage.length.0).sum();
        Self { time, length: Metres(on_road + from.leg.0 + to.leg.0), stages }
    }

    /// The line of the trip on the roads.
    pub fn line(&self) -> Vec<Position> {
        let mut line: Vec<Position> =
            self.stages.iter().flat_map(|stage| stage.points.iter().copied()).collect();
        line.dedup();
        line
    }
}

impl Stage {
    fn new(edge: u32, time: u32, points: Vec<Position>) -> Self {
        let length = points.windows(2).map(|pair| segment_length(pair[0], pair[1]).0).sum();
        Self { edge, time, length: Metres(length), points }
    }
}

/// A whole edge.
fn whole(network: &Network, arc: Arc) -> Stage {
    let mut points = network.points[network.points_of(arc.edge)].to_vec();
    if arc.direction == Direction::Back {
        points.reverse();
    }
    Stage::new(arc.edge, network.time(arc.edge, arc.direction), points)
}

/// From a place to the junction at which its edge is left, by the quicker side when both lead there.
fn leaving(network: &Network, from: &OnRoad, node: u32) -> Stage {
    let leads = |&direction: &Direction| {
        network.is_open(from.edge, direction) && network.head(from.edge, direction) == Some(node)
    };
    let left = network.time(from.edge, Direction::Ahead) - from.ahead;
    let time = |direction: &Direction| if *direction == Direction::Ahead { left } else { from.back };
    let side = [Direction::Ahead, Direction::Back].into_iter().filter(leads).min_by_key(time);
    let points = network.points_of(from.edge);
    let after = from.point as usize + 1;
    match side.expect("the route begins at an end of the place") {
        side @ Direction::Ahead => {
            let rest = network.points[after..points.end].iter().copied();
            Stage::new(from.edge, time(&side), std::iter::once(from.position).chain(rest).collect())
        }
        side @ Direction::Back => {
            let rest = network.points[points.start..after].iter().rev().copied();
            Stage::new(from.edge, time(&side), std::iter::once(from.position).chain(rest).collect())
        }
    }
}

/// From the junction at which the edge of a place is entered to the place.
fn arriving(network: &Network, to: &OnRoad, node: u32) -> Stage {
    let leads = |&direction: &Direction| {
        network.is_open(to.edge, direction) && network.tails(to.edge, direction).any(|tail| tail == node)
    };
    let left = network.time(to.edge, Direction::Back) - to.back;
    let time = |direction: &Direction| if *direction == Direction::Ahead { to.ahead } else { left };
    let side = [Direction::Ahead, Direction::Back].into_iter().filter(leads).min_by_key(time);
    let points = network.points_of(to.edge);
    let after = to.point as usize + 1;
    let side = side.expect("the route ends at an end of the place");
    let mut passed: Vec<Position> = match side {
        Direction::Ahead => network.points[points.start..after].to_vec(),
        Direction::Back => network.points[after..points.end].iter().rev().copied().collect(),
    };
    passed.push(to.position);
    Stage::new(to.edge, time(&side), passed)
}

/// From a place to another one on the same edge.
fn along_edge(network: &Network, from: &OnRoad, to: &OnRoad) -> Stage {
    let time = from.along_to(to, network).expect("they are on the same edge") - from.leg_time - to.leg_time;
    let forward = (from.point, from.ahead) <= (to.point, to.ahead);
    let (low, high) = if forward { (from, to) } else { (to, from) };
    let mut points = vec![low.position];
    points.extend_from_slice(&network.points[low.point as usize + 1..=high.point as usize]);
    points.push(high.position);
    if !forward {
        points.reverse();
    }
    Stage::new(from.edge, time, points)
}
