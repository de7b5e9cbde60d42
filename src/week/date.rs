//! Days of the calendar.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use crate::ids::shorten;

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
}

/// A text that is not a date.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("'{0}' is not a date: write year, month and day, such as 2020-09-01")]
pub struct DateError(pub String);

impl Date {
    /// The day; `None` when the calendar has no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 => 28 + u8::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        let exists = (1..=12).contains(&month) && (1..=days).contains(&day) && (1000..=9999).contains(&year);
        exists.then_some(Self { year, month, day })
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> u8 {
        self.day
    }
}

/// Reads `2020-09-01`, `01/09/2020`, `09/2020` (its first day) or `2020` (its first day).
impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let parts: Vec<&str> = text.trim().split(['-', '/']).collect();
        let [year, month, day] = match parts[..] {
            [year] => [year, "1", "1"],
            [year, month] if year.len() == 4 => [year, month, "1"],
            [month, year] => [year, month, "1"],
            [year, month, day] if year.len() == 4 => [year, month, day],
            [day, month, year] => [year, month, day],
            _ => return Err(DateError(shorten(text))),
        };
        let date = || Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
        date().ok_or_else(|| DateError(shorten(text)))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_the_lists_write_them() {
        for (text, date) in [
            ("2020-09-01", "2020-09-01"),
            ("15/11/2022", "2022-11-15"),
            ("09/2020", "2020-09-01"),
            ("2020-09", "2020-09-01"),
            ("2021", "2021-01-01"),
            (" 29/02/2024 ", "2024-02-29"),
        ] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), date, "{text}");
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in
            ["", "29/02/2023", "2020-13-01", "2020-00-10", "31/04/2021", "1/2/3/4", "x", "-1-2-2020", "20"]
        {
            assert_eq!(text.parse::<Date>(), Err(DateError(text.to_owned())), "{text}");
        }
    }
}
