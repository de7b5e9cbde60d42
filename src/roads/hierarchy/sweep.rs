//! Restricted sweeps: the part of the graph from which some targets are reached, packed together.

use super::arcs::Arcs;
use super::build::{FAR, Hierarchy};
use super::links::NONE;

/// Sources that are swept together: one register of 512 bits, or several smaller ones.
pub(super) const LANES: usize = 16;

/// Times from [`LANES`] sources to one place. Signed, since every x86-64 compares only signed numbers in parallel.
pub(super) type Lanes = [i32; LANES];

/// Times of nothing.
pub(super) const NOTHING: Lanes = [FAR as i32; LANES];

/// The places above some targets, the most important first, with the arcs between them.
pub(super) struct Restricted {
    /// The number of each place of the hierarchy here; [`NONE`] for those left out.
    number: Vec<u32>,
    /// Arcs to each place from more important ones.
    arcs: Arcs,
}

impl Restricted {
    /// The part above `targets` (places of the hierarchy).
    pub(super) fn above(hierarchy: &Hierarchy, targets: impl Iterator<Item = u32>) -> Self {
        let mut number = vec![NONE; hierarchy.nodes()];
        let mut places = Vec::new();
        let mut waiting: Vec<u32> = targets.collect();
        while let Some(place) = waiting.pop() {
            if number[place as usize] == NONE {
                number[place as usize] = 0;
                places.push(place);
                waiting.extend(hierarchy.down.of(place).map(|(above, _)| above));
            }
        }
        places.sort_unstable();
        for (index, &place) in (0..).zip(&places) {
            number[place as usize] = index;
        }
        let count = places.iter().map(|&place| hierarchy.down.range(place).len()).sum();
        let mut arcs = Arcs::with_room(places.len(), count);
        for &place in &places {
            for (above, time) in hierarchy.down.of(place) {
                arcs.push(number[above as usize], time, NONE);
            }
            arcs.end_place();
        }
        Self { number, arcs }
    }

    /// The number of a place of the hierarchy here.
    pub(super) fn number(&self, place: u32) -> Option<usize> {
        Some(self.number[place as usize]).filter(|&number| number != NONE).map(|number| number as usize)
    }

    /// Completes the times of all places from those that upward searches left in `times`, one entry a place: each place after
    /// those above it.
    pub(super) fn sweep(&self, times: &mut [Lanes]) {
        for place in 0..times.len() {
            let (above, rest) = times.split_at_mut(place);
            for (head, step) in self.arcs.of(place as u32) {
                for (time, from) in rest[0].iter_mut().zip(&above[head as usize]) {
                    // Never overflows: both are below 2^30.
                    *time = (*time).min(from + step as i32);
                }
            }
        }
    }

    /// Times of nothing, for a sweep.
    pub(super) fn times(&self) -> Vec<Lanes> {
        vec![NOTHING; self.arcs.first.len() - 1]
    }
}
