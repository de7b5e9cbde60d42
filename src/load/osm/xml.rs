//! An XML file from end to end.

use super::super::LoadError;
use super::block::on_globe;
use super::damage::Damage;
use super::items::{Item, ItemKind, Items, unusable};
use super::limits;
use super::origin::Origin;
use super::packing::{Bounded, Packing};
use super::part::{NodePart, Numbers, RoadPart};
use super::places::Places;
use super::texts::{KeyKind, Room};
use super::travelled::is_travelled;
use super::turns::Turn;
use crate::roads::extract::{NODE_KEYS, Position, Tags, WAY_KEYS};

/// Goes through the elements of a file; its SHA-256 and length.
fn each_item(
    origin: Origin<'_>,
    packing: Packing,
    keeps: fn(&[u8]) -> bool,
    see: impl FnMut(Item) -> Result<(), Damage>,
) -> Result<(String, u64), LoadError> {
    let name = origin.name();
    let mut file = origin.open()?;
    let mut items = Items::of(Bounded::of(&mut file, packing, origin.length()?), keeps);
    let done = items.each(see);
    let place = format!("byte {} of the XML", items.position());
    drop(items);
    done.map_err(|damage| damage.at(&name, place))?;
    file.finish().map_err(|cause| LoadError::Unreadable { name, cause })
}

/// Roads while they are read.
struct Roads {
    part: RoadPart,
    sets: Numbers<Tags>,
    names: Numbers<Box<str>>,
}

/// The first way through: roads and restrictions, with the SHA-256 and the length of the file.
pub(super) fn read_roads(origin: Origin<'_>, packing: Packing) -> Result<(RoadPart, String, u64), LoadError> {
    let part = RoadPart::new(Room::of_file(limits::UNPACKED_FLOOR + origin.length()?));
    let mut roads = Roads { part, sets: Numbers::new(), names: Numbers::new() };
    let (sha256, bytes) = each_item(origin, packing, is_kept_of_road, |item| roads.add(item))?;
    Ok((roads.part, sha256, bytes))
}

fn is_kept_of_road(key: &[u8]) -> bool {
    KeyKind::of(key, &WAY_KEYS) != KeyKind::Other || key == b"type" || Turn::reads(key)
}

fn is_kept_of_node(key: &[u8]) -> bool {
    matches!(KeyKind::of(key, &NODE_KEYS), KeyKind::Kept(_))
}

/// The tags of a list of keys.
fn known_tags(item: &mut Item, keys: &[&'static str], room: &mut Room) -> Result<Tags, Damage> {
    let known = |(key, value): (String, Box<str>)| Some((*keys.iter().find(|known| **known == key)?, value));
    room.tags(item.tags.drain(..).filter_map(known).collect())
}

impl Roads {
    fn add(&mut self, item: Item) -> Result<(), Damage> {
        match item.kind {
            ItemKind::Node => Ok(()),
            ItemKind::Way => self.add_way(item),
            ItemKind::Relation => self.add_relation(&item),
        }
    }

    fn add_way(&mut self, mut way: Item) -> Result<(), Damage> {
        let tag = |key| way.tags.iter().find(|(known, _)| known == key).map(|(_, value)| value.clone());
        let name = tag("ref").or_else(|| tag("name")).unwrap_or_default();
        let mut room = self.part.room;
        let tags = known_tags(&mut way, &WAY_KEYS, &mut room)?;
        if !is_travelled(&tags) {
            return Ok(());
        }
        let part = &mut self.part;
        let set = self.sets.of(tags.clone(), &mut part.tags, || {
            // Room is taken by sets that are new.
            part.room = room;
            Ok(tags)
        })?;
        let name = self.names.of(name.clone(), &mut part.names, || Ok::<_, Damage>(name))?;
        part.refs.append(&mut way.refs);
        part.add_way(way.id, set, name)
    }

    fn add_relation(&mut self, relation: &Item) -> Result<(), Damage> {
        let tags = relation.tags.iter().map(|(key, value)| (&**key, &**value));
        if !tags.clone().any(|tag| tag == ("type", "restriction")) {
            return Ok(());
        }
        let mut turn = Turn::new(relation.id, tags);
        for (kind, id, role) in &relation.members {
            turn.add_member(role.as_bytes(), *kind, *id);
        }
        self.part.add_turn(turn)
    }
}

/// The second way through: the nodes that the roads pass.
pub(super) fn read_nodes(
    origin: Origin<'_>,
    packing: Packing,
    sha256: &str,
    places: &Places,
) -> Result<NodePart, LoadError> {
    let mut part = NodePart::new(Room::of_file(limits::UNPACKED_FLOOR + origin.length()?));
    let mut sets = Numbers::new();
    let see = |item: Item| {
        let place = places.find(item.id).filter(|_| item.kind == ItemKind::Node);
        place.map_or(Ok(()), |place| add_node(&mut part, &mut sets, place, item))
    };
    let (again, _) = each_item(origin, packing, is_kept_of_node, see)?;
    if again == sha256 { Ok(part) } else { Err(Damage::Changed.at(&origin.name(), "second reading")) }
}

fn add_node(part: &mut NodePart, sets: &mut Numbers<Tags>, place: u32, mut node: Item) -> Result<(), Damage> {
    let Some(position) = position(&node)? else {
        part.off_globe += 1;
        return Ok(());
    };
    if !node.tags.is_empty() {
        let mut room = part.room;
        let tags = known_tags(&mut node, &NODE_KEYS, &mut room)?;
        let set = sets.of(tags.clone(), &mut part.tags, || {
            part.room = room;
            Ok::<_, Damage>(tags)
        })?;
        part.tagged.push((part.found.len() as u32, set));
    }
    part.found.push((place, position));
    Ok(())
}

/// Where a node stands, or `None` outside the globe.
fn position(node: &Item) -> Result<Option<Position>, Damage> {
    let Some((lon, lat)) = &node.position else { return Err(unusable("node", "lon' and 'lat", "none")) };
    let units = |text: &str, name| {
        let degrees: f64 = text.parse().map_err(|_| unusable("node", name, text))?;
        Ok((degrees * 1e7).round())
    };
    let (lon, lat) = (units(lon, "lon")?, units(lat, "lat")?);
    // Numbers beyond those of 64 bits, and what is no number, stay outside.
    Ok(if lon.is_finite() && lat.is_finite() { on_globe(lon as i64, lat as i64) } else { None })
}
