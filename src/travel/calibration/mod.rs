#![doc = include_str!("README.md")]

mod fit;
mod pairs;

pub use fit::{Fit, Trip};
pub use pairs::{BANDS, Band, Origin, Pair, Sampling, SamplingError, bands};
