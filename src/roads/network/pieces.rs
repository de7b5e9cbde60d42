//! Ways cut where something happens.

use super::super::extract::Extract;
use super::super::rules::{Crossing, Rules};
use super::pace::Pace;

/// A part of a way between two nodes at which something happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece {
    /// The way, as a place in [`Extract::ways`].
    pub(super) way: u32,
    /// Its first and last points, as places in [`Extract::way_nodes`].
    pub(super) first: u32,
    pub(super) last: u32,
}

/// What happens at each node of an extract.
pub(super) struct NodeUse {
    /// How many times ways begin, end or pass there, up to 2.
    uses: Vec<u8>,
    /// Nodes with a wait or closed, in order.
    crossings: Vec<(u32, Crossing)>,
    /// Whether ways are cut there whatever meets.
    cut: Vec<bool>,
}

impl NodeUse {
    pub(super) fn new(extract: &Extract, rules: &impl Rules, paces: &[Option<Pace>]) -> Self {
        let of_tags: Vec<Crossing> = extract.tags.iter().map(|tags| rules.node(tags)).collect();
        let crossings: Vec<(u32, Crossing)> = extract
            .node_tags
            .iter()
            .map(|&(node, tags)| (node, of_tags[tags as usize]))
            .filter(|(_, crossing)| *crossing != Crossing::default())
            .collect();
        let mut uses = vec![0_u8; extract.nodes.len()];
        let mut cut = vec![false; extract.nodes.len()];
        for way in travelled(paces) {
            let nodes = extract.nodes_of(way);
            nodes.iter().for_each(|&node| uses[node as usize] = 2.min(uses[node as usize] + 1));
            cut[nodes[0] as usize] = true;
            cut[nodes[nodes.len() - 1] as usize] = true;
        }
        crossings.iter().filter(|(_, at)| at.closed).for_each(|(node, _)| cut[*node as usize] = true);
        extract.restrictions.iter().for_each(|restriction| cut[restriction.via as usize] = true);
        Self { uses, crossings, cut }
    }

    fn is_cut(&self, node: u32) -> bool {
        self.cut[node as usize] || self.uses[node as usize] > 1
    }

    /// How a node is passed, when its tags say something of it.
    pub(super) fn crossing(&self, node: u32) -> Crossing {
        let found = self.crossings.binary_search_by_key(&node, |(node, _)| *node);
        found.map_or_else(|_| Crossing::default(), |index| self.crossings[index].1)
    }
}

/// The ways that are travelled, in order.
pub(super) fn travelled(paces: &[Option<Pace>]) -> impl Iterator<Item = usize> {
    paces.iter().enumerate().filter(|(_, pace)| pace.is_some()).map(|(way, _)| way)
}

/// The pieces of all ways that are travelled, in order.
pub(super) fn pieces(extract: &Extract, paces: &[Option<Pace>], nodes: &NodeUse) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for way in travelled(paces) {
        let (start, end) = (extract.first[way], extract.first[way + 1] - 1);
        let mut first = start;
        for last in start + 1..=end {
            if last == end || nodes.is_cut(extract.way_nodes[last as usize]) {
                pieces.push(Piece { way: way as u32, first, last });
                first = last;
            }
        }
    }
    pieces
}

impl Piece {
    /// The nodes at its ends.
    pub(super) fn ends(&self, extract: &Extract) -> [u32; 2] {
        [self.first, self.last].map(|at| extract.way_nodes[at as usize])
    }
}
