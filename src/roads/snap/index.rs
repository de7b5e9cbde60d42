//! The nearest edge of a place.

use geo::Point;
use rayon::prelude::*;

use super::super::extract::Position;
use super::super::network::Network;
use super::tree::{BoxTree, Rect};
use crate::units::{EARTH_RADIUS, Metres};

/// Segments of a leaf, at most: a tree of every segment would be large, one of whole edges would overlap.
const SEGMENTS: usize = 8;
/// Half the side of the first square that is searched.
const FIRST_REACH: Metres = Metres(150.0);

/// Some segments of an edge that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stretch {
    edge: u32,
    /// The first and the last of its points.
    first: u32,
    last: u32,
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

impl NearRoad {
    /// The nearer of two; ties go to the smallest edge, then to the first of its points.
    fn nearer(self, other: Self) -> Self {
        let order = self.distance.0.total_cmp(&other.distance.0);
        let order = order.then((self.edge, self.point).cmp(&(other.edge, other.point)));
        if order.is_le() { self } else { other }
    }
}

/// The edges of a network by place.
#[derive(Debug)]
pub(super) struct EdgeIndex {
    stretches: Vec<Stretch>,
    /// The boxes around the stretches.
    tree: BoxTree,
}

impl EdgeIndex {
    /// Indexes all edges, in parallel.
    pub(super) fn new(network: &Network) -> Self {
        let stretches =
            (0..network.edges() as u32).into_par_iter().flat_map_iter(|edge| stretches(network, edge));
        let mut sorted: Vec<(u64, Stretch, Rect)> = stretches
            .map(|stretch| {
                let around = Rect::around(stretch.points(network));
                (around.place_on_curve(), stretch, around)
            })
            .collect();
        sorted.par_sort_unstable_by_key(|(place, stretch, _)| (*place, stretch.first));
        let (stretches, boxes) = sorted.into_par_iter().map(|(_, stretch, around)| (stretch, around)).unzip();
        Self { stretches, tree: BoxTree::new(boxes) }
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
            let mut best: Option<NearRoad> = None;
            self.tree.each_that_meets(&plane.square(reach), &mut |place| {
                let stretch = &self.stretches[place];
                if counts(stretch.edge) {
                    let near = stretch.nearest(network, &plane);
                    best = Some(best.map_or(near, |best| best.nearer(near)));
                }
            });
            // What the square does not hold lies beyond its half side.
            if let Some(found) = best.filter(|found| found.distance.0 <= reach) {
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
    (points.start..last).step_by(SEGMENTS).map(move |first| {
        let last = last.min(first + SEGMENTS);
        Stretch { edge, first: first as u32, last: last as u32 }
    })
}

impl Stretch {
    fn points<'a>(&self, network: &'a Network) -> &'a [Position] {
        &network.points[self.first as usize..=self.last as usize]
    }

    fn nearest(&self, network: &Network, plane: &Plane) -> NearRoad {
        let mut best = NearRoad { distance: Metres(f64::INFINITY), edge: self.edge, point: 0, fraction: 0.0 };
        for (point, pair) in (self.first..).zip(self.points(network).windows(2)) {
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

    /// The box of the map within `half_side` metres of the centre both ways, a little larger.
    fn square(&self, half_side: f64) -> Rect {
        let [dx, dy] = self.scale.map(|scale| half_side / scale);
        let corner = |sign: f64| {
            let at = Position::of(Point::new(self.centre.x() + sign * dx, self.centre.y() + sign * dy));
            let beyond = |part: i32| part.saturating_add(sign as i32);
            Position { lon: beyond(at.lon), lat: beyond(at.lat) }
        };
        Rect { low: corner(-1.0), high: corner(1.0) }
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
