#![doc = include_str!("README.md")]

mod change;
mod chronicle;
mod error;
mod lifetime;
mod same_site;
#[cfg(test)]
mod tests;

pub use change::{Change, ChangeKind};
pub use chronicle::{Chronicle, DayAccount, DayNetwork, Steps};
pub use error::ChronicleError;
pub use lifetime::{Lifetime, Past, Presence, Shift};
pub use same_site::{Link, links, similar_names};
