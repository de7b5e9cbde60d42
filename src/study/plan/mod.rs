#![doc = include_str!("README.md")]

mod apart;
mod ask;
mod error;
mod hours;
mod lists;
mod more;
mod own;
mod picture;
mod places;
mod planned;
mod proposed;
mod refused;
mod tables;
mod ways;

pub use ask::{MayClose, PlanAsk, PlanLimits};
pub use error::PlanError;
pub use hours::PlannedHours;
pub use own::OwnTimes;
pub use picture::PlanMap;
pub use planned::Planned;
pub use proposed::{Opening as PlannedOpening, Proposed, ValueUnit};
