#![doc = include_str!("README.md")]

mod ask;
mod diagnosis;
mod future;
mod making;
mod network;

pub use ask::{REPORT_NEAR, REPORT_OPENINGS, ReportAsk};
pub use making::report;
