#![doc = include_str!("README.md")]

mod effect;
mod order;
#[cfg(test)]
mod tests;
mod worth;

pub use effect::{Effect, Gaining, Seen, effects};
