//! Moments of the week, and how long somebody stays.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::circuit::Circuit;
use super::schedule::{Day, SLOT_MINUTES, SLOTS_PER_WEEK};
use super::time::{Length, minute};
use super::weeks::{WEEKS_PER_CYCLE, WeekSet};
use super::words;
use crate::ids::{shorten, without_accent};
use crate::units::MINUTES_PER_HOUR;

const MINUTES_PER_DAY: u32 = SLOT_MINUTES * SLOTS_PER_WEEK as u32 / 7;

/// A moment of the week: one slot, in every week or in some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The weeks.
    pub weeks: WeekSet,
    /// The slot, below [`SLOTS_PER_WEEK`].
    pub slot: usize,
}

/// A text that names no moment of the week.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "'{0}' is not a moment of the week: write a day and an hour, such as \"tue 17:30\" or \"mardi 17h30\"; \
     \"odd\", \"even\" or \"1st\" to \"4th\" before them choose weeks"
)]
pub struct MomentError(pub String);

impl Moment {
    /// Slot `slot` (below [`SLOTS_PER_WEEK`]) of every week.
    pub fn weekly(slot: usize) -> Self {
        Self { weeks: WeekSet::ALL, slot }
    }

    /// The day.
    pub fn day(self) -> Day {
        Day::ALL[self.slot * 7 / SLOTS_PER_WEEK]
    }

    /// Hour and minute of the clock.
    pub fn time(self) -> (u32, u32) {
        let minute = self.slot as u32 * SLOT_MINUTES % MINUTES_PER_DAY;
        (minute / MINUTES_PER_HOUR, minute % MINUTES_PER_HOUR)
    }

    /// Whether a site is open then, in each of the weeks.
    pub fn is_in(self, circuit: &Circuit) -> bool {
        (0..WEEKS_PER_CYCLE)
            .filter(|&week| self.weeks.contains(week))
            .all(|week| circuit.week(week).contains(self.slot))
    }
}

/// Reads `tue 17:30`, `mardi 17h30`, `Sa 10:00`, `odd wed 9:00`, `3e jeudi 14h`: the slot that holds the minute.
impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        let error = || MomentError(shorten(text));
        let lower: String = text.to_lowercase().chars().filter_map(without_accent).collect();
        let words: Vec<&str> = lower.split_whitespace().collect();
        // A time may be written with spaces: `10 h 30`.
        let place = words.iter().position(|word| day_named(word).is_some()).ok_or_else(error)?;
        let (choices, day, time) = (&words[..place], words[place], words[place + 1..].concat());
        let weeks = choices.iter().try_fold(WeekSet::ALL, |all, word| Some(all.intersection(weeks(word)?)));
        let weeks = weeks.filter(|weeks| !weeks.is_empty()).ok_or_else(error)?;
        let (day, minute) = day_named(day).zip(minute(&time)).ok_or_else(error)?;
        Ok(Self { weeks, slot: ((day as u32 * MINUTES_PER_DAY + minute) / SLOT_MINUTES) as usize })
    }
}

/// In the notation of OpenStreetMap for a weekly moment: `Tu 17:30`.
impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (weeks, name) in [(WeekSet::ODD, "odd"), (WeekSet::EVEN, "even")] {
            if self.weeks != WeekSet::ALL && self.weeks.intersection(weeks) == self.weeks {
                write!(f, "{name} ")?;
            }
        }
        for (n, name) in [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th")] {
            let nth = WeekSet::nth(n).expect("the cycle has four weeks of a month");
            if self.weeks.intersection(nth) == self.weeks {
                write!(f, "{name} ")?;
            }
        }
        let (hour, minute) = self.time();
        write!(f, "{} {hour:02}:{minute:02}", self.day().osm())
    }
}

fn weeks(word: &str) -> Option<WeekSet> {
    words::parity(word).or_else(|| words::nth(word))
}

/// The day that a word names: in full, or by its first letters (two at least), in English or French.
fn day_named(word: &str) -> Option<Day> {
    words::day(word.trim_end_matches('.'), 2)
}

/// How long somebody stays at a site, in whole slots, at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stay(usize);

/// A text that is no length of stay.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is not a stay: write minutes or hours up to a day, such as 30min or 1h30")]
pub struct StayError(pub String);

impl Stay {
    /// As short as can be told: one slot.
    pub const SHORTEST: Self = Self(1);

    /// The number of slots.
    pub fn slots(self) -> usize {
        self.0
    }

    /// The minutes.
    pub fn minutes(self) -> u32 {
        self.0 as u32 * SLOT_MINUTES
    }
}

/// Reads `30`, `30min`, `1h`, `1h30`; rounded up to whole slots, at least one.
impl FromStr for Stay {
    type Err = StayError;

    fn from_str(text: &str) -> Result<Self, StayError> {
        let length: Length = text.parse().map_err(|_| StayError(shorten(text)))?;
        let slots = length.minutes().div_ceil(SLOT_MINUTES).max(1);
        Ok(Self(slots as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::week::Schedule;

    #[test]
    fn moments_are_read_in_both_languages() {
        for (text, read) in [
            ("tue 17:30", "Tu 17:30"),
            ("mardi 17h30", "Tu 17:30"),
            ("Ma 9h", "Tu 09:00"),
            ("me 12:34", "We 12:30"),
            ("Sa 10:00", "Sa 10:00"),
            ("sunday 23:59", "Su 23:55"),
            ("di 0:00", "Su 00:00"),
            ("samedi 10 h 30", "Sa 10:30"),
            ("odd wed 9:00", "odd We 09:00"),
            ("3e jeudi 14h00", "3rd Th 14:00"),
            ("paire 1er ven. 8h30", "even 1st Fr 08:30"),
        ] {
            assert_eq!(text.parse::<Moment>().unwrap().to_string(), read, "{text}");
            assert_eq!(read.parse::<Moment>().unwrap(), text.parse().unwrap(), "{text}");
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "tue",
            "17:30",
            "tue 24:00",
            "tue 17:60",
            "m 10:00",
            "tue 1730",
            "odd even tue 9:00",
            "5th tue 9:00",
            "tue tue 9:00",
            "tue 9:5x",
            "tue -9:00",
            "tue 100:00",
            "tue :30",
            "tue 9:",
        ] {
            assert_eq!(text.parse::<Moment>(), Err(MomentError(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_moment_of_every_week_is_not_in_a_round_of_odd_weeks() {
        let mut morning = Schedule::CLOSED;
        morning.open(Day::Tuesday, 540, 720);
        let odd = Circuit::in_weeks(WeekSet::ODD, morning);
        for (text, open) in [("tue 9:00", false), ("odd tue 9:00", true), ("odd 2nd tue 11:59", true)] {
            assert_eq!(text.parse::<Moment>().unwrap().is_in(&odd), open, "{text}");
            assert!(text.parse::<Moment>().unwrap().is_in(&morning.into()), "{text}");
        }
    }

    #[test]
    fn stays_are_whole_slots() {
        for (text, slots) in [("30", 6), ("30min", 6), ("1h", 12), ("1h30", 18), ("0", 1), ("7 min", 2)] {
            assert_eq!(text.parse::<Stay>().map(Stay::slots), Ok(slots), "{text}");
        }
        for text in ["", "half", "-5", "25h", "1500", "1h75"] {
            assert!(text.parse::<Stay>().is_err(), "{text}");
        }
    }
}
