#![doc = include_str!("README.md")]

mod args;
mod check;
mod clock;
mod coverage;
mod gaps;
mod hours;
mod main_job;
mod map;
mod options;
mod progress;
mod rank;
mod run;
mod tables;

pub use run::{Failure, run};
