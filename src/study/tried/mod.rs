#![doc = include_str!("README.md")]

mod kept;
mod moment;
mod result;
mod today;
mod touched;
mod trials;

pub use moment::{AtMoment, WeeksOpen, at_moment};
pub use result::{CommuneChange, QuarterChange, Tried, tried};
pub use today::{STEP_SLOTS, Today};
pub use touched::{State, Touched};
pub use trials::Trials;
