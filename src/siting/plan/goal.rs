//! What a good plan does.

use crate::units::Seconds;

/// One in a thousand: the unit of weights that decay.
pub const PER_MILLE: u32 = 1000;

/// A step of a decay: who is within the time counts for this much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecayStep {
    /// The time.
    pub within: Seconds,
    /// The weight, in thousandths: at most [`PER_MILLE`].
    pub weight: u32,
}

/// What a good plan does. The formulas stand in the README of this folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// Most people within a time of a site (maximal covering).
    Coverage {
        /// The time.
        within: Seconds,
    },
    /// The same with a weight that falls in steps; steps by ascending time, weights falling.
    Decay {
        /// The steps.
        steps: Vec<DecayStep>,
    },
    /// Least time summed over people (p-median); who has no site within the horizon counts as at the horizon.
    Median {
        /// The horizon.
        horizon: Seconds,
    },
    /// Shortest time for the worst served place (p-center).
    Center,
    /// Fewest sites, or least cost under a budget, with this share of the people within a time (set covering).
    Fewest {
        /// The time.
        within: Seconds,
        /// The share of people, in thousandths; [`PER_MILLE`]: everybody who can be.
        share: u32,
    },
    /// Most people within a time of a site, and again of a second one at a lower weight (backup coverage).
    Backup {
        /// The time.
        within: Seconds,
        /// The weight of the second site, in thousandths of the first.
        second: u32,
    },
}

impl Goal {
    /// The word used on the command line and in files.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Coverage { .. } => "coverage",
            Self::Decay { .. } => "decay",
            Self::Median { .. } => "median",
            Self::Center => "center",
            Self::Fewest { .. } => "fewest",
            Self::Backup { .. } => "backup",
        }
    }

    /// Whether a smaller value is better.
    pub fn minimizes(&self) -> bool {
        matches!(self, Self::Median { .. } | Self::Center | Self::Fewest { .. })
    }

    /// What one person counts for when sites are these times away, nearest first, in the unit of the goal. For the fewest sites: whether they are served.
    pub fn of_one(&self, mut times: impl Iterator<Item = Seconds>) -> i64 {
        let nearest = times.next();
        let is_in = |time: Option<Seconds>, within: &Seconds| time.is_some_and(|time| time <= *within);
        match self {
            Self::Coverage { within } | Self::Fewest { within, .. } => i64::from(is_in(nearest, within)),
            Self::Decay { steps } => i64::from(Self::decayed(steps, nearest)),
            Self::Median { horizon } => i64::from(nearest.map_or(*horizon, |time| time.min(*horizon)).0),
            Self::Backup { within, second } => {
                let first = if is_in(nearest, within) { PER_MILLE } else { 0 };
                i64::from(first + if is_in(times.next(), within) { *second } else { 0 })
            }
            Self::Center => nearest.map_or(i64::MAX, |time| i64::from(time.0)),
        }
    }

    /// The weight, in thousandths, of who is `time` away.
    pub(super) fn decayed(steps: &[DecayStep], time: Option<Seconds>) -> u32 {
        time.and_then(|time| steps.iter().find(|step| time <= step.within)).map_or(0, |step| step.weight)
    }
}
