#![doc = include_str!("README.md")]

mod build;
mod chains;
mod components;
mod edges;
mod pace;
mod parts;
mod pieces;
#[cfg(test)]
mod tests;
mod town;
mod turns;

pub use components::sizes;
pub use pace::DepartementAt;
pub use parts::{Arc, Direction, Network, SOLID, segment_length};
