#![doc = include_str!("README.md")]

mod patch;

pub use patch::{Patch, patches};
