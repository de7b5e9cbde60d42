//! Places in an R-tree on the unit sphere.

use geo::Point;
use rstar::primitives::GeomWithData;
use rstar::{AABB, ParentNode, RStarInsertionStrategy, RTree, RTreeNode, RTreeParams};

use super::batch::nearest_of_all;
use super::sphere::{SpherePoint, chord_2_of, great_circle};
use crate::units::Metres;

/// The nearest of the indexed places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Nearest {
    /// Its index in the list that was indexed.
    pub place: u32,
    /// Great-circle distance to it.
    pub distance: Metres,
}

type Leaf = GeomWithData<[f64; 3], u32>;

/// A place of the index: where, and its index.
pub(super) type Place = (SpherePoint, u32);

/// The best place found so far: squared chord, then index, both the smaller the better.
pub(super) type Best = (f64, u32);

/// Worse than any place.
pub(super) const NOTHING: Best = (f64::INFINITY, u32::MAX);

/// Nodes of up to 12 children: fewer, longer steps than the library's 6, which suits small indices.
#[derive(Debug)]
struct WideNodes;

impl RTreeParams for WideNodes {
    const MIN_SIZE: usize = 5;
    const MAX_SIZE: usize = 12;
    const REINSERTION_COUNT: usize = 3;
    type DefaultInsertionStrategy = RStarInsertionStrategy;
}

/// Places that can be asked for the nearest, the k nearest, or all within a distance.
///
/// Built in O(n log n); a query costs O(log n) in the usual case. Ties go to the smallest index.
#[derive(Debug)]
pub struct PlaceIndex {
    tree: RTree<Leaf, WideNodes>,
}

impl PlaceIndex {
    /// Indexes places given by longitude and latitude in degrees.
    pub fn new(places: impl Iterator<Item = Point>) -> Self {
        let leaf = |(index, place)| Leaf::new(SpherePoint::new(place).0, index as u32);
        Self { tree: RTree::bulk_load_with_params(places.enumerate().map(leaf).collect()) }
    }

    /// The number of places.
    pub fn len(&self) -> usize {
        self.tree.size()
    }

    /// Whether there is no place.
    pub fn is_empty(&self) -> bool {
        self.tree.size() == 0
    }

    /// The nearest place of one point; `None` when there is no place.
    pub fn nearest(&self, from: &SpherePoint) -> Option<Nearest> {
        (!self.is_empty()).then(|| as_nearest(self.nearest_from(from, NOTHING)))
    }

    /// The nearest place of every point, in the order given; `None` when there is no place. Runs in parallel.
    pub fn nearest_of_all(&self, from: &[SpherePoint]) -> Option<Vec<Nearest>> {
        (!self.is_empty()).then(|| nearest_of_all(self, from))
    }

    /// The `k` nearest places of one point, nearest first.
    pub fn k_nearest(&self, from: &SpherePoint, k: usize) -> Vec<Nearest> {
        let mut found: Vec<Best> = Vec::with_capacity(k);
        for (leaf, chord_2) in self.tree.nearest_neighbor_iter_with_distance_2(from.0) {
            // Places at the same distance come in any order: see all of them before choosing.
            if found.len() >= k && found.last().is_some_and(|last| last.0 < chord_2) {
                break;
            }
            found.push((chord_2, leaf.data));
        }
        found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        found.truncate(k);
        found.into_iter().map(as_nearest).collect()
    }

    /// Every place at most `distance` away, by index.
    pub fn within(&self, from: &SpherePoint, distance: Metres) -> Vec<Nearest> {
        // A millimetre more, so that rounding never loses a place at the limit itself.
        let reach = chord_2_of(Metres(distance.0 + 0.001));
        let mut near = Vec::new();
        self.gather(from, reach, &mut near);
        let nearest = |(place, index): Place| as_nearest((from.chord_2(&place), index));
        let mut found: Vec<Nearest> =
            near.into_iter().map(nearest).filter(|n| n.distance <= distance).collect();
        found.sort_unstable_by_key(|nearest| nearest.place);
        found
    }

    /// Adds the places within a squared chord to `near`, in no order.
    pub(super) fn gather(&self, from: &SpherePoint, chord_2: f64, near: &mut Vec<Place>) {
        gather(self.tree.root(), from, chord_2, near);
    }

    /// The nearest place by a descent into the tree; there must be one. A guess close to the answer saves most
    /// of the way.
    ///
    /// Rounding is monotone and boxes are compared with the same operations as points, so a box is never
    /// judged farther than a place inside it: leaving out strictly farther boxes is exact.
    pub(super) fn nearest_from(&self, from: &SpherePoint, guess: Best) -> Best {
        let mut best = guess;
        descend(self.tree.root(), from, &mut best);
        best
    }
}

pub(super) fn as_nearest((chord_2, place): Best) -> Nearest {
    Nearest { place, distance: great_circle(chord_2) }
}

