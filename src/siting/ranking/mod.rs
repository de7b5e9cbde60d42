#![doc = include_str!("README.md")]

mod greedy;
mod problem;
mod rank;

pub use greedy::{Step, greedy};
pub use problem::{Demand, Gain, Improvement, Problem};
pub use rank::{Objective, Ranked, rank};
