//! The elements of an XML file, one after the other.
//!
//! <https://wiki.openstreetmap.org/wiki/OSM_XML>

use std::borrow::Cow;
use std::io;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::damage::{Damage, shown};
use super::limits;
use super::packing::Bounded;
use super::texts;
use super::turns::MemberKind;

/// A node, way or relation, with what was found inside it.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub(super) kind: ItemKind,
    pub(super) id: i64,
    /// Longitude and latitude of a node, as they are written.
    pub(super) position: Option<(String, String)>,
    /// Tags that the asker keeps; of a key given twice, the first.
    pub(super) tags: Vec<(String, Box<str>)>,
    /// Ids of the nodes of a way.
    pub(super) refs: Vec<i64>,
    /// Members of a relation.
    pub(super) members: Vec<(MemberKind, i64, String)>,
    /// Whether an editor has marked it as deleted.
    is_deleted: bool,
}

/// What an element is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum ItemKind {
    #[default]
    Node,
    Way,
    Relation,
}

/// Goes through a stream of XML.
pub(super) struct Items<'a> {
    reader: Reader<Bounded<'a>>,
    keeps: fn(&[u8]) -> bool,
    /// How many elements are open.
    depth: usize,
    /// Whether the outermost element was seen.
    has_root: bool,
    item: Option<Item>,
}

impl<'a> Items<'a> {
    /// The elements of a stream; `keeps` says which keys of tags are kept.
    pub(super) fn of(stream: Bounded<'a>, keeps: fn(&[u8]) -> bool) -> Self {
        Self { reader: Reader::from_reader(stream), keeps, depth: 0, has_root: false, item: None }
    }

    /// Where the reader stands, in bytes of XML.
    pub(super) fn position(&self) -> u64 {
        self.reader.buffer_position()
    }

    /// Shows every element that is not deleted.
    pub(super) fn each(&mut self, mut see: impl FnMut(Item) -> Result<(), Damage>) -> Result<(), Damage> {
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            self.reader.get_mut().begin_piece();
            match self.reader.read_event_into(&mut buffer).map_err(|error| wrong(&error))? {
                Event::Start(start) => {
                    self.open(&start)?;
                    self.depth += 1;
                }
                Event::Empty(start) => {
                    self.open(&start)?;
                    self.close(&mut see)?;
                }
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    self.close(&mut see)?;
                }
                Event::Eof if self.depth > 0 || !self.has_root => {
                    return Err(Damage::Xml("it ends before its last element is closed".to_owned()));
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Begins an element: an item, or something inside one.
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), Damage> {
        let name = start.name();
        match (self.depth, name.as_ref(), &mut self.item) {
            (0, "osm", _) => self.has_root = true,
            (0, other, _) => return Err(Damage::Root(shown(other))),
            (1, "node", _) => self.item = Some(item(ItemKind::Node, start)?),
            (1, "way", _) => self.item = Some(item(ItemKind::Way, start)?),
            (1, "relation", _) => self.item = Some(item(ItemKind::Relation, start)?),
            (2, "tag", Some(item)) => item.add_tag(start, self.keeps)?,
            (2, "nd", Some(item)) => item.add_ref(start)?,
            (2, "member", Some(item)) => item.add_member(start)?,
            _ => {}
        }
        Ok(())
    }

    /// Ends an element; what stood right below the outermost one is an item.
    fn close(&mut self, see: &mut impl FnMut(Item) -> Result<(), Damage>) -> Result<(), Damage> {
        match self.item.take_if(|_| self.depth == 1) {
            Some(item) if !item.is_deleted => see(item),
            _ => Ok(()),
        }
    }
}

fn item(kind: ItemKind, start: &BytesStart<'_>) -> Result<Item, Damage> {
    let is = |name, value| Ok(attribute(start, name)?.is_some_and(|found| found == value));
    let text = |name| Ok(attribute(start, name)?.map(Cow::into_owned));
    let is_deleted = is("action", "delete")? || is("visible", "false")?;
    let element = match kind {
        ItemKind::Node => "node",
        ItemKind::Way => "way",
        ItemKind::Relation => "relation",
    };
    let position = text("lon")?.zip(text("lat")?);
    Ok(Item { kind, id: number(start, element, "id")?, position, is_deleted, ..Item::default() })
}

impl Item {
    fn add_tag(&mut self, start: &BytesStart<'_>, keeps: fn(&[u8]) -> bool) -> Result<(), Damage> {
        let (key, value) = (needed(start, "tag", "k")?, needed(start, "tag", "v")?);
        if !keeps(key.as_bytes()) || self.tags.iter().any(|(known, _)| *known == key) {
            return Ok(());
        }
        self.tags.push((key.into_owned(), texts::value(value.as_bytes())?));
        if self.tags.len() > limits::TAGS { Err(Damage::TooManyTags) } else { Ok(()) }
    }

    fn add_ref(&mut self, start: &BytesStart<'_>) -> Result<(), Damage> {
        self.refs.push(number(start, "nd", "ref")?);
        if self.refs.len() > limits::WAY_NODES { Err(Damage::LongWay { id: self.id }) } else { Ok(()) }
    }

    fn add_member(&mut self, start: &BytesStart<'_>) -> Result<(), Damage> {
        let kind = match &*needed(start, "member", "type")? {
            "node" => MemberKind::Node,
            "way" => MemberKind::Way,
            "relation" => MemberKind::Relation,
            other => return Err(unusable("member", "type", other)),
        };
        let role = attribute(start, "role")?.unwrap_or_default();
        if matches!(&*role, "from" | "via" | "to") && self.members.len() <= 3 * limits::MEMBERS {
            self.members.push((kind, number(start, "member", "ref")?, role.into_owned()));
        }
        Ok(())
    }
}

/// The value of an attribute, its escapes resolved.
fn attribute<'a>(start: &'a BytesStart<'_>, name: &str) -> Result<Option<Cow<'a, str>>, Damage> {
    let found = start.try_get_attribute(name).map_err(|error| Damage::Xml(shown(&error.to_string())))?;
    let value = |found: quick_xml::events::attributes::Attribute<'a>| {
        found.normalized_value(XmlVersion::Implicit1_0).map_err(|error| wrong(&error))
    };
    found.map(value).transpose()
}

fn needed<'a>(
    start: &'a BytesStart<'_>,
    element: &'static str,
    name: &'static str,
) -> Result<Cow<'a, str>, Damage> {
    attribute(start, name)?.ok_or_else(|| unusable(element, name, "none"))
}

fn number(start: &BytesStart<'_>, element: &'static str, name: &'static str) -> Result<i64, Damage> {
    let text = needed(start, element, name)?;
    text.parse().map_err(|_| unusable(element, name, &text))
}

/// An attribute that is missing or that no value can be read from.
pub(super) fn unusable(element: &'static str, attribute: &'static str, found: &str) -> Damage {
    Damage::Attribute { element, attribute, found: shown(found) }
}

/// What the parser or the stream below it found wrong.
fn wrong(error: &quick_xml::Error) -> Damage {
    let quick_xml::Error::Io(cause) = error else { return Damage::Xml(shown(&error.to_string())) };
    let own = cause.get_ref().and_then(|cause| cause.downcast_ref::<Damage>());
    own.cloned().unwrap_or_else(|| stream(cause))
}

fn stream(cause: &io::Error) -> Damage {
    Damage::Stream(shown(&cause.to_string()))
}
