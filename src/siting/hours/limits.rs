//! Within which limits a site may be open.

use std::ops::RangeInclusive;

use thiserror::Error;

use crate::week::{Day, Length, SLOT_MINUTES, SLOTS_PER_DAY, Schedule, TimeOfDay};

/// Within which limits a site may be open. They bind what moves, not what is there: hours that lie outside stay allowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// No piece opens before.
    pub earliest: TimeOfDay,
    /// No piece is open after, Monday to Friday.
    pub latest: TimeOfDay,
    /// No piece is open after, on Saturday; `None`: never on Saturday. Sunday is never opened.
    pub saturday_until: Option<TimeOfDay>,
    /// A day is not opened for less, nor shortened to less: it closes altogether.
    pub min_day: Length,
    /// A day is not lengthened beyond.
    pub max_day: Length,
    /// Days open do not fall below, or below what they are today if that is less.
    pub min_days: usize,
    /// Days open do not rise above, or above what they are today if that is more.
    pub max_days: usize,
}

/// Limits that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LimitsError {
    /// No hour of the day is left.
    #[error(
        "--earliest {earliest} is not before --latest {latest}: no hour is left to open: give an earlier or a later one"
    )]
    NoHours {
        /// The first hour.
        earliest: TimeOfDay,
        /// The last.
        latest: TimeOfDay,
    },
    /// No hour of Saturday is left.
    #[error(
        "--saturday-until {until} is not after --earliest {earliest}: give a later hour, or --no-saturday to keep \
         Saturdays closed"
    )]
    NoSaturday {
        /// The first hour.
        earliest: TimeOfDay,
        /// The last on Saturday.
        until: TimeOfDay,
    },
    /// A day would be too long and too short.
    #[error("--min-day {min} is more than --max-day {max}: no day can be both: lower one or raise the other")]
    DayLength {
        /// Least.
        min: Length,
        /// Most.
        max: Length,
    },
    /// A week would have too many days and too few.
    #[error(
        "--min-days {min} is more than --max-days {max}: no week can be both: lower one or raise the other"
    )]
    Days {
        /// Least.
        min: usize,
        /// Most.
        max: usize,
    },
}

impl Limits {
    /// Refuses limits that contradict each other.
    ///
    /// # Errors
    /// Names the two that do.
    pub fn check(&self) -> Result<(), LimitsError> {
        let &Self { earliest, latest, saturday_until, min_day, max_day, min_days, max_days } = self;
        if earliest >= latest {
            return Err(LimitsError::NoHours { earliest, latest });
        }
        if let Some(until) = saturday_until.filter(|until| *until <= earliest) {
            return Err(LimitsError::NoSaturday { earliest, until });
        }
        if min_day > max_day {
            return Err(LimitsError::DayLength { min: min_day, max: max_day });
        }
        if min_days > max_days {
            return Err(LimitsError::Days { min: min_days, max: max_days });
        }
        Ok(())
    }

    /// The slots of the week between which a piece may open on day `day` (0 is Monday); `None`: it may not.
    pub(super) fn span(&self, day: usize) -> Option<(usize, usize)> {
        let until = match Day::ALL[day] {
            Day::Saturday => self.saturday_until?,
            Day::Sunday => return None,
            _ => self.latest,
        };
        let midnight = day * SLOTS_PER_DAY;
        Some((midnight + self.earliest.slot(), midnight + until.slot()))
    }

    /// Every slot at which something may open.
    pub(super) fn window(&self) -> Schedule {
        let mut window = Schedule::CLOSED;
        for (start, end) in (0..Day::ALL.len()).filter_map(|day| self.span(day)) {
            (start..end).for_each(|slot| window.insert(slot));
        }
        window
    }

    /// Whether a day may keep `slots` when a piece of it closes.
    pub(super) fn may_keep(&self, slots: usize) -> bool {
        slots == 0 || slots >= self.min_day.minutes().div_ceil(SLOT_MINUTES) as usize
    }

    /// Whether a day of `slots` may be given `more`.
    pub(super) fn may_add(&self, slots: usize, more: usize) -> bool {
        let longest = (self.max_day.minutes() / SLOT_MINUTES) as usize;
        slots + more <= longest && (slots > 0 || self.may_keep(more))
    }

    /// How many days a site that is open on `today` days may be open.
    pub(super) fn days(&self, today: usize) -> RangeInclusive<usize> {
        self.min_days.min(today)..=self.max_days.max(today)
    }
}
