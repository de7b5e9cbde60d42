//! The two nearest of many targets, for every node at once.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use rayon::prelude::*;

use super::build::{End, FAR, Hierarchy, LONGEST};

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
    /// The two nearest from a place that reaches the network at `ends`, whose own labels are in `nodes`.
    pub fn from_ends(ends: &[End], nodes: &[Self]) -> Self {
        let mut label = Label::NONE;
        for end in ends.iter().filter(|end| end.time <= LONGEST) {
            let Self { first, second } = nodes[end.node as usize];
            for found in [first, second].into_iter().flatten() {
                label.offer(Key::new(found).farther(end.time));
            }
        }
        label.told()
    }
}

/// A target that is reached, as one number that orders alike: the time, then the target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key(u64);

impl Key {
    /// Farther than any target.
    const NONE: Self = Self((FAR as u64) << 32);

    fn new(found: Found) -> Self {
        Self(u64::from(found.time) << 32 | u64::from(found.target))
    }

    fn farther(self, step: u32) -> Self {
        Self(self.0 + (u64::from(step) << 32))
    }

    fn target(self) -> u32 {
        self.0 as u32
    }

    fn told(self) -> Option<Found> {
        (self < Self::NONE).then(|| Found { time: (self.0 >> 32) as u32, target: self.target() })
    }
}

/// The nearest target and the nearest other one, in order.
#[derive(Debug, Clone, Copy)]
struct Label([Key; 2]);

impl Label {
    const NONE: Self = Self([Key::NONE; 2]);

    /// Takes account of another target; whether it is one of the two.
    fn offer(&mut self, key: Key) -> bool {
        let [first, second] = self.0;
        if key >= second || (key >= first && key.target() == first.target()) {
            return false;
        }
        self.0 = if key >= first {
            [first, key]
        } else if key.target() == first.target() {
            [key, second]
        } else {
            [key, first]
        };
        true
    }

    fn told(self) -> TwoNearest {
        let [first, second] = self.0.map(Key::told);
        TwoNearest { first, second }
    }
}

impl Hierarchy {
    /// For every node, the two targets that it reaches soonest; ties go to the smallest number.
    ///
    /// One search upwards from all targets together, against the direction of the arcs, then one sweep down over all nodes.
    pub fn nearest(&self, targets: &[Vec<End>]) -> Vec<TwoNearest> {
        let mut labels = self.labels_above(targets);
        self.sweep(&self.up, &mut labels, |label, above, step| {
            label.offer(above.0[0].farther(step));
            label.offer(above.0[1].farther(step));
        });
        self.place.par_iter().with_min_len(4096).map(|&place| labels[place as usize].told()).collect()
    }

    /// The labels of the places above targets.
    fn labels_above(&self, targets: &[Vec<End>]) -> Vec<Label> {
        let mut labels = vec![Label::NONE; self.nodes()];
        let mut heap = BinaryHeap::new();
        let mut offer = |heap: &mut BinaryHeap<_>, place: u32, key: Key| {
            if labels[place as usize].offer(key) {
                heap.push(Reverse((key, place)));
            }
        };
        for (target, ends) in (0..).zip(targets) {
            for end in self.places(ends) {
                offer(&mut heap, end.node, Key::new(Found { time: end.time, target }));
            }
        }
        while let Some(Reverse((key, place))) = heap.pop() {
            for (above, step) in self.down.of(place) {
                offer(&mut heap, above, key.farther(step));
            }
        }
        labels
    }
}
