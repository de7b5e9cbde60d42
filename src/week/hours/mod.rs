#![doc = include_str!("README.md")]

mod day_column;
mod dila;
mod error;
mod note;
mod osm;
mod osm_rules;
mod range;
mod words;

pub use day_column::day_column;
pub use dila::dila;
pub use error::HoursError;
pub use note::{HoursNote, Reason};
pub use osm::osm;
pub use range::{DayRange, Draft};
pub use words::asks_appointment;

/// Longest text that is read, in characters: no real week needs a tenth of it.
const LONGEST: usize = 4000;

fn is_longer(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

#[cfg(test)]
mod day_column_table;
#[cfg(test)]
mod dila_table;
#[cfg(test)]
mod osm_table;
#[cfg(test)]
mod tests;
