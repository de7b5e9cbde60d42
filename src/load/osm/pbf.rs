//! A PBF file from end to end: blocks are read one after the other and decoded by all threads.

use rayon::prelude::*;

use super::super::LoadError;
use super::blob::Blob;
use super::damage::Damage;
use super::frames::{Frame, Frames};
use super::nodes::nodes;
use super::origin::Origin;
use super::part::{NodePart, RoadPart};
use super::places::Places;
use super::texts::Room;
use super::ways::roads;

/// What was learnt of a file on the first way through it.
#[derive(Debug)]
pub(super) struct Seen {
    /// SHA-256 of all bytes, in 64 hexadecimal digits.
    pub(super) sha256: String,
    /// How many bytes there are.
    pub(super) bytes: u64,
    /// Numbers of the blocks that hold nodes, in order.
    pub(super) blocks_with_nodes: Vec<usize>,
}

/// Goes through the blocks that are wanted: `decode` in parallel, `take` in the order of the file.
///
/// While some blocks are decoded the next ones are read and hashed.
fn each_block<T: Send>(
    origin: Origin<'_>,
    wanted: impl Fn(usize) -> bool + Sync,
    decode: impl Fn(&[u8]) -> Result<T, Damage> + Sync,
    mut take: impl FnMut(usize, T) -> Result<(), Damage>,
) -> Result<(String, u64), LoadError> {
    let name = origin.name();
    let decoded = |frame: &Frame| {
        let result = Blob::of(&frame.message).and_then(|blob| decode(&blob.unpack()?));
        result.map_err(|damage| frame.error(damage, &name))
    };
    let mut frames = Frames::of(origin)?;
    let mut batch = frames.batch(&wanted)?;
    while !batch.is_empty() {
        let (parts, next) = rayon::join(
            || batch.par_iter().map(decoded).collect::<Vec<Result<T, LoadError>>>(),
            || frames.batch(&wanted),
        );
        for (frame, part) in batch.iter().zip(parts) {
            take(frame.number, part?).map_err(|damage| frame.error(damage, &name))?;
        }
        batch = next?;
    }
    frames.finish()
}

/// The first way through: roads and restrictions.
pub(super) fn read_roads(origin: Origin<'_>, mut take: impl FnMut(RoadPart)) -> Result<Seen, LoadError> {
    let mut blocks_with_nodes = Vec::new();
    let mut room = Room::of_file(origin.length()?);
    let take = |number, part: RoadPart| {
        if part.has_nodes {
            blocks_with_nodes.push(number);
        }
        room.take(part.room.used())?;
        take(part);
        Ok(())
    };
    let (sha256, bytes) = each_block(origin, |_| true, roads, take)?;
    Ok(Seen { sha256, bytes, blocks_with_nodes })
}

/// The second way through: the nodes that the roads pass.
pub(super) fn read_nodes(
    origin: Origin<'_>,
    seen: &Seen,
    places: &Places,
    mut take: impl FnMut(NodePart),
) -> Result<(), LoadError> {
    let wanted = |number: usize| seen.blocks_with_nodes.binary_search(&number).is_ok();
    let mut room = Room::of_file(seen.bytes);
    let take = |_, part: NodePart| {
        room.take(part.room.used())?;
        take(part);
        Ok(())
    };
    let (sha256, _) = each_block(origin, wanted, |message| nodes(message, places), take)?;
    if sha256 == seen.sha256 { Ok(()) } else { Err(Damage::Changed.at(&origin.name(), "second reading")) }
}
