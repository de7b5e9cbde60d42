//! Contraction: the least important nodes go first, in rounds of nodes that are no neighbours of each other.

use rayon::prelude::*;

use super::remaining::{Link, NONE, Remaining, Shortcut};
use super::witness::Witnesses;

/// Nodes that a thread takes at a time.
const BATCH: usize = 64;

/// A contracted graph: each arc is kept at its less important end.
pub(super) struct Contracted {
    /// The place of each node in the order of contraction, 0 the first to go.
    pub(super) rank: Vec<u32>,
    /// Arcs from each node to nodes that went later.
    pub(super) up: Vec<Vec<Link>>,
    /// Arcs to each node from nodes that went later.
    pub(super) down: Vec<Vec<Link>>,
}

/// The state between two rounds.
struct Contraction {
    graph: Remaining,
    /// Longest chain of contractions below each node.
    level: Vec<u32>,
    importance: Vec<u64>,
    leaving: Vec<bool>,
    witnesses: Witnesses,
    result: Contracted,
}

/// Contracts a graph of `nodes` nodes and `arcs` (from, to, milliseconds).
///
/// Parallel, and the same for any number of threads: every round first looks at the graph, then changes it.
pub(super) fn contract(nodes: usize, arcs: impl Iterator<Item = (u32, u32, u32)>) -> Contracted {
    let mut contraction = Contraction::new(nodes, arcs);
    let mut remaining: Vec<u32> = (0..nodes as u32).collect();
    let mut changed = remaining.clone();
    let mut gone = 0;
    while !remaining.is_empty() {
        contraction.weigh(&changed);
        let chosen = contraction.least(&remaining);
        changed = contraction.remove(&chosen, gone);
        gone += chosen.len() as u32;
        remaining.retain(|&node| !contraction.leaving[node as usize]);
    }
    contraction.result
}

impl Contraction {
    fn new(nodes: usize, arcs: impl Iterator<Item = (u32, u32, u32)>) -> Self {
        let empty = || vec![Vec::new(); nodes];
        Self {
            graph: Remaining::new(nodes, arcs),
            level: vec![0; nodes],
            importance: vec![0; nodes],
            leaving: vec![false; nodes],
            witnesses: Witnesses::new(nodes),
            result: Contracted { rank: vec![NONE; nodes], up: empty(), down: empty() },
        }
    }

    /// Finds the importance of the nodes whose surroundings changed.
    fn weigh(&mut self, changed: &[u32]) {
        let fresh: Vec<u64> =
            changed.par_iter().with_min_len(BATCH).map(|&node| self.importance_of(node)).collect();
        for (&node, importance) in changed.iter().zip(fresh) {
            self.importance[node as usize] = importance;
        }
    }

    /// How much is lost when a node goes: its level, the arcs added for each one removed, and the original arcs that they stand
    /// for, each in thousandths (Geisberger and others 2012, Transportation Science 46; weights of RoutingKit).
    fn importance_of(&self, node: u32) -> u64 {
        let (mut added, mut added_hops) = (0, 0);
        self.witnesses.with(|witness| {
            witness.shortcuts(&self.graph, node, &self.leaving, |shortcut| {
                added += 1;
                added_hops += u64::from(shortcut.hops);
            });
        });
        let removed = self.graph.links(node).count().max(1) as u64;
        let removed_hops = self.graph.links(node).map(|link| u64::from(link.hops)).sum::<u64>().max(1);
        1000 * (u64::from(self.level[node as usize]) + added / removed)
            + 1000 * (added % removed) / removed
            + 1000 * added_hops / removed_hops
    }

    /// The nodes that are less important than all their neighbours.
    fn least(&self, remaining: &[u32]) -> Vec<u32> {
        let key = |node: u32| (self.importance[node as usize], scattered(node), node);
        let is_least = |node: &u32| self.graph.links(*node).all(|link| key(*node) < key(link.node));
        remaining.par_iter().with_min_len(BATCH).copied().filter(is_least).collect()
    }

    /// Takes the chosen nodes out and adds the shortcuts that replace them; the nodes whose surroundings change.
    fn remove(&mut self, chosen: &[u32], first_rank: u32) -> Vec<u32> {
        chosen.iter().for_each(|&node| self.leaving[node as usize] = true);
        let shortcuts: Vec<Vec<Shortcut>> =
            chosen.par_iter().with_min_len(BATCH).map(|&node| self.shortcuts(node)).collect();
        let mut changed = Vec::new();
        for (rank, &node) in (first_rank..).zip(chosen) {
            let (up, down) = self.graph.take(node);
            let level = self.level[node as usize] + 1;
            for link in up.iter().chain(&down) {
                let above = &mut self.level[link.node as usize];
                *above = level.max(*above);
                changed.push(link.node);
            }
            self.result.rank[node as usize] = rank;
            self.result.up[node as usize] = up;
            self.result.down[node as usize] = down;
        }
        shortcuts.into_iter().flatten().for_each(|shortcut| self.graph.add(shortcut));
        changed.sort_unstable();
        changed.dedup();
        changed
    }

    fn shortcuts(&self, node: u32) -> Vec<Shortcut> {
        let mut found = Vec::new();
        self.witnesses.with(|witness| {
            witness.shortcuts(&self.graph, node, &self.leaving, |shortcut| found.push(shortcut));
        });
        found
    }
}

/// Breaks ties without following the order of nodes, which runs along roads: rounds would hold few nodes.
fn scattered(node: u32) -> u32 {
    let mixed = (node ^ (node >> 16)).wrapping_mul(0x85eb_ca6b);
    (mixed ^ (mixed >> 13)).wrapping_mul(0xc2b2_ae35)
}
