//! Arcs of one direction, node after node.

use super::remaining::{Link, NONE};

/// The arcs of each node: those of node `i` are at `first[i]..first[i + 1]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arcs {
    /// Where the arcs of each node begin, and where those of the last end.
    pub(super) first: Vec<u32>,
    /// The other end of each arc.
    pub(super) head: Vec<u32>,
    /// The time of each arc, in milliseconds.
    pub(super) time: Vec<u32>,
    /// The node that each arc passes over; [`NONE`] for an original one.
    pub(super) over: Vec<u32>,
}

impl Arcs {
    /// The lists of `links` in the order `order` of nodes, with nodes renamed to their `place` in it.
    pub(super) fn in_order(links: &[Vec<Link>], order: &[u32], place: &[u32]) -> Self {
        let mut arcs = Self { first: vec![0], ..Self::default() };
        let renamed = |node: u32| if node == NONE { NONE } else { place[node as usize] };
        for &node in order {
            let mut list: Vec<(u32, u32, u32)> =
                links[node as usize].iter().map(|l| (renamed(l.node), l.time, renamed(l.over))).collect();
            list.sort_unstable();
            for (head, time, over) in list {
                arcs.push(head, time, over);
            }
            arcs.end_node();
        }
        arcs
    }

    /// Adds an arc to the node under way.
    pub(super) fn push(&mut self, head: u32, time: u32, over: u32) {
        self.head.push(head);
        self.time.push(time);
        self.over.push(over);
    }

    /// Ends the arcs of a node.
    pub(super) fn end_node(&mut self) {
        self.first.push(self.head.len() as u32);
    }

    /// Number of arcs.
    pub fn len(&self) -> usize {
        self.head.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.head.is_empty()
    }

    /// The arcs of `node` as (other end, milliseconds).
    pub(super) fn of(&self, node: u32) -> impl Iterator<Item = (u32, u32)> {
        let range = self.range(node);
        self.head[range.clone()].iter().copied().zip(self.time[range].iter().copied())
    }

    /// Where the arcs of `node` stand.
    pub(super) fn range(&self, node: u32) -> std::ops::Range<usize> {
        self.first[node as usize] as usize..self.first[node as usize + 1] as usize
    }
}
