//! Origins that stay, by road.

use geo::Point;

use super::origins::{Comer, Way};
use super::road::{Placed, Road, milliseconds, seconds};
use crate::roads::hierarchy::{End, Found, LONGEST};
use crate::roads::snap::OnRoad;
use crate::units::Seconds;

/// Origins on the roads.
#[derive(Debug)]
pub(super) struct ByRoad {
    road: Road,
    origins: Vec<Option<Origin>>,
}

/// An origin: where it is, and by which junctions it is left.
#[derive(Debug)]
struct Origin {
    on_road: OnRoad,
    ways_out: Vec<End>,
}

impl ByRoad {
    pub(super) fn new(road: &Road, origins: &[Point]) -> Self {
        let network = &road.roads().network;
        let origin = |on_road: OnRoad| Origin { on_road, ways_out: on_road.ways_out(network) };
        let origins = road.roads().snap(origins).into_iter().map(|on_road| on_road.map(origin)).collect();
        Self { road: road.clone(), origins }
    }

    pub(super) fn to(&self, place: Point, limit: Seconds, always: &[u32]) -> Vec<Comer> {
        let roads = self.road.roads();
        let Some(place) = roads.snap(&[place])[0] else { return Vec::new() };
        let farthest = if always.is_empty() { milliseconds(limit) } else { LONGEST };
        let times = roads.hierarchy.times_to(&place.ways_in(&roads.network), farthest);
        let comer = |origin: u32| {
            let Origin { on_road, ways_out } = self.origins[origin as usize].as_ref()?;
            // Where there is no way, the sum is longer than any.
            let by_nodes = ways_out.iter().map(|end| times[end.node as usize].saturating_add(end.time)).min();
            let by_nodes = by_nodes.filter(|&time| time <= LONGEST);
            let time = on_road.along_to(&place, &roads.network).into_iter().chain(by_nodes).min()?;
            Some(Comer { origin, way: way(time) })
        };
        let near = (0..self.origins.len() as u32).filter_map(comer).filter(|comer| comer.way.time <= limit);
        let far = always.iter().filter_map(|&origin| comer(origin)).filter(|comer| comer.way.time > limit);
        near.chain(far).collect()
    }

    pub(super) fn nearest(&self, places: &[Point], of: &[u32]) -> Vec<Option<(u32, Way)>> {
        let targets = Placed::new(self.road.roads(), places);
        let on_road = |&origin: &u32| self.origins[origin as usize].as_ref().map(|origin| origin.on_road);
        let from: Vec<Option<OnRoad>> = of.iter().map(on_road).collect();
        let found = targets.nearest_of(&from, self.road.roads());
        found.into_iter().map(|found| found.map(|Found { time, target }| (target, way(time)))).collect()
    }
}

fn way(milliseconds: u32) -> Way {
    Way { exact: milliseconds.into(), time: seconds(milliseconds) }
}
