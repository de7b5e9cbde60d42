#![doc = include_str!("README.md")]

mod index;
mod place;

pub use place::{AccessLeg, OnRoad, Snapper};
