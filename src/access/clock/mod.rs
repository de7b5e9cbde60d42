#![doc = include_str!("README.md")]

mod face;
mod profile;
mod reached;
mod units;
mod window;

pub use face::Clock;
pub(super) use profile::Tally;
pub use profile::{ClockRequest, Profile, WindowAccess};
pub use reached::Reached;
pub(super) use reached::{PointReach, arrivals};
pub use units::{ProfilesByUnit, clocks_by_level, profiles_by_level, whole_clock, whole_profile};
pub use window::Window;

#[cfg(test)]
mod tests;
