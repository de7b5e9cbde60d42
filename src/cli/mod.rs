#![doc = include_str!("README.md")]

mod args;
mod audit;
mod calibrate;
mod check;
mod clock;
mod compare;
mod coverage;
mod gaps;
mod history;
mod hours;
mod main_job;
mod map;
mod options;
mod progress;
mod rank;
mod roads;
mod rounds;
mod run;
mod tables;
mod travel;

pub use run::{Failure, run};
