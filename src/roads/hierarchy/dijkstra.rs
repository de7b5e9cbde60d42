//! The naive twin: Dijkstra's algorithm on the original arcs.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::build::{End, LONGEST, NO_WAY};

/// Milliseconds from the ends `from` to every node; [`NO_WAY`] where there is no way.
pub(super) fn times(nodes: usize, arcs: &[(u32, u32, u32)], from: &[End]) -> Vec<u32> {
    let mut out = vec![Vec::new(); nodes];
    arcs.iter().for_each(|&(from, to, time)| out[from as usize].push((to, time)));
    let mut times = vec![NO_WAY; nodes];
    let mut heap: BinaryHeap<_> = from.iter().map(|end| Reverse((end.time, end.node))).collect();
    while let Some(Reverse((time, node))) = heap.pop() {
        if time <= LONGEST && time < times[node as usize] {
            times[node as usize] = time;
            heap.extend(
                out[node as usize].iter().map(|&(to, step)| Reverse((time.saturating_add(step), to))),
            );
        }
    }
    times
}

/// Milliseconds to the soonest of `ends` by these times to every node; [`NO_WAY`] where there is no way.
pub(super) fn soonest(times: &[u32], ends: &[End]) -> u32 {
    let by = |end: &End| times[end.node as usize].saturating_add(end.time);
    ends.iter().map(by).filter(|time| *time <= LONGEST).min().unwrap_or(NO_WAY)
}
