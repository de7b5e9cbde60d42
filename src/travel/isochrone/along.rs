//! Times along edges, from those of junctions.

use geo::Point;
use rayon::prelude::*;

use super::ask::Heading;
use crate::roads::Roads;
use crate::roads::extract::Position;
use crate::roads::hierarchy::{End, NO_WAY};
use crate::roads::network::{Direction, Network, segment_length};
use crate::roads::snap::OnRoad;
use crate::units::{KmPerHour, Metres, Seconds};

/// Edges faster than this are motorways, which nobody leaves between two exits, whatever they are called. The fastest other roads of the bundled
/// profile are driven at 95 km/h.
const FASTEST_LEFT: KmPerHour = KmPerHour(95.0);

/// A point of a road, and when it is reached, or how long it takes from it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sample {
    pub(super) at: Point,
    /// Milliseconds.
    pub(super) time: f64,
}

/// The times along all edges, within a limit.
pub(super) struct Along<'a> {
    network: &'a Network,
    heading: Heading,
    /// For each edge ahead and back: milliseconds at the end by which it is entered (left, towards places).
    ends: Vec<[u32; 2]>,
    /// The places with their edges, in the order of edges.
    places: Vec<OnRoad>,
    /// Milliseconds.
    limit: f64,
}

impl<'a> Along<'a> {
    pub(super) fn new(roads: &'a Roads, places: &[Option<OnRoad>], heading: Heading, limit: Seconds) -> Self {
        let network = &roads.network;
        let mut places: Vec<OnRoad> = places.iter().flatten().copied().collect();
        places.sort_unstable_by_key(|place| (place.edge, place.point, place.ahead));
        let most = limit.0.saturating_mul(1000);
        let ways = |of: fn(&OnRoad, &Network) -> Vec<End>| -> Vec<End> {
            places.iter().flat_map(|place| of(place, network)).collect()
        };
        let times = match heading {
            Heading::From => roads.hierarchy.times_from(&ways(OnRoad::ways_out), most),
            Heading::To => roads.hierarchy.times_to(&ways(OnRoad::ways_in), most),
        };
        let mut ends = vec![[NO_WAY; 2]; network.edges()];
        for node in 0..network.nodes() as u32 {
            for arc in network.arcs_of(node) {
                let end = if heading == Heading::From { node } else { arc.head };
                let known = &mut ends[arc.edge as usize][usize::from(arc.direction == Direction::Back)];
                *known = (*known).min(times[end as usize]);
            }
        }
        Self { network, heading, ends, places, limit: f64::from(most) }
    }

    /// Points of all edges that are left, at most `spacing` apart, whose time is within the limit. In no particular order.
    pub(super) fn samples(&self, spacing: Metres) -> Vec<Sample> {
        (0..self.network.edges() as u32)
            .into_par_iter()
            .filter(|&edge| self.may_count(edge))
            .flat_map_iter(|edge| self.of_edge(edge, spacing))
            .collect()
    }

    /// The points of all edges that are left and reached at least in part.
    pub(super) fn points(&self) -> impl Iterator<Item = Point> {
        let edges = (0..self.network.edges() as u32).filter(|&edge| self.may_count(edge));
        edges.flat_map(|edge| self.network.points[self.network.points_of(edge)].iter().map(|at| at.point()))
    }

    /// Whether an edge is reached, and left by people.
    fn may_count(&self, edge: u32) -> bool {
        let reached = self.ends[edge as usize] != [NO_WAY; 2] || !self.places_on(edge).is_empty();
        reached && !self.network.is_ferry(edge) && !self.is_motorway(edge)
    }

    fn is_motorway(&self, edge: u32) -> bool {
        is_motorway_number(self.network.name(edge)) || self.speed(edge).0 > FASTEST_LEFT.0
    }

    /// The mean speed of an edge in its quicker direction.
    fn speed(&self, edge: u32) -> KmPerHour {
        let open = [Direction::Ahead, Direction::Back]
            .into_iter()
            .filter(|&direction| self.network.is_open(edge, direction));
        let time = open.map(|direction| self.network.time(edge, direction)).min().unwrap_or(0);
        KmPerHour(self.network.length(edge).0 * 3600.0 / f64::from(time.max(1)))
    }

