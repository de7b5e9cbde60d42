//! What reading the extracts counted, which nobody could tell from the network.

use super::super::extract::{Extract, LeftOut};

/// What reading the extracts counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// Each file, in their order.
    pub files: Vec<FileCounts>,
    /// Roads, paths and ferries of all files together.
    pub ways: u64,
    /// Nodes that they pass.
    pub nodes: u64,
    /// Turn restrictions over one node.
    pub restrictions: u64,
    /// What was left out.
    pub left_out: LeftOut,
    /// Nodes, ways and restrictions that stand in several files in different words.
    pub differing: u64,
    /// Nodes placed outside the globe.
    pub off_globe: u64,
}

/// What reading a file counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FileCounts {
    /// Its length in bytes.
    pub bytes: u64,
    /// Roads, paths and ferries that it holds.
    pub ways: u64,
    /// Nodes of them that no earlier file holds.
    pub nodes: u64,
}

/// Numbers before those of the files.
const WHOLE: usize = 10;
/// Numbers of a file.
const OF_FILE: usize = 3;

impl Reading {
    /// The counts of an extract and of its files.
    pub fn new(extract: &Extract, files: Vec<FileCounts>) -> Self {
        Self {
            files,
            ways: extract.ways.len() as u64,
            nodes: extract.nodes.len() as u64,
            restrictions: extract.restrictions.len() as u64,
            left_out: extract.left_out,
            differing: 0,
            off_globe: 0,
        }
    }

    /// As words: each number its lower half first.
    pub(super) fn words(&self) -> Vec<u32> {
        let LeftOut {
            short_ways,
            missing_nodes,
            restrictions_over_ways,
            broken_restrictions,
            conditional_restrictions,
        } = self.left_out;
        let whole: [u64; WHOLE] = [
            self.ways,
            self.nodes,
            self.restrictions,
            short_ways,
            missing_nodes,
            restrictions_over_ways,
            broken_restrictions,
            conditional_restrictions,
            self.differing,
            self.off_globe,
        ];
        let files = self.files.iter().flat_map(|file| [file.bytes, file.ways, file.nodes]);
        whole.into_iter().chain(files).flat_map(|number| [number as u32, (number >> 32) as u32]).collect()
    }

    /// What [`Self::words`] gave; `None` when it did not.
    pub(super) fn from_words(words: &[u32]) -> Option<Self> {
        let (pairs, []) = words.as_chunks::<2>() else { return None };
        let numbers: Vec<u64> =
            pairs.iter().map(|&[low, high]| u64::from(high) << 32 | u64::from(low)).collect();
        let (
            &[
                ways,
                nodes,
                restrictions,
                short,
                missing,
                over_ways,
                broken,
                conditional,
                differing,
                off_globe,
            ],
            files,
        ) = numbers.split_first_chunk::<WHOLE>()?;
        let (files, []) = files.as_chunks::<OF_FILE>() else { return None };
        let left_out = LeftOut {
            short_ways: short,
            missing_nodes: missing,
            restrictions_over_ways: over_ways,
            broken_restrictions: broken,
            conditional_restrictions: conditional,
        };
        let file = |&[bytes, ways, nodes]: &[u64; OF_FILE]| FileCounts { bytes, ways, nodes };
        let files = files.iter().map(file).collect();
        Some(Self { files, ways, nodes, restrictions, left_out, differing, off_globe })
    }
}
