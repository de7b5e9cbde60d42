//! How much a schedule is open, counted over the cycle of weeks.

use std::sync::LazyLock;

use crate::territory::Site;
use crate::week::{Circuit, Day, SLOT_MINUTES, SLOTS_PER_WEEK, Schedule, WEEKS_PER_CYCLE};

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
        Self {
            slots: over_cycle(circuit, |week| week.minutes() / SLOT_MINUTES),
            days: over_cycle(circuit, |week| open_days(week).count_ones()),
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

/// The sum of `measure` over the weeks of the cycle.
pub(super) fn over_cycle(circuit: &Circuit, measure: impl Fn(&Schedule) -> u32) -> u32 {
    // A circuit that is the same every week holds one week only: it stands for all of them.
    let weeks = circuit.weeks();
    weeks.iter().map(measure).sum::<u32>() * (WEEKS / weeks.len() as u32)
}

/// The whole of each day.
static DAYS: LazyLock<[Schedule; 7]> = LazyLock::new(|| {
    Day::ALL.map(|day| {
        let mut whole = Schedule::CLOSED;
        whole.open(day, 0, 24 * 60);
        whole
    })
});

/// The days with some opening, one bit each, Monday the lowest.
pub(super) fn open_days(week: &Schedule) -> u8 {
    let open = DAYS.iter().map(|day| u8::from(!week.intersection(day).is_closed()));
    open.rev().fold(0, |days, open| days << 1 | open)
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
