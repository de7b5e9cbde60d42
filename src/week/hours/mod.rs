#![doc = include_str!("README.md")]

mod day_column;
mod note;
mod osm;

pub use day_column::day_column;
pub use note::{HoursNote, Reason};
pub use osm::{HoursError, osm};

/// Longest text that is read, in characters: no real week needs a tenth of it.
const LONGEST: usize = 4000;

fn is_too_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

#[cfg(test)]
mod tests;
