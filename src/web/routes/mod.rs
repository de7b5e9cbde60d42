#![doc = include_str!("README.md")]

mod answer;
mod calls;
mod communes;
mod files;
mod health;
mod moment;
mod openapi;
mod plan;
mod read_scenario;
mod report;
mod studies;
mod tables;
mod territories;
mod what_if;
mod write_scenario;

pub use calls::calls;
pub(super) use calls::router;
pub use openapi::CONTRACT;
