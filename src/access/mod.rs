#![doc = include_str!("README.md")]

mod coverage;
mod thresholds;
mod units;
mod worst;

pub use coverage::Coverage;
pub use thresholds::{ThresholdError, Thresholds};
pub use units::{ByUnit, by_level, whole};
pub use worst::worst;
