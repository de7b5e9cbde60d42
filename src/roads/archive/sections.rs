//! The sections: which arrays are kept, in which order.

use std::borrow::Cow;
use std::io;

use super::super::extract::Position;
use super::super::hierarchy::PARTS;
use super::super::prepared::Roads;
use super::header::Entry;
use super::reading::Reading;

/// The sections before those of the hierarchy, as messages name them.
const NAMES: [&str; 18] = [
    "counts",
    "positions of junctions",
    "copies of junctions",
    "lists of points",
    "points",
    "times ahead",
    "times back",
    "lengths",
    "names of edges",
    "kinds of edges",
    "starts of edges",
    "ends of edges",
    "lists of arcs",
    "heads of arcs",
    "edges of arcs",
    "components",
    "lists of names",
    "names",
];

/// How many sections there are.
pub(super) const COUNT: usize = NAMES.len() + PARTS;

/// How messages name a section.
pub(super) fn name(section: usize) -> &'static str {
    NAMES.get(section).copied().unwrap_or("hierarchy")
}

/// Words that are turned into bytes at a time.
pub(super) const PIECE: usize = 1 << 14;

/// An array as it is in memory.
pub(super) enum Section<'a> {
    Words(Cow<'a, [u32]>),
    Positions(&'a [Position]),
    Text(String),
}

/// The sections of roads, in their order.
pub(super) fn sections<'a>(roads: &'a Roads, reading: &Reading) -> Vec<Section<'a>> {
    let network = &roads.network;
    let words = |words: &'a [u32]| Section::Words(Cow::Borrowed(words));
    let name_ends = network.names.iter().scan(0, |end, name| {
        *end += name.len() as u32;
        Some(*end)
    });
    let network = [
        Section::Words(reading.words().into()),
        Section::Positions(&network.node_positions),
        words(&network.copies),
        words(&network.first_point),
        Section::Positions(&network.points),
        words(&network.ahead),
        words(&network.back),
        words(&network.lengths),
        words(&network.edge_names),
        words(&network.flags),
        words(&network.starts),
        words(&network.ends),
        words(&network.first_arc),
        words(&network.heads),
        words(&network.arc_edges),
        words(&network.component_sizes),
        Section::Words(name_ends.collect()),
        Section::Text(network.names.concat()),
    ];
    network.into_iter().chain(roads.hierarchy.parts().map(words)).collect()
}

impl Section<'_> {
    /// What is announced of it.
    pub(super) fn entry(&self) -> Entry {
        let (mut bytes, mut crc) = (0, crc32fast::Hasher::new());
        let counted = self.each_piece(|piece| {
            bytes += piece.len() as u64;
            crc.update(piece);
            Ok(())
        });
        debug_assert!(counted.is_ok(), "counting does not fail");
        Entry { bytes, crc: crc.finalize() }
    }

    /// Hands over its bytes, piece by piece.
    pub(super) fn each_piece(&self, mut take: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
        match self {
            Self::Text(text) => take(text.as_bytes()),
            Self::Words(words) => words.chunks(PIECE).try_for_each(|words| {
                let words: Vec<u32> = words.iter().map(|word| word.to_le()).collect();
                take(bytemuck::cast_slice(&words))
            }),
            Self::Positions(positions) => positions.chunks(PIECE / 2).try_for_each(|positions| {
                let words: Vec<i32> =
                    positions.iter().flat_map(|at| [at.lon.to_le(), at.lat.to_le()]).collect();
                take(bytemuck::cast_slice(&words))
            }),
        }
    }
}
