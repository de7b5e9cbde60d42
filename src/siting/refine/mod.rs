#![doc = include_str!("README.md")]

mod quickest;

pub use quickest::{Existing, ListsOf, quickest};
