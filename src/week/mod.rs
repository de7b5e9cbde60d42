#![doc = include_str!("README.md")]

mod circuit;
mod date;
pub mod hours;
mod opening;
pub mod round;
mod schedule;
mod weeks;

pub use circuit::Circuit;
pub use date::{Date, DateError};
pub use opening::Opening;
pub use schedule::{Day, SLOT_MINUTES, SLOTS_PER_WEEK, Schedule};
pub use weeks::{WEEKS_PER_CYCLE, WeekSet};
