//! Communes by name, around a commune.

use std::collections::{BTreeMap, BTreeSet};

use geo::{Distance, Haversine};

use super::names::{is_typo, key, loose_key, words};
use crate::territory::{Adjacency, AreaIndex, Commune, Territory};
use crate::units::Metres;

/// Communes this near count as neighbours, whatever their EPCI; a bus seldom goes farther from its base.
const NEAR: Metres = Metres(20_000.0);

/// How far a commune stands from that of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Nearness {
    SameEpci,
    /// An EPCI that touches that of the site, or less than 20 km away.
    Next,
    SameDepartement,
}

/// How a name was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Likeness {
    /// The same name, but for case, accents, hyphens, articles and saints.
    Exact,
    /// But for small words and doubled letters.
    Loose,
    /// The beginning of the name (`Écouché` for Écouché-les-Vallées).
    Short,
    /// But for one letter of a long name.
    Typo,
    /// The name stands at the beginning or the end of other words.
    Part,
}

/// The order in which matches are preferred; what is not in it is none.
const PREFERENCE: [(Nearness, Likeness); 12] = [
    (Nearness::SameEpci, Likeness::Exact),
    (Nearness::SameEpci, Likeness::Loose),
    (Nearness::SameEpci, Likeness::Short),
    (Nearness::Next, Likeness::Exact),
    (Nearness::SameEpci, Likeness::Typo),
    (Nearness::Next, Likeness::Loose),
    (Nearness::Next, Likeness::Short),
    (Nearness::SameDepartement, Likeness::Exact),
    (Nearness::Next, Likeness::Typo),
    (Nearness::SameDepartement, Likeness::Loose),
    (Nearness::SameEpci, Likeness::Part),
    (Nearness::Next, Likeness::Part),
];

/// A commune that bears a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match {
    /// Its place in the territory.
    pub(super) commune: usize,
    pub(super) near: Nearness,
    pub(super) like: Likeness,
    /// Whether others of the same nearness bear it just as well; this one is the nearest.
    pub(super) tied: bool,
}

struct Name {
    words: Vec<String>,
    key: String,
    loose: String,
}

impl Name {
    fn of(words: Vec<String>) -> Self {
        Self { key: key(&words), loose: loose_key(&words), words }
    }
}

/// Communes around one, each nearness in the order of distance, then of code.
pub struct Around {
    rings: [Vec<usize>; 3],
}

impl Around {
    fn ring(&self, near: Nearness) -> &[usize] {
        &self.rings[near as usize]
    }
}

/// The names of all communes of a territory.
pub struct Gazetteer<'a> {
    territory: &'a Territory,
    names: Vec<Name>,
    adjacency: Adjacency,
    by_epci: BTreeMap<AreaIndex, Vec<usize>>,
}

impl<'a> Gazetteer<'a> {
    /// Indexes a territory. Which EPCI touch is told by boundaries; without them, nearness alone counts.
    pub fn new(territory: &'a Territory) -> Self {
        let mut by_epci: BTreeMap<AreaIndex, Vec<usize>> = BTreeMap::new();
        for (index, commune) in territory.communes().iter().enumerate() {
            if let Some(epci) = commune.epci {
                by_epci.entry(epci).or_default().push(index);
            }
        }
        let names = territory.communes().iter().map(|commune| Name::of(words(&commune.name))).collect();
        Self { territory, names, adjacency: territory.adjacency(), by_epci }
    }

    fn commune(&self, index: usize) -> &Commune {
        &self.territory.communes()[index]
    }

    /// The communes around `centre`.
    pub fn around(&self, centre: usize) -> Around {
        let own = self.commune(centre);
        let inside = own.epci.map_or_else(|| vec![centre], |epci| self.by_epci[&epci].clone());
        let touching: BTreeSet<AreaIndex> = inside
            .iter()
            .flat_map(|&index| self.adjacency.neighbours(index))
            .filter_map(|&index| self.commune(index as usize).epci)
            .collect();
        let mut rings = [inside, Vec::new(), Vec::new()];
        for (index, commune) in self.territory.communes().iter().enumerate() {
            if index == centre || (commune.epci.is_some() && commune.epci == own.epci) {
                continue;
            }
            if commune.epci.is_some_and(|epci| touching.contains(&epci))
                || self.distance(centre, index).0 <= NEAR.0
            {
                rings[Nearness::Next as usize].push(index);
            } else if commune.departement.is_some() && commune.departement == own.departement {
                rings[Nearness::SameDepartement as usize].push(index);
            }
        }
        // Communes come in the order of their codes, which a stable sort keeps among equals.
        for ring in &mut rings {
            ring.sort_by(|&a, &b| self.distance(centre, a).0.total_cmp(&self.distance(centre, b).0));
        }
        Around { rings }
    }

