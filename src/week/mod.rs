#![doc = include_str!("README.md")]

mod calendar;
mod circuit;
mod date;
pub mod hours;
mod moment;
mod notation;
mod opening;
pub mod round;
mod schedule;
mod time;
#[cfg(test)]
mod twin;
mod weeks;
mod words;

pub use circuit::Circuit;
pub use date::{Date, DateError};
pub use moment::{Moment, MomentError, Stay, StayError};
pub use opening::Opening;
pub use schedule::{Day, SLOT_MINUTES, SLOTS_PER_DAY, SLOTS_PER_WEEK, Schedule};
pub use time::{Length, LengthError, TimeOfDay, TimeOfDayError};
pub use weeks::{WEEKS_PER_CYCLE, WeekSet};
