//! What a block holds of roads, before the blocks are put together.

use std::collections::HashMap;
use std::hash::Hash;

use super::damage::Damage;
use super::texts::Room;
use super::turns::Turn;
use crate::roads::extract::{Position, Tags};

/// The roads and restrictions of a block.
#[derive(Debug)]
pub(super) struct RoadPart {
    /// The ways, in the order of the block.
    pub(super) ways: Vec<PartWay>,
    /// The ids of the nodes of the ways, one way after the other.
    pub(super) refs: Vec<i64>,
    /// Sets of tags of the ways, each once.
    pub(super) tags: Vec<Tags>,
    /// Names of the ways, each once.
    pub(super) names: Vec<Box<str>>,
    /// Restrictions.
    pub(super) turns: Vec<Turn>,
    /// Whether the block holds nodes.
    pub(super) has_nodes: bool,
    /// Room for tags and restrictions.
    pub(super) room: Room,
}

/// A way of a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct PartWay {
    pub(super) id: i64,
    /// A place in the block's sets of tags.
    pub(super) tags: u32,
    /// A place in the block's names.
    pub(super) name: u32,
    /// Where its nodes end in the block's list; they begin where those of the way before end.
    pub(super) end: u32,
}

/// The nodes of a block that ways pass.
#[derive(Debug)]
pub(super) struct NodePart {
    /// The nodes: a place in the list of all ids, and where the node stands.
    pub(super) found: Vec<(u32, Position)>,
    /// Nodes with tags: a place in `found`, and one in `tags`.
    pub(super) tagged: Vec<(u32, u32)>,
    /// Sets of tags of the nodes, each once.
    pub(super) tags: Vec<Tags>,
    /// Nodes that stand outside the globe.
    pub(super) off_globe: u64,
    /// Room for tags.
    pub(super) room: Room,
}

/// Numbers for things, from 0 in the order in which they are first seen.
#[derive(Debug)]
pub(super) struct Numbers<K>(HashMap<K, u32>);

impl<K: Hash + Eq> Numbers<K> {
    /// No thing seen yet.
    pub(super) fn new() -> Self {
        Self(HashMap::new())
    }

    /// The number of a thing; what a new one means is put at the end of `list`.
    pub(super) fn of<T, E>(
        &mut self,
        thing: K,
        list: &mut Vec<T>,
        meaning: impl FnOnce() -> Result<T, E>,
    ) -> Result<u32, E> {
        if let Some(&number) = self.0.get(&thing) {
            return Ok(number);
        }
        let number = list.len() as u32;
        list.push(meaning()?);
        self.0.insert(thing, number);
        Ok(number)
    }
}

impl NodePart {
    /// No node yet.
    pub(super) fn new(room: Room) -> Self {
        Self { found: Vec::new(), tagged: Vec::new(), tags: Vec::new(), off_globe: 0, room }
    }
}

impl RoadPart {
    /// No road yet.
    pub(super) fn new(room: Room) -> Self {
        let (ways, refs, tags, names, turns) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { ways, refs, tags, names, turns, has_nodes: false, room }
    }

    /// Adds a restriction.
    pub(super) fn add_turn(&mut self, turn: Turn) -> Result<(), Damage> {
        self.room.take(turn.room())?;
        self.turns.push(turn);
        Ok(())
    }

    /// Closes a way whose nodes were added to `refs` last.
    pub(super) fn add_way(&mut self, id: i64, tags: u32, name: u32) -> Result<(), Damage> {
        let end = u32::try_from(self.refs.len()).map_err(|_| Damage::TooManyNodes)?;
        self.ways.push(PartWay { id, tags, name, end });
        Ok(())
    }

    /// The ids of the nodes of a way.
    pub(super) fn refs_of(&self, way: usize) -> std::ops::Range<usize> {
        let start = way.checked_sub(1).map_or(0, |before| self.ways[before].end);
        start as usize..self.ways[way].end as usize
    }
}
