//! What a mode of travel may do on roads: the questions that a network asks of a profile.

use super::extract::{HoldsFor, Tags};
use crate::units::{KmPerHour, Seconds};

/// Where a piece of road lies, as far as the law of speeds cares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Setting<'a> {
    /// Whether it lies in a built-up area.
    pub in_town: bool,
    /// The code of its département, where known (`11`, `2A`).
    pub departement: Option<&'a str>,
}

/// How a way is travelled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Passage {
    /// Speed in the direction in which the way is drawn; `None`: closed.
    pub ahead: Option<KmPerHour>,
    /// Speed in the other direction; `None`: closed.
    pub back: Option<KmPerHour>,
    /// Time of the whole way, which replaces the speeds where it is known (ferries).
    pub duration: Option<Seconds>,
    /// Whether it is a ferry.
    pub ferry: bool,
    /// How important the road is, 0 the most: who comes from a less important one gives way.
    pub rank: u8,
}

/// How a node is passed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Crossing {
    /// Whether nobody passes (a wall, a closed gate, a bollard for cars).
    pub closed: bool,
    /// Mean wait, in milliseconds.
    pub wait: u32,
}

/// The rules of a mode of travel.
pub trait Rules: Sync {
    /// How a way with these tags is travelled there; `None`: not at all.
    fn way(&self, tags: &Tags, setting: Setting<'_>) -> Option<Passage>;

    /// How a node with these tags is passed.
    fn node(&self, tags: &Tags) -> Crossing;

    /// Whether a turn restriction that holds for these must be followed.
    fn obeys(&self, holds_for: &HoldsFor) -> bool;

    /// Mean wait, in milliseconds, of who comes by a road of rank `own` to a junction of `branches` roads (three or more), the most
    /// important of which has the rank `best`. The junction has no tags of its own.
    fn junction(&self, own: u8, best: u8, branches: usize) -> u32;

    /// Whether a way with these tags shows that its surroundings are built up.
    fn is_street(&self, tags: &Tags) -> bool;
}
