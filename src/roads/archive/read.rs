//! Prepared roads from bytes, which are not trusted.

use std::io::Read;

use rayon::prelude::*;

use super::super::extract::Position;
use super::super::hierarchy::{Hierarchy, PARTS};
use super::super::network::Network;
use super::check::check_match;
use super::damage::Damage;
use super::header::{Header, fill};
use super::key::Key;
use super::reading::Reading;
use super::sections::{COUNT, name};

/// What the bytes hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// What reading the extracts counted.
    pub reading: Reading,
    /// Junctions and edges.
    pub network: Network,
    /// The junctions by importance.
    pub hierarchy: Hierarchy,
}

/// A section as it was read: words, of whose bytes the last may be too many.
struct Raw {
    words: Vec<u32>,
    bytes: usize,
}

impl Raw {
    fn read(input: &mut impl Read, bytes: u64) -> Result<Self, Damage> {
        let bytes = usize::try_from(bytes).map_err(|_| Damage::Length)?;
        let mut words = vec![0; bytes.div_ceil(4)];
        fill(input, &mut bytemuck::cast_slice_mut(&mut words)[..bytes])?;
        Ok(Self { words, bytes })
    }

    fn as_bytes(&self) -> &[u8] {
        &bytemuck::cast_slice(&self.words)[..self.bytes]
    }
}

/// The sections that are not taken yet.
struct Sections(std::iter::Enumerate<std::vec::IntoIter<Raw>>);

impl Sections {
    fn next(&mut self) -> (usize, Raw) {
        self.0.next().expect("a head announces all sections")
    }

    /// The words of the next section.
    fn words(&mut self) -> Result<Vec<u32>, Damage> {
        let (at, mut raw) = self.next();
        raw.words.iter_mut().for_each(|word| *word = u32::from_le(*word));
        if raw.bytes.is_multiple_of(4) { Ok(raw.words) } else { Err(Damage::Section(name(at))) }
    }

    fn positions(&mut self) -> Result<Vec<Position>, Damage> {
        let at = self.0.len();
        let words = self.words()?;
        let (pairs, []) = words.as_chunks::<2>() else { return Err(Damage::Section(name(COUNT - at))) };
        Ok(pairs.iter().map(|&[lon, lat]| Position { lon: lon as i32, lat: lat as i32 }).collect())
    }

    /// Names, from where each ends and the text of all.
    fn names(&mut self) -> Result<Vec<Box<str>>, Damage> {
        let ends = self.words()?;
        let (at, raw) = self.next();
        let text = std::str::from_utf8(raw.as_bytes()).ok();
        split(&ends, text).ok_or(Damage::Section(name(at)))
    }
}

fn split(ends: &[u32], text: Option<&str>) -> Option<Vec<Box<str>>> {
    let text = text.filter(|text| text.len() == ends.last().map_or(0, |&end| end as usize))?;
    let firsts = std::iter::once(0).chain(ends.iter().copied());
    firsts.zip(ends).map(|(first, &end)| text.get(first as usize..end as usize).map(Box::from)).collect()
}

/// Reads the roads of a key from `length` bytes.
///
/// # Errors
/// Whatever is wrong with them: see the README.
pub fn read(input: &mut impl Read, length: u64, key: &Key) -> Result<Archive, Damage> {
    let header = Header::read(input, length)?;
    if header.label.key != *key {
        return Err(Damage::OtherKey);
    }
    let raw: Vec<Raw> =
        header.entries.iter().map(|entry| Raw::read(input, entry.bytes)).collect::<Result<_, _>>()?;
    let wrong = |at: usize| crc32fast::hash(raw[at].as_bytes()) != header.entries[at].crc;
    if let Some(at) = (0..COUNT).into_par_iter().find_first(|&at| wrong(at)) {
        return Err(Damage::Checksum(name(at)));
    }
    let mut sections = Sections(raw.into_iter().enumerate());
    let reading = Reading::from_words(&sections.words()?).ok_or(Damage::Section(name(0)))?;
    let network = network(&mut sections)?;
    let hierarchy = hierarchy_parts(&mut sections)?;
    let (network, hierarchy) = rayon::join(|| network.checked(), || Hierarchy::from_parts(hierarchy));
    let (network, hierarchy) = (network?, hierarchy?);
    check_match(&network, &hierarchy)?;
    Ok(Archive { reading, network, hierarchy })
}

/// The network, not checked yet.
fn network(sections: &mut Sections) -> Result<Network, Damage> {
    Ok(Network {
        node_positions: sections.positions()?,
        copies: sections.words()?,
        first_point: sections.words()?,
        points: sections.positions()?,
        ahead: sections.words()?,
        back: sections.words()?,
        lengths: sections.words()?,
        edge_names: sections.words()?,
        flags: sections.words()?,
        starts: sections.words()?,
        ends: sections.words()?,
        first_arc: sections.words()?,
        heads: sections.words()?,
        arc_edges: sections.words()?,
        component_sizes: sections.words()?,
        names: sections.names()?,
    })
}

fn hierarchy_parts(sections: &mut Sections) -> Result<[Vec<u32>; PARTS], Damage> {
    let mut parts = [const { Vec::new() }; PARTS];
    for part in &mut parts {
        *part = sections.words()?;
    }
    Ok(parts)
}
