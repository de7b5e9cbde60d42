//! Times from many places to many places.

use rayon::prelude::*;

use super::build::{End, FAR, Hierarchy};
use super::search::Search;
use super::sweep::{LANES, Lanes, Restricted};

/// A hierarchy made ready for tables to some targets.
pub struct Table<'a> {
    hierarchy: &'a Hierarchy,
    restricted: Restricted,
    /// The ends of each target as (number in the restricted part, milliseconds).
    targets: Vec<Vec<(usize, u32)>>,
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
        Table { hierarchy: self, restricted, targets }
    }
}

impl Table<'_> {
    /// The times from each of `sources` to each target in milliseconds, source after source; `u32::MAX` where there is no way.
    ///
    /// Runs in parallel. The room needed grows with the sources asked for at a time: ask for some after the others.
    pub fn from(&self, sources: &[Vec<End>]) -> Vec<u32> {
        let width = self.targets.len();
        let mut rows = vec![FAR; sources.len() * width];
        if width > 0 {
            rows.par_chunks_mut(LANES * width)
                .zip(sources.par_chunks(LANES))
                .for_each_init(|| self.room(), |room, (rows, sources)| self.fill(room, sources, rows));
        }
        rows
    }

    fn room(&self) -> Room {
        Room { search: Search::new(self.hierarchy.nodes()), times: self.restricted.times() }
    }

    /// Fills the rows of at most [`LANES`] sources.
    fn fill(&self, room: &mut Room, sources: &[Vec<End>], rows: &mut [u32]) {
        room.times.fill([FAR; LANES]);
        for (lane, source) in sources.iter().enumerate() {
            room.search.up(&self.hierarchy.up, self.hierarchy.places(source), FAR - 1);
            for &(place, time) in &room.search.settled {
                if let Some(number) = self.restricted.number(place) {
                    room.times[number][lane] = time;
                }
            }
        }
        self.restricted.sweep(&mut room.times);
        for (lane, row) in rows.chunks_mut(self.targets.len()).enumerate() {
            for (time, target) in row.iter_mut().zip(&self.targets) {
                let by = |&(number, leg): &(usize, u32)| room.times[number][lane].saturating_add(leg);
                *time = target.iter().map(by).min().unwrap_or(FAR);
            }
        }
    }
}
