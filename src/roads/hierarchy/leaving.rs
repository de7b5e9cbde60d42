//! Times from sources that stay, to one target after the other.

use rayon::prelude::*;

use super::build::{End, Hierarchy, LONGEST, NO_WAY};
use super::rooms::Rooms;
use super::search::Search;

/// Sources made ready for times to one target after the other: each knows the places above it (hub labels without pruning: Abraham and
/// others 2011, SEA). Frozen, and apart from the hierarchy, so that both can be shared.
#[derive(Debug)]
pub struct Leaving {
    /// Where what each source knows begins, and where the last ends.
    first: Vec<usize>,
    /// Places and milliseconds to them, the soonest first.
    above: Vec<(u32, u32)>,
}

impl Hierarchy {
    /// Makes ready for times from `sources`, each given by the ends at which it hangs on the network.
    ///
    /// Takes 8 bytes for each source and place above it: some hundreds a source. Runs in parallel.
    pub fn leaving(&self, sources: &[Vec<End>]) -> Leaving {
        let rooms = Rooms::new();
        let climb = |source: &Vec<End>| {
            rooms.with(
                || Search::new(self.nodes()),
                |search| {
                    search.up(self.along(), self.places(source), LONGEST);
                    search.settled.clone()
                },
            )
        };
        let lists: Vec<Vec<(u32, u32)>> = sources.par_iter().map(climb).collect();
        let mut first = vec![0; lists.len() + 1];
        for (source, list) in lists.iter().enumerate() {
            first[source + 1] = first[source] + list.len();
        }
        Leaving { first, above: lists.concat() }
    }

    /// Milliseconds from each source of `leaving`, which this hierarchy made ready, to the soonest of the ends `target`, within `limit`;
    /// [`NO_WAY`] beyond it.
    ///
    /// One small search, then a look at what each source knows: the size of the network does not count.
    pub fn times_of(&self, leaving: &Leaving, target: &[End], limit: u32) -> Vec<u32> {
        let limit = limit.min(LONGEST);
        let mut search = Search::new(self.nodes());
        search.up(self.against(), self.places(target), limit);
        let time = |bounds: &[usize]| {
            let mut soonest = limit + 1;
            for &(place, time) in &leaving.above[bounds[0]..bounds[1]] {
                if time >= soonest {
                    break;
                }
                soonest = soonest.min(time + search.time_to(place));
            }
            if soonest <= limit { soonest } else { NO_WAY }
        };
        leaving.first.windows(2).map(time).collect()
    }
}
