//! The two nearest of many targets, for every node at once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::build::{End, Hierarchy};

/// A target that is reached, and when. Orders by time, then by the number of the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Found {
    /// Milliseconds.
    pub time: u32,
    /// The number of the target.
    pub target: u32,
}

/// The nearest target and the nearest other one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TwoNearest {
    /// The nearest.
    pub first: Option<Found>,
    /// The nearest of the others: what remains when the first closes.
    pub second: Option<Found>,
}

impl TwoNearest {
    /// Takes account of another target; whether it is one of the two.
    fn offer(&mut self, found: Found) -> bool {
        let Some(first) = self.first else {
            self.first = Some(found);
            return true;
        };
        if found.target == first.target {
            self.first = Some(first.min(found));
            return found < first;
        }
        if found < first {
            (self.first, self.second) = (Some(found), Some(first));
            return true;
        }
        let better = self.second.is_none_or(|second| found < second);
        if better {
            self.second = Some(found);
        }
        better
    }

    /// The same, `step` milliseconds farther.
    fn farther(self, step: u32) -> impl Iterator<Item = Found> {
        let further = move |found: Found| Found { time: found.time.saturating_add(step), ..found };
        [self.first, self.second].into_iter().flatten().map(further)
    }

    /// The two nearest from a place that reaches the network at `ends`, whose own labels are in `nodes`.
    pub fn from_ends(ends: &[End], nodes: &[Self]) -> Self {
        let mut nearest = Self::default();
        for end in ends {
            nodes[end.node as usize].farther(end.time).for_each(|found| {
                nearest.offer(found);
            });
        }
        nearest
    }
}

impl Hierarchy {
    /// For every node, the two targets that it reaches soonest; ties go to the smallest number.
    ///
    /// One search upwards from all targets together, against the direction of the arcs, then one sweep down over all nodes.
    pub fn nearest(&self, targets: &[Vec<End>]) -> Vec<TwoNearest> {
        let mut labels = self.labels_above(targets);
        for place in 0..self.nodes() as u32 {
            let mut best = labels[place as usize];
            for (above, step) in self.up.of(place) {
                labels[above as usize].farther(step).for_each(|found| {
                    best.offer(found);
                });
            }
            labels[place as usize] = best;
        }
        self.place.iter().map(|&place| labels[place as usize]).collect()
    }

    /// The labels of the places above targets.
    fn labels_above(&self, targets: &[Vec<End>]) -> Vec<TwoNearest> {
        let mut labels = vec![TwoNearest::default(); self.nodes()];
        let mut heap = BinaryHeap::new();
        let mut offer = |heap: &mut BinaryHeap<_>, place: u32, found: Found| {
            if labels[place as usize].offer(found) {
                heap.push(Reverse((found, place)));
            }
        };
        for (target, ends) in (0..).zip(targets) {
            for end in self.places(ends) {
                offer(&mut heap, end.node, Found { time: end.time, target });
            }
        }
        while let Some(Reverse((found, place))) = heap.pop() {
            for (above, step) in self.down.of(place) {
                offer(&mut heap, above, Found { time: found.time.saturating_add(step), ..found });
            }
        }
        labels
    }
}
