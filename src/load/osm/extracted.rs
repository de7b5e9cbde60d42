//! Reads files of OpenStreetMap, from first to last.

use std::path::PathBuf;

use super::super::{LoadError, Source};
use super::assemble::assemble;
use super::gathered::{self, Nodes};
use super::origin::Origin;
use super::part::RoadPart;
use super::pbf;
use crate::roads::extract::Extract;

/// What the files say of roads, paths and ferries, and which files they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extracted {
    /// The roads, paths and ferries.
    pub extract: Extract,
    /// The files, in the order in which they were given.
    pub inputs: Vec<Input>,
    /// Nodes, ways and restrictions that stand in the files more than once and not in the same words; the first counts.
    pub differing: u64,
    /// Nodes of ways that are placed outside the globe, and left out.
    pub off_globe: u64,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name, as the user gave it.
    pub name: String,
    /// SHA-256 of its bytes, in lower-case hexadecimal.
    pub sha256: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// Roads, paths and ferries that it holds.
    pub ways: u64,
    /// Nodes of them that no earlier file holds.
    pub nodes: u64,
}

/// Reads files and puts what they say together, each node, way and restriction once.
///
/// # Errors
/// When a file cannot be read, is of another kind or is damaged, or when no file holds a road.
pub fn read(paths: &[PathBuf]) -> Result<Extracted, LoadError> {
    read_origins(&paths.iter().map(|path| Origin::Path(path)).collect::<Vec<_>>())
}

/// The same for bytes that are in memory.
///
/// # Errors
/// As [`read`].
pub fn read_sources(sources: &[Source]) -> Result<Extracted, LoadError> {
    read_origins(&sources.iter().map(Origin::Memory).collect::<Vec<_>>())
}

fn read_origins(origins: &[Origin<'_>]) -> Result<Extracted, LoadError> {
    let names: Vec<String> = origins.iter().map(|origin| origin.name()).collect();
    let mut parts: Vec<RoadPart> = Vec::new();
    let mut files = Vec::new();
    for &origin in origins {
        let before = parts.len();
        let seen = pbf::read_roads(origin, |part| parts.push(part))?;
        let ways = parts[before..].iter().map(|part| part.ways.len() as u64).sum();
        files.push((seen, ways));
    }
    if parts.iter().all(|part| part.ways.is_empty()) {
        return Err(LoadError::NoRoads { name: names.join(", ") });
    }
    let places =
        gathered::places(&parts).map_err(|damage| damage.at(&names.join(", "), "all files together"))?;
    let mut nodes = Nodes::none_of(&places);
    let mut inputs = Vec::new();
    for (&origin, (seen, ways)) in origins.iter().zip(files) {
        let mut new = 0;
        pbf::read_nodes(origin, &seen, &places, |part| new += nodes.add(part))?;
        inputs.push(Input { name: origin.name(), sha256: seen.sha256, bytes: seen.bytes, ways, nodes: new });
    }
    let (off_globe, nodes_differing) = (nodes.off_globe, nodes.differing);
    let (extract, differing) = assemble(parts, &places, nodes);
    Ok(Extracted { extract, inputs, differing: differing + nodes_differing, off_globe })
}
