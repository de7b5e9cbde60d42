#![doc = include_str!("README.md")]

mod capped;
mod quickest;

pub use capped::capped;
pub use quickest::{ListsOf, quickest};
