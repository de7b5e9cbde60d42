#![doc = include_str!("README.md")]

mod app;
mod assets;
mod body;
mod catalogue;
mod connections;
mod guard;
mod lang;
mod limits;
mod offer;
mod opened;
mod packed;
mod problem;
mod report;
mod routes;
mod scenarios;
mod server;
mod studies;
mod tables;
mod timed;
mod topology;
mod views;

pub use routes::{CONTRACT, calls};
pub use server::Server;
