#![doc = include_str!("README.md")]

pub mod effects;
pub mod hours;
pub mod plan;
pub mod ranking;
pub mod refine;
pub mod uncertainty;
