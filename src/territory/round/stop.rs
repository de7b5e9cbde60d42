//! Stops put in their communes, with what speaks against each.

use std::collections::BTreeSet;

use super::address::{Address, Part, PieceKind, address};
use super::gazetteer::{Around, Gazetteer, Likeness, Match, Nearness};
use crate::week::round::{Assumed, Round, Stop};
use crate::week::{Circuit, WEEKS_PER_CYCLE};

/// What speaks against a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// No place is told, or no commune around bears its name.
    NoPlace,
    /// No day is told.
    NoDay,
    /// What the text does not say of its hours.
    Hours(Assumed),
    /// The name is that of a commune of a neighbouring EPCI.
    NextEpci,
    /// The name is that of a commune elsewhere in the département.
    Elsewhere,
    /// The name is written otherwise.
    Spelling,
    /// The name is the beginning of the commune's.
    Shortened,
    /// The name stands among other words.
    Part,
    /// Several communes bear the name as well: the nearest is taken.
    Several,
    /// An address or a quarter without a commune: that of the site is taken.
    SiteCommune,
    /// Another stop of the round is served at the same time.
    Overlap,
}

impl Doubt {
    /// Whether a stop may be right in spite of it, if it is the only one.
    fn is_light(self) -> bool {
        matches!(self, Self::Hours(Assumed::HalfDay | Assumed::End | Assumed::Rounded) | Self::Shortened)
    }
}

/// How far a stop can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// No place or no day.
    None,
    /// A grave doubt, or several.
    Unsure,
    /// One light doubt.
    Likely,
    /// No doubt.
    Sure,
}

impl Confidence {
    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Unsure => "unsure",
            Self::Likely => "likely",
            Self::Sure => "sure",
        }
    }

    /// Whether a stop is taken unless somebody decides otherwise.
    pub fn is_kept(self) -> bool {
        self >= Self::Likely
    }
}

/// A stop in its commune.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedStop {
    /// The words that tell where.
    pub place: String,
    /// The commune, as a place in the territory.
    pub commune: Option<usize>,
    /// When it is served; `None` when no day is told.
    pub hours: Option<Circuit>,
    /// Whether only those with an appointment are served.
    pub by_appointment: bool,
    /// What speaks against it.
    pub doubts: BTreeSet<Doubt>,
}

impl PlacedStop {
    /// How far it can be relied on.
    pub fn confidence(&self) -> Confidence {
        let light = self.doubts.iter().filter(|doubt| doubt.is_light()).count();
        if self.doubts.contains(&Doubt::NoPlace) || self.doubts.contains(&Doubt::NoDay) {
            Confidence::None
        } else if self.doubts.len() > light || light > 1 {
            Confidence::Unsure
        } else if light == 1 {
            Confidence::Likely
        } else {
            Confidence::Sure
        }
    }
}

/// Puts the stops of a round in communes around `centre`, the commune of the site. A text that names several communes
/// for one time gives a stop in each. Places without a day that no commune bears the name of are left out.
pub fn placed_stops(gazetteer: &Gazetteer, centre: usize, round: &Round) -> Vec<PlacedStop> {
    let around = gazetteer.around(centre);
    let mut stops: Vec<PlacedStop> =
        round.stops.iter().flat_map(|stop| placed(gazetteer, &around, centre, stop)).collect();
    stops.retain(|stop| stop.hours.is_some() || stop.commune.is_some());
    mark_overlaps(&mut stops);
    stops
}

fn placed(gazetteer: &Gazetteer, around: &Around, centre: usize, stop: &Stop) -> Vec<PlacedStop> {
    let address = address(&stop.place);
    let found = communes(gazetteer, around, &address);
    let mut base: BTreeSet<Doubt> = stop.assumed.iter().copied().map(Doubt::Hours).collect();
    base.extend(stop.hours.is_none().then_some(Doubt::NoDay));
    let with = |commune: Option<usize>, doubts: &[Doubt]| PlacedStop {
        place: stop.place.clone(),
        commune,
        hours: stop.hours.clone(),
        by_appointment: stop.by_appointment,
        doubts: base.iter().chain(doubts).copied().collect(),
    };
    if !found.is_empty() {
        return found.iter().map(|found| with(Some(found.commune), &doubts_of(found))).collect();
    }
    // Only a stop with its day is worth a commune that the text does not name.
    if address.is_detailed && stop.hours.is_some() {
        return vec![with(Some(centre), &[Doubt::SiteCommune])];
    }
    vec![with(None, &[Doubt::NoPlace])]
}

