//! The nearest place of many points at once.
//!
//! Points that lie close together share most of the work. For a group of points around a centre `c`, all
//! within `r` of it, and any place at distance `d` from `c`: the nearest place of a point of the group is at
//! most `r + d` from that point, hence at most `d + 2 r` from `c` (triangle inequality of the straight chord).
//!
//! A block of points along the globe gathers the places within that reach from the tree, once. It is then
//! halved again and again, each half keeping of its parent's places those within its own, shorter reach, until
//! a few points are left that look at a few places each.

use rayon::prelude::*;

use super::index::{Best, NOTHING, Nearest, Place, PlaceIndex, as_nearest};
use super::order::along_the_globe;
use super::sphere::SpherePoint;

/// Points that ask the tree together.
const BLOCK: usize = 128;
/// Points that are no longer halved.
const FEW: usize = 8;
/// Points handed to a thread at a time.
const BATCH: usize = 8 * BLOCK;
/// Widens every reach by more than rounding can take away (chords are of order 1, doubles have 16 digits).
const MARGIN: f64 = 1e-12;

/// The nearest place of every point, in the order given; the index must not be empty.
pub(super) fn nearest_of_all(index: &PlaceIndex, from: &[SpherePoint]) -> Vec<Option<Nearest>> {
    let order = along_the_globe(from);
    let found: Vec<Nearest> = order
        .par_chunks(BATCH)
        .flat_map_iter(|batch| {
            let points: Vec<SpherePoint> = batch.iter().map(|&query| from[query as usize]).collect();
            let mut search = Search { found: Vec::with_capacity(points.len()), near: Vec::new() };
            points.chunks(BLOCK).for_each(|block| search.block(index, block));
            search.found
        })
        .collect();
    let mut answers = vec![None; from.len()];
    for (query, nearest) in order.into_iter().zip(found) {
        answers[query as usize] = Some(nearest);
    }
    answers
}

/// One walk along the globe.
struct Search {
    found: Vec<Nearest>,
    /// The places of the block, then of the half in work, then of its half, and so on.
    near: Vec<Place>,
}

impl Search {
    /// Adds the nearest place of each point of the block to `found`.
    fn block(&mut self, index: &PlaceIndex, block: &[SpherePoint]) {
        let around = Around::new(block);
        let nearest = index.nearest_from(&around.centre, NOTHING);
        self.near.clear();
        index.gather(&around.centre, around.reach_2(nearest), &mut self.near);
        self.halve(block, 0);
    }

    /// Works on `group`, whose nearest places are all in `near[first..]`.
    fn halve(&mut self, group: &[SpherePoint], first: usize) {
        if group.len() <= FEW {
            let near = &self.near[first..];
            self.found.extend(group.iter().map(|point| as_nearest(closest(near, point))));
            return;
        }
        let (one, other) = group.split_at(group.len() / 2);
        for half in [one, other] {
            let own = self.near.len();
            self.keep(half, first);
            self.halve(half, own);
            self.near.truncate(own);
        }
    }

    /// Appends those of the places `near[first..]` that may be nearest to a point of the group.
    fn keep(&mut self, group: &[SpherePoint], first: usize) {
        let around = Around::new(group);
        let last = self.near.len();
        let reach_2 = around.reach_2(closest(&self.near[first..], &around.centre));
        for place in first..last {
            let place = self.near[place];
            if around.centre.chord_2(&place.0) <= reach_2 {
                self.near.push(place);
            }
        }
    }
}

/// A ball that holds a group of points.
struct Around {
    /// Their middle: inside the globe, which does not matter to chords.
    centre: SpherePoint,
    radius: f64,
}

impl Around {
    fn new(group: &[SpherePoint]) -> Self {
        let sum = |axis: usize| group.iter().map(|point| point.0[axis]).sum::<f64>();
        let centre = SpherePoint([0, 1, 2].map(|axis| sum(axis) / group.len() as f64));
        let radius = group.iter().map(|point| centre.chord_2(point)).fold(0.0, f64::max).sqrt();
        Self { centre, radius }
    }

    /// The squared chord from the centre within which the nearest places of all points lie, given a place.
    fn reach_2(&self, (chord_2, _): Best) -> f64 {
        (chord_2.sqrt() + 2.0 * self.radius + MARGIN).powi(2)
    }
}

fn closest(near: &[Place], point: &SpherePoint) -> Best {
    let mut best = NOTHING;
    for (place, index) in near {
        let chord_2 = point.chord_2(place);
        if chord_2 < best.0 || (chord_2 == best.0 && *index < best.1) {
            best = (chord_2, *index);
        }
    }
    best
}
