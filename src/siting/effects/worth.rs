//! What one person counts for, by the times to the two nearest open sites.

use crate::siting::plan::{Goal, PER_MILLE};
use crate::units::Seconds;

/// A time longer than any trip: who reaches nothing is so far away where times are added up.
const NEVER: u32 = 24 * 60 * 60;

/// What one person counts for: more is better. The worst time, which no person makes alone, counts as the time of each.
pub(super) fn worth(goal: &Goal, first: Option<Seconds>, second: Option<Seconds>) -> i64 {
    let is_in = |time: Option<Seconds>, within: Seconds| time.is_some_and(|time| time <= within);
    let minus = |limit: u32| -i64::from(first.map_or(limit, |time| time.0.min(limit)));
    match goal {
        Goal::Coverage { within } | Goal::Fewest { within, .. } => i64::from(is_in(first, *within)),
        Goal::Decay { steps } => {
            i64::from(steps.iter().find(|step| is_in(first, step.within)).map_or(0, |step| step.weight))
        }
        Goal::Median { horizon } => minus(horizon.0),
        Goal::Center => minus(NEVER),
        Goal::Backup { within, second: weight } => {
            let of = |time, weight: u32| if is_in(time, *within) { i64::from(weight) } else { 0 };
            of(first, PER_MILLE) + of(second, *weight)
        }
    }
}
