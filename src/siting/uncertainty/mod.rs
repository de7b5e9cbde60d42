#![doc = include_str!("README.md")]

mod draw;
mod random;
mod stays;

pub use draw::{PEOPLE_RANGE, SPEED_RANGE};
pub use stays::{Band, Draws, Stays, stays};