fn doubts_of(found: &Match) -> Vec<Doubt> {
    let near = match found.near {
        Nearness::SameEpci => None,
        Nearness::Next => Some(Doubt::NextEpci),
        Nearness::SameDepartement => Some(Doubt::Elsewhere),
    };
    let like = match found.like {
        Likeness::Exact => None,
        Likeness::Loose | Likeness::Typo => Some(Doubt::Spelling),
        Likeness::Short => Some(Doubt::Shortened),
        Likeness::Part => Some(Doubt::Part),
    };
    near.into_iter().chain(like).chain(found.tied.then_some(Doubt::Several)).collect()
}

/// What a building is named after may be a commune only where it is near and the name is its own.
fn is_likely_of_building(found: &Match) -> bool {
    match found.like {
        Likeness::Exact | Likeness::Loose => found.near != Nearness::SameDepartement,
        Likeness::Short | Likeness::Typo | Likeness::Part => found.near == Nearness::SameEpci,
    }
}

/// The communes that an address names: behind postal codes; else by themselves; else behind buildings.
fn communes(gazetteer: &Gazetteer, around: &Around, address: &Address) -> Vec<Match> {
    let of_kind = |kind| matches(gazetteer, around, &address.parts, kind);
    if let Some(joined) = address.joined.as_ref().and_then(|words| gazetteer.find_whole(around, words)) {
        return vec![joined];
    }
    let mut found = of_kind(PieceKind::Postal);
    if found.is_empty() {
        found = of_kind(PieceKind::Plain);
    }
    if found.is_empty() {
        found = of_kind(PieceKind::Building);
        found.retain(is_likely_of_building);
    }
    let certain = |found: &Match| found.like != Likeness::Part;
    if found.iter().any(certain) {
        found.retain(certain);
    }
    let nearest = found.iter().map(|found| found.near).min();
    if nearest < Some(Nearness::SameDepartement) {
        found.retain(|found| found.near < Nearness::SameDepartement);
    }
    let mut seen = BTreeSet::new();
    found.retain(|found| seen.insert(found.commune));
    found
}

fn matches(gazetteer: &Gazetteer, around: &Around, parts: &[Part], kind: PieceKind) -> Vec<Match> {
    let mut found = Vec::new();
    for part in parts {
        let whole = gazetteer.find_whole(around, &part.whole).filter(|_| kind == PieceKind::Plain);
        if let Some(whole) = whole {
            found.push(whole);
            continue;
        }
        for piece in part.pieces.iter().filter(|piece| piece.kind == kind) {
            found.extend(of_piece(gazetteer, around, &piece.words));
        }
    }
    found
}

/// The communes that some words name: one, else several that follow each other, else one among other words.
fn of_piece(gazetteer: &Gazetteer, around: &Around, words: &[String]) -> Vec<Match> {
    let one = gazetteer.find(around, words);
    match one {
        Some(one) if one.like != Likeness::Part => vec![one],
        one => {
            let after_at = || {
                last_at(words).and_then(|rest| gazetteer.find_whole(around, rest)).map(|found| vec![found])
            };
            let row = gazetteer.cover(around, words).or_else(after_at);
            row.unwrap_or_else(|| one.into_iter().collect())
        }
    }
}

/// What stands behind the last `à`: `permanences assurées à Sartène`.
fn last_at(words: &[String]) -> Option<&[String]> {
    let at = words.iter().rposition(|word| word == "a")?;
    Some(&words[at + 1..]).filter(|rest| !rest.is_empty())
}

/// A bus is in one place at a time: stops that are served together are doubtful.
fn mark_overlaps(stops: &mut [PlacedStop]) {
    let meet = |a: &Circuit, b: &Circuit| {
        (0..WEEKS_PER_CYCLE).any(|week| !a.week(week).intersection(b.week(week)).is_closed())
    };
    let together = |a: &PlacedStop, b: &PlacedStop| match (&a.hours, &b.hours) {
        (Some(a), Some(b)) => meet(a, b),
        _ => false,
    };
    let overlapping: Vec<usize> = (0..stops.len())
        .filter(|&one| (0..stops.len()).any(|other| one != other && together(&stops[one], &stops[other])))
        .collect();
    for index in overlapping {
        stops[index].doubts.insert(Doubt::Overlap);
    }
}
