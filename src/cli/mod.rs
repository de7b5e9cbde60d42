#![doc = include_str!("README.md")]

mod args;
mod audit;
mod check;
mod clock;
mod coverage;
mod gaps;
mod history;
mod hours;
mod isochrone;
mod main_job;
mod map;
mod options;
mod progress;
mod rank;
mod rounds;
mod route;
mod run;
mod table;
mod tables;
mod travel;
mod ways;

pub use run::{Failure, run};
