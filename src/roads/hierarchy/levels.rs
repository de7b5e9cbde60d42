//! Sweeps over the whole hierarchy, level after level.

use rayon::prelude::*;

use super::arcs::Arcs;
use super::build::Hierarchy;

/// Places of a level that a thread takes at a time: fewer are not worth a hand-over.
const BATCH: usize = 2048;

/// Where runs of places begin that have no arc between them, and where the last ends.
pub(super) fn levels(places: usize, arcs: [&Arcs; 2]) -> Vec<u32> {
    let mut levels = vec![0];
    let mut start = 0;
    for place in 0..places as u32 {
        // Heads rise within a list: the last is the largest.
        let last = |arcs: &Arcs| arcs.head[arcs.range(place)].last().copied();
        if arcs.into_iter().filter_map(last).any(|head| head >= start) {
            start = place;
            levels.push(start);
        }
    }
    levels.push(places as u32);
    levels
}

impl Hierarchy {
    /// Completes the values of all places from those that a search left at the most important ones: `merge` takes account of the
    /// value of a more important place, so many milliseconds away. Each place comes after those above it.
    ///
    /// PHAST: Delling, Goldberg, Nowatzyk and Werneck 2013, J. Parallel and Distributed Computing 73. Levels run in parallel.
    pub(super) fn sweep<T: Copy + Send + Sync>(
        &self,
        arcs: &Arcs,
        values: &mut [T],
        merge: impl Fn(&mut T, T, u32) + Sync,
    ) {
        for level in self.levels.windows(2) {
            let (above, rest) = values.split_at_mut(level[0] as usize);
            let complete = |(place, value): (u32, &mut T)| {
                arcs.of(place).for_each(|(head, step)| merge(value, above[head as usize], step));
            };
            let own = &mut rest[..(level[1] - level[0]) as usize];
            if own.len() < 2 * BATCH {
                (level[0]..).zip(own).for_each(complete);
            } else {
                (level[0]..level[1]).into_par_iter().zip(own).with_min_len(BATCH).for_each(complete);
            }
        }
    }
}
