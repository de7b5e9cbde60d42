#![doc = include_str!("README.md")]

mod center;
pub mod check;
mod check_flow;
mod compact;
mod curve;
mod effort;
mod exact;
mod fewest;
mod goal;
mod greedy;
mod halving;
pub mod hours;
mod keep;
mod lagrange;
mod lagrange_shared;
mod linear;
#[cfg(feature = "highs")]
pub mod milp;
mod near;
mod no_plan;
mod node;
mod pick;
mod problem;
mod room;
mod rows;
mod shared;
mod solve;
mod state;
#[cfg(test)]
mod tests;
mod transport;

pub use curve::{Step, curve};
pub use effort::{DEFAULT_WORK, Effort};
pub use goal::{DecayStep, Goal, PER_MILLE};
pub use near::{Neighbourhood, Robustness, Swap};
pub use no_plan::NoPlan;
pub use problem::{BadProblem, Limits, Link, Place, Problem, Standing};
pub use solve::{Ended, Plan, solve};
