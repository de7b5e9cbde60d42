//! Ways around a node, which make a shortcut over it needless.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Mutex;

use super::remaining::{Remaining, Shortcut};

/// Nodes that a search may settle before it gives up: a shortcut too many costs little, a long search much.
const SETTLED_AT_MOST: usize = 60;

/// Room for one search at a time.
pub(super) struct Witness {
    time: Vec<u32>,
    /// The search that a time belongs to.
    search: Vec<u32>,
    current: u32,
    heap: BinaryHeap<Reverse<(u32, u32)>>,
    /// Nodes settled by all searches: the work done.
    pub(super) settled: u64,
}

impl Witness {
    fn new(nodes: usize) -> Self {
        Self { time: vec![0; nodes], search: vec![0; nodes], current: 0, heap: BinaryHeap::new(), settled: 0 }
    }

    /// Calls `found` with each shortcut that must replace `node` when it goes. The way around it may not pass over nodes that
    /// go with it (`leaving`): each of two could count on the other.
    pub(super) fn shortcuts(
        &mut self,
        graph: &Remaining,
        node: u32,
        leaving: &[bool],
        mut found: impl FnMut(Shortcut),
    ) {
        let out = &graph.out[node as usize];
        let Some(longest) = out.iter().map(|link| link.time).max() else { return };
        for first in &graph.into[node as usize] {
            if out.iter().all(|second| second.node == first.node) {
                continue;
            }
            self.around(graph, first.node, node, leaving, first.time.saturating_add(longest));
            for second in out.iter().filter(|second| second.node != first.node) {
                let time = first.time.saturating_add(second.time);
                if self.time_to(second.node) > time {
                    let hops = first.hops + second.hops;
                    found(Shortcut { from: first.node, to: second.node, time, hops, over: node });
                }
            }
        }
    }

    /// Times from `from` without passing over `node`: exact, or too long where the search gave up.
    fn around(&mut self, graph: &Remaining, from: u32, node: u32, leaving: &[bool], limit: u32) {
        self.current += 1;
        self.heap.clear();
        self.reach(from, 0);
        let mut settled = 0;
        while let Some(Reverse((time, at))) = self.heap.pop() {
            if time > self.time_to(at) {
                continue;
            }
            settled += 1;
            if settled > SETTLED_AT_MOST {
                break;
            }
            if leaving[at as usize] {
                continue;
            }
            for link in graph.out[at as usize].iter().filter(|link| link.node != node) {
                let next = time.saturating_add(link.time);
                if next <= limit {
                    self.reach(link.node, next);
                }
            }
        }
        self.settled += settled as u64;
    }

    fn reach(&mut self, node: u32, time: u32) {
        if time < self.time_to(node) {
            self.search[node as usize] = self.current;
            self.time[node as usize] = time;
            self.heap.push(Reverse((time, node)));
        }
    }

    fn time_to(&self, node: u32) -> u32 {
        if self.search[node as usize] == self.current { self.time[node as usize] } else { u32::MAX }
    }
}

/// Room for one search a thread.
pub(super) struct Witnesses(Vec<Mutex<Witness>>);

impl Witnesses {
    /// For graphs of `nodes` nodes and the threads of the current pool.
    pub(super) fn new(nodes: usize) -> Self {
        Self((0..rayon::current_num_threads()).map(|_| Mutex::new(Witness::new(nodes))).collect())
    }

    /// Does `work` with the room of this thread.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Witness) -> T) -> T {
        let thread = rayon::current_thread_index().unwrap_or(0) % self.0.len();
        work(&mut self.0[thread].lock().expect("a search does not panic"))
    }
}
