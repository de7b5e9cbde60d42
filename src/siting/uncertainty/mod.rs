#![doc = include_str!("README.md")]

mod draw;
mod random;
mod stays;

pub use draw::{PEOPLE_RANGE, SPEED_RANGE, drawn, unknown_is_open};
pub use stays::{Band, Draws, Stays, World, stays, stays_in};
