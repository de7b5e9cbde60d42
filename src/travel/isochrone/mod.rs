#![doc = include_str!("README.md")]

mod along;
mod ask;
mod circles;
mod field;
mod plane;
mod shapes;
mod soonest;
#[cfg(test)]
mod tests;
mod zones;

pub use ask::{Drawn, Heading, IsochroneAsk, IsochroneError, Isochrones};
