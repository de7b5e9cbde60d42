#![doc = include_str!("README.md")]

mod effect;
mod order;
mod worth;

pub use effect::{Effect, Gaining, Seen, effects};