fn descend(node: &ParentNode<Leaf>, from: &SpherePoint, best: &mut Best) {
    for child in node.children() {
        match child {
            RTreeNode::Leaf(leaf) => {
                let found = (from.chord_2(&SpherePoint(*leaf.geom())), leaf.data);
                if found.0 < best.0 || (found.0 == best.0 && found.1 < best.1) {
                    *best = found;
                }
            }
            RTreeNode::Parent(parent) if chord_2_to_box(from, &parent.envelope()) <= best.0 => {
                descend(parent, from, best);
            }
            RTreeNode::Parent(_) => {}
        }
    }
}

fn gather(node: &ParentNode<Leaf>, from: &SpherePoint, chord_2: f64, near: &mut Vec<Place>) {
    for child in node.children() {
        match child {
            RTreeNode::Leaf(leaf) => {
                let place = SpherePoint(*leaf.geom());
                if from.chord_2(&place) <= chord_2 {
                    near.push((place, leaf.data));
                }
            }
            RTreeNode::Parent(parent) if chord_2_to_box(from, &parent.envelope()) <= chord_2 => {
                gather(parent, from, chord_2, near);
            }
            RTreeNode::Parent(_) => {}
        }
    }
}

/// The squared chord from a point to the nearest corner, edge or face of a box; zero inside.
fn chord_2_to_box(from: &SpherePoint, envelope: &AABB<[f64; 3]>) -> f64 {
    let (lower, upper) = (envelope.lower(), envelope.upper());
    let nearest = [0, 1, 2].map(|axis: usize| from.0[axis].max(lower[axis]).min(upper[axis]));
    from.chord_2(&SpherePoint(nearest))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The naive twin: compare with every place.
    fn brute_force(places: &[Point], from: Point) -> Vec<Best> {
        let from = SpherePoint::new(from);
        let mut all: Vec<Best> =
            places.iter().enumerate().map(|(i, p)| (from.chord_2(&SpherePoint::new(*p)), i as u32)).collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        all
    }

    /// Points anywhere, with poles, the antimeridian and coincident points more often than chance would.
    fn a_point() -> impl Strategy<Value = Point> {
        let anywhere = (-180.0..=180.0, -90.0..=90.0);
        let corners = (
            prop::sample::select(vec![-180.0, 180.0, 179.999, 0.0, 2.35]),
            prop::sample::select(vec![-90.0, 90.0, 89.9, 0.0, 43.2]),
        );
        prop_oneof![anywhere.prop_map(Point::from), corners.prop_map(Point::from)]
    }

    proptest! {
        #[test]
        fn nearest_equals_brute_force(
            places in prop::collection::vec(a_point(), 1..60),
            from in prop::collection::vec(a_point(), 1..200),
            k in 1_usize..9,
            reach in 0.0..3_000_000.0,
        ) {
            let index = PlaceIndex::new(places.iter().copied());
            let origins: Vec<_> = from.iter().copied().map(SpherePoint::new).collect();
            let all = index.nearest_of_all(&origins);
            for (i, &point) in from.iter().enumerate() {
                let expected = brute_force(&places, point);
                let first = Some(as_nearest(expected[0]));
                prop_assert_eq!(all.as_ref().map(|all| all[i]), first);
                prop_assert_eq!(index.nearest(&origins[i]), first);
                let nearest: Vec<_> = expected.iter().take(k).copied().map(as_nearest).collect();
                prop_assert_eq!(index.k_nearest(&origins[i], k), nearest);
                let mut within: Vec<_> = expected.iter().copied().map(as_nearest)
                    .filter(|n| n.distance.0 <= reach).collect();
                within.sort_by_key(|n| n.place);
                prop_assert_eq!(index.within(&origins[i], Metres(reach)), within);
            }
        }
    }

    #[test]
    fn many_points_for_any_number_of_threads_are_answered_like_one() {
        let spiral =
            |i: u32| Point::new(f64::from(i) * 77.7 % 360.0 - 180.0, f64::from(i) * 0.01 % 180.0 - 90.0);
        let index = PlaceIndex::new((0..700).map(|i| spiral(i * 13)));
        let from: Vec<_> = (0..10_000).map(|i| SpherePoint::new(spiral(i))).collect();
        let expected: Option<Vec<_>> = from.iter().map(|point| index.nearest(point)).collect();
        for threads in [1, 2, 5] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            assert_eq!(pool.install(|| index.nearest_of_all(&from)), expected);
        }
    }

    #[test]
    fn nothing_is_nearest_when_there_is_no_place() {
        let index = PlaceIndex::new(std::iter::empty());
        let here = SpherePoint::new(Point::new(2.35, 43.21));
        assert_eq!(index.nearest(&here), None);
        assert_eq!(index.nearest_of_all(&[here]), None);
        assert!(index.k_nearest(&here, 3).is_empty());
    }

    #[test]
    fn coincident_places_go_to_the_smallest_index() {
        let here = Point::new(2.35, 43.21);
        let index = PlaceIndex::new([Point::new(3.0, 43.0), here, here, here].into_iter());
        assert_eq!(index.nearest(&SpherePoint::new(here)).unwrap().place, 1);
        let places: Vec<u32> =
            index.k_nearest(&SpherePoint::new(here), 2).into_iter().map(|n| n.place).collect();
        assert_eq!(places, [1, 2]);
    }
}
