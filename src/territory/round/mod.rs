#![doc = include_str!("README.md")]

mod address;
mod gazetteer;
mod names;
mod stop;

pub use gazetteer::{Around, Gazetteer};
pub use names::name_key;
pub use stop::{Confidence, Doubt, PlacedStop, placed_stops};
