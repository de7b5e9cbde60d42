//! Rings, and the vertices at which they must be cut.

use std::collections::HashSet;

use rayon::prelude::*;

use super::grid::Vertex;

/// A passage of a ring through a vertex: the vertex, then its two neighbours in the ring, the lesser first.
type Passage = (Vertex, [Vertex; 2]);

/// The vertices through which rings pass in different ways.
pub(super) fn junctions<'a>(rings: impl Iterator<Item = &'a [Vertex]>) -> HashSet<Vertex> {
    let mut passages: Vec<Passage> = rings.flat_map(passages_of).collect();
    passages.par_sort_unstable();
    let same = |a: &Passage, b: &Passage| a.0 == b.0;
    let differs = |chunk: &&[Passage]| chunk.iter().any(|passage| passage.1 != chunk[0].1);
    passages.chunk_by(same).filter(differs).map(|chunk| chunk[0].0).collect()
}

fn passages_of(ring: &[Vertex]) -> impl Iterator<Item = Passage> {
    let count = ring.len();
    (0..count).map(move |at| {
        let [before, after] = [ring[(at + count - 1) % count], ring[(at + 1) % count]];
        (ring[at], [before.min(after), before.max(after)])
    })
}

/// Cuts a ring at its junctions: each piece begins where the one before ends. Without junction, it is one piece that begins and ends at
/// its least vertex.
pub(super) fn cut(ring: &[Vertex], junctions: &HashSet<Vertex>) -> Vec<Vec<Vertex>> {
    let count = ring.len();
    let cuts: Vec<usize> = (0..count).filter(|&at| junctions.contains(&ring[at])).collect();
    let Some(&first) = cuts.first() else {
        let least = (0..count).min_by_key(|&at| ring[at]).unwrap_or_default();
        return vec![piece(ring, least, least + count)];
    };
    let ends = cuts.iter().skip(1).copied().chain([first + count]);
    cuts.iter().zip(ends).map(|(&start, end)| piece(ring, start, end)).collect()
}

/// The vertices from `start` to `end`, both included, going round.
fn piece(ring: &[Vertex], start: usize, end: usize) -> Vec<Vertex> {
    (start..=end).map(|at| ring[at % ring.len()]).collect()
}
