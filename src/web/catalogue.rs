//! The territories that can be opened, found by the beginning of a name or code.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::views::{Kind, Territory, TerritoryRef};
use crate::territory::round::name_key;
use crate::territory::{self, Commune, Level};

/// Every territory that can be opened.
#[derive(Debug)]
pub(super) struct Catalogue {
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    /// The name from each of its words on, as it is compared.
    keys: Vec<String>,
    told: Territory,
}

impl Entry {
    fn new(told: Territory) -> Self {
        let starts = told.name.char_indices().map(|(at, _)| at).filter(|&at| begins_word(&told.name, at));
        let keys = starts.map(|at| name_key(&told.name[at..])).filter(|key| !key.is_empty()).collect();
        Self { keys, told }
    }

    /// How well it answers; `None`: not at all. An exact name or code is best, then a name that begins so, then one of its words.
    fn rank(&self, query: &str, key: &str) -> Option<u8> {
        if self.told.code == query || self.keys.first().is_some_and(|name| name == key && !key.is_empty()) {
            return Some(0);
        }
        if self.told.code.starts_with(query) {
            return Some(1);
        }
        let place = self.keys.iter().position(|name| !key.is_empty() && name.starts_with(key))?;
        Some(if place == 0 { 1 } else { 2 })
    }
}

fn begins_word(name: &str, at: usize) -> bool {
    let before = name[..at].chars().next_back();
    before.is_none_or(|letter| !letter.is_alphanumeric()) && name[at..].starts_with(char::is_alphanumeric)
}

/// A reference to a territory.
fn reference(kind: Kind, code: &str) -> TerritoryRef {
    TerritoryRef { kind, code: code.to_owned() }
}

/// The code of the bundled example.
pub(super) const AUDE: &str = "aude";
/// The code of everything.
pub(super) const FRANCE: &str = "france";
/// The département of the bundled example.
const AUDE_DEPARTEMENT: &str = "11";

impl Catalogue {
    /// Of the bundled example alone: its communes, and itself.
    pub(super) fn of_example(aude: &territory::Territory) -> Self {
        let opened = || reference(Kind::Bundled, AUDE);
        let regions = aude.areas(Level::Region);
        let whole = Territory {
            name: aude
                .areas(Level::Departement)
                .first()
                .map(|area| area.name.to_string())
                .unwrap_or_default(),
            kind: Level::Departement.as_str(),
            code: AUDE_DEPARTEMENT.to_owned(),
            inside: regions.first().map(|area| area.name.to_string()).unwrap_or_default(),
            people: aude.population().0,
            territory: opened(),
            focus: None,
        };
        let communes = aude.communes().iter().map(|one| commune(aude, one, opened()));
        Self { entries: [whole].into_iter().chain(communes).map(Entry::new).collect() }
    }

    /// Of everything in a list of communes, which is called `name` as a whole.
    pub(super) fn of_all(all: &territory::Territory, name: &str) -> Self {
        let whole = Territory {
            name: name.to_owned(),
            kind: "country",
            code: FRANCE.to_owned(),
            inside: String::new(),
            people: all.population().0,
            territory: reference(Kind::Country, FRANCE),
            focus: None,
        };
        let levels = [
            (Level::Region, Kind::Region),
            (Level::Departement, Kind::Departement),
            (Level::Epci, Kind::Epci),
        ];
        let areas = levels.into_iter().flat_map(|(level, kind)| areas(all, level, kind, name));
        let communes = all.communes().iter().map(|one| commune(all, one, holding(all, one)));
        Self { entries: [whole].into_iter().chain(areas).chain(communes).map(Entry::new).collect() }
    }

    /// The `limit` best answers to a query: exact names, then beginnings, then the most people.
    pub(super) fn search(&self, query: &str, limit: usize) -> Vec<Territory> {
        let query = query.trim();
        let (upper, key) = (query.to_uppercase(), name_key(query));
        let ranked = self.entries.iter().filter_map(|entry| Some((entry.rank(&upper, &key)?, entry)));
        let mut ranked: Vec<(u8, &Entry)> = ranked.collect();
        // A stable sort: of equals, the larger territory comes first.
        ranked.sort_by_key(|(rank, entry)| (*rank, Reverse(entry.told.people)));
        ranked.into_iter().take(limit).map(|(_, entry)| entry.told.clone()).collect()
    }

    /// The name of a territory; `None`: there is no such one.
    pub(super) fn name(&self, wanted: &TerritoryRef) -> Option<&str> {
        let is_meant = |entry: &&Entry| entry.told.focus.is_none() && entry.told.territory == *wanted;
        self.entries.iter().find(is_meant).map(|entry| entry.told.name.as_str())
    }
}

/// The territory that is opened for a commune: its département.
fn holding(all: &territory::Territory, commune: &Commune) -> TerritoryRef {
    let area = commune.departement.map(|area| &*all.areas(Level::Departement)[area as usize].code);
    reference(Kind::Departement, area.unwrap_or(commune.code.departement()))
}

fn commune(all: &territory::Territory, commune: &Commune, opened: TerritoryRef) -> Territory {
    let inside =
        commune.departement.map(|area| all.areas(Level::Departement)[area as usize].name.to_string());
    Territory {
        name: commune.name.to_string(),
        kind: Level::Commune.as_str(),
        code: commune.code.to_string(),
        inside: inside.unwrap_or_default(),
        people: commune.population.0,
        territory: opened,
        focus: Some(commune.code.to_string()),
    }
}

/// The areas of a level, each inside the area above it that holds most of its people.
fn areas(all: &territory::Territory, level: Level, kind: Kind, whole: &str) -> Vec<Territory> {
    let above = match level {
        Level::Epci => Some(Level::Departement),
        Level::Departement => Some(Level::Region),
        _ => None,
    };
    let mut people = vec![0_u64; all.count(level)];
    let mut holders: HashMap<(u32, u32), u64> = HashMap::new();
    for commune in all.communes() {
        let Some(area) = of_level(commune, level) else { continue };
        people[area as usize] += commune.population.0;
        if let Some(holder) = above.and_then(|above| of_level(commune, above)) {
            *holders.entry((area, holder)).or_default() += commune.population.0;
        }
    }
    let holder = |area: u32| {
        let mine = holders.iter().filter(|((mine, _), _)| *mine == area);
        let most = mine.max_by_key(|((_, holder), people)| (**people, Reverse(*holder)));
        above.zip(most).map(|(above, ((_, holder), _))| all.areas(above)[*holder as usize].name.to_string())
    };
    let told = |(index, area): (usize, &territory::Area)| Territory {
        name: area.name.to_string(),
        kind: level.as_str(),
        code: area.code.to_string(),
        inside: holder(index as u32).unwrap_or_else(|| whole.to_owned()),
        people: people[index],
        territory: reference(kind, &area.code),
        focus: None,
    };
    all.areas(level).iter().enumerate().map(told).collect()
}

fn of_level(commune: &Commune, level: Level) -> Option<u32> {
    match level {
        Level::Epci => commune.epci,
        Level::Departement => commune.departement,
        Level::Region => commune.region,
        Level::Commune | Level::Quarter => None,
    }
}
