#![doc = include_str!("README.md")]

mod atlas;
mod coverage;
mod error;
mod gaps;
mod prepare;
mod ranking;
mod read;
mod request;
mod rounds;

pub use atlas::{MapRequest, Picture, draw};
pub use coverage::{CoverageRequest, coverage, worst};
pub use error::StudyError;
pub use gaps::{gap_points, gaps};
pub use prepare::{Study, load};
pub use ranking::{RankRequest, ranking, sequence};
pub use request::{CommunesFrom, Request};
pub use rounds::rounds;
