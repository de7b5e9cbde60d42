#![doc = include_str!("README.md")]

pub mod extract;
pub mod hierarchy;
mod mode;
pub mod profile;
mod rules;

pub use mode::Mode;
pub use rules::{Crossing, Passage, Rules, Setting};
