//! Origins that stay, by road.

use geo::Point;

use super::origins::{Comer, Way};
use super::road::{Placed, Road, milliseconds, seconds};
use crate::roads::hierarchy::{Found, LONGEST, Leaving, NO_WAY};
use crate::roads::snap::OnRoad;
use crate::units::Seconds;

/// Origins on the roads.
#[derive(Debug)]
pub(super) struct ByRoad {
    road: Road,
    on_road: Vec<Option<OnRoad>>,
    leaving: Leaving,
}

impl ByRoad {
    pub(super) fn new(road: &Road, origins: &[Point]) -> Self {
        let roads = road.roads();
        let origins = Placed::new(roads, origins);
        let leaving = roads.hierarchy.leaving(&origins.ways_out(roads));
        Self { road: road.clone(), on_road: origins.on_road, leaving }
    }

    pub(super) fn to(&self, place: Point, limit: Seconds, always: &[u32]) -> Vec<Comer> {
        let roads = self.road.roads();
        let Some(place) = roads.snap(&[place])[0] else { return Vec::new() };
        let farthest = if always.is_empty() { milliseconds(limit) } else { LONGEST };
        let by_nodes = roads.hierarchy.times_of(&self.leaving, &place.ways_in(&roads.network), farthest);
        let comer = |origin: u32| {
            let on_road = self.on_road[origin as usize]?;
            let by_nodes = Some(by_nodes[origin as usize]).filter(|&time| time != NO_WAY);
            let time = on_road.along_to(&place, &roads.network).into_iter().chain(by_nodes).min()?;
            Some(Comer { origin, way: way(time) })
        };
        let near = (0..self.on_road.len() as u32).filter_map(comer).filter(|comer| comer.way.time <= limit);
        let far = always.iter().filter_map(|&origin| comer(origin)).filter(|comer| comer.way.time > limit);
        near.chain(far).collect()
    }

    pub(super) fn nearest(&self, places: &[Point], of: &[u32]) -> Vec<Option<(u32, Way)>> {
        let targets = Placed::new(self.road.roads(), places);
        let from: Vec<Option<OnRoad>> = of.iter().map(|&origin| self.on_road[origin as usize]).collect();
        let found = targets.nearest_of(&from, self.road.roads());
        found.into_iter().map(|found| found.map(|Found { time, target }| (target, way(time)))).collect()
    }
}

fn way(milliseconds: u32) -> Way {
    Way { exact: milliseconds.into(), time: seconds(milliseconds) }
}
