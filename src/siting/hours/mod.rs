#![doc = include_str!("README.md")]

mod greedy;
mod limits;
mod moves;
mod network;
mod piece;
mod problem;
mod why;

pub use greedy::{Asked, Plan, Step, greedy};
pub use limits::{Limits, LimitsError};
pub use piece::{MoveKind, Piece};
pub use problem::{Problem, SiteHours, WeeklyAccess, week_that_moves};
pub use why::{Elsewhere, Why};

#[cfg(test)]
mod tests;
#[cfg(test)]
mod twin;