    fn distance(&self, a: usize, b: usize) -> Metres {
        Metres(Haversine.distance(self.commune(a).point, self.commune(b).point))
    }

    /// The commune that bears a name best: near before exact, as the README's table says.
    pub(super) fn find(&self, around: &Around, words: &[String]) -> Option<Match> {
        let wanted = Name::of(words.to_vec());
        PREFERENCE.into_iter().find_map(|(near, like)| self.matched(around, &wanted, near, like))
    }

    /// The commune whose name is exactly, or but for small words, this one.
    pub(super) fn find_whole(&self, around: &Around, words: &[String]) -> Option<Match> {
        let wanted = Name::of(words.to_vec());
        let whole = |like: &Likeness| matches!(like, Likeness::Exact | Likeness::Loose);
        let mut order = PREFERENCE.into_iter().filter(|(_, like)| whole(like));
        order.find_map(|(near, like)| self.matched(around, &wanted, near, like))
    }

    /// Several communes whose names follow each other and are all the words: `Salmiech et Flavin`, `Le Vaudreuil-Léry`.
    pub(super) fn cover(&self, around: &Around, words: &[String]) -> Option<Vec<Match>> {
        let words = match words {
            [first, rest @ ..] if first == "et" => rest,
            words => words,
        };
        if words.is_empty() {
            return Some(Vec::new());
        }
        let ends_name = |length: &usize| words[*length - 1] != "et";
        (1..=words.len()).rev().filter(ends_name).find_map(|length| {
            let wanted = Name::of(words[..length].to_vec());
            let mut order = PREFERENCE.into_iter().filter(|(near, like)| in_a_row(&wanted, *near, *like));
            let first = order.find_map(|(near, like)| self.matched(around, &wanted, near, like))?;
            let mut rest = self.cover(around, &words[length..])?;
            rest.insert(0, first);
            Some(rest)
        })
    }

    fn matched(&self, around: &Around, wanted: &Name, near: Nearness, like: Likeness) -> Option<Match> {
        let bears = |index: &&usize| alike(wanted, &self.names[**index], like);
        let mut found = around.ring(near).iter().filter(bears);
        let &commune = found.next()?;
        Some(Match { commune, near, like, tied: found.next().is_some() })
    }
}

/// Shortest name that may stand for a longer one, or inside other words, in letters.
const SHORTEST: usize = 4;

/// Whether a name among others that follow it is telling enough: short ones must be near.
fn in_a_row(wanted: &Name, near: Nearness, like: Likeness) -> bool {
    match like {
        Likeness::Exact | Likeness::Loose => near == Nearness::SameEpci || wanted.key.len() > SHORTEST,
        Likeness::Short => near == Nearness::SameEpci,
        Likeness::Typo | Likeness::Part => false,
    }
}

fn alike(wanted: &Name, name: &Name, like: Likeness) -> bool {
    match like {
        Likeness::Exact => wanted.key == name.key,
        Likeness::Loose => wanted.loose == name.loose && wanted.loose.len() >= SHORTEST,
        Likeness::Short => {
            wanted.key.len() >= SHORTEST
                && wanted.words.len() < name.words.len()
                && wanted.words != ["st"]
                && name.words.starts_with(&wanted.words)
        }
        Likeness::Typo => is_typo(&wanted.key, &name.key),
        Likeness::Part => {
            let rest_is_long = wanted.words.len() > 2 || name.key.len() >= SHORTEST;
            rest_is_long && (wanted.words.starts_with(&name.words) || wanted.words.ends_with(&name.words))
        }
    }
}
