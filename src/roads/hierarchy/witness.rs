//! Ways around a node, which make a shortcut over it needless.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::build::{FAR, LONGEST};
use super::links::Link;
use super::remaining::{Remaining, Shortcut};

/// Nodes that a search may settle before it gives up: a shortcut too many costs little, a long search much.
const SETTLED_AT_MOST: usize = 60;

/// What a search knows of a node.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    /// The search that the rest belongs to.
    search: u32,
    /// Milliseconds from its start.
    time: u32,
    /// One more than the milliseconds within which a way is looked for; 0 when none is, or it was found.
    wanted: u32,
}

/// Room for one search at a time.
pub(super) struct Witness {
    seen: Vec<Seen>,
    current: u32,
    heap: BinaryHeap<Reverse<(u32, u32)>>,
    /// Ways that are still looked for.
    missing: usize,
    /// The quickest last arc of a way to each end of a shortcut.
    last: Vec<Option<u32>>,
}

impl Witness {
    /// For graphs of `nodes` nodes.
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            seen: vec![Seen::default(); nodes],
            current: 0,
            heap: BinaryHeap::new(),
            missing: 0,
            last: Vec::new(),
        }
    }

    /// The shortcuts that must replace `node` when it goes. The way around it may not pass over nodes that are `closed`: those
    /// that go before it.
    pub(super) fn shortcuts(
        &mut self,
        graph: &Remaining,
        node: u32,
        closed: impl Fn(u32) -> bool,
    ) -> Vec<Shortcut> {
        let closed = |at: u32| at == node || closed(at);
        self.find_last_arcs(graph, node, closed);
        let mut found = Vec::new();
        for first in graph.into.of(node) {
            let over = |second: &Link| Shortcut {
                from: first.node,
                to: second.node,
                time: first.time + second.time,
                hops: first.hops + second.hops,
                over: node,
            };
            let is_way = |way: &Shortcut| way.from != way.to && way.time <= LONGEST;
            let ways = graph.out.of(node).iter().map(over);
            let before_last = ways.clone().zip(&self.last).filter(|(way, _)| is_way(way));
            let limit = before_last.filter_map(|(way, last)| way.time.checked_sub((*last)?)).max();
            let ways = ways.filter(is_way);
            self.want(ways.clone());
            if let Some(limit) = limit {
                self.around(graph, first.node, limit, closed);
            }
            found.extend(ways.filter(|way| !self.is_found(graph, way)));
        }
        found
    }

    /// Finds the quickest last arc of a way around `node` to each of those after it: the search itself may stop before that arc,
    /// and [`Self::is_found`] adds it.
    fn find_last_arcs(&mut self, graph: &Remaining, node: u32, closed: impl Fn(u32) -> bool) {
        self.last.clear();
        for second in graph.out.of(node) {
            let open = graph.into.of(second.node).iter().filter(|link| !closed(link.node));
            self.last.push(open.map(|link| link.time).min());
        }
    }

    /// Starts a search for something as quick as each of `ways`.
    fn want(&mut self, ways: impl Iterator<Item = Shortcut>) {
        self.current += 1;
        self.missing = 0;
        for Shortcut { to, time, .. } in ways {
            self.seen[to as usize] = Seen { search: self.current, time: FAR, wanted: time + 1 };
            self.missing += 1;
        }
    }

    /// Finds ways from `from` within `limit`, until none is missing or too much was done.
    fn around(&mut self, graph: &Remaining, from: u32, limit: u32, closed: impl Fn(u32) -> bool) {
        self.heap.clear();
        self.reach(from, 0, limit);
        let mut settled = 0;
        while let Some(Reverse((time, at))) = self.heap.pop() {
            if time > self.seen[at as usize].time {
                continue;
            }
            settled += 1;
            if settled > SETTLED_AT_MOST {
                break;
            }
            for link in graph.out.of(at).iter().filter(|link| !closed(link.node)) {
                self.reach(link.node, time + link.time, limit);
            }
            if self.missing == 0 {
                break;
            }
        }
    }

    fn reach(&mut self, node: u32, time: u32, limit: u32) {
        let seen = &mut self.seen[node as usize];
        if seen.search != self.current {
            *seen = Seen { search: self.current, time: FAR, wanted: 0 };
        }
        if time >= seen.time {
            return;
        }
        seen.time = time;
        if time < seen.wanted {
            seen.wanted = 0;
            self.missing -= 1;
        }
        if time <= limit {
            self.heap.push(Reverse((time, node)));
        }
    }

    /// Whether something is as quick as `way`: the search found it, or it takes one more arc.
    fn is_found(&self, graph: &Remaining, way: &Shortcut) -> bool {
        let is_last = |node: u32, step: u32| {
            let seen = self.seen[node as usize];
            seen.search == self.current && seen.time + step <= way.time
        };
        self.seen[way.to as usize].wanted == 0
            || graph.into.of(way.to).iter().any(|link| is_last(link.node, link.time))
    }
}
