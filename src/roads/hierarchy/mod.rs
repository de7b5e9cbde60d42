#![doc = include_str!("README.md")]

mod arcs;
mod build;
mod contract;
#[cfg(test)]
mod dijkstra;
mod leaving;
mod levels;
mod links;
mod nearest;
mod number;
mod parts;
mod remaining;
mod rooms;
mod route;
mod search;
mod sweep;
mod table;
#[cfg(test)]
mod tests;
mod times;
mod within;
mod witness;

pub use build::{End, Hierarchy, LONGEST, NO_WAY};
pub use leaving::Leaving;
pub use nearest::{Found, TwoNearest};
pub use parts::{PARTS, WrongParts};
pub use route::Route;
pub use table::Table;
pub use within::Within;
