//! How demand points stand, and who wins or loses by a change.

use super::network::Handle;
use crate::units::{MINUTES_PER_HOUR, Seconds};
use crate::week::WEEKS_PER_CYCLE;

/// How a demand point stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Its nearest site, and the time to it; `None`: it reaches none.
    pub nearest: Option<(Handle, Seconds)>,
    /// Minutes over the cycle of weeks at which it reaches an open site.
    pub minutes_in_cycle: u32,
}

/// A demand point that stands otherwise after a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointChange {
    /// The demand point: its place in [`Territory::demand`](crate::territory::Territory::demand).
    pub point: u32,
    /// How it stood.
    pub before: Standing,
    /// How it stands.
    pub after: Standing,
}

impl Standing {
    /// The time to the nearest site; `None`: it reaches none.
    pub fn time(&self) -> Option<Seconds> {
        self.nearest.map(|(_, time)| time)
    }

    /// Mean reachable hours a week.
    pub fn hours(&self) -> f64 {
        f64::from(self.minutes_in_cycle) / f64::from(WEEKS_PER_CYCLE as u32 * MINUTES_PER_HOUR)
    }
}

/// The demand points that stand otherwise `after` than `before`, in their order; both have one entry a demand point.
pub fn changes(before: &[Standing], after: &[Standing]) -> Vec<PointChange> {
    let change = |(point, (&before, &after))| PointChange { point, before, after };
    (0..).zip(before.iter().zip(after)).map(change).filter(|change| change.before != change.after).collect()
}
