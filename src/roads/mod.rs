#![doc = include_str!("README.md")]

pub mod archive;
pub mod extract;
mod figures;
pub mod hierarchy;
mod itinerary;
mod mode;
pub mod network;
mod prepared;
pub mod profile;
mod rules;
pub mod snap;
#[cfg(test)]
pub(crate) mod testing;
mod trip;

pub use figures::{BANDS, Components, Figures, Length};
pub use itinerary::{Along, Leg, SHORT_PIECE};
pub use mode::Mode;
pub use prepared::Roads;
pub use rules::{Crossing, Passage, Rules, Setting};
pub use trip::{Stage, Trip};
