#![doc = include_str!("README.md")]

mod changed;
pub mod clock;
mod coverage;
mod groups;
mod thresholds;
mod units;
mod worst;

pub use changed::changed;
pub use coverage::Coverage;
pub use thresholds::{ThresholdError, Thresholds};
pub use units::{ByUnit, by_level, whole};
pub use worst::worst;
