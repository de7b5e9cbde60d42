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
mod isochrone;
mod main_job;
mod map;
mod options;
mod paths;
mod plan;
mod plan_goal;
mod plan_limits;
mod plan_shown;
mod progress;
mod rank;
mod report;
mod roads;
mod rounds;
mod route;
mod run;
mod serve;
mod simulate;
mod simulate_map;
mod table;
mod tables;
mod travel;
mod ways;

pub use run::{Failure, run};
