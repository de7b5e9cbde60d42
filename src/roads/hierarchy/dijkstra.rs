//! The naive twin: Dijkstra's algorithm on the original arcs.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::build::{End, FAR};

/// Milliseconds from the ends `from` to every node; [`FAR`] where there is no way.
pub(super) fn times(nodes: usize, arcs: &[(u32, u32, u32)], from: &[End]) -> Vec<u32> {
    let mut out = vec![Vec::new(); nodes];
    arcs.iter().for_each(|&(from, to, time)| out[from as usize].push((to, time)));
    let mut times = vec![FAR; nodes];
    let mut heap: BinaryHeap<_> = from.iter().map(|end| Reverse((end.time, end.node))).collect();
    while let Some(Reverse((time, node))) = heap.pop() {
        if time < times[node as usize] {
            times[node as usize] = time;
            heap.extend(out[node as usize].iter().map(|&(to, step)| Reverse((time + step, to))));
        }
    }
    times
}
