#![doc = include_str!("README.md")]

mod change;
mod choices;
mod error;
mod ground;
mod network;
mod settle;
#[cfg(test)]
mod tests;
mod together;
mod verbs;

pub use change::{PointChange, Standing, changes};
pub use error::TrialError;
pub use network::{Handle, Place, Trial};
pub use together::{Together, together, together_by_level};
