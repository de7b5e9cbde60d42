//! The targets that each source reaches within a limit.

use rayon::prelude::*;

use super::build::{End, FAR, Hierarchy, LONGEST};
use super::nearest::Found;
use super::rooms::Rooms;
use super::search::Search;

/// A hierarchy made ready to find the targets near each source.
///
/// Every target has left its number at the places above it (buckets: Knopp and others 2007, ALENEX).
pub struct Within<'a> {
    hierarchy: &'a Hierarchy,
    targets: usize,
    farthest: u32,
    /// Where what was left at each place begins, and where the last ends.
    first: Vec<u32>,
    /// What was left at each place, the soonest first.
    left: Vec<Found>,
    rooms: Rooms<Room>,
}

/// Room of one thread.
struct Room {
    search: Search,
    /// The soonest time to each target; [`FAR`] for those not reached.
    soonest: Vec<u32>,
}

impl Hierarchy {
    /// Makes ready to find those of `targets` that are within a limit, which may reach up to `farthest` milliseconds.
    ///
    /// Takes 8 bytes for each target and place above it within `farthest`: some hundreds a target. Runs in parallel.
    pub fn within(&self, targets: &[Vec<End>], farthest: u32) -> Within<'_> {
        let rooms = Rooms::new();
        let above = |(target, ends): (usize, &Vec<End>)| {
            rooms.with(
                || Search::new(self.nodes()),
                |search| {
                    search.up(self.against(), self.places(ends), farthest);
                    let label = |&(place, time)| (place, Found { time, target: target as u32 });
                    search.settled.iter().map(label).collect::<Vec<_>>()
                },
            )
        };
        let mut left: Vec<(u32, Found)> = targets.par_iter().enumerate().flat_map_iter(above).collect();
        left.par_sort_unstable();
        let mut first = vec![0; self.nodes() + 1];
        left.iter().for_each(|(place, _)| first[*place as usize + 1] += 1);
        for place in 0..self.nodes() {
            first[place + 1] += first[place];
        }
        let left = left.into_iter().map(|(_, found)| found).collect();
        let farthest = farthest.min(LONGEST);
        Within { hierarchy: self, targets: targets.len(), farthest, first, left, rooms: Rooms::new() }
    }
}

impl Within<'_> {
    /// For each source, the targets that it reaches within its own limit (the one at the same index of `limits`, at most the
    /// farthest that was made ready for), by rising number. Runs in parallel.
    ///
    /// The room needed grows with what is found: ask for some sources after the others, or use [`Self::blocks`].
    pub fn from(&self, sources: &[Vec<End>], limits: &[u32]) -> Vec<Vec<Found>> {
        assert_eq!(sources.len(), limits.len(), "one limit for each source");
        let near = |(source, &limit): (&Vec<End>, &u32)| {
            self.rooms.with(|| self.room(), |room| self.near(room, source, limit))
        };
        sources.par_iter().zip(limits).map(near).collect()
    }

    /// Calls `each` with what is found from `size` sources at a time, in order: the number of the first source, and the targets
    /// near each of the block.
    ///
    /// # Errors
    /// The first error of `each`; no block is asked for after it.
    pub fn blocks<E>(
        &self,
        sources: &[Vec<End>],
        limits: &[u32],
        size: usize,
        mut each: impl FnMut(usize, Vec<Vec<Found>>) -> Result<(), E>,
    ) -> Result<(), E> {
        let size = size.max(1);
        let blocks = sources.chunks(size).zip(limits.chunks(size));
        for (block, (sources, limits)) in blocks.enumerate() {
            each(block * size, self.from(sources, limits))?;
        }
        Ok(())
    }

    fn room(&self) -> Room {
        Room { search: Search::new(self.hierarchy.nodes()), soonest: vec![FAR; self.targets] }
    }

    fn near(&self, Room { search, soonest }: &mut Room, source: &[End], limit: u32) -> Vec<Found> {
        let limit = limit.min(self.farthest);
        search.up(self.hierarchy.along(), self.hierarchy.places(source), limit);
        let mut reached = Vec::new();
        for &(place, time) in &search.settled {
            for found in self.left_at(place).iter().take_while(|found| found.time <= limit - time) {
                let known = &mut soonest[found.target as usize];
                if *known == FAR {
                    reached.push(found.target);
                }
                *known = (*known).min(time + found.time);
            }
        }
        reached.sort_unstable();
        let take = |target: u32| {
            let time = std::mem::replace(&mut soonest[target as usize], FAR);
            Found { time, target }
        };
        reached.into_iter().map(take).collect()
    }

    fn left_at(&self, place: u32) -> &[Found] {
        &self.left[self.first[place as usize] as usize..self.first[place as usize + 1] as usize]
    }
}
