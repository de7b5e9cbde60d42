//! The nodes of a block of PBF that ways pass.

use super::block::{Block, Grid, Item};
use super::damage::Damage;
use super::limits;
use super::part::{NodePart, Numbers};
use super::places::Places;
use super::texts::{KeyKind, Room, Texts};
use super::wire::{Deltas, Fields, Packed};
use crate::roads::extract::NODE_KEYS;

/// The nodes of a block that are asked for.
pub(super) fn nodes(message: &[u8], places: &Places) -> Result<NodePart, Damage> {
    let block = Block::of(message)?;
    let texts = Texts::of(block.texts, &NODE_KEYS)?;
    let part = NodePart::new(Room::of_block(message.len()));
    let (at, set_numbers, kept) = (0, Numbers::new(), Vec::new());
    let mut gathering = Gathering { texts: &texts, grid: block.grid, places, at, part, set_numbers, kept };
    block.each(|item| match item {
        Item::Node(message) => gathering.add_node(message),
        Item::DenseNodes(message) => gathering.add_dense(message),
        Item::Way(_) | Item::Relation(_) => Ok(()),
    })?;
    Ok(gathering.part)
}

/// A block while it is read.
struct Gathering<'a> {
    texts: &'a Texts<'a>,
    grid: Grid,
    places: &'a Places,
    /// The place of the last id that was looked for.
    at: usize,
    part: NodePart,
    set_numbers: Numbers<Box<[(u8, u32)]>>,
    kept: Vec<(u8, u32)>,
}

impl<'a> Gathering<'a> {
    fn add_node(&mut self, message: &'a [u8]) -> Result<(), Damage> {
        let (mut id, mut lat, mut lon) = (0, 0, 0);
        let (mut keys, mut values) = (Packed::default(), Packed::default());
        let mut fields = Fields::of(message);
        while let Some(field) = fields.next()? {
            match field.number {
                1 => id = field.signed()?,
                2 => keys = Packed::of(field)?,
                3 => values = Packed::of(field)?,
                8 => lat = field.signed()?,
                9 => lon = field.signed()?,
                _ => {}
            }
        }
        self.kept.clear();
        loop {
            match (keys.next()?, values.next()?) {
                (Some(key), Some(value)) => self.add_tag(key, value)?,
                (None, None) => break,
                _ => return Err(Damage::Uneven("keys and values")),
            }
        }
        self.add(id, lon, lat)
    }

    fn add_dense(&mut self, message: &'a [u8]) -> Result<(), Damage> {
        let (mut ids, mut lats, mut lons) = (Deltas::default(), Deltas::default(), Deltas::default());
        let mut tags = Packed::default();
        let mut fields = Fields::of(message);
        while let Some(field) = fields.next()? {
            match field.number {
                1 => ids = Deltas::of(field)?,
                8 => lats = Deltas::of(field)?,
                9 => lons = Deltas::of(field)?,
                10 => tags = Packed::of(field)?,
                _ => {}
            }
        }
        let has_tags = !tags.is_empty();
        while let Some(id) = ids.next()? {
            let (Some(lat), Some(lon)) = (lats.next()?, lons.next()?) else { return Err(UNEVEN) };
            self.kept.clear();
            if has_tags {
                self.add_tags(&mut tags)?;
            }
            self.add(id, lon, lat)?;
        }
        if lats.is_empty() && lons.is_empty() && tags.is_empty() { Ok(()) } else { Err(UNEVEN) }
    }

    /// Reads the tags of one of many nodes: pairs of keys and values, up to a zero.
    fn add_tags(&mut self, tags: &mut Packed<'a>) -> Result<(), Damage> {
        loop {
            match tags.next()? {
                Some(0) => return Ok(()),
                Some(key) => self.add_tag(key, tags.next()?.ok_or(UNEVEN)?)?,
                None => return Err(UNEVEN),
            }
        }
    }

    fn add_tag(&mut self, key: u64, value: u64) -> Result<(), Damage> {
        if let KeyKind::Kept(place) = self.texts.kind(key)? {
            self.texts.bytes(value)?;
            self.kept.push((place, value as u32));
        }
        if self.kept.len() > limits::TAGS { Err(Damage::TooManyTags) } else { Ok(()) }
    }

    /// Adds a node, with the tags in `kept`, if it is asked for.
    #[inline]
    fn add(&mut self, id: i64, lon: i64, lat: i64) -> Result<(), Damage> {
        self.at = self.places.onwards(self.at, id);
        if !self.places.is_at(self.at, id) {
            return Ok(());
        }
        let Some(position) = self.grid.position(lon, lat) else {
            self.part.off_globe += 1;
            return Ok(());
        };
        if !self.kept.is_empty() {
            let set = self.tags()?;
            self.part.tagged.push((self.part.found.len() as u32, set));
        }
        self.part.found.push((self.at as u32, position));
        Ok(())
    }

    /// The place of the set of tags in `kept`.
    fn tags(&mut self) -> Result<u32, Damage> {
        let (texts, kept, room) = (self.texts, &self.kept, &mut self.part.room);
        self.set_numbers.of(kept.as_slice().into(), &mut self.part.tags, || {
            let pair =
                |&(key, value): &(u8, u32)| Ok((NODE_KEYS[usize::from(key)], texts.value(u64::from(value))?));
            room.tags(kept.iter().map(pair).collect::<Result<_, Damage>>()?)
        })
    }
}

const UNEVEN: Damage = Damage::Uneven("ids, positions and tags of nodes");
