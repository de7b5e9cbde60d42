//! Travel times by road.

use std::collections::HashMap;
use std::sync::Arc;

use geo::Point;
use rayon::prelude::*;

use super::crow_fly::Reach;
use super::reachable::Reachable;
use super::sphere::straight_line;
use crate::roads::hierarchy::{End, Found, TwoNearest};
use crate::roads::snap::OnRoad;
use crate::roads::{Roads, Trip};
use crate::units::{Metres, Seconds};

/// The road model: the quickest way over a network of roads, with the straight legs between places and roads.
#[derive(Debug, Clone)]
pub struct Road {
    roads: Arc<Roads>,
}

/// Trips whose lines are held at a time.
const TRIPS: usize = 1024;

/// A trip by road, legs between places and roads included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Travelled {
    /// Time.
    pub time: Seconds,
    /// Length of the way that takes this time.
    pub length: Metres,
}

/// Places on the roads, ready for questions.
pub(super) struct Placed {
    pub(super) on_road: Vec<Option<OnRoad>>,
    /// For each edge, the places that lie on it, in order.
    by_edge: HashMap<u32, Vec<u32>>,
}

impl Placed {
    pub(super) fn new(roads: &Roads, places: &[Point]) -> Self {
        let on_road = roads.snap(places);
        let mut by_edge: HashMap<u32, Vec<u32>> = HashMap::new();
        for (index, place) in (0..).zip(&on_road) {
            place.iter().for_each(|place| by_edge.entry(place.edge).or_default().push(index));
        }
        Self { on_road, by_edge }
    }

    /// The ends by which each place is reached.
    pub(super) fn ways_in(&self, roads: &Roads) -> Vec<Vec<End>> {
        let ways =
            |place: &Option<OnRoad>| place.map(|place| place.ways_in(&roads.network)).unwrap_or_default();
        self.on_road.iter().map(ways).collect()
    }

    /// The ends by which each place is left.
    pub(super) fn ways_out(&self, roads: &Roads) -> Vec<Vec<End>> {
        let ways =
            |place: &Option<OnRoad>| place.map(|place| place.ways_out(&roads.network)).unwrap_or_default();
        self.on_road.iter().map(ways).collect()
    }

    /// The nearest of these places from each origin, in milliseconds; ties go to the smallest. Runs in parallel.
    pub(super) fn nearest_of(&self, origins: &[Option<OnRoad>], roads: &Roads) -> Vec<Option<Found>> {
        let nodes = roads.hierarchy.nearest(&self.ways_in(roads));
        let nearest = |on_road: &Option<OnRoad>| {
            let origin = (*on_road)?;
            let by_node = TwoNearest::from_ends(&origin.ways_out(&roads.network), &nodes).first;
            self.along(&origin, roads).chain(by_node).min()
        };
        origins.par_iter().map(nearest).collect()
    }

    /// What `origin` reaches along its own edge.
    pub(super) fn along(&self, origin: &OnRoad, roads: &Roads) -> impl Iterator<Item = Found> {
        let places = self.by_edge.get(&origin.edge).into_iter().flatten();
        places.filter_map(move |&target| {
            let place = self.on_road[target as usize].expect("it lies on an edge");
            Some(Found { time: origin.along_to(&place, &roads.network)?, target })
        })
    }
}

/// Whole seconds, as all travel times.
pub(super) fn seconds(milliseconds: u32) -> Seconds {
    Seconds(((u64::from(milliseconds) + 500) / 1000) as u32)
}

/// The most milliseconds that make `limit` seconds.
pub(super) fn milliseconds(limit: Seconds) -> u32 {
    limit.0.saturating_mul(1000).saturating_add(499).min(u32::MAX - 1)
}

impl Road {
    /// The model over these roads.
    pub fn new(roads: Arc<Roads>) -> Self {
        Self { roads }
    }

    /// The roads.
    pub fn roads(&self) -> &Roads {
        &self.roads
    }

    /// The nearest place of every origin by time, in their order; `None` where no road leads to any.
    ///
    /// Distances are great circles, as for all models; [`Roads::trip`] tells the length of a way.
    pub fn nearest(&self, places: &[Point], origins: &[Point]) -> Vec<Option<Reach>> {
        let targets = Placed::new(&self.roads, places);
        let reach = |(found, point): (Option<Found>, &Point)| {
            let Found { time, target: place } = found?;
            let distance = straight_line(*point, places[place as usize]);
            Some(Reach { place, distance, time: seconds(time) })
        };
        let found = targets.nearest_of(&self.roads.snap(origins), &self.roads);
        found.into_iter().zip(origins).map(reach).collect()
    }

    /// For each origin, the places whose time is at most `limit`. Runs in parallel.
    pub fn within(&self, places: &[Point], origins: &[Point], limit: Seconds) -> Reachable {
        let limits = vec![limit; origins.len()];
        Reachable::new(
            self.reached(places, origins, &limits).into_iter().map(|list| list.into_iter().map(|r| r.target)),
        )
    }

    /// For each origin, the places whose time is below its limit, by index, with their times. Runs in parallel.
    pub fn closer_than(&self, places: &[Point], origins: &[(Point, Seconds)]) -> Vec<Vec<(u32, Seconds)>> {
        let (points, limits): (Vec<Point>, Vec<Seconds>) = origins.iter().copied().unzip();
        let closer = |(list, limit): (Vec<Found>, Seconds)| {
            let timed = list.into_iter().map(|found| (found.target, seconds(found.time)));
            timed.filter(|(_, time)| *time < limit).collect()
        };
        self.reached(places, &points, &limits).into_iter().zip(limits).map(closer).collect()
    }

    /// The quickest trip of each pair of `places` (indices: from, to), in their order; `None` where no road leads. Runs in parallel.
    pub fn trips(&self, places: &[Point], pairs: &[(u32, u32)]) -> Vec<Option<Travelled>> {
        let on_road = self.roads.snap(places);
        let place = |index: u32| on_road[index as usize];
        let travelled = |trip: Trip| Travelled { time: seconds(trip.time), length: trip.length };
        // Every trip holds its line: some after the others.
        let some = |pairs: &[(u32, u32)]| {
            let pairs: Vec<_> = pairs.iter().map(|&(from, to)| place(from).zip(place(to))).collect();
            self.roads.trips(&pairs)
        };
        pairs.chunks(TRIPS).flat_map(some).map(|trip| trip.map(travelled)).collect()
    }

    /// For each origin, every place whose time is at most its limit, by index, with milliseconds.
    fn reached(&self, places: &[Point], origins: &[Point], limits: &[Seconds]) -> Vec<Vec<Found>> {
        let roads = &*self.roads;
        let targets = Placed::new(roads, places);
        let from = Placed::new(roads, origins);
        let limits: Vec<u32> = limits.iter().copied().map(milliseconds).collect();
        let farthest = limits.iter().max().copied().unwrap_or(0);
        let near = roads.hierarchy.within(&targets.ways_in(roads), farthest);
        let lists = near.from(&from.ways_out(roads), &limits);
        let complete = |((mut list, origin), limit): ((Vec<Found>, &Option<OnRoad>), u32)| {
            list.extend(origin.iter().flat_map(|origin| targets.along(origin, roads)));
            list.retain(|found| found.time <= limit);
            list.sort_unstable_by_key(|found| (found.target, found.time));
            list.dedup_by_key(|found| found.target);
            list
        };
        lists.into_iter().zip(&from.on_road).zip(limits).map(complete).collect()
    }
}
