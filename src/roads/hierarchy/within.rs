//! The targets that each source reaches within a limit.

use rayon::prelude::*;

use super::build::{End, Hierarchy};
use super::nearest::Found;
use super::search::Search;

/// Sources that a thread takes at a time.
const BATCH: usize = 16;

/// What upward searches against the direction of the arcs left at each place: (place, target, milliseconds), in order.
struct Buckets {
    first: Vec<u32>,
    found: Vec<Found>,
}

impl Buckets {
    fn new(hierarchy: &Hierarchy, targets: &[Vec<End>], limit: u32) -> Self {
        let mut left: Vec<(u32, Found)> = targets
            .par_iter()
            .enumerate()
            .with_min_len(BATCH)
            .map_init(
                || Search::new(hierarchy.nodes()),
                |search, (target, ends)| {
                    search.up(&hierarchy.down, hierarchy.places(ends), limit);
                    let label = |&(place, time)| (place, Found { time, target: target as u32 });
                    search.settled.iter().map(label).collect::<Vec<_>>()
                },
            )
            .flatten_iter()
            .collect();
        left.par_sort_unstable();
        let mut first = vec![0; hierarchy.nodes() + 1];
        left.iter().for_each(|(place, _)| first[*place as usize + 1] += 1);
        for place in 0..hierarchy.nodes() {
            first[place + 1] += first[place];
        }
        Self { first, found: left.into_iter().map(|(_, found)| found).collect() }
    }

    /// What was left at a place, the soonest first.
    fn at(&self, place: u32) -> &[Found] {
        &self.found[self.first[place as usize] as usize..self.first[place as usize + 1] as usize]
    }
}

impl Hierarchy {
    /// For each source, the targets that it reaches within `limit` milliseconds, by number. Runs in parallel.
    pub fn within(&self, sources: &[Vec<End>], targets: &[Vec<End>], limit: u32) -> Vec<Vec<Found>> {
        let buckets = Buckets::new(self, targets, limit);
        sources
            .par_iter()
            .with_min_len(BATCH)
            .map_init(
                || (Search::new(self.nodes()), vec![u32::MAX; targets.len()]),
                |(search, best), source| {
                    search.up(&self.up, self.places(source), limit);
                    let mut reached = Vec::new();
                    for &(place, time) in &search.settled {
                        let near = buckets.at(place).iter().take_while(|found| found.time <= limit - time);
                        for found in near {
                            let known = &mut best[found.target as usize];
                            if *known == u32::MAX {
                                reached.push(found.target);
                            }
                            *known = (*known).min(time + found.time);
                        }
                    }
                    reached.sort_unstable();
                    let take = |target: u32| {
                        let time = std::mem::replace(&mut best[target as usize], u32::MAX);
                        Found { time, target }
                    };
                    reached.into_iter().map(take).collect()
                },
            )
            .collect()
    }
}
