#![doc = include_str!("README.md")]

mod atlas;
mod audit;
mod captions;
mod clock;
mod coverage;
mod cut_off;
mod error;
mod gaps;
mod history;
mod hours;
mod lists;
mod moving;
mod named;
mod notes;
mod prepare;
mod ranking;
mod read;
mod request;
mod roads;
mod rounds;
mod suppose;
mod week_picture;

pub use atlas::{MapRequest, Picture, draw};
pub use audit::{AuditRequest, FundingRequest, RulesFrom, amounts, audit, funding, rules};
pub use clock::{ClockAsk, clock, clock_points, clock_slots};
pub use coverage::{CoverageRequest, affected, coverage, worst};
pub use cut_off::{CutOff, Left};
pub use error::StudyError;
pub use gaps::{gap_points, gaps};
pub use history::{HistoryRequest, changes, history, vanished};
pub use hours::{HoursAsk, hours};
pub use prepare::{OpenThen, Study, load};
pub use ranking::{RankRequest, ranking, sequence};
pub use request::{CommunesFrom, EarlierList, Request, RoadsAsk, TravelBy, When};
pub use rounds::{RoundsUsed, rounds};
pub use week_picture::{WeekRequest, draw_week};
