//! What changes did to people: who came within reach and who fell out of it, unit by unit.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::iter::Sum;

use crate::access::Thresholds;
use crate::access::clock::Reached;
use crate::territory::{Level, Territory};
use crate::travel::Reach;
use crate::units::{People, PersonSeconds, Seconds};

/// A time to the nearest site before and after; `None`: no site is reached.
type Times = [Option<Seconds>; 2];

/// Who crosses each threshold, in the order of the thresholds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossed<T = People> {
    /// Within it after, but not before.
    pub gained: Vec<T>,
    /// Within it before, but not after.
    pub lost: Vec<T>,
}

/// Counts who crosses each threshold, of a group given as how many they are and their times before and after.
pub fn crossed<T: Sum<T>>(
    group: impl Iterator<Item = (T, Times)> + Clone,
    thresholds: &Thresholds,
) -> Crossed<T> {
    let within = |time: Option<Seconds>, threshold| time.is_some_and(|time| time <= threshold);
    let sum = |from: usize, to: usize| -> Vec<T> {
        let crosses =
            |times: Times, threshold| !within(times[from], threshold) && within(times[to], threshold);
        let people = |&threshold: &Seconds| {
            group.clone().filter(|(_, times)| crosses(*times, threshold)).map(|(count, _)| count).sum()
        };
        thresholds.as_slice().iter().map(people).collect()
    };
    Crossed { gained: sum(0, 1), lost: sum(1, 0) }
}

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

/// The units of `level` for which a time or reachable hours change, those with most people × time first; ties to the smallest code.
pub fn unit_changes(territory: &Territory, level: Level, [before, after]: [Served; 2]) -> Vec<UnitChange> {
    let mut units: BTreeMap<usize, Sums> = BTreeMap::new();
    for (point, demand) in territory.demand().iter().enumerate() {
        let Some(unit) = territory.unit_of(demand, level) else { continue };
        let served = [before, after].map(|served| PointServed::of(served, point));
        units.entry(unit).or_default().add(demand.people, served);
    }
    let changed = units.into_iter().filter(|(_, sums)| sums.changed);
    let mut changes: Vec<UnitChange> = changed.map(|(unit, sums)| sums.into_change(unit)).collect();
    changes.sort_by_key(|change| (Reverse(change.size()), change.unit));
    changes
}

/// One demand point under one network.
#[derive(Clone, Copy, PartialEq)]
struct PointServed {
    reach: Option<Reach>,
    hours: f64,
}

impl PointServed {
    fn of(served: Served, point: usize) -> Self {
        Self { reach: served.reaches[point], hours: served.reached.schedule(point).mean_hours() }
    }

    fn time(self) -> Option<Seconds> {
        self.reach.map(|reach| reach.time)
    }
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
    fn add(&mut self, people: People, served: PointServed) {
        self.hours += people.0 as f64 * served.hours;
        let Some(reach) = served.reach else { return };
        self.reaching += people;
        self.time += people.times(reach.time);
        *self.sites.entry(reach.place).or_default() += people;
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
    lost: PersonSeconds,
    saved: PersonSeconds,
    cut_off: People,
    connected: People,
    sides: [Side; 2],
}

impl Sums {
    fn add(&mut self, people: People, served: [PointServed; 2]) {
        self.people += people;
        for (side, served) in self.sides.iter_mut().zip(served) {
            side.add(people, served);
        }
        let [before, after] = served.map(PointServed::time);
        self.changed |= before != after || served[0].hours != served[1].hours;
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
        let Self { people, lost, saved, cut_off, connected, sides, .. } = self;
        UnitChange {
            unit,
            people,
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
