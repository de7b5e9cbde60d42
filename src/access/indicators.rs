//! A network in figures: coverage, quarters and clock together.

use super::clock::{ClockRequest, Profile, Reached, whole_profile};
use super::coverage::Coverage;
use super::quarters::Quarters;
use super::thresholds::Thresholds;
use super::units::whole;
use crate::territory::Territory;
use crate::units::Seconds;
use crate::week::Stay;

/// What is asked of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The times that people and quarters are counted within.
    pub thresholds: Thresholds,
    /// Sites within this time are within reach of the clock.
    pub reach: Seconds,
    /// How long somebody stays after the arrival.
    pub stay: Stay,
    /// The moments and hours that the clock counts people at.
    pub clock: ClockRequest,
}

/// A network in figures, for the whole territory.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicators {
    /// People by time to their nearest site.
    pub coverage: Coverage,
    /// Quarters by time to their nearest site.
    pub quarters: Quarters,
    /// People by when they reach an open site.
    pub clock: Profile,
}

impl Indicators {
    /// Measures everything anew. Runs in parallel.
    ///
    /// `times` has one entry a demand point: the time to its nearest site; `reached` is of the sites within [`Asked::reach`].
    pub fn measure(
        territory: &Territory,
        times: &[Option<Seconds>],
        reached: &Reached,
        asked: &Asked,
    ) -> Self {
        Self {
            coverage: whole(territory, times, &asked.thresholds),
            quarters: Quarters::measure(territory, times, &asked.thresholds),
            clock: whole_profile(territory, reached, &asked.clock),
        }
    }
}
