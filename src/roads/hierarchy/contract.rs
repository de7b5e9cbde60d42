//! Contraction: the least important nodes go first, in rounds of nodes that are no neighbours of each other.

use rayon::prelude::*;

use super::links::Lists;
use super::remaining::{Remaining, Shortcut};
use super::rooms::Rooms;
use super::witness::Witness;

/// Nodes that a thread takes at a time.
const BATCH: usize = 64;

/// For each arc that a node loses, one part in so many (in as many as it has arcs, when they are more) is taken off what it was
/// found to cost: it may have become cheaper, and is tried again early. On the Essonne, to forget all that was found takes twice
/// as long for 3 % fewer arcs; to keep it all takes a fifth less, for 10 % more arcs and searches that look at four times as many.
const AGEING: u32 = 10;

/// Stands for the cost of a node that is gone.
const GONE: u32 = u32::MAX;

/// A contracted graph: each arc is kept at its less important end.
pub(super) struct Contracted {
    /// The longest chain of contractions below each node: its arcs lead to higher levels, or come from there.
    pub(super) level: Vec<u32>,
    /// Arcs from each node.
    pub(super) out: Lists,
    /// Arcs to each node.
    pub(super) into: Lists,
}

/// The state between two rounds.
struct Contraction {
    graph: Remaining,
    level: Vec<u32>,
    /// What it costs that a node goes, as far as known; [`GONE`] when it is gone.
    cost: Vec<u32>,
    /// Whether a node may go in this round.
    is_candidate: Vec<bool>,
    rooms: Rooms<Witness>,
}

/// What would happen if a node went.
struct Trial {
    node: u32,
    cost: u32,
    shortcuts: Vec<Shortcut>,
}

/// Contracts a graph of `nodes` nodes and `arcs` (from, to, milliseconds), which are in order and without loops.
///
/// Parallel, and the same for any number of threads: every round first looks at the graph, then changes it.
pub(super) fn contract(nodes: usize, arcs: Vec<(u32, u32, u32)>) -> Contracted {
    let mut contraction = Contraction {
        graph: Remaining::new(nodes, arcs),
        level: vec![0; nodes],
        cost: vec![0; nodes],
        is_candidate: vec![false; nodes],
        rooms: Rooms::new(),
    };
    let mut remaining: Vec<u32> = (0..nodes as u32).collect();
    while !remaining.is_empty() {
        let candidates = contraction.candidates(&remaining);
        let trials = contraction.trials(&candidates);
        contraction.remove_least(trials);
        remaining.retain(|&node| contraction.cost[node as usize] != GONE);
    }
    Contracted { level: contraction.level, out: contraction.graph.out, into: contraction.graph.into }
}

impl Contraction {
    /// The nodes that are less important than all their neighbours, as far as known.
    fn candidates(&self, remaining: &[u32]) -> Vec<u32> {
        remaining.par_iter().with_min_len(BATCH).copied().filter(|&node| self.is_least(node)).collect()
    }

    fn is_least(&self, node: u32) -> bool {
        let importance = self.importance(node);
        self.graph.links(node).all(|link| importance < self.importance(link.node))
    }

    /// The importance of a node that remains; nodes of equal importance go in an order that does not follow roads: rounds would
    /// hold few nodes.
    fn importance(&self, node: u32) -> (u32, u32, u32) {
        let level = self.level[node as usize].saturating_mul(1000);
        (level.saturating_add(self.cost[node as usize]), scattered(node), node)
    }

    fn trials(&mut self, candidates: &[u32]) -> Vec<Trial> {
        candidates.iter().for_each(|&node| self.is_candidate[node as usize] = true);
        let trials = candidates.par_iter().with_min_len(BATCH).map(|&node| self.trial(node)).collect();
        candidates.iter().for_each(|&node| self.is_candidate[node as usize] = false);
        trials
    }

    /// Tries to take a node out, and says what it costs beside its level: the arcs added for each one removed, and the original
    /// arcs that they stand for, each in thousandths (Geisberger and others 2012; weights of RoutingKit). Candidates go by rising number: ways around it may pass over the later ones only.
    fn trial(&self, node: u32) -> Trial {
        let closed = |at: u32| at < node && self.is_candidate[at as usize];
        let make = || Witness::new(self.level.len());
        let shortcuts = self.rooms.with(make, |witness| witness.shortcuts(&self.graph, node, closed));
        let (count, hops) = self.graph.links(node).fold((0, 0), |(n, hops), link| (n + 1, hops + link.hops));
        let added_hops = shortcuts.iter().map(|shortcut| shortcut.hops).sum();
        Trial {
            node,
            cost: thousandths(shortcuts.len() as u32, count) + thousandths(added_hops, hops),
            shortcuts,
        }
    }

    /// Takes out the nodes that turned out to be less important than all their neighbours.
    fn remove_least(&mut self, trials: Vec<Trial>) {
        trials.iter().for_each(|trial| self.cost[trial.node as usize] = trial.cost);
        let (least, _): (Vec<_>, Vec<_>) = trials.into_iter().partition(|trial| self.is_least(trial.node));
        for Trial { node, shortcuts, .. } in least {
            self.graph.remove(node);
            self.cost[node as usize] = GONE;
            for link in self.graph.links(node) {
                let neighbour = link.node as usize;
                self.level[neighbour] = self.level[neighbour].max(self.level[node as usize] + 1);
                let links = self.graph.links(link.node).count() as u32;
                self.cost[neighbour] -= self.cost[neighbour] / links.max(AGEING);
            }
            shortcuts.into_iter().for_each(|shortcut| self.graph.add(shortcut));
        }
    }
}

/// So many thousandths is `part` of `whole`.
fn thousandths(part: u32, whole: u32) -> u32 {
    (1000 * u64::from(part) / u64::from(whole.max(1))) as u32
}

/// A number that does not resemble the one it is made from (finisher of MurmurHash3, Appleby).
fn scattered(node: u32) -> u32 {
    let mixed = (node ^ (node >> 16)).wrapping_mul(0x85eb_ca6b);
    (mixed ^ (mixed >> 13)).wrapping_mul(0xc2b2_ae35)
}
