//! The roads and restrictions of a block of PBF.

use super::block::{Block, Item};
use super::damage::Damage;
use super::limits;
use super::part::{Numbers, RoadPart};
use super::texts::{KeyKind, Room, Texts};
use super::travelled::is_travelled;
use super::turns::{MemberKind, Turn};
use super::wire::{Deltas, Fields, Packed};
use crate::roads::extract::WAY_KEYS;

/// The roads and restrictions of a block.
pub(super) fn roads(message: &[u8]) -> Result<RoadPart, Damage> {
    let block = Block::of(message)?;
    let (mut has_nodes, mut has_others) = (false, false);
    block.each(|item| {
        let is_node = matches!(item, Item::Node(_) | Item::DenseNodes(_));
        has_nodes |= is_node;
        has_others |= !is_node;
        Ok(())
    })?;
    let part = RoadPart { has_nodes, ..RoadPart::new(Room::of_block(message.len())) };
    if !has_others {
        return Ok(part);
    }
    let texts = Texts::of(block.texts, &WAY_KEYS)?;
    let mut gathering = Gathering::new(&texts, part);
    block.each(|item| match item {
        Item::Way(message) => gathering.add_way(message),
        Item::Relation(message) => gathering.add_relation(message),
        Item::Node(_) | Item::DenseNodes(_) => Ok(()),
    })?;
    Ok(gathering.part)
}

/// A set of tags as numbers: keys as places in [`WAY_KEYS`], values as numbers of texts.
type TagNumbers = Box<[(u8, u32)]>;

/// A block while it is read.
struct Gathering<'a> {
    texts: &'a Texts<'a>,
    part: RoadPart,
    /// Sets of tags, with whether a way that has them is travelled.
    sets: Vec<Option<u32>>,
    set_numbers: Numbers<TagNumbers>,
    name_numbers: Numbers<Option<u64>>,
    kept: Vec<(u8, u32)>,
}

/// Fields of a way or of a relation that are read.
#[derive(Default)]
struct Element<'a> {
    id: i64,
    keys: Packed<'a>,
    values: Packed<'a>,
    /// Nodes of a way.
    refs: Deltas<'a>,
    /// Members of a relation: numbers of their roles, ids and kinds.
    roles: Packed<'a>,
    members: Deltas<'a>,
    kinds: Packed<'a>,
}

impl<'a> Gathering<'a> {
    fn new(texts: &'a Texts<'a>, part: RoadPart) -> Self {
        let (set_numbers, name_numbers) = (Numbers::new(), Numbers::new());
        Self { texts, part, sets: Vec::new(), set_numbers, name_numbers, kept: Vec::new() }
    }

    fn add_way(&mut self, message: &'a [u8]) -> Result<(), Damage> {
        let way = Element::way(message)?;
        let name = self.read_tags(&way)?;
        if !self
            .kept
            .iter()
            .any(|(key, _)| matches!(WAY_KEYS[usize::from(*key)], "highway" | "route" | "ferry"))
        {
            return Ok(());
        }
        let Some(tags) = self.tags()? else { return Ok(()) };
        let texts = self.texts;
        let name = self
            .name_numbers
            .of(name, &mut self.part.names, || name.map_or(Ok(Box::default()), |index| texts.value(index)))?;
        self.add_refs(&way)?;
        self.part.add_way(way.id, tags, name)
    }

    /// Puts the tags that are kept into `kept`; the number of the text of the name.
    fn read_tags(&mut self, element: &Element<'a>) -> Result<Option<u64>, Damage> {
        self.kept.clear();
        let (mut name, mut reference) = (None, None);
        element.each_tag(|key, value| {
            match self.texts.kind(key)? {
                KeyKind::Other => {}
                KeyKind::Kept(place) => {
                    self.texts.bytes(value)?;
                    self.kept.push((place, value as u32));
                    if self.kept.len() > limits::TAGS {
                        return Err(Damage::TooManyTags);
                    }
                }
                KeyKind::Name => name = name.or(Some(value)),
                KeyKind::Ref => reference = reference.or(Some(value)),
            }
            Ok(())
        })?;
        Ok(reference.or(name))
    }

