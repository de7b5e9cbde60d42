#![doc = include_str!("README.md")]

mod build;
mod chains;
mod check;
mod components;
mod edges;
mod pace;
mod parts;
mod pieces;
#[cfg(test)]
mod tests;
mod town;
mod turns;

pub use check::WrongNetwork;
pub use components::sizes;
pub use parts::{Arc, Direction, Network, SOLID, segment_length};
