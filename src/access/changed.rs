//! Whose time to the nearest site changes.

use std::cmp::Reverse;

use crate::territory::Territory;
use crate::units::Seconds;

/// The demand points whose time is not the same `after` as `before`, as indices: those that lose all access first, then by the time
/// lost, the most first; those that gain last. Ties go to the most people, then to the smallest index.
pub fn changed(territory: &Territory, [before, after]: [&[Option<Seconds>]; 2]) -> Vec<usize> {
    let demand = territory.demand();
    let mut points: Vec<usize> = (0..demand.len()).filter(|&point| before[point] != after[point]).collect();
    points.sort_by_key(|&point| {
        (Reverse(lost(before[point], after[point])), Reverse(demand[point].people), point)
    });
    points
}

/// Seconds lost, below zero when gained; access lost counts more than any time.
fn lost(before: Option<Seconds>, after: Option<Seconds>) -> i64 {
    let seconds = |time: Option<Seconds>| time.map_or(i64::from(u32::MAX), |time| i64::from(time.0));
    seconds(after) - seconds(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_loses_all_access_loses_most() {
        let [ten, twenty] = [600, 1200].map(|seconds| Some(Seconds(seconds)));
        assert!(lost(ten, None) > lost(ten, twenty) && lost(ten, twenty) == 600);
        assert!(lost(twenty, ten) == -600 && lost(None, ten) < lost(twenty, ten));
    }
}
