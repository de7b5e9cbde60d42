#![doc = include_str!("README.md")]

mod greedy;
pub mod hours;
mod problem;
mod ranking;

pub use greedy::{Step, greedy};
pub use problem::{Demand, Gain, Improvement, Problem};
pub use ranking::{Objective, Ranked, rank};
