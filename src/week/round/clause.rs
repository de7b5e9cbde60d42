//! When one stop is served, as a text says it.

use std::collections::BTreeSet;

use super::item::Half;
use super::weeks::Weeks;
use crate::week::{Circuit, Day, Schedule, WeekSet};

/// What was assumed about the hours of a stop, because the text does not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Assumed {
    /// The half of the day is written, its hours are not: 09:00-12:00, 14:00-17:00.
    HalfDay,
    /// Neither hours nor a half of the day are written: 09:00-12:00 and 14:00-17:00.
    WholeDay,
    /// The end of the hours is not written: that of the half of the day is taken.
    End,
    /// Which weeks is not written (`un mardi sur deux`: odd ones), or the week is not in the cycle of four
    /// (`dernier lundi`: the fourth).
    Weeks,
    /// Times that are not multiples of five minutes, rounded inwards.
    Rounded,
    /// One place or another, in turn.
    Either,
}

/// Nine to twelve: the morning where hours are not written. Public counters of town halls keep such hours.
const MORNING: (u32, u32) = (9 * 60, 12 * 60);
/// Two to five: the afternoon where hours are not written.
const AFTERNOON: (u32, u32) = (14 * 60, 17 * 60);

/// Days that share their hours and weeks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) days: Vec<Day>,
    pub(super) weeks: Option<Weeks>,
    pub(super) halves: Vec<Half>,
    pub(super) hours: Vec<(u32, u32)>,
    pub(super) from: Option<u32>,
    pub(super) appointment: bool,
}

impl Clause {
    /// Whether it tells hours, or at least a half of the day.
    pub(super) fn is_timed(&self) -> bool {
        !(self.halves.is_empty() && self.hours.is_empty() && self.from.is_none())
    }

    /// Whether it tells nothing at all.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Takes over what `other` tells of hours, weeks and appointments.
    pub(super) fn refine(&mut self, other: &Self) {
        if other.is_timed() {
            self.halves.clone_from(&other.halves);
            self.hours.clone_from(&other.hours);
            self.from = other.from;
        }
        self.meet(other.weeks);
        self.appointment |= other.appointment;
    }

    /// Keeps only these weeks; weeks that exclude each other are a slip, and the closer ones stand.
    pub(super) fn meet(&mut self, weeks: Option<Weeks>) {
        let Some(weeks) = weeks else { return };
        let met = self.weeks.map_or(weeks, |own| {
            let set = own.set.intersection(weeks.set);
            Weeks { set: if set.is_empty() { own.set } else { set }, assumed: own.assumed || weeks.assumed }
        });
        self.weeks = Some(met);
    }

    /// Its opening over the weeks of the cycle, and what had to be assumed.
    pub(super) fn circuit(&self, assumed: &mut BTreeSet<Assumed>) -> Circuit {
        let mut schedule = Schedule::CLOSED;
        let mut rounded = false;
        for (start, end) in self.ranges(assumed) {
            for &day in &self.days {
                rounded |= schedule.open(day, start, end);
            }
        }
        assumed.extend(rounded.then_some(Assumed::Rounded));
        assumed.extend(self.weeks.filter(|weeks| weeks.assumed).map(|_| Assumed::Weeks));
        Circuit::in_weeks(self.weeks.map_or(WeekSet::ALL, |weeks| weeks.set), schedule)
    }

    fn ranges(&self, assumed: &mut BTreeSet<Assumed>) -> Vec<(u32, u32)> {
        if !self.hours.is_empty() {
            return self.hours.clone();
        }
        if let Some(start) = self.from {
            assumed.insert(Assumed::End);
            let end = if start < MORNING.1 { MORNING.1 } else { AFTERNOON.1.max(start) };
            return vec![(start, end)];
        }
        let whole = self.halves.is_empty();
        assumed.insert(if whole { Assumed::WholeDay } else { Assumed::HalfDay });
        let has = |half| whole || self.halves.contains(&half) || self.halves.contains(&Half::Whole);
        let halves = [(Half::Morning, MORNING), (Half::Afternoon, AFTERNOON)];
        halves.into_iter().filter(|(half, _)| has(*half)).map(|(_, range)| range).collect()
    }
}
