#![doc = include_str!("README.md")]

pub mod hours;
pub mod plan;
pub mod ranking;
