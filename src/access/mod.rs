#![doc = include_str!("README.md")]

mod changed;
pub mod clock;
mod comparison;
mod coverage;
mod groups;
mod indicators;
mod quarters;
mod thresholds;
pub mod trial;
mod units;
mod worst;

pub use changed::changed;
pub use comparison::{Agreement, Comparison, LEAST_FOR_RATIO, Told, compare_by_level, told};
pub use coverage::Coverage;
pub use indicators::{Asked, Indicators};
pub use quarters::{QuarterCount, QuarterPoint, QuarterPoints, Quarters};
pub use thresholds::{ThresholdError, Thresholds};
pub use units::{ByUnit, by_level, whole};
pub use worst::{most_different, worst};
