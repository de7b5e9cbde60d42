#![doc = include_str!("README.md")]

pub mod hours;
mod schedule;

pub use schedule::{Day, SLOT_MINUTES, SLOTS_PER_WEEK, Schedule};
