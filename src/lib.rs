#![doc = include_str!("README.md")]

pub mod ids;
pub mod issue;
pub mod output;
pub mod territory;
pub mod units;
pub mod week;
