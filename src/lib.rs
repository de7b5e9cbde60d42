#![doc = include_str!("README.md")]

pub mod ids;
pub mod issue;
pub mod load;
pub mod territory;
pub mod units;
pub mod week;
