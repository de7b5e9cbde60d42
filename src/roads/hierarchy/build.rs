//! The hierarchy itself.

use super::arcs::Arcs;
use super::contract::{Contracted, contract};
use super::levels::levels;
use super::number::depth_first;

/// A way into the network, or out of it: a node, and the time to or from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct End {
    /// The node.
    pub node: u32,
    /// Milliseconds between the node and the place.
    pub time: u32,
}

/// The longest way, legs included, in milliseconds: twelve days. What takes longer counts as no way, so that two times always
/// add up within 31 bits.
pub const LONGEST: u32 = (1 << 30) - 1;

/// Stands in tables of times where there is no way.
pub const NO_WAY: u32 = u32::MAX;

/// Farther than any way: what is known of a place before it is reached.
pub(super) const FAR: u32 = LONGEST + 1;

/// A time as tables tell it.
pub(super) fn told(time: u32) -> u32 {
    if time > LONGEST { NO_WAY } else { time }
}

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
    /// Where runs of places begin that have no arc between them, and where the last ends.
    pub(super) levels: Vec<u32>,
}

/// A direction of travel: along the arcs, or against them.
#[derive(Clone, Copy)]
pub(super) struct Direction<'a> {
    /// Arcs from each place to more important ones.
    pub(super) climb: &'a Arcs,
    /// Arcs to each place from more important ones.
    pub(super) descend: &'a Arcs,
}

impl Hierarchy {
    /// Prepares a graph of `nodes` nodes and `arcs` (from, to, milliseconds); of parallel arcs the quickest counts; loops and arcs
    /// of more than [`LONGEST`] do not.
    ///
    /// Runs in parallel, and gives the same hierarchy for any number of threads and any order of arcs.
    pub fn prepare(nodes: usize, arcs: impl Iterator<Item = (u32, u32, u32)>) -> Self {
        let mut arcs: Vec<(u32, u32, u32)> =
            arcs.filter(|(from, to, time)| from != to && *time <= LONGEST).collect();
        let named = depth_first(nodes, &mut arcs);
        let Contracted { level, out, into } = contract(nodes, arcs);
        let mut order: Vec<u32> = (0..nodes as u32).collect();
        order.sort_by_key(|&number| std::cmp::Reverse(level[number as usize]));
        let place = inverse(&order);
        let up = Arcs::in_order(&out, &order, &place);
        let down = Arcs::in_order(&into, &order, &place);
        Self::assembled(order.into_iter().map(|number| named[number as usize]).collect(), up, down)
    }

    /// The hierarchy of these nodes, the most important first, and their arcs.
    pub(super) fn assembled(node: Vec<u32>, up: Arcs, down: Arcs) -> Self {
        let levels = levels(node.len(), [&up, &down]);
        Self { place: inverse(&node), node, up, down, levels }
    }

    /// Number of nodes.
    pub fn nodes(&self) -> usize {
        self.place.len()
    }

    /// Number of arcs, shortcuts included.
    pub fn arcs(&self) -> usize {
        self.up.len() + self.down.len()
    }

    /// Travel along the arcs.
    pub(super) fn along(&self) -> Direction<'_> {
        Direction { climb: &self.up, descend: &self.down }
    }

    /// Travel against the arcs.
    pub(super) fn against(&self) -> Direction<'_> {
        Direction { climb: &self.down, descend: &self.up }
    }

    /// The same ends, with nodes renamed to their places; those too far away are left out.
    pub(super) fn places(&self, ends: &[End]) -> impl Iterator<Item = End> {
        let near = ends.iter().filter(|end| end.time <= LONGEST);
        near.map(|end| End { node: self.place[end.node as usize], ..*end })
    }
}

/// Where each number stands in a permutation.
fn inverse(permutation: &[u32]) -> Vec<u32> {
    let mut inverse = vec![0; permutation.len()];
    for (at, &number) in (0..).zip(permutation) {
        inverse[number as usize] = at;
    }
    inverse
}
