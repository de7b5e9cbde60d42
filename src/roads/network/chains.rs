//! Pieces that follow each other, joined into edges.

use super::super::extract::Extract;
use super::pace::Pace;
use super::pieces::{NodeUse, Piece};

/// A piece, and whether it is followed against its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) piece: u32,
    pub(super) reversed: bool,
}

/// The pieces that end at each node: those of node `i` are at `first[i]..first[i + 1]`.
struct Incidence {
    first: Vec<u32>,
    /// Pieces doubled, plus 1 for the last end of a piece.
    ends: Vec<u32>,
}

impl Incidence {
    fn new(extract: &Extract, pieces: &[Piece]) -> Self {
        let mut first = vec![0_u32; extract.nodes.len() + 1];
        let all = || pieces.iter().flat_map(|piece| piece.ends(extract));
        all().for_each(|node| first[node as usize + 1] += 1);
        for node in 0..extract.nodes.len() {
            first[node + 1] += first[node];
        }
        let mut next = first.clone();
        let mut ends = vec![0; 2 * pieces.len()];
        for (end, node) in (0..).zip(all()) {
            let slot = &mut next[node as usize];
            ends[*slot as usize] = end;
            *slot += 1;
        }
        Self { first, ends }
    }

    fn at(&self, node: u32) -> &[u32] {
        &self.ends[self.first[node as usize] as usize..self.first[node as usize + 1] as usize]
    }
}

/// What is needed to follow pieces.
pub(super) struct Chains<'a> {
    extract: &'a Extract,
    paces: &'a [Option<Pace>],
    pieces: &'a [Piece],
    nodes: &'a NodeUse,
    incidence: Incidence,
    /// Nodes at which turns are restricted, in order.
    turning: Vec<u32>,
}

impl<'a> Chains<'a> {
    pub(super) fn new(
        extract: &'a Extract,
        paces: &'a [Option<Pace>],
        pieces: &'a [Piece],
        nodes: &'a NodeUse,
    ) -> Self {
        let mut turning: Vec<u32> = extract.restrictions.iter().map(|restriction| restriction.via).collect();
        turning.sort_unstable();
        Self { extract, paces, pieces, nodes, incidence: Incidence::new(extract, pieces), turning }
    }

    /// The chains, each as long as it may be, in the order of their first pieces.
    pub(super) fn all(&self) -> Vec<Vec<Link>> {
        let mut taken = vec![false; self.pieces.len()];
        let mut chains = Vec::new();
        for piece in 0..self.pieces.len() as u32 {
            if !taken[piece as usize] {
                let start = self.first_of_chain(piece);
                let chain = self.chain_from(start);
                chain.iter().for_each(|link| taken[link.piece as usize] = true);
                chains.push(chain);
            }
        }
        chains
    }

    /// Walks back from a piece to where its chain begins; a ring begins anywhere.
    fn first_of_chain(&self, piece: u32) -> Link {
        let mut at = Link { piece, reversed: false };
        while let Some(before) = self.after(turned(at)).map(turned).filter(|before| before.piece != piece) {
            at = before;
        }
        at
    }

    fn chain_from(&self, start: Link) -> Vec<Link> {
        let mut chain = vec![start];
        while let Some(next) = self.after(chain[chain.len() - 1]).filter(|next| next.piece != start.piece) {
            chain.push(next);
        }
        chain
    }

    /// The piece that continues `link`: the only other one at its end, with the same name and open alike.
    fn after(&self, link: Link) -> Option<Link> {
        let piece = self.pieces[link.piece as usize];
        let node = piece.ends(self.extract)[usize::from(!link.reversed)];
        let &[a, b] = self.incidence.at(node) else { return None };
        if a / 2 == b / 2 || self.nodes.crossing(node).closed || self.turning.binary_search(&node).is_ok() {
            return None;
        }
        let other = if a / 2 == link.piece { b } else { a };
        let next = Link { piece: other / 2, reversed: other % 2 == 1 };
        (self.kind(link) == self.kind(next)).then_some(next)
    }

    /// What must not change along an edge: name, ferry or not, open along and against.
    fn kind(&self, link: Link) -> (u32, bool, bool, bool) {
        let way = self.pieces[link.piece as usize].way as usize;
        let pace = self.paces[way].expect("only ways that are travelled are cut");
        let name = self.extract.ways[way].name;
        let (along, against) = (pace.open_ahead, pace.open_back);
        let (along, against) = if link.reversed { (against, along) } else { (along, against) };
        (name, pace.ferry, along, against)
    }
}

/// The same piece, the other way round.
fn turned(link: Link) -> Link {
    Link { reversed: !link.reversed, ..link }
}
