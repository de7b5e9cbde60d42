//! Times from many places to many places.

use rayon::prelude::*;

use super::build::{End, Hierarchy, LONGEST, NO_WAY, told};
use super::rooms::Rooms;
use super::search::Search;
use super::sweep::{LANES, Lanes, NOTHING, Restricted};

/// A hierarchy made ready for tables to some targets.
pub struct Table<'a> {
    hierarchy: &'a Hierarchy,
    restricted: Restricted,
    /// The ends of each target as (number in the restricted part, milliseconds).
    targets: Vec<Vec<(usize, u32)>>,
    rooms: Rooms<Room>,
}

/// Room of one thread.
struct Room {
    search: Search,
    times: Vec<Lanes>,
}

impl Hierarchy {
    /// Makes ready for tables to `targets`, each given by the ends at which it hangs on the network.
    pub fn table_to(&self, targets: &[Vec<End>]) -> Table<'_> {
        let ends = targets.iter().flat_map(|target| self.places(target)).map(|end| end.node);
        let restricted = Restricted::above(self, ends);
        let number =
            |end: End| (restricted.number(end.node).expect("targets are in their own part"), end.time);
        let targets = targets.iter().map(|target| self.places(target).map(number).collect()).collect();
        Table { hierarchy: self, restricted, targets, rooms: Rooms::new() }
    }
}

impl Table<'_> {
    /// The times from each of `sources` to each target in milliseconds, source after source; [`NO_WAY`] where there is no way.
    ///
    /// Runs in parallel. The room needed grows with the sources asked for at a time: see [`Self::blocks`].
    pub fn from(&self, sources: &[Vec<End>]) -> Vec<u32> {
        let mut rows = vec![NO_WAY; sources.len() * self.targets.len()];
        self.fill(sources, &mut rows);
        rows
    }

    /// Calls `each` with the rows of `size` sources at a time, in order: the number of the first source, and the times to each
    /// target, source after source. Memory does not grow with the number of sources.
    ///
    /// # Errors
    /// The first error of `each`; no block is asked for after it.
    pub fn blocks<E>(
        &self,
        sources: &[Vec<End>],
        size: usize,
        mut each: impl FnMut(usize, &[u32]) -> Result<(), E>,
    ) -> Result<(), E> {
        let size = size.max(1);
        let mut rows = vec![NO_WAY; size.min(sources.len()) * self.targets.len()];
        for (block, sources) in sources.chunks(size).enumerate() {
            let rows = &mut rows[..sources.len() * self.targets.len()];
            self.fill(sources, rows);
            each(block * size, rows)?;
        }
        Ok(())
    }

    fn fill(&self, sources: &[Vec<End>], rows: &mut [u32]) {
        if self.targets.is_empty() {
            return;
        }
        rows.par_chunks_mut(LANES * self.targets.len()).zip(sources.par_chunks(LANES)).for_each(
            |(rows, sources)| self.rooms.with(|| self.room(), |room| self.fill_lanes(room, sources, rows)),
        );
    }

    fn room(&self) -> Room {
        Room { search: Search::new(self.hierarchy.nodes()), times: self.restricted.times() }
    }

    /// Fills the rows of at most [`LANES`] sources.
    fn fill_lanes(&self, Room { search, times }: &mut Room, sources: &[Vec<End>], rows: &mut [u32]) {
        times.fill(NOTHING);
        for (lane, source) in sources.iter().enumerate() {
            search.up(self.hierarchy.along(), self.hierarchy.places(source), LONGEST);
            for &(place, time) in &search.settled {
                if let Some(number) = self.restricted.number(place) {
                    times[number][lane] = time as i32;
                }
            }
        }
        self.restricted.sweep(times);
        for (column, target) in self.targets.iter().enumerate() {
            let lanes = soonest(times, target);
            for (row, &time) in rows.chunks_mut(self.targets.len()).zip(&lanes) {
                row[column] = told(time as u32);
            }
        }
    }
}

/// The soonest times to the ends of a target.
fn soonest(times: &[Lanes], ends: &[(usize, u32)]) -> Lanes {
    let mut lanes = NOTHING;
    for &(number, leg) in ends {
        for (soonest, time) in lanes.iter_mut().zip(&times[number]) {
            *soonest = (*soonest).min(time + leg as i32);
        }
    }
    lanes
}
