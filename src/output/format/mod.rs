#![doc = include_str!("README.md")]

mod csv;
mod geojson;
mod geoparquet;
mod json;
mod kind;
mod parquet;
mod rows;
mod terminal;
#[cfg(test)]
pub(super) mod tests;

pub use kind::{Format, render};
pub(super) use parquet::PROVENANCE_KEY;
pub use terminal::{TerminalOptions, terminal};
