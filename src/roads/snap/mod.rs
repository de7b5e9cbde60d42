#![doc = include_str!("README.md")]

mod index;
mod place;
mod tree;

pub use place::{AccessLeg, OnRoad, Snapper};
