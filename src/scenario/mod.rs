#![doc = include_str!("README.md")]

mod apply;
mod change;
mod compare;
mod crossed;
mod effects;
mod error;
mod hours;
mod inline;
mod measured;
mod network;
mod places;
mod step;
#[cfg(test)]
mod testing;

pub use apply::{Applied, apply};
pub use change::{Action, Change, Cost, NewSite, Place, Scenario, Settings, Stop};
pub use compare::{Served, Stand, UnitChange, unit_changes, unit_changes_at};
pub use crossed::{Crossed, crossed};
pub use effects::{Judged, RuleEffect, rule_effects};
pub use error::{ChangeError, Why};
pub use hours::{WrittenHoursError, written_hours};
pub use inline::{InlineError, hours_of, moved, openings};
pub use measured::{About, Comparison, Evaluated, Measured, Sides, Yardstick};
pub use places::Ground;
pub use step::{Done, Remark, Step};
