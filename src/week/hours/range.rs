//! The ranges of a day, and the opening that they make together.

use crate::week::{Circuit, Day, Opening, Schedule, WeekSet};

/// Minutes in a day.
pub(super) const DAY_MINUTES: u32 = 1440;

/// A range of one day during which a site is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DayRange {
    /// First minute of the day.
    pub start: u32,
    /// Last minute of the day, excluded; at most 1,440.
    pub end: u32,
    /// The weeks of the cycle in which it holds.
    pub weeks: WeekSet,
    /// Whether only those who have an appointment are served.
    pub by_appointment: bool,
}

impl DayRange {
    /// Open to all, every week.
    pub fn new(start: u32, end: u32) -> Self {
        Self { start, end, weeks: WeekSet::ALL, by_appointment: false }
    }

    fn is_ordinary(&self) -> bool {
        self.weeks == WeekSet::ALL && !self.by_appointment
    }

    /// Whether both hold in the same weeks and for the same people.
    fn is_like(&self, other: &Self) -> bool {
        (self.weeks, self.by_appointment) == (other.weeks, other.by_appointment)
    }
}

/// Puts the ranges of a day in order and joins those that overlap in the same weeks for the same people.
/// Returns whether there were any.
pub(super) fn join(ranges: &mut Vec<DayRange>) -> bool {
    ranges.sort_unstable_by_key(|range| (range.by_appointment, range.weeks, range.start, range.end));
    let mut joined: Vec<DayRange> = Vec::with_capacity(ranges.len());
    for &range in ranges.iter() {
        match joined.last_mut() {
            Some(last) if last.is_like(&range) && range.start < last.end => {
                last.end = last.end.max(range.end);
            }
            _ => joined.push(range),
        }
    }
    let overlap = joined.len() < ranges.len();
    joined.sort_unstable();
    *ranges = joined;
    overlap
}

/// An opening while its ranges are read.
#[derive(Debug)]
pub struct Draft {
    /// What every week holds and is open to all: nearly everything, kept apart because it is quick.
    ordinary: Schedule,
    other: Circuit,
    by_appointment: Circuit,
}

impl Draft {
    /// Never open.
    pub fn new() -> Self {
        Self { ordinary: Schedule::CLOSED, other: Circuit::closed(), by_appointment: Circuit::closed() }
    }

    /// Adds a range of `day`, rounded inwards to whole slots. Returns whether something was rounded.
    pub fn add(&mut self, day: Day, range: DayRange) -> bool {
        if range.is_ordinary() {
            return self.ordinary.open(day, range.start, range.end);
        }
        let mut schedule = Schedule::CLOSED;
        let rounded = schedule.open(day, range.start, range.end);
        let circuit = if range.by_appointment { &mut self.by_appointment } else { &mut self.other };
        *circuit = circuit.union(&Circuit::in_weeks(range.weeks, schedule));
        rounded
    }

    /// The opening; what is open to all needs no appointment.
    pub fn finish(self) -> Opening {
        Opening::new(self.other.union(&self.ordinary.into()), &self.by_appointment)
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self::new()
    }
}
