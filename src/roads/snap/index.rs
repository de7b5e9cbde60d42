//! The nearest edge of a place.

use geo::Point;
use rayon::prelude::*;
use rstar::{AABB, RTree, RTreeObject};

use super::super::extract::Position;
use super::super::network::Network;
use crate::units::{EARTH_RADIUS, Metres};

/// Segments of a leaf, at most: a tree of every segment would be large, one of whole edges would overlap.
const SEGMENTS: usize = 8;
/// Half the side of the first square that is searched.
const FIRST_REACH: Metres = Metres(150.0);

/// Some segments of an edge that follow each other.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stretch {
    edge: u32,
    /// The first and the last of its points.
    first: u32,
    last: u32,
    low: [f64; 2],
    high: [f64; 2],
}

impl RTreeObject for Stretch {
    type Envelope = AABB<[f64; 2]>;

    fn envelope(&self) -> Self::Envelope {
        AABB::from_corners(self.low, self.high)
    }
}

/// The nearest point of a road to a place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct NearRoad {
    pub(super) distance: Metres,
    pub(super) edge: u32,
    /// The point of the network after which it lies.
    pub(super) point: u32,
    /// Where between that point and the next, from 0 to 1.
    pub(super) fraction: f64,
}

/// The edges of a network by place.
#[derive(Debug)]
pub(super) struct EdgeIndex(RTree<Stretch>);

impl EdgeIndex {
    pub(super) fn new(network: &Network) -> Self {
        let stretches =
            (0..network.edges() as u32).into_par_iter().flat_map_iter(|edge| stretches(network, edge));
        Self(RTree::bulk_load(stretches.collect()))
    }

    /// The nearest edge that `counts`, within `farthest`. Ties go to the smallest edge.
    pub(super) fn nearest(
        &self,
        network: &Network,
        at: Point,
        farthest: Metres,
        counts: impl Fn(u32) -> bool,
    ) -> Option<NearRoad> {
        let plane = Plane::around(at);
        let mut reach = FIRST_REACH.0.min(farthest.0);
        loop {
            let stretches = self.0.locate_in_envelope_intersecting(plane.square(reach));
            let near = stretches
                .filter(|stretch| counts(stretch.edge))
                .map(|stretch| stretch.nearest(network, &plane));
            let order = |a: &NearRoad, b: &NearRoad| {
                a.distance.0.total_cmp(&b.distance.0).then((a.edge, a.point).cmp(&(b.edge, b.point)))
            };
            // What the square does not hold lies beyond its half side.
            if let Some(found) = near.min_by(order).filter(|found| found.distance.0 <= reach) {
                return Some(found);
            }
            if reach >= farthest.0 {
                return None;
            }
            reach = (reach * 4.0).min(farthest.0);
        }
    }
}

fn stretches(network: &Network, edge: u32) -> impl Iterator<Item = Stretch> {
    let points = network.points_of(edge);
    let last = points.end - 1;
    points.take(last - network.points_of(edge).start).step_by(SEGMENTS).map(move |first| {
        let last = last.min(first + SEGMENTS);
        let degrees = |position: &Position| [position.point().x(), position.point().y()];
        let corners = network.points[first..=last].iter().map(degrees);
        let start = degrees(&network.points[first]);
        let (low, high) = corners.fold((start, start), |(low, high), at| {
            ([low[0].min(at[0]), low[1].min(at[1])], [high[0].max(at[0]), high[1].max(at[1])])
        });
        Stretch { edge, first: first as u32, last: last as u32, low, high }
    })
}

impl Stretch {
    fn nearest(&self, network: &Network, plane: &Plane) -> NearRoad {
        let points = &network.points[self.first as usize..=self.last as usize];
        let mut best = NearRoad { distance: Metres(f64::INFINITY), edge: self.edge, point: 0, fraction: 0.0 };
        for (point, pair) in (self.first..).zip(points.windows(2)) {
            let (distance, fraction) = plane.to_segment(pair[0], pair[1]);
            if distance < best.distance.0 {
                best = NearRoad { distance: Metres(distance), point, fraction, ..best };
            }
        }
        best
    }
}

/// A plane that touches the globe at a place, in metres from it.
struct Plane {
    centre: Point,
    /// Metres in a degree of longitude and of latitude.
    scale: [f64; 2],
}

impl Plane {
    fn around(centre: Point) -> Self {
        let metres = 1_f64.to_radians() * EARTH_RADIUS.0;
        Self { centre, scale: [metres * centre.y().to_radians().cos().max(1e-6), metres] }
    }

    fn square(&self, half_side: f64) -> AABB<[f64; 2]> {
        let [dx, dy] = self.scale.map(|scale| half_side / scale);
        let (x, y) = (self.centre.x(), self.centre.y());
        AABB::from_corners([x - dx, y - dy], [x + dx, y + dy])
    }

    fn at(&self, position: Position) -> [f64; 2] {
        let point = position.point();
        [(point.x() - self.centre.x()) * self.scale[0], (point.y() - self.centre.y()) * self.scale[1]]
    }

    /// The distance from the centre to a segment, and where on it the nearest point lies, from 0 to 1.
    fn to_segment(&self, a: Position, b: Position) -> (f64, f64) {
        let ([ax, ay], [bx, by]) = (self.at(a), self.at(b));
        let (dx, dy) = (bx - ax, by - ay);
        let length_2 = dx * dx + dy * dy;
        let fraction = if length_2 > 0.0 { (-(ax * dx + ay * dy) / length_2).clamp(0.0, 1.0) } else { 0.0 };
        ((ax + fraction * dx).hypot(ay + fraction * dy), fraction)
    }
}
