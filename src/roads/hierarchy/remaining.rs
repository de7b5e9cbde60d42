//! The graph that remains while nodes are contracted.

use super::links::{Link, Lists, NONE};

/// An arc with both its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shortcut {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) time: u32,
    pub(super) hops: u32,
    pub(super) over: u32,
}

/// The quickest arc between each pair of nodes that are not contracted yet. A contracted node keeps its arcs to those that
/// remained when it went; they no longer see it.
pub(super) struct Remaining {
    /// Arcs from each node.
    pub(super) out: Lists,
    /// Arcs to each node.
    pub(super) into: Lists,
}

impl Remaining {
    /// A graph of `nodes` nodes and `arcs` (from, to, milliseconds) in order, without loops.
    pub(super) fn new(nodes: usize, mut arcs: Vec<(u32, u32, u32)>) -> Self {
        arcs.dedup_by_key(|(from, to, _)| (*from, *to));
        let lists = |end: fn(&(u32, u32, u32)) -> u32| {
            let mut counts = vec![0; nodes];
            arcs.iter().for_each(|arc| counts[end(arc) as usize] += 1);
            Lists::with_room(&counts)
        };
        let mut graph = Self { out: lists(|arc| arc.0), into: lists(|arc| arc.1) };
        for (from, to, time) in arcs {
            graph.add(Shortcut { from, to, time, hops: 1, over: NONE });
        }
        graph
    }

    /// Adds an arc, unless there is one as quick.
    pub(super) fn add(&mut self, arc: Shortcut) {
        let Shortcut { from, to, time, hops, over } = arc;
        self.out.keep_quickest(from, Link { node: to, time, hops, over });
        self.into.keep_quickest(to, Link { node: from, time, hops, over });
    }

    /// Takes a node out: its neighbours no longer see it.
    pub(super) fn remove(&mut self, node: u32) {
        for link in self.out.of(node) {
            self.into.remove(link.node, node);
        }
        for link in self.into.of(node) {
            self.out.remove(link.node, node);
        }
    }

    /// The arcs of a node, out and in.
    pub(super) fn links(&self, node: u32) -> impl Iterator<Item = &Link> {
        self.out.of(node).iter().chain(self.into.of(node))
    }
}
