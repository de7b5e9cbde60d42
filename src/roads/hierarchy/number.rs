//! A numbering of nodes in which neighbours stand near each other: preparation and sweeps find them in the same lines of memory.

use rayon::prelude::*;

/// Renames the ends of `arcs` to numbers in the order of a depth-first search, and sorts them; the node behind each number.
///
/// The numbers depend on the graph alone: neighbours are visited from the smallest, whatever the order of the arcs.
pub(super) fn depth_first(nodes: usize, arcs: &mut [(u32, u32, u32)]) -> Vec<u32> {
    let (first, neighbours) = neighbours(nodes, arcs);
    let mut number = vec![u32::MAX; nodes];
    let mut named = Vec::with_capacity(nodes);
    let mut waiting = Vec::new();
    for start in 0..nodes as u32 {
        waiting.push(start);
        while let Some(node) = waiting.pop() {
            if number[node as usize] == u32::MAX {
                number[node as usize] = named.len() as u32;
                named.push(node);
                let range = first[node as usize] as usize..first[node as usize + 1] as usize;
                waiting.extend(
                    neighbours[range].iter().rev().filter(|&&next| number[next as usize] == u32::MAX),
                );
            }
        }
    }
    for (from, to, _) in arcs.iter_mut() {
        (*from, *to) = (number[*from as usize], number[*to as usize]);
    }
    arcs.par_sort_unstable();
    named
}

/// The neighbours of each node, in order: where those of each begin, and all of them.
fn neighbours(nodes: usize, arcs: &[(u32, u32, u32)]) -> (Vec<u32>, Vec<u32>) {
    let mut pairs: Vec<(u32, u32)> =
        arcs.iter().flat_map(|&(from, to, _)| [(from, to), (to, from)]).collect();
    pairs.par_sort_unstable();
    pairs.dedup();
    let mut first = vec![0; nodes + 1];
    pairs.iter().for_each(|(from, _)| first[*from as usize + 1] += 1);
    for node in 0..nodes {
        first[node + 1] += first[node];
    }
    (first, pairs.into_iter().map(|(_, to)| to).collect())
}
