//! Times of the day and lengths of time, as planners type them.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::schedule::{SLOT_MINUTES, SLOTS_PER_DAY};
use crate::ids::shorten;
use crate::units::MINUTES_PER_HOUR;

const MINUTES_PER_DAY: u32 = SLOT_MINUTES * SLOTS_PER_DAY as u32;

/// A time of the day, a multiple of five minutes before midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u32);

/// A text that is no time of the day.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is not a time of the day: write hours and minutes (in steps of five), such as 08:30 or 17h")]
pub struct TimeOfDayError(pub String);

impl TimeOfDay {
    /// Minutes since midnight.
    pub fn minutes(self) -> u32 {
        self.0
    }

    /// The slot of the day that begins then.
    pub fn slot(self) -> usize {
        (self.0 / SLOT_MINUTES) as usize
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeOfDayError;

    fn from_str(text: &str) -> Result<Self, TimeOfDayError> {
        let minutes = minute(&text.trim().to_lowercase());
        let whole = minutes.filter(|minutes| minutes.is_multiple_of(SLOT_MINUTES));
        whole.map(Self).ok_or_else(|| TimeOfDayError(shorten(text)))
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{:02}:{:02}", self.0 / MINUTES_PER_HOUR, self.0 % MINUTES_PER_HOUR))
    }
}

/// A length of time of at most a day, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length(u32);

/// A text that is no length of time.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is not a length of time: write minutes or hours up to a day, such as 90min, 2h or 1h30")]
pub struct LengthError(pub String);

impl Length {
    /// The minutes.
    pub fn minutes(self) -> u32 {
        self.0
    }
}

/// Reads `30`, `30min`, `1h`, `1h30`.
impl FromStr for Length {
    type Err = LengthError;

    fn from_str(text: &str) -> Result<Self, LengthError> {
        let word = text.trim().to_lowercase();
        let word = word.strip_suffix("min").or(word.strip_suffix("mn")).unwrap_or(&word).trim();
        let minutes = if word.contains('h') { minute(word) } else { word.parse().ok() };
        let minutes = minutes.filter(|&minutes| minutes <= MINUTES_PER_DAY);
        minutes.map(Self).ok_or_else(|| LengthError(shorten(text)))
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}h{:02}", self.0 / MINUTES_PER_HOUR, self.0 % MINUTES_PER_HOUR))
    }
}

/// Minutes since midnight of `17:30`, `17h30`, `17h`.
pub(super) fn minute(text: &str) -> Option<u32> {
    let (hours, minutes) = text.split_once([':', 'h'])?;
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<u32>().ok())?;
    let minutes = if minutes.is_empty() && text.ends_with('h') { 0 } else { number(minutes)? };
    let minute = number(hours)? * MINUTES_PER_HOUR + minutes;
    (minutes < MINUTES_PER_HOUR && minute < MINUTES_PER_DAY && hours.len() <= 2).then_some(minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_the_day_are_multiples_of_five_minutes() {
        for (text, read) in [("8:00", "08:00"), ("17h30", "17:30"), (" 9H ", "09:00"), ("23:55", "23:55")] {
            assert_eq!(text.parse::<TimeOfDay>().unwrap().to_string(), read, "{text}");
        }
        for text in ["", "8", "08:02", "24:00", "25h", "8:60", "noon"] {
            assert_eq!(text.parse::<TimeOfDay>(), Err(TimeOfDayError(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn lengths_are_at_most_a_day() {
        for (text, minutes) in
            [("0", 0), ("90min", 90), ("2h", 120), ("1h30", 90), ("7 mn", 7), ("1440", 1440)]
        {
            assert_eq!(text.parse::<Length>().map(Length::minutes), Ok(minutes), "{text}");
        }
        for text in ["", "half", "-5", "25h", "1441"] {
            assert_eq!(text.parse::<Length>(), Err(LengthError(text.to_owned())), "{text}");
        }
    }
}
