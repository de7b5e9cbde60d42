//! Upward searches: small, since few nodes stand above a node.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::arcs::Arcs;
use super::build::{End, FAR};
use super::remaining::NONE;

/// Room for one upward search at a time.
pub(super) struct Search {
    time: Vec<u32>,
    /// The place from which each settled place was reached.
    before: Vec<u32>,
    heap: BinaryHeap<Reverse<(u32, u32)>>,
    /// What the last search settled, as (place, milliseconds).
    pub(super) settled: Vec<(u32, u32)>,
    touched: Vec<u32>,
}

impl Search {
    /// For hierarchies of `nodes` nodes.
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            time: vec![FAR; nodes],
            before: vec![NONE; nodes],
            heap: BinaryHeap::new(),
            settled: Vec::new(),
            touched: Vec::new(),
        }
    }

    /// Settles every place above `starts` (places) within `limit` milliseconds.
    pub(super) fn up(&mut self, arcs: &Arcs, starts: impl Iterator<Item = End>, limit: u32) {
        self.clear();
        for start in starts.filter(|start| start.time <= limit) {
            self.reach(start.node, start.time, NONE);
        }
        while let Some(Reverse((time, place))) = self.heap.pop() {
            if time > self.time[place as usize] {
                continue;
            }
            self.settled.push((place, time));
            for (next, step) in arcs.of(place) {
                let time = time.saturating_add(step);
                if time <= limit {
                    self.reach(next, time, place);
                }
            }
        }
    }

    /// Milliseconds to a place; [`FAR`] when the last search did not reach it.
    pub(super) fn time_to(&self, place: u32) -> u32 {
        self.time[place as usize]
    }

    /// The places on the way to `place`, the first one first.
    pub(super) fn way_to(&self, place: u32) -> Vec<u32> {
        let mut way: Vec<u32> =
            std::iter::successors(Some(place), |&at| Some(self.before[at as usize]).filter(|&b| b != NONE))
                .collect();
        way.reverse();
        way
    }

    fn reach(&mut self, place: u32, time: u32, before: u32) {
        let known = &mut self.time[place as usize];
        if time < *known {
            if *known == FAR {
                self.touched.push(place);
            }
            *known = time;
            self.before[place as usize] = before;
            self.heap.push(Reverse((time, place)));
        }
    }

    fn clear(&mut self) {
        for place in self.touched.drain(..) {
            self.time[place as usize] = FAR;
            self.before[place as usize] = NONE;
        }
        self.settled.clear();
    }
}
