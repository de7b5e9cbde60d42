//! The nearest place of many points at once.
//!
//! Points that lie close together share most of the work. For a group of points around a centre `c`, all
//! within `r` of it, and any place at distance `d` from `c`: the nearest place of a point of the group is at
//! most `r + d` from that point, hence at most `d + 2 r` from `c` (triangle inequality of the straight chord).
//!
//! A block of points along the globe gathers the places within that reach from the tree, once. Groups of its
//! points keep those of them that lie within their own, shorter reach: a few places, which the points of the
//! group look at side by side.

use rayon::prelude::*;

use super::index::{Nearest, Place, PlaceIndex, as_nearest};
use super::lanes::{LANES, Lanes};
use super::order::{Keyed, along_the_globe, runs};
use super::sphere::SpherePoint;
use crate::units::Metres;

/// Points that ask the tree together, at most. With fewer the tree is asked too often, with more each group
/// has too many places to choose from; anything from 48 to 96 takes the same time.
const BLOCK: usize = 64;
/// Points that a thread takes at a time, at least: fewer would lie too far apart.
const LEAST_SHARE: usize = 4096;
/// Shares a thread, so that one that is held up leaves work to the others.
const SHARES: usize = 2;
/// Widens every reach by more than rounding can take away (chords are of order 1, doubles have 16 digits).
const MARGIN: f64 = 1e-12;

/// The nearest place of every point, in the order given; the index must not be empty.
///
/// Each answer is exact, so that the way points are shared among threads does not show.
pub(super) fn nearest_of_all(index: &PlaceIndex, from: &[SpherePoint]) -> Vec<Nearest> {
    let mut answers = vec![Nearest { place: 0, distance: Metres(0.0) }; from.len()];
    let share = from.len().div_ceil(SHARES * rayon::current_num_threads()).max(LEAST_SHARE);
    from.par_chunks(share).zip(answers.par_chunks_mut(share)).for_each(|(points, answers)| {
        let mut search = Search { index, points, answers, near: Near::default() };
        let order = along_the_globe(points);
        runs(&order, BLOCK).for_each(|block| search.block(block));
    });
    answers
}

/// One walk along the globe.
struct Search<'a> {
    index: &'a PlaceIndex,
    points: &'a [SpherePoint],
    answers: &'a mut [Nearest],
    near: Near,
}

impl Search<'_> {
    /// Answers the points of a block.
    fn block(&mut self, block: &[Keyed]) {
        let around = Around::new(block.iter().map(|point| self.points[point.index()]));
        // Places of the block before are a good first guess.
        let guess = self.near.closest(&around.centre);
        let (chord_2, _) = self.index.nearest_from(&around.centre, (guess, u32::MAX));
        self.near.gather(self.index, &around.centre, around.reach_2(chord_2));
        runs(block, LANES).for_each(|group| self.group(group));
    }

    /// Answers a few points, whose nearest places are all gathered.
    fn group(&mut self, group: &[Keyed]) {
        // Lanes left over repeat the last point.
        let last = group.len() - 1;
        let points: [_; LANES] = std::array::from_fn(|lane| self.points[group[lane.min(last)].index()]);
        let around = Around::new(points.into_iter());
        let chord_2 = self.near.closest(&around.centre);
        self.near.keep(around.reach_2(chord_2));
        let mut lanes = Lanes::new(&points);
        self.near.kept().for_each(|(place, index)| lanes.look(place, *index));
        for (lane, point) in group.iter().enumerate() {
            self.answers[point.index()] = as_nearest(lanes.best(lane));
        }
    }
}

/// The places near a block, and those of them near a group.
#[derive(Default)]
struct Near {
    places: Vec<Place>,
    /// The places once more, axis by axis, which processors read two at a time.
    axes: [Vec<f64>; 3],
    /// Squared chords from the centre that was last asked for to the places.
    chords_2: Vec<f64>,
    /// Positions in `places`.
    kept: Vec<u32>,
}

impl Near {
    /// Starts again with the places within a squared chord.
    fn gather(&mut self, index: &PlaceIndex, from: &SpherePoint, chord_2: f64) {
        self.places.clear();
        index.gather(from, chord_2, &mut self.places);
        for (axis, values) in self.axes.iter_mut().enumerate() {
            values.clear();
            values.extend(self.places.iter().map(|(place, _)| place.0[axis]));
        }
    }

    /// Measures the squared chords to all places: the least, infinite when there is no place.
    fn closest(&mut self, centre: &SpherePoint) -> f64 {
        let [x, y, z] = &self.axes;
        let chord_2 = |((&x, &y), &z)| centre.chord_2(&SpherePoint([x, y, z]));
        self.chords_2.clear();
        self.chords_2.extend(x.iter().zip(y).zip(z).map(chord_2));
        // Four minima side by side: one alone would wait for itself.
        let (fours, rest) = self.chords_2.as_chunks::<4>();
        let least = fours.iter().fold([f64::INFINITY; 4], |least, four| {
            std::array::from_fn(|i| if four[i] < least[i] { four[i] } else { least[i] })
        });
        least.iter().chain(rest).copied().fold(f64::INFINITY, f64::min)
    }

    /// Keeps the places within a squared chord of the centre that was last asked for.
    fn keep(&mut self, chord_2: f64) {
        // Written always, counted if kept: no branch to foresee. The last write may fall behind all places.
        self.kept.resize(self.places.len() + 1, 0);
        let mut count = 0;
        for (position, &found) in self.chords_2.iter().enumerate() {
            self.kept[count] = position as u32;
            count += usize::from(found <= chord_2);
        }
        self.kept.truncate(count);
    }

    fn kept(&self) -> impl Iterator<Item = &Place> {
        self.kept.iter().map(|&position| &self.places[position as usize])
    }
}

/// A ball that holds a group of points.
struct Around {
    /// Their middle: inside the globe, which does not matter to chords.
    centre: SpherePoint,
    radius: f64,
}

impl Around {
    fn new(group: impl ExactSizeIterator<Item = SpherePoint> + Clone) -> Self {
        let count = group.len() as f64;
        let add = |sum: [f64; 3], point: SpherePoint| [0, 1, 2].map(|axis: usize| sum[axis] + point.0[axis]);
        let centre = SpherePoint(group.clone().fold([0.0; 3], add).map(|sum| sum / count));
        let radius = group.map(|point| centre.chord_2(&point)).fold(0.0, f64::max).sqrt();
        Self { centre, radius }
    }

    /// The squared chord from the centre within which the nearest places of all points lie, given the squared
    /// chord to some place.
    fn reach_2(&self, chord_2: f64) -> f64 {
        (chord_2.sqrt() + 2.0 * self.radius + MARGIN).powi(2)
    }
}
