//! Upward searches: small, since few nodes stand above a node.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::build::{Direction, End, FAR, LONGEST};
use super::links::NONE;

/// What a search knows of a place.
#[derive(Debug, Clone, Copy)]
struct Seen {
    time: u32,
    /// The place from which it was reached.
    before: u32,
}

impl Seen {
    const NOT_YET: Self = Self { time: FAR, before: NONE };
}

/// Room for one upward search at a time.
pub(super) struct Search {
    seen: Vec<Seen>,
    heap: BinaryHeap<Reverse<(u32, u32)>>,
    /// What the last search settled, as (place, milliseconds), the soonest first.
    pub(super) settled: Vec<(u32, u32)>,
    touched: Vec<u32>,
}

impl Search {
    /// For hierarchies of `nodes` nodes.
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            seen: vec![Seen::NOT_YET; nodes],
            heap: BinaryHeap::new(),
            settled: Vec::new(),
            touched: Vec::new(),
        }
    }

    /// Settles the places above `starts` (places) within `limit` milliseconds.
    ///
    /// A place that is reached sooner over a more important one is not settled: the quickest way to it is not one that only climbs
    /// (stall on demand: Geisberger and others 2012).
    pub(super) fn up(&mut self, direction: Direction<'_>, starts: impl Iterator<Item = End>, limit: u32) {
        let limit = limit.min(LONGEST);
        self.clear();
        for start in starts.filter(|start| start.time <= limit) {
            self.reach(start.node, start.time, NONE);
        }
        while let Some(Reverse((time, place))) = self.heap.pop() {
            if time > self.time_to(place) || self.is_stalled(direction, place, time) {
                continue;
            }
            self.settled.push((place, time));
            for (next, step) in direction.climb.of(place) {
                if time + step <= limit {
                    self.reach(next, time + step, place);
                }
            }
        }
    }

    fn is_stalled(&self, direction: Direction<'_>, place: u32, time: u32) -> bool {
        direction.descend.of(place).any(|(above, step)| self.time_to(above) + step < time)
    }

    /// Milliseconds to a place by climbing; [`FAR`] when the last search did not reach it.
    pub(super) fn time_to(&self, place: u32) -> u32 {
        self.seen[place as usize].time
    }

    /// The places on the way to `place`, the first one first.
    pub(super) fn way_to(&self, place: u32) -> Vec<u32> {
        let before = |&at: &u32| Some(self.seen[at as usize].before).filter(|&before| before != NONE);
        let mut way: Vec<u32> = std::iter::successors(Some(place), before).collect();
        way.reverse();
        way
    }

    fn reach(&mut self, place: u32, time: u32, before: u32) {
        let seen = &mut self.seen[place as usize];
        if time < seen.time {
            if seen.time == FAR {
                self.touched.push(place);
            }
            *seen = Seen { time, before };
            self.heap.push(Reverse((time, place)));
        }
    }

    fn clear(&mut self) {
        for place in self.touched.drain(..) {
            self.seen[place as usize] = Seen::NOT_YET;
        }
        self.settled.clear();
    }
}
