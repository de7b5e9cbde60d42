//! The demand points that are worst served, and those that are worst known.

use std::cmp::Reverse;

use super::comparison::Told;
use crate::territory::Territory;
use crate::units::{People, Seconds, SecondsApart};

/// The `count` inhabited demand points with the longest times: unreachable ones first, then by time;
/// at equal time more people first, then the smallest code.
///
/// `times` has one entry a demand point; the answer holds indices of demand points.
pub fn worst(territory: &Territory, times: &[Option<Seconds>], count: usize) -> Vec<usize> {
    let demand = territory.demand();
    let mut inhabited: Vec<usize> = (0..demand.len()).filter(|&i| demand[i].people > People::ZERO).collect();
    let key = |&i: &usize| (times[i].is_some(), Reverse(times[i]), Reverse(demand[i].people), i);
    if count < inhabited.len() {
        inhabited.select_nth_unstable_by_key(count, key);
        inhabited.truncate(count);
    }
    inhabited.sort_unstable_by_key(key);
    inhabited
}

/// The `count` inhabited demand points about which the models differ most, in minutes either way; at equal difference more people
/// first, then the smallest code. Points that one of the models does not serve are left out: that is no difference of minutes.
///
/// The answer holds indices of demand points.
pub fn most_different(told: &[Told], count: usize) -> Vec<usize> {
    let difference = |&index: &usize| told[index].difference().map(SecondsApart::abs);
    let counts = |index: &usize| told[*index].people > People::ZERO && difference(index).is_some();
    let mut points: Vec<usize> = (0..told.len()).filter(counts).collect();
    points.sort_by_key(|index| (Reverse(difference(index)), Reverse(told[*index].people), *index));
    points.truncate(count);
    points
}