    /// The place of the set of tags in `kept`, or `None` when a way that has them is not travelled.
    fn tags(&mut self) -> Result<Option<u32>, Damage> {
        let (texts, kept, part) = (self.texts, &self.kept, &mut self.part);
        let number = self.set_numbers.of(kept.as_slice().into(), &mut self.sets, || {
            let pair =
                |&(key, value): &(u8, u32)| Ok((WAY_KEYS[usize::from(key)], texts.value(u64::from(value))?));
            let tags = part.room.tags(kept.iter().map(pair).collect::<Result<_, Damage>>()?)?;
            Ok(is_travelled(&tags).then(|| {
                part.tags.push(tags);
                part.tags.len() as u32 - 1
            }))
        })?;
        Ok(self.sets[number as usize])
    }

    fn add_refs(&mut self, way: &Element<'a>) -> Result<(), Damage> {
        let (mut refs, start) = (way.refs, self.part.refs.len());
        while let Some(node) = refs.next()? {
            self.part.refs.push(node);
            if self.part.refs.len() - start > limits::WAY_NODES {
                return Err(Damage::LongWay { id: way.id });
            }
        }
        Ok(())
    }

    fn add_relation(&mut self, message: &'a [u8]) -> Result<(), Damage> {
        let relation = Element::relation(message)?;
        let mut is_restriction = false;
        relation.each_tag(|key, value| {
            let (key, value) = (self.texts.bytes(key)?, self.texts.bytes(value)?);
            is_restriction |= (key, value) == (b"type", b"restriction");
            Ok(())
        })?;
        if is_restriction {
            let turn = self.turn(&relation)?;
            self.part.add_turn(turn)?;
        }
        Ok(())
    }

    fn turn(&self, relation: &Element<'a>) -> Result<Turn, Damage> {
        let mut tags = Vec::new();
        relation.each_tag(|key, value| {
            if Turn::reads(self.texts.bytes(key)?) {
                tags.push((self.texts.value(key)?, self.texts.value(value)?));
            }
            if tags.len() > limits::TAGS { Err(Damage::TooManyTags) } else { Ok(()) }
        })?;
        let mut turn = Turn::new(relation.id, tags.iter().map(|(key, value)| (&**key, &**value)));
        relation.each_member(|role, kind, id| {
            turn.add_member(self.texts.bytes(role)?, kind, id);
            Ok(())
        })?;
        Ok(turn)
    }
}

impl<'a> Element<'a> {
    fn way(message: &'a [u8]) -> Result<Self, Damage> {
        let mut way = Self::default();
        let mut fields = Fields::of(message);
        while let Some(field) = fields.next()? {
            match field.number {
                1 => way.id = field.number()?,
                2 => way.keys = Packed::of(field)?,
                3 => way.values = Packed::of(field)?,
                8 => way.refs = Deltas::of(field)?,
                _ => {}
            }
        }
        Ok(way)
    }

    fn relation(message: &'a [u8]) -> Result<Self, Damage> {
        let mut relation = Self::default();
        let mut fields = Fields::of(message);
        while let Some(field) = fields.next()? {
            match field.number {
                1 => relation.id = field.number()?,
                2 => relation.keys = Packed::of(field)?,
                3 => relation.values = Packed::of(field)?,
                8 => relation.roles = Packed::of(field)?,
                9 => relation.members = Deltas::of(field)?,
                10 => relation.kinds = Packed::of(field)?,
                _ => {}
            }
        }
        Ok(relation)
    }

    fn each_tag(&self, mut see: impl FnMut(u64, u64) -> Result<(), Damage>) -> Result<(), Damage> {
        let (mut keys, mut values) = (self.keys, self.values);
        loop {
            match (keys.next()?, values.next()?) {
                (Some(key), Some(value)) => see(key, value)?,
                (None, None) => return Ok(()),
                _ => return Err(Damage::Uneven("keys and values")),
            }
        }
    }

    fn each_member(
        &self,
        mut see: impl FnMut(u64, MemberKind, i64) -> Result<(), Damage>,
    ) -> Result<(), Damage> {
        let (mut roles, mut members, mut kinds) = (self.roles, self.members, self.kinds);
        loop {
            let (role, kind, id) = match (roles.next()?, kinds.next()?, members.next()?) {
                (Some(role), Some(0), Some(id)) => (role, MemberKind::Node, id),
                (Some(role), Some(1), Some(id)) => (role, MemberKind::Way, id),
                (Some(role), Some(_), Some(id)) => (role, MemberKind::Relation, id),
                (None, None, None) => return Ok(()),
                _ => return Err(Damage::Uneven("members of a relation")),
            };
            see(role, kind, id)?;
        }
    }
}
