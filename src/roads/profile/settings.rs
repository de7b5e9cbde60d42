//! What a profile says: the words and numbers of its file.

use std::collections::{BTreeMap, BTreeSet};

use crate::roads::Mode;
use crate::units::{KmPerHour, Metres};

/// A value of a tag, in lower case, with what is said of it.
pub type ByValue<T> = BTreeMap<Box<str>, T>;
/// Values of tags, in lower case.
pub type Values = BTreeSet<Box<str>>;

/// All that a profile says. `data/profiles/README.md` tells what each means to who writes one.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The name of the profile.
    pub name: String,
    /// Who travels.
    pub mode: Mode,
    /// Speed between a place and the road.
    pub access_leg: KmPerHour,
    /// Farthest way from a place to the road.
    pub snap: Metres,
    /// Whether turn restrictions for all vehicles are followed.
    pub follows_turns: bool,
    /// Values of `highway` that show built-up surroundings.
    pub streets: Values,
    /// The law of speeds; `None`: no law limits this mode.
    pub law: Option<Law>,
    /// Values of `highway` on which this mode travels.
    pub classes: ByValue<Class>,
    /// By key of ways: the highest speed, in km/h, that a value allows; 0 closes the way.
    pub caps: BTreeMap<&'static str, ByValue<f64>>,
    /// Who may pass.
    pub access: Access,
    /// In which direction.
    pub oneway: Oneway,
    /// What stands in the way.
    pub barriers: Barriers,
    /// Waits at nodes.
    pub waits: Waits,
    /// Waits at junctions without signs.
    pub junctions: Junctions,
    /// Ferries.
    pub ferry: Ferry,
    /// Peak hours.
    pub peak: Peak,
}

/// A number in built-up areas, and one outside.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ByPlace {
    /// In a built-up area.
    pub town: f64,
    /// Outside.
    pub country: f64,
}

/// Speed limits where no sign says otherwise, in km/h.
#[derive(Debug, Clone, PartialEq)]
pub struct Law {
    /// In a built-up area.
    pub town: f64,
    /// Outside, on a road without central reservation.
    pub country: f64,
    /// The same where a département chose otherwise, by its code.
    pub departements: ByValue<f64>,
    /// Outside, with two lanes or more in one's direction.
    pub two_lanes: f64,
    /// Outside, two carriageways with a central reservation.
    pub dual_carriageway: f64,
    /// On motorways.
    pub motorway: f64,
    /// In a zone shared with pedestrians, who have priority (`living_street`).
    pub living_street: f64,
    /// Where vehicles go at the pace of a walk.
    pub walk: f64,
}

/// Which limit holds for a class of roads outside built-up areas, where no sign says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Legal {
    /// That of motorways, in built-up areas too.
    Motorway,
    /// That of a dual carriageway if it is one, else that of a national road, which départements do not change.
    National,
    /// That of a road, which a département may have changed.
    Road,
    /// That of a zone shared with pedestrians, everywhere.
    LivingStreet,
}

/// A class of roads: a value of `highway`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Class {
    /// How important it is, from 0, the most, to 9.
    pub rank: u8,
    /// Whether one may pass unless tags forbid it; else tags that name the mode must allow it.
    pub open: bool,
    /// The same where it is a dual carriageway (`oneway`), as express roads are.
    pub dual_open: bool,
    /// Highest speed of this mode there, in km/h, whatever the law allows.
    pub kmh: ByPlace,
    /// The same where a tag that names the mode (`bicycle=yes`) opens the way.
    pub opened: Option<ByPlace>,
    /// Mean speed driven, as a share of the limit.
    pub practice: ByPlace,
    /// Which limit holds without a sign.
    pub legal: Legal,
}

/// Who may pass a way or node.
#[derive(Debug, Clone, PartialEq)]
pub struct Access {
    /// Keys that tell, the one that names the mode best first, the most general last.
    pub keys: Vec<&'static str>,
    /// Values that open.
    pub open: Values,
    /// Values that open to who has business there.
    pub slow: Values,
    /// Values that close.
    pub closed: Values,
    /// Values that let only the walking pass: the vehicle is pushed.
    pub pushed: Values,
    /// Share of the speed that is left where only who has business may pass.
    pub slow_factor: f64,
    /// Speed of who pushes the vehicle, in km/h; 0: nobody does.
    pub push_kmh: f64,
}

/// In which direction ways are travelled.
#[derive(Debug, Clone, PartialEq)]
pub struct Oneway {
    /// Keys that tell, the one that names the mode best first.
    pub keys: Vec<&'static str>,
    /// Whether motorways and roundabouts are one-way without a tag.
    pub implied: bool,
    /// Values of `cycleway` and its sides that open the other direction.
    pub contraflow: Values,
    /// Whether one may push the vehicle against the direction.
    pub push_back: bool,
}

/// What stands in the way at a node, by values of `barrier`. Those not named stop nobody.
#[derive(Debug, Clone, PartialEq)]
pub struct Barriers {
    /// Those that stop everybody, unless a tag of the node opens them.
    pub closed: Values,
    /// Values of `bollard` that let this mode pass.
    pub bollards: Values,
    /// Mean wait, in seconds.
    pub wait: ByValue<f64>,
}

/// Mean waits at nodes, in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waits {
    /// At traffic signals.
    pub signals: f64,
    /// At a crossing of pedestrians with signals.
    pub signalled_crossing: f64,
    /// At a crossing of pedestrians without signals.
    pub crossing: f64,
    /// At a stop sign.
    pub stop: f64,
    /// At a sign to give way.
    pub give_way: f64,
    /// At a roundabout of paint.
    pub mini_roundabout: f64,
    /// At a level crossing.
    pub level_crossing: f64,
}

/// Mean waits at junctions without signs, in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Junctions {
    /// Roads of this rank or more important ones have no junctions on the level.
    pub free_rank: u8,
    /// Roads of this rank or more important ones have priority over lesser ones.
    pub main_rank: u8,
    /// On the most important road of the junction, one with priority.
    pub main: f64,
    /// On the most important road of the junction, a lesser one: who comes from the right goes first.
    pub equal: f64,
    /// On a road less important than another of the junction.
    pub lesser: f64,
}

/// How ferries are taken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ferry {
    /// Whether they are taken at all.
    pub open: bool,
    /// Speed where no duration is known, the wait for the boat included, in km/h.
    pub kmh: f64,
    /// Mean wait for the boat and time to board, in seconds, where the duration is known.
    pub boarding: f64,
}

/// How much longer travel takes at peak hours, as a factor of time: 1 at any other hour.
#[derive(Debug, Clone, PartialEq)]
pub struct Peak {
    /// Where no class is named.
    pub all: ByPlace,
    /// By value of `highway`, in its stead.
    pub classes: ByValue<ByPlace>,
}

impl ByPlace {
    /// One number everywhere.
    pub const fn both(number: f64) -> Self {
        Self { town: number, country: number }
    }

    /// The number that holds there.
    pub const fn at(self, in_town: bool) -> f64 {
        if in_town { self.town } else { self.country }
    }
}

impl Peak {
    /// No other hour than the rest.
    pub fn off() -> Self {
        Self { all: ByPlace::both(1.0), classes: ByValue::new() }
    }

    /// The factor of a class of roads.
    pub fn of(&self, class: &str, in_town: bool) -> f64 {
        self.classes.get(class).unwrap_or(&self.all).at(in_town)
    }
}
