//! A schedule that may differ from week to week.

use super::schedule::Schedule;
use super::weeks::{WEEKS_PER_CYCLE, WeekSet};
use crate::units::MINUTES_PER_HOUR;

/// The opening of a site over the weeks of the cycle ([`WEEKS_PER_CYCLE`]).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Circuit {
    /// One schedule when every week is the same, else one a week.
    weeks: Vec<Schedule>,
}

impl Circuit {
    /// The same opening every week.
    pub fn weekly(schedule: Schedule) -> Self {
        Self { weeks: vec![schedule] }
    }

    /// Open as `schedule` in `weeks`, closed in the others.
    pub fn in_weeks(weeks: WeekSet, schedule: Schedule) -> Self {
        let week = |index| if weeks.contains(index) { schedule } else { Schedule::CLOSED };
        Self::of((0..WEEKS_PER_CYCLE).map(week).collect())
    }

    /// The weeks given (one, or [`WEEKS_PER_CYCLE`]), or one when they are all alike.
    pub(super) fn of(mut weeks: Vec<Schedule>) -> Self {
        if weeks.windows(2).all(|pair| pair[0] == pair[1]) {
            weeks.truncate(1);
        }
        Self { weeks }
    }

    /// One schedule a week of the cycle.
    ///
    /// # Panics
    /// If there are not [`WEEKS_PER_CYCLE`] of them.
    pub fn of_weeks(weeks: Vec<Schedule>) -> Self {
        assert_eq!(weeks.len(), WEEKS_PER_CYCLE, "one schedule a week of the cycle");
        Self::of(weeks)
    }

    /// Never open.
    pub fn closed() -> Self {
        Self::weekly(Schedule::CLOSED)
    }

    /// Whether every week is the same.
    pub fn is_weekly(&self) -> bool {
        self.weeks.len() == 1
    }

    /// The schedule of week `index` of the cycle.
    pub fn week(&self, index: usize) -> &Schedule {
        self.weeks.get(index).unwrap_or(&self.weeks[0])
    }

    /// The weeks one by one: one schedule when they are all the same, else [`WEEKS_PER_CYCLE`].
    pub fn weeks(&self) -> &[Schedule] {
        &self.weeks
    }

    /// Open when either is.
    #[must_use]
    pub fn union(&self, other: &Self) -> Self {
        self.with(other, Schedule::union)
    }

    /// Open when this one is and `other` is not.
    #[must_use]
    pub fn without(&self, other: &Self) -> Self {
        self.with(other, Schedule::without)
    }

    fn with(&self, other: &Self, both: fn(Schedule, &Schedule) -> Schedule) -> Self {
        let count = self.weeks.len().max(other.weeks.len());
        Self::of((0..count).map(|index| both(*self.week(index), other.week(index))).collect())
    }

    /// Open when any of `circuits` is.
    pub fn union_of<'a>(circuits: impl Iterator<Item = &'a Self>) -> Self {
        let mut every_week = Schedule::CLOSED;
        let mut others: Option<Self> = None;
        for circuit in circuits {
            match (&circuit.weeks[..], &mut others) {
                ([week], _) => every_week = every_week.union(week),
                (_, Some(others)) => *others = others.union(circuit),
                (_, None) => others = Some(circuit.clone()),
            }
        }
        let every_week = Self::weekly(every_week);
        others.map_or(every_week.clone(), |others| others.union(&every_week))
    }

    /// Minutes of opening within `window`, summed over the weeks of the cycle.
    pub fn minutes_in_cycle(&self, window: &Schedule) -> u32 {
        let minutes: u32 = self.weeks.iter().map(|week| week.intersection(window).minutes()).sum();
        minutes * (WEEKS_PER_CYCLE / self.weeks.len()) as u32
    }

    /// The slots on whose beginning somebody can arrive and stay for `stay` slots, week by week.
    #[must_use]
    pub fn eroded(&self, stay: usize) -> Self {
        Self::of(self.weeks.iter().map(|week| week.eroded(stay)).collect())
    }

    /// Mean minutes of opening a week.
    pub fn mean_minutes(&self) -> f64 {
        f64::from(self.minutes_in_cycle(&Schedule::ALWAYS)) / f64::from(WEEKS_PER_CYCLE as u32)
    }

    /// Mean hours of opening a week.
    pub fn mean_hours(&self) -> f64 {
        self.mean_hours_in(&Schedule::ALWAYS)
    }

    /// Mean hours of opening a week within `window`.
    pub fn mean_hours_in(&self, window: &Schedule) -> f64 {
        f64::from(self.minutes_in_cycle(window)) / f64::from(WEEKS_PER_CYCLE as u32 * MINUTES_PER_HOUR)
    }

    /// Whether the site never opens.
    pub fn is_closed(&self) -> bool {
        self.weeks.iter().all(Schedule::is_closed)
    }
}

impl From<Schedule> for Circuit {
    fn from(schedule: Schedule) -> Self {
        Self::weekly(schedule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::week::Day;

    fn morning() -> Schedule {
        let mut schedule = Schedule::CLOSED;
        schedule.open(Day::Thursday, 540, 720);
        schedule
    }

    #[test]
    fn odd_and_even_weeks_together_are_every_week() {
        let [odd, even] = [WeekSet::ODD, WeekSet::EVEN].map(|weeks| Circuit::in_weeks(weeks, morning()));
        assert!(!odd.is_weekly());
        assert_eq!(odd.mean_hours(), 1.5);
        assert_eq!(odd.union(&even), Circuit::weekly(morning()));
    }

    #[test]
    fn a_stay_shortens_every_week() {
        let third = Circuit::in_weeks(WeekSet::nth(3).unwrap(), morning());
        assert_eq!(third.eroded(6).week(2).to_string(), "Th 09:00-11:35");
        assert!(third.eroded(6).week(0).is_closed());
        assert!(third.eroded(37).is_closed());
    }
}
