//! The graph that remains while nodes are contracted.

use rayon::prelude::*;

/// No node.
pub(super) const NONE: u32 = u32::MAX;

/// An arc that remains, seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    /// The node at its other end.
    pub(super) node: u32,
    /// Its time, in milliseconds.
    pub(super) time: u32,
    /// Arcs of the original graph that it stands for.
    pub(super) hops: u32,
    /// The node that it passes over; [`NONE`] for an original arc.
    pub(super) over: u32,
}

/// An arc with both its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shortcut {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) time: u32,
    pub(super) hops: u32,
    pub(super) over: u32,
}

/// The nodes that are not contracted yet, with the quickest arc between each pair.
pub(super) struct Remaining {
    /// Arcs from each node.
    pub(super) out: Vec<Vec<Link>>,
    /// Arcs to each node.
    pub(super) into: Vec<Vec<Link>>,
}

impl Remaining {
    /// A graph of `nodes` nodes and `arcs` (from, to, milliseconds). Loops are left out: no quickest way uses them.
    pub(super) fn new(nodes: usize, arcs: impl Iterator<Item = (u32, u32, u32)>) -> Self {
        let mut graph = Self { out: vec![Vec::new(); nodes], into: vec![Vec::new(); nodes] };
        // Sorted, so that searches that give up do so alike whatever the order of the arcs.
        let mut arcs: Vec<(u32, u32, u32)> = arcs.filter(|(from, to, _)| from != to).collect();
        arcs.par_sort_unstable();
        for (from, to, time) in arcs {
            graph.add(Shortcut { from, to, time, hops: 1, over: NONE });
        }
        graph
    }

    /// Adds an arc, unless there is one as quick.
    pub(super) fn add(&mut self, arc: Shortcut) {
        let Shortcut { from, to, time, hops, over } = arc;
        keep_quickest(&mut self.out[from as usize], Link { node: to, time, hops, over });
        keep_quickest(&mut self.into[to as usize], Link { node: from, time, hops, over });
    }

    /// Takes a node out: its arcs out and in.
    pub(super) fn take(&mut self, node: u32) -> (Vec<Link>, Vec<Link>) {
        let out = std::mem::take(&mut self.out[node as usize]);
        let into = std::mem::take(&mut self.into[node as usize]);
        for link in &out {
            self.into[link.node as usize].retain(|other| other.node != node);
        }
        for link in &into {
            self.out[link.node as usize].retain(|other| other.node != node);
        }
        (out, into)
    }

    /// The arcs of a node, out and in.
    pub(super) fn links(&self, node: u32) -> impl Iterator<Item = &Link> {
        self.out[node as usize].iter().chain(&self.into[node as usize])
    }
}

fn keep_quickest(links: &mut Vec<Link>, link: Link) {
    match links.iter_mut().find(|other| other.node == link.node) {
        Some(other) if (other.time, other.hops, other.over) <= (link.time, link.hops, link.over) => {}
        Some(other) => *other = link,
        None => links.push(link),
    }
}
