//! The network of today, as every list of changes is held against it.

use super::super::prepare::Study;
use crate::access::Indicators;
use crate::access::clock::Clock;
use crate::access::trial::{Standing, Together, Trial, together_by_level};
use crate::territory::{DemandKind, Level, Site, Territory};
use crate::units::People;
use crate::week::{Moment, SLOTS_PER_WEEK};

/// Slots between two points of the curve of the week: a quarter of an hour.
pub const STEP_SLOTS: usize = 3;

/// The network of today.
#[derive(Debug)]
pub struct Today {
    /// Its figures.
    pub indicators: Indicators,
    /// Its sites in the territory.
    pub sites: usize,
    /// People who find an open site within reach, every [`STEP_SLOTS`] of an ordinary week.
    pub week: Vec<People>,
    /// How each demand point stands.
    pub standings: Vec<Standing>,
    /// How each commune stands.
    pub communes: Vec<Together>,
    /// The first demand point of each quarter.
    pub quarters: Vec<usize>,
    everywhere: bool,
}

impl Today {
    pub(super) fn of(study: &Study, trial: &Trial, everywhere: bool) -> Self {
        Self {
            indicators: trial.indicators(),
            sites: inside(study, &study.sites, everywhere),
            week: week(trial.clock()),
            standings: trial.standings().to_vec(),
            communes: together_by_level(&study.territory, Level::Commune, trial.standings()),
            quarters: first_points(&study.territory),
            everywhere,
        }
    }

    /// How many of `sites` count as sites of the territory.
    pub(super) fn sites_of(&self, study: &Study, sites: &[Site]) -> usize {
        inside(study, sites, self.everywhere)
    }
}

fn inside(study: &Study, sites: &[Site], everywhere: bool) -> usize {
    sites.iter().filter(|site| everywhere || study.is_inside(site)).count()
}

/// People who find an open site, mean over the cycle of weeks, rounded.
pub(super) fn week(clock: &Clock) -> Vec<People> {
    let mean = |slot| People(clock.mean_at(Moment::weekly(slot)).round() as u64);
    (0..SLOTS_PER_WEEK).step_by(STEP_SLOTS).map(mean).collect()
}

/// The first demand point of each quarter: all of them stand alike.
fn first_points(territory: &Territory) -> Vec<usize> {
    let mut first = vec![usize::MAX; territory.quarters().len()];
    for (point, demand) in territory.demand().iter().enumerate() {
        if let DemandKind::Quarter(quarter) = demand.kind {
            let known = &mut first[quarter as usize];
            *known = point.min(*known);
        }
    }
    first
}