    fn places_on(&self, edge: u32) -> &[OnRoad] {
        let start = self.places.partition_point(|place| place.edge < edge);
        let end = self.places.partition_point(|place| place.edge <= edge);
        &self.places[start..end]
    }

    fn of_edge(&self, edge: u32, spacing: Metres) -> impl Iterator<Item = Sample> {
        let range = self.network.points_of(edge);
        let last = range.end - 1;
        let segments = range.start..last;
        segments.flat_map(move |point| {
            let pair = [self.network.points[point], self.network.points[point + 1]];
            let length = segment_length(pair[0], pair[1]);
            let steps = (length.0 / spacing.0).ceil().max(1.0) as u32;
            // The end of the last segment is the end of the edge; elsewhere it is the start of the next.
            let steps_taken = if point + 1 == last { steps + 1 } else { steps };
            (0..steps_taken).filter_map(move |step| {
                let fraction = f64::from(step) / f64::from(steps);
                let time = self.time_at(edge, point, fraction)?;
                Some(Sample { at: between(pair, fraction), time })
            })
        })
    }

    /// Milliseconds at a point of an edge, if they are within the limit.
    fn time_at(&self, edge: u32, point: usize, fraction: f64) -> Option<f64> {
        let network = self.network;
        let at = |times: &[u32]| {
            let (a, b) = (f64::from(times[point]), f64::from(times[point + 1]));
            a + fraction * (b - a)
        };
        let (ahead, back) = (at(&network.ahead), at(&network.back));
        let whole = |direction| f64::from(network.time(edge, direction));
        // What lies between the point and the end at which the edge is entered, or left towards the places.
        let [start, end] = match self.heading {
            Heading::From => [ahead, whole(Direction::Back) - back],
            Heading::To => [whole(Direction::Ahead) - ahead, back],
        };
        let by_end = |time: u32, left: f64| (time != NO_WAY).then(|| f64::from(time) + left);
        let ends = self.ends[edge as usize];
        let by_ends = [by_end(ends[0], start), by_end(ends[1], end)].into_iter().flatten();
        let direct = self.places_on(edge).iter().flat_map(|place| self.direct(place, ahead, back));
        by_ends.chain(direct).filter(|time| *time <= self.limit).min_by(f64::total_cmp)
    }

    /// Milliseconds between a place and a point of its own edge, along it.
    fn direct(&self, place: &OnRoad, ahead: f64, back: f64) -> impl Iterator<Item = f64> {
        let (from_ahead, from_back) = (f64::from(place.ahead), f64::from(place.back));
        let [onwards, backwards] = match self.heading {
            Heading::From => [ahead - from_ahead, from_back - back],
            Heading::To => [from_ahead - ahead, back - from_back],
        };
        let open = |direction, time: f64| {
            (self.network.is_open(place.edge, direction) && time >= 0.0)
                .then(|| time + f64::from(place.leg_time))
        };
        [open(Direction::Ahead, onwards), open(Direction::Back, backwards)].into_iter().flatten()
    }
}

/// Whether a road is numbered as motorways are in France: `A 6`, `A6b`.
fn is_motorway_number(name: &str) -> bool {
    let number = name.strip_prefix('A').map(|rest| rest.strip_prefix(' ').unwrap_or(rest));
    number.is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

fn between([a, b]: [Position; 2], fraction: f64) -> Point {
    let (a, b) = (a.point(), b.point());
    Point::new(a.x() + fraction * (b.x() - a.x()), a.y() + fraction * (b.y() - a.y()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn motorways_are_known_by_their_numbers() {
        for (name, is) in [
            ("A 6", true),
            ("A6b", true),
            ("A 10;A 11", true),
            ("Avenue du Lac", false),
            ("D 6", false),
            ("A", false),
        ] {
            assert_eq!(is_motorway_number(name), is, "{name}");
        }
    }
}
