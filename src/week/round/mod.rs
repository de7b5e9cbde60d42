#![doc = include_str!("README.md")]

mod assemble;
mod clause;
mod day_first;
mod item;
mod noise;
mod part;
mod read;
mod run;
mod token;
mod weeks;
mod words;

pub use clause::Assumed;
pub use read::{Round, Stop, round};

#[cfg(test)]
mod tests;
