//! Pieces of opening, and the kinds of moves.

use std::fmt;

use crate::units::MINUTES_PER_HOUR;
use crate::week::{Day, SLOT_MINUTES, SLOTS_PER_DAY, Schedule};

/// An uninterrupted opening, or a part of one, as slots of the week (end excluded) within one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Run {
    /// The openings of `day`, in order.
    pub(super) fn all_of(week: &Schedule, day: Day) -> Vec<Self> {
        let slot = |minute: u32| day as usize * SLOTS_PER_DAY + (minute / SLOT_MINUTES) as usize;
        week.openings(day).into_iter().map(|(a, b)| Self { start: slot(a), end: slot(b) }).collect()
    }

    /// The number of slots.
    pub(super) fn length(self) -> usize {
        self.end - self.start
    }

    /// The day's place in the week.
    pub(super) fn day(self) -> usize {
        self.start / SLOTS_PER_DAY
    }

    /// Slots between this and another run; `None` when they overlap.
    pub(super) fn gap(self, other: Self) -> Option<usize> {
        other.start.checked_sub(self.end).or(self.start.checked_sub(other.end))
    }

    /// As planners write it.
    pub(super) fn piece(self) -> Piece {
        let minute = |slot: usize| (slot - self.day() * SLOTS_PER_DAY) as u32 * SLOT_MINUTES;
        Piece { day: Day::ALL[self.day()], start: minute(self.start), end: minute(self.end) }
    }
}

/// A piece of opening that closes or opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Piece {
    /// The day.
    pub day: Day,
    /// First minute of the day.
    pub start: u32,
    /// Last minute, excluded.
    pub end: u32,
}

impl Piece {
    /// Its slots of the week.
    pub fn slots(self) -> Schedule {
        let mut slots = Schedule::CLOSED;
        slots.open(self.day, self.start, self.end);
        slots
    }

    /// Its length in minutes.
    pub fn minutes(self) -> u32 {
        self.end - self.start
    }

    /// Whether half of it or more lies between two hours of the day.
    fn is_mostly_within(self, [from, to]: [u32; 2]) -> bool {
        let [from, to] = [from, to].map(|hour| hour * MINUTES_PER_HOUR);
        2 * self.end.min(to).saturating_sub(self.start.max(from)) >= self.minutes()
    }
}

/// In OpenStreetMap notation: `We 09:00-12:00`.
impl fmt::Display for Piece {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.slots().fmt(f)
    }
}

/// What a move does, in the words of planners. The first kind that fits is the move's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoveKind {
    /// Opens on Saturday.
    Saturday,
    /// Opens on a day without opening until then.
    NewDay,
    /// An opening begins and ends earlier, or later.
    Shift,
    /// Opens at lunch: half of it or more between 12:00 and 14:00.
    Lunch,
    /// Opens in the evening: half of it or more after 17:00.
    Evening,
    /// Opens at other hours of a day that is open already.
    OtherHours,
}

impl MoveKind {
    /// The kind of the move that closes `closed` and opens `opened` in the week `before`.
    pub(super) fn of(before: &Schedule, closed: Piece, opened: Piece) -> Self {
        if opened.day == Day::Saturday {
            Self::Saturday
        } else if before.openings(opened.day).is_empty() {
            Self::NewDay
        } else if is_shift(before, closed, opened) {
            Self::Shift
        } else if opened.is_mostly_within([12, 14]) {
            Self::Lunch
        } else if opened.is_mostly_within([17, 24]) {
            Self::Evening
        } else {
            Self::OtherHours
        }
    }
}

/// Whether what opens is at the other end of the opening that loses `closed`.
fn is_shift(before: &Schedule, closed: Piece, opened: Piece) -> bool {
    let at_ends = |&(start, end): &(u32, u32)| {
        (closed.start == start && opened.start == end) || (closed.end == end && opened.end == start)
    };
    closed.day == opened.day && before.openings(closed.day).iter().any(at_ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn week() -> Schedule {
        let mut week = Schedule::CLOSED;
        for day in &Day::ALL[..4] {
            week.open(*day, 9 * 60, 12 * 60);
            week.open(*day, 14 * 60, 17 * 60);
        }
        week
    }

    #[test]
    fn kinds_are_those_of_planners() {
        let piece = |day, start: u32, end: u32| Piece { day, start: start * 60, end: end * 60 };
        let closed = piece(Day::Monday, 9, 10);
        for (opened, kind) in [
            (piece(Day::Saturday, 9, 10), MoveKind::Saturday),
            (piece(Day::Friday, 12, 13), MoveKind::NewDay),
            (piece(Day::Monday, 12, 13), MoveKind::Shift),
            (piece(Day::Tuesday, 12, 13), MoveKind::Lunch),
            (piece(Day::Tuesday, 17, 18), MoveKind::Evening),
            (piece(Day::Tuesday, 8, 9), MoveKind::OtherHours),
        ] {
            assert_eq!(MoveKind::of(&week(), closed, opened), kind, "{opened}");
        }
        let (last, first) = (piece(Day::Monday, 16, 17), piece(Day::Monday, 13, 14));
        assert_eq!(MoveKind::of(&week(), last, first), MoveKind::Shift);
    }

    #[test]
    fn pieces_are_written_as_hours_are() {
        let run = Run { start: 2 * SLOTS_PER_DAY + 108, end: 2 * SLOTS_PER_DAY + 144 };
        assert_eq!(run.piece().to_string(), "We 09:00-12:00");
        assert_eq!(run.piece().minutes(), 180);
    }
}
