//! Restricted sweeps: the part of the graph from which some targets are reached, packed together.

use super::arcs::Arcs;
use super::build::{FAR, Hierarchy};
use super::remaining::NONE;

/// Sources that are swept together: one register of 512 bits, or several smaller ones.
pub(super) const LANES: usize = 16;

/// Times from [`LANES`] sources to one place.
pub(super) type Lanes = [u32; LANES];

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
        for (index, &place) in places.iter().enumerate() {
            number[place as usize] = index as u32;
        }
        let mut arcs = Arcs { first: vec![0], ..Arcs::default() };
        for &place in &places {
            for (above, time) in hierarchy.down.of(place) {
                arcs.push(number[above as usize], time, NONE);
            }
            arcs.end_node();
        }
        Self { number, arcs }
    }

    /// Number of places.
    pub(super) fn len(&self) -> usize {
        self.arcs.first.len() - 1
    }

    /// The number of a place of the hierarchy here.
    pub(super) fn number(&self, place: u32) -> Option<usize> {
        Some(self.number[place as usize]).filter(|&number| number != NONE).map(|number| number as usize)
    }

    /// Completes the times of all places from those that upward searches left in `times` (one entry a place, [`FAR`] where there
    /// is none): each place after those above it.
    pub(super) fn sweep(&self, times: &mut [Lanes]) {
        for place in 0..self.len() {
            let range = self.arcs.range(place as u32);
            let (above, rest) = times.split_at_mut(place);
            let mut best = rest[0];
            for (&head, &step) in self.arcs.head[range.clone()].iter().zip(&self.arcs.time[range]) {
                let from = &above[head as usize];
                for lane in 0..LANES {
                    best[lane] = best[lane].min(from[lane].saturating_add(step));
                }
            }
            rest[0] = best;
        }
    }

    /// Times of nothing, for a sweep.
    pub(super) fn times(&self) -> Vec<Lanes> {
        vec![[FAR; LANES]; self.len()]
    }
}
