//! How much a schedule is open, counted over the cycle of weeks.

use std::collections::BTreeSet;

use crate::territory::Site;
use crate::week::{Circuit, SLOT_MINUTES, SLOTS_PER_WEEK, Schedule, WEEKS_PER_CYCLE};

/// Weeks of the cycle, as a divisor.
pub(super) const WEEKS: u32 = WEEKS_PER_CYCLE as u32;
/// Slots of a day.
pub(super) const SLOTS_PER_DAY: usize = SLOTS_PER_WEEK / 7;

/// Sums over the cycle of [`WEEKS_PER_CYCLE`] weeks, so that means stay exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Measured {
    slots: u32,
    days: u32,
}

impl Measured {
    /// Measures a circuit.
    pub fn of(circuit: &Circuit) -> Self {
        let weeks = || (0..WEEKS_PER_CYCLE).map(|index| circuit.week(index));
        Self {
            slots: weeks().map(|week| week.minutes() / SLOT_MINUTES).sum(),
            days: weeks().map(days_open).sum(),
        }
    }

    /// Minutes of opening over the whole cycle.
    pub(super) fn cycle_minutes(self) -> u32 {
        self.slots * SLOT_MINUTES
    }

    /// Days of opening over the whole cycle.
    pub(super) fn cycle_days(self) -> u32 {
        self.days
    }

    /// Mean minutes of opening a week.
    pub fn minutes(self) -> f64 {
        f64::from(self.cycle_minutes()) / f64::from(WEEKS)
    }

    /// Mean days of opening a week.
    pub fn days(self) -> f64 {
        f64::from(self.days) / f64::from(WEEKS)
    }
}

fn days_open(week: &Schedule) -> u32 {
    let days: BTreeSet<usize> = week.slots().map(|slot| slot / SLOTS_PER_DAY).collect();
    days.len() as u32
}

/// When some of `sites` is open to whoever comes, and how many of them have hours that are not known.
///
/// The union, not the sum: two places open at the same time open the label once.
pub fn opening<'a>(sites: impl IntoIterator<Item = &'a Site>) -> (Circuit, usize) {
    let mut open = Circuit::closed();
    let mut unknown = 0;
    for site in sites {
        match &site.hours {
            Some(hours) => open = open.union(&hours.hours),
            None => unknown += 1,
        }
    }
    (open, unknown)
}

#[cfg(test)]
mod tests {
    use super::super::testing::week;
    use super::*;
    use crate::week::WeekSet;

    #[test]
    fn alternate_weeks_count_half() {
        let circuit = Circuit::in_weeks(WeekSet::ODD, week("Mo-We 09:00-12:00"));
        let measured = Measured::of(&circuit);
        assert_eq!((measured.minutes(), measured.days()), (270.0, 1.5));
    }

    #[test]
    fn five_minutes_make_a_day() {
        let measured = Measured::of(&Circuit::weekly(week("Mo 09:00-09:05; Su 23:55-24:00")));
        assert_eq!((measured.minutes(), measured.days()), (10.0, 2.0));
    }
}
