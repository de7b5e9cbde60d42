//! The demand points that are worst served.

use std::cmp::Reverse;

use crate::territory::Territory;
use crate::units::{People, Seconds};

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
