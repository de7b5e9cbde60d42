//! Times from one place to all nodes, or from all nodes to one place.

use rayon::prelude::*;

use super::build::{Direction, End, FAR, Hierarchy, NO_WAY};
use super::search::Search;

impl Hierarchy {
    /// Milliseconds to every node from the soonest of the ends `source`, within `limit`; [`NO_WAY`] for nodes beyond it.
    ///
    /// What one can reach: isochrones. The ends of several places together give the time from the nearest of them.
    pub fn times_from(&self, source: &[End], limit: u32) -> Vec<u32> {
        self.times(self.along(), source, limit)
    }

    /// Milliseconds from every node to the soonest of the ends `target`, within `limit`; [`NO_WAY`] for nodes beyond it.
    ///
    /// Who can come: catchments.
    pub fn times_to(&self, target: &[End], limit: u32) -> Vec<u32> {
        self.times(self.against(), target, limit)
    }

    fn times(&self, direction: Direction<'_>, ends: &[End], limit: u32) -> Vec<u32> {
        let mut search = Search::new(self.nodes());
        search.up(direction, self.places(ends), limit);
        let mut times = vec![FAR; self.nodes()];
        for &(place, time) in &search.settled {
            times[place as usize] = time;
        }
        self.sweep(direction.descend, &mut times, |time, above, step| *time = (*time).min(above + step));
        let within = |time: u32| if time < FAR && time <= limit { time } else { NO_WAY };
        self.place.par_iter().with_min_len(4096).map(|&place| within(times[place as usize])).collect()
    }
}
