#![doc = include_str!("README.md")]

pub mod extract;
pub mod hierarchy;
mod mode;
pub mod network;
mod rules;
pub mod snap;

pub use mode::Mode;
pub use rules::{Crossing, Passage, Rules, Setting};
