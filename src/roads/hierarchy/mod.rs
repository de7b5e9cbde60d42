#![doc = include_str!("README.md")]

mod arcs;
mod build;
mod contract;
#[cfg(test)]
mod dijkstra;
mod nearest;
mod parts;
mod remaining;
mod route;
mod search;
mod sweep;
mod table;
#[cfg(test)]
mod tests;
mod within;
mod witness;

pub use arcs::Arcs;
pub use build::{End, Hierarchy};
pub use nearest::{Found, TwoNearest};
pub use parts::{PARTS, WrongParts};
pub use route::Route;
pub use table::Table;
