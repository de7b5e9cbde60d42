//! What changed from list to list.

use super::super::site::Site;
use super::chronicle::Chronicle;
use super::lifetime::{Lifetime, Past, Shift};
use super::same_site::similar_names;
use crate::units::Metres;
use crate::week::Date;

/// A kind of change between an earlier list and the one after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// Not in the list after, nor in any later one.
    Vanished,
    /// At another place.
    Moved,
    /// At the same place, which the earlier list had wrong.
    Corrected,
    /// Under another id.
    Renumbered,
    /// Under another name that says something else.
    Renamed,
    /// With another label date.
    Redated,
    /// Not in the earlier list, though labelled by its day.
    Unlisted,
    /// Not in the earlier list, labelled later or on a day that is not known.
    New,
}

impl ChangeKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Vanished,
        Self::Moved,
        Self::Corrected,
        Self::Renumbered,
        Self::Renamed,
        Self::Redated,
        Self::Unlisted,
        Self::New,
    ];
}

/// One change of one site.
#[derive(Debug, Clone, Copy)]
pub struct Change<'a> {
    /// What changed.
    pub kind: ChangeKind,
    /// The site.
    pub life: &'a Lifetime,
    /// The day of the earlier list.
    pub list: Date,
    /// The site in the earlier list; `None` when it was not in it.
    pub before: Option<&'a Site>,
    /// How far it went, for [`ChangeKind::Moved`] and [`ChangeKind::Corrected`].
    pub apart: Option<Metres>,
}

impl Chronicle {
    /// Every change, by kind, then in the order of ids.
    pub fn changes(&self) -> Vec<Change<'_>> {
        let mut changes: Vec<Change> = self.lifetimes().iter().flat_map(of_life).collect();
        changes.sort_by_key(|change| change.kind);
        changes
    }
}

fn of_life(life: &Lifetime) -> Vec<Change<'_>> {
    let mut changes = Vec::new();
    let mut add = |kind, list, before| changes.push(Change { kind, life, list, before, apart: None });
    if let Some(list) = life.last_seen {
        add(ChangeKind::Vanished, list, Some(&life.site));
    }
    if let Some(list) = life.missing_from {
        let known = life.since.is_some_and(|since| since <= list);
        add(if known { ChangeKind::Unlisted } else { ChangeKind::New }, list, None);
    }
    for (past, after) in life.passages() {
        changes.extend(of_passage(life, past, after));
    }
    changes
}

fn of_passage<'a>(life: &'a Lifetime, past: &'a Past, after: &'a Site) -> impl Iterator<Item = Change<'a>> {
    let shifted = match past.shift {
        Shift::Stayed => None,
        Shift::Moved => Some(ChangeKind::Moved),
        Shift::Corrected => Some(ChangeKind::Corrected),
    };
    let kinds = [
        shifted,
        (!past.link.is_by_id()).then_some(ChangeKind::Renumbered),
        (!similar_names(&past.site.name, &after.name)).then_some(ChangeKind::Renamed),
        (past.site.label.since != after.label.since).then_some(ChangeKind::Redated),
    ];
    kinds.into_iter().flatten().map(move |kind| {
        let apart = (Some(kind) == shifted).then_some(past.apart);
        Change { kind, life, list: past.list, before: Some(&past.site), apart }
    })
}
