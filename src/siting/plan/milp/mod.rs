#![doc = include_str!("README.md")]

mod answer;
mod program;
mod side;
mod solve;

pub use answer::{Answer, NoAnswer};
pub use side::Side;
pub use solve::{Patience, solve};
