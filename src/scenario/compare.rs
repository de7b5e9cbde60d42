//! What changes did to people: who came within reach and who fell out of it, unit by unit.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::access::clock::Reached;
use crate::access::trial::Standing;
use crate::territory::{Level, Territory};
use crate::travel::Reach;
use crate::units::{People, PersonSeconds, Seconds};

/// What is known of the demand points under one network.
#[derive(Debug, Clone, Copy)]
pub struct Served<'a> {
    /// The nearest site of each.
    pub reaches: &'a [Option<Reach>],
    /// When each reaches an open site.
    pub reached: &'a Reached,
}

/// What changed for a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitChange {
    /// The unit, by its place in its level.
    pub unit: usize,
    /// Its people.
    pub people: People,
    /// Those of them whose time or reachable hours change.
    pub touched: People,
    /// Mean minutes of those who reach a site, before and after; `None` when nobody does.
    pub minutes: [Option<f64>; 2],
    /// Time lost by those who reach a site before and after.
    pub lost: PersonSeconds,
    /// Time gained by them.
    pub saved: PersonSeconds,
    /// People who reach a site before and none after.
    pub cut_off: People,
    /// People who reach one after and none before.
    pub connected: People,
    /// The place in its list of the site nearest to most of its people, before and after.
    pub sites: [Option<u32>; 2],
    /// Hours a week during which an open site is within reach, before and after: mean of its people.
    pub hours: [f64; 2],
}

impl UnitChange {
    /// Time gained less time lost, in person-seconds: below zero for a loser.
    pub fn balance(&self) -> i128 {
        signed(self.saved) - signed(self.lost)
    }

    /// Whether nobody's time or access changes, so that all it gains or loses is hours.
    pub fn only_hours(&self) -> bool {
        let nobody = [self.cut_off, self.connected] == [People::ZERO; 2];
        nobody && [self.saved, self.lost] == [PersonSeconds::default(); 2]
    }

    /// Whether it loses more than it gains: access, else time, else hours.
    pub fn loses(&self) -> bool {
        let hours = self.hours[1] - self.hours[0];
        let zero = self.balance() == 0 && self.cut_off == self.connected;
        self.cut_off > self.connected
            || (self.cut_off == self.connected && self.balance() < 0)
            || (zero && hours < 0.0)
    }

    /// The largest first: access, then person-time, then person-hours of opening.
    fn size(&self) -> (u64, u128, u128) {
        let access = self.cut_off.0.abs_diff(self.connected.0);
        let hours = (self.hours[1] - self.hours[0]).abs() * self.people.0 as f64;
        (access, self.balance().unsigned_abs(), (hours * 1000.0).round() as u128)
    }
}

fn signed(time: PersonSeconds) -> i128 {
    i128::try_from(time.0).unwrap_or(i128::MAX)
}

/// How a demand point stands under one network.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stand {
    /// The nearest site, by its place in its list, and the time to it; `None`: it reaches none.
    pub nearest: Option<(u32, Seconds)>,
    /// Hours a week during which an open site is within reach.
    pub hours: f64,
}

impl From<&Standing> for Stand {
    fn from(standing: &Standing) -> Self {
        Self { nearest: standing.nearest.map(|(handle, time)| (handle.0, time)), hours: standing.hours() }
    }
}

impl Stand {
    fn of(served: Served, point: usize) -> Self {
        let nearest = served.reaches[point].map(|reach| (reach.place, reach.time));
        Self { nearest, hours: served.reached.schedule(point).mean_hours() }
    }

    fn time(self) -> Option<Seconds> {
        self.nearest.map(|(_, time)| time)
    }
}

/// The units of `level` for which a time or reachable hours change, those with most people × time first; ties to the smallest code.
pub fn unit_changes(territory: &Territory, level: Level, [before, after]: [Served; 2]) -> Vec<UnitChange> {
    let points = 0..territory.demand().len();
    unit_changes_at(
        territory,
        level,
        points.map(|point| (point, [before, after].map(|s| Stand::of(s, point)))),
    )
}

/// The same where only `points` may have changed: all the demand points of every unit that one of them belongs to, before and after.
pub fn unit_changes_at(
    territory: &Territory,
    level: Level,
    points: impl Iterator<Item = (usize, [Stand; 2])>,
) -> Vec<UnitChange> {
    let mut units: BTreeMap<usize, Sums> = BTreeMap::new();
    for (point, stands) in points {
        let demand = &territory.demand()[point];
        let Some(unit) = territory.unit_of(demand, level) else { continue };
        units.entry(unit).or_default().add(demand.people, stands);
    }
    let changed = units.into_iter().filter(|(_, sums)| sums.changed);
    let mut changes: Vec<UnitChange> = changed.map(|(unit, sums)| sums.into_change(unit)).collect();
    changes.sort_by_key(|change| (Reverse(change.size()), change.unit));
    changes
}

/// The sums of one side, before or after.
#[derive(Default)]
struct Side {
    reaching: People,
    time: PersonSeconds,
    hours: f64,
    /// People by nearest site.
    sites: BTreeMap<u32, People>,
}

impl Side {
    fn add(&mut self, people: People, stand: Stand) {
        self.hours += people.0 as f64 * stand.hours;
        let Some((site, time)) = stand.nearest else { return };
        self.reaching += people;
        self.time += people.times(time);
        *self.sites.entry(site).or_default() += people;
    }

    /// The site nearest to most people, the first of equals.
    fn site(&self) -> Option<u32> {
        self.sites.iter().rev().max_by_key(|(_, people)| **people).map(|(site, _)| *site)
    }
}

/// The sums of a unit.
#[derive(Default)]
struct Sums {
    changed: bool,
    people: People,
    touched: People,
    lost: PersonSeconds,
    saved: PersonSeconds,
    cut_off: People,
    connected: People,
    sides: [Side; 2],
}

impl Sums {
    fn add(&mut self, people: People, stands: [Stand; 2]) {
        self.people += people;
        for (side, stand) in self.sides.iter_mut().zip(stands) {
            side.add(people, stand);
        }
        let [before, after] = stands.map(Stand::time);
        if before != after || stands[0].hours != stands[1].hours {
            self.changed = true;
            self.touched += people;
        }
        match (before, after) {
            (Some(before), Some(after)) => {
                self.lost += people.times(after.saturating_sub(before));
                self.saved += people.times(before.saturating_sub(after));
            }
            (Some(_), None) => self.cut_off += people,
            (None, Some(_)) => self.connected += people,
            (None, None) => {}
        }
    }

    fn into_change(self, unit: usize) -> UnitChange {
        let Self { people, touched, lost, saved, cut_off, connected, sides, .. } = self;
        UnitChange {
            unit,
            people,
            touched,
            minutes: sides.each_ref().map(|side| side.time.mean_minutes(side.reaching)),
            lost,
            saved,
            cut_off,
            connected,
            sites: sides.each_ref().map(Side::site),
            hours: sides.map(|side| side.hours / people.0.max(1) as f64),
        }
    }
}

#[cfg(test)]
#[path = "compare_tests.rs"]
mod tests;
