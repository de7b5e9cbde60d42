#![doc = include_str!("README.md")]

mod atlas;
mod clock;
mod coverage;
mod error;
mod gaps;
mod hours;
mod moving;
mod prepare;
mod ranking;
mod read;
mod request;

pub use atlas::{MapRequest, Picture, draw};
pub use clock::{ClockAsk, clock, clock_points, clock_slots};
pub use coverage::{CoverageRequest, coverage, worst};
pub use error::StudyError;
pub use gaps::{gap_points, gaps};
pub use hours::{HoursAsk, hours};
pub use prepare::{OpenThen, Study, load};
pub use ranking::{RankRequest, ranking, sequence};
pub use request::{CommunesFrom, Request, When};
