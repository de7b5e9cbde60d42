//! What travels: the shapes of the contract, apart from the words of the library.

mod ask;
mod communes;
mod health;
mod indicators;
mod moment;
mod plan;
mod study;
mod territories;
mod what_if;

pub(super) use ask::{
    AskMoment, AskPlan, AskTable, FileFormat, Goal, Kind, Mode, Model, OpenStudy, ReadScenario, TerritoryRef,
    Weeks, WithScenario,
};
pub(super) use communes::communes;
pub(super) use health::{Health, ModelOffered};
pub(super) use moment::moment;
pub(super) use plan::plan;
pub(super) use study::{Facts, places, study};
pub(super) use territories::{Territories, Territory};
pub(super) use what_if::what_if;

use geo::Point;

use crate::units::Seconds;

/// A number with so many decimals at most, never the zero below zero.
fn rounded(value: f64, decimals: i32) -> f64 {
    let unit = 10_f64.powi(decimals);
    (value * unit).round() / unit + 0.0
}

/// Whole seconds.
fn seconds(time: Option<Seconds>) -> Option<u32> {
    time.map(|time| time.0)
}

/// Degrees to about a decimetre.
fn lon_lat(point: Point) -> (f64, f64) {
    (rounded(point.x(), 6), rounded(point.y(), 6))
}
