//! Reads files of OpenStreetMap, from first to last.

use std::path::PathBuf;

use super::super::{LoadError, Source};
use super::assemble::assemble;
use super::gathered::{self, Nodes};
use super::kind::{Kind, kind};
use super::origin::Origin;
use super::packing::Packing;
use super::part::RoadPart;
use super::places::Places;
use super::{pbf, xml};
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

/// A file of which the roads are read.
struct File<'a> {
    origin: Origin<'a>,
    ways: u64,
    seen: Seen,
}

/// What the first way through a file leaves for the second.
enum Seen {
    Pbf(pbf::Seen),
    Xml(Packing, String, u64),
}

fn read_origins(origins: &[Origin<'_>]) -> Result<Extracted, LoadError> {
    let names = || origins.iter().map(|origin| origin.name()).collect::<Vec<_>>().join(", ");
    let mut parts = Vec::new();
    let files = origins.iter().map(|&origin| File::read(origin, &mut parts));
    let files = files.collect::<Result<Vec<_>, LoadError>>()?;
    if parts.iter().all(|part| part.ways.is_empty()) {
        return Err(LoadError::NoRoads { name: names() });
    }
    let places = gathered::places(&parts).map_err(|damage| damage.at(&names(), "all files together"))?;
    let mut nodes = Nodes::none_of(&places);
    let inputs = files.into_iter().map(|file| file.add_nodes(&places, &mut nodes));
    let inputs = inputs.collect::<Result<Vec<_>, LoadError>>()?;
    nodes.check_ids().map_err(|damage| damage.at(&names(), "all files together"))?;
    let (off_globe, nodes_differing) = (nodes.off_globe, nodes.differing);
    let (extract, differing) = assemble(parts, &places, nodes);
    Ok(Extracted { extract, inputs, differing: differing + nodes_differing, off_globe })
}

impl<'a> File<'a> {
    /// The first way through: adds its roads.
    fn read(origin: Origin<'a>, parts: &mut Vec<RoadPart>) -> Result<Self, LoadError> {
        let before = parts.len();
        let seen = match kind(origin)? {
            Kind::Pbf => Seen::Pbf(pbf::read_roads(origin, |part| parts.push(part))?),
            Kind::Xml(packing) => {
                let (part, sha256, bytes) = xml::read_roads(origin, packing)?;
                parts.push(part);
                Seen::Xml(packing, sha256, bytes)
            }
        };
        let ways = parts[before..].iter().map(|part| part.ways.len() as u64).sum();
        Ok(Self { origin, ways, seen })
    }

    /// The second way through: adds its nodes.
    fn add_nodes(self, places: &Places, nodes: &mut Nodes) -> Result<Input, LoadError> {
        let mut new = 0;
        let (sha256, bytes) = match self.seen {
            Seen::Pbf(seen) => {
                pbf::read_nodes(self.origin, &seen, places, |part| new += nodes.add(part))?;
                (seen.sha256, seen.bytes)
            }
            Seen::Xml(packing, sha256, bytes) => {
                new = nodes.add(xml::read_nodes(self.origin, packing, &sha256, places)?);
                (sha256, bytes)
            }
        };
        Ok(Input { name: self.origin.name(), sha256, bytes, ways: self.ways, nodes: new })
    }
}
