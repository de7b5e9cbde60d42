#![doc = include_str!("README.md")]

mod cell;
mod drawing;
mod error;
mod format;
pub mod map;
mod pairs;
mod printer;
mod provenance;
pub mod report;
pub mod results;
mod save;
mod scenario_file;
mod sink;
pub mod strip;
mod table;
pub mod text;
mod unit;

pub use cell::Cell;
pub use drawing::DrawingError;
pub use error::OutputError;
pub use format::{Format, TerminalOptions, render, terminal};
pub use pairs::{Pair, PairColumns, PairFormat, PairWriter};
pub use printer::Printer;
pub use provenance::{Input, Provenance, sidecar};
pub use save::save;
pub use scenario_file::scenario_file;
pub use sink::Sink;
pub use table::{Column, ColumnKind, Table};
pub use unit::Unit;
