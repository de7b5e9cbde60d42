//! The time of each place by itself.

use geo::Point;
use rayon::prelude::*;

use super::ask::Heading;
use crate::roads::hierarchy::{End, LONGEST, NO_WAY};
use crate::travel::model::Model;
use crate::travel::road::{Placed, Road, seconds};
use crate::units::Seconds;

impl Model {
    /// For each target, the time to the nearest of `places`, or from the one that is there soonest; `None` where there is no way.
    pub fn soonest(&self, places: &[Point], targets: &[Point], heading: Heading) -> Vec<Option<Seconds>> {
        match (self, heading) {
            (Self::Road(road), Heading::From) => from_any(road, places, targets),
            // A straight line is as long both ways.
            _ => self.nearest(places, targets).into_iter().map(|reach| Some(reach?.time)).collect(),
        }
    }
}

fn from_any(road: &Road, places: &[Point], targets: &[Point]) -> Vec<Option<Seconds>> {
    let roads = road.roads();
    let (places, targets) = (Placed::new(roads, places), Placed::new(roads, targets));
    let nodes = roads.hierarchy.times_from(&places.ways_out(roads).concat(), LONGEST);
    let mut along = vec![NO_WAY; targets.on_road.len()];
    for found in places.on_road.iter().flatten().flat_map(|place| targets.along(place, roads)) {
        let known = &mut along[found.target as usize];
        *known = (*known).min(found.time);
    }
    let soonest = |(ends, along): (&Vec<End>, u32)| {
        let by_node = ends.iter().map(|end| nodes[end.node as usize].saturating_add(end.time)).min();
        let time = by_node.unwrap_or(NO_WAY).min(along);
        (time != NO_WAY).then(|| seconds(time))
    };
    targets.ways_in(roads).par_iter().zip(along).map(soonest).collect()
}
