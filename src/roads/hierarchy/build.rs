//! The hierarchy itself.

use super::arcs::Arcs;
use super::contract::{Contracted, contract};

/// A way into the network, or out of it: a node, and the time to or from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct End {
    /// The node.
    pub node: u32,
    /// Milliseconds between the node and the place.
    pub time: u32,
}

/// Farther than anything.
pub(super) const FAR: u32 = u32::MAX;

/// A road graph prepared for questions: frozen, shared by all threads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hierarchy {
    /// The place of each node in the order of importance, the most important first.
    pub(super) place: Vec<u32>,
    /// The node at each place.
    pub(super) node: Vec<u32>,
    /// Arcs from each place to more important ones.
    pub(super) up: Arcs,
    /// Arcs to each place from more important ones.
    pub(super) down: Arcs,
}

impl Hierarchy {
    /// Prepares a graph of `nodes` nodes and `arcs` (from, to, milliseconds); of parallel arcs the quickest counts, loops do not.
    ///
    /// Runs in parallel, and gives the same hierarchy for any number of threads. A way must take less than 49 days.
    pub fn prepare(nodes: usize, arcs: impl Iterator<Item = (u32, u32, u32)>) -> Self {
        let Contracted { rank, up, down } = contract(nodes, arcs);
        let place: Vec<u32> = rank.iter().map(|rank| nodes as u32 - 1 - rank).collect();
        let mut node = vec![0; nodes];
        for (index, &place) in place.iter().enumerate() {
            node[place as usize] = index as u32;
        }
        let up = Arcs::in_order(&up, &node, &place);
        let down = Arcs::in_order(&down, &node, &place);
        Self { place, node, up, down }
    }

    /// Number of nodes.
    pub fn nodes(&self) -> usize {
        self.place.len()
    }

    /// Number of arcs, shortcuts included.
    pub fn arcs(&self) -> usize {
        self.up.len() + self.down.len()
    }

    /// The same ends, with nodes renamed to their places.
    pub(super) fn places(&self, ends: &[End]) -> impl Iterator<Item = End> {
        ends.iter().map(|end| End { node: self.place[end.node as usize], ..*end })
    }
}
