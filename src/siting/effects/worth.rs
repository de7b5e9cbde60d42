//! What one person counts for, by the times to the nearest open sites.

use crate::siting::plan::Goal;
use crate::units::Seconds;

/// A time longer than any trip: who reaches nothing is so far away where times are added up.
const NEVER: Seconds = Seconds(24 * 60 * 60);

/// The goal of the shortest times, whatever is planned for.
pub(super) const QUICKEST: Goal = Goal::Median { horizon: NEVER };

/// What one person counts for whose open sites are these times away, nearest first: more is better. The worst time, which no person makes alone,
/// counts as the time of each.
pub(super) fn worth(goal: &Goal, times: impl Iterator<Item = Seconds>) -> i64 {
    match goal {
        Goal::Center => -QUICKEST.of_one(times),
        Goal::Median { .. } => -goal.of_one(times),
        _ => goal.of_one(times),
    }
}
