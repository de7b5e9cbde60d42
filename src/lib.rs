#![doc = include_str!("README.md")]

pub mod access;
pub mod cli;
pub mod gaps;
pub mod ids;
pub mod issue;
pub mod label;
pub mod load;
pub mod output;
pub mod roads;
pub mod scenario;
pub mod siting;
pub mod study;
pub mod territory;
pub mod travel;
pub mod units;
pub mod week;
