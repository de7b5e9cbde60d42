//! Arcs, each kept once.

use std::collections::HashMap;

use super::grid::Vertex;

/// Arcs in the order in which they are first met.
#[derive(Debug, Default)]
pub(super) struct Arcs {
    pub(super) arcs: Vec<Vec<Vertex>>,
    /// By the first two vertices, from either end: `!i` is arc `i` from its end.
    known: HashMap<[Vertex; 2], i32>,
}

impl Arcs {
    /// The number of a piece of a ring, which is kept if it is new: `!i` is arc `i` backwards.
    pub(super) fn number(&mut self, piece: Vec<Vertex>) -> i32 {
        let count = piece.len();
        let start = [piece[0], piece[1]];
        if let Some(&number) = self.known.get(&start) {
            return number;
        }
        let number = self.arcs.len() as i32;
        self.known.insert(start, number);
        self.known.entry([piece[count - 1], piece[count - 2]]).or_insert(!number);
        self.arcs.push(piece);
        number
    }
}
