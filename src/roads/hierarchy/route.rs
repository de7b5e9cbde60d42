//! The quickest way between two places.

use super::arcs::Arcs;
use super::build::{End, FAR, Hierarchy};
use super::remaining::NONE;
use super::search::Search;

/// The quickest way between two places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Milliseconds, the legs to and from the network included.
    pub time: u32,
    /// The nodes passed, the first and the last included.
    pub nodes: Vec<u32>,
}

impl Hierarchy {
    /// The quickest way from one of the ends `from` to one of the ends `to`; `None` where there is no way.
    pub fn route(&self, from: &[End], to: &[End]) -> Option<Route> {
        let [mut out, mut back] = [Search::new(self.nodes()), Search::new(self.nodes())];
        out.up(&self.up, self.places(from), FAR - 1);
        back.up(&self.down, self.places(to), FAR - 1);
        let both = |&(place, time): &(u32, u32)| Some((time.checked_add(back.time_to(place))?, place));
        let (time, top) = out.settled.iter().filter_map(both).filter(|(time, _)| *time < FAR).min()?;
        let mut places = out.way_to(top);
        let mut rest = back.way_to(top);
        rest.reverse();
        places.extend(&rest[1..]);
        Some(Route { time, nodes: self.unpacked(&places) })
    }

    /// The nodes of a way whose arcs may be shortcuts.
    fn unpacked(&self, places: &[u32]) -> Vec<u32> {
        let mut way: Vec<u32> = places.first().copied().into_iter().collect();
        for pair in places.windows(2) {
            let mut waiting = vec![(pair[0], pair[1])];
            while let Some((from, to)) = waiting.pop() {
                match self.over(from, to) {
                    NONE => way.push(to),
                    over => waiting.extend([(over, to), (from, over)]),
                }
            }
        }
        way.into_iter().map(|place| self.node[place as usize]).collect()
    }

    /// The place that the quickest arc between two places passes over.
    fn over(&self, from: u32, to: u32) -> u32 {
        // An arc stands at its less important end, which has the larger place.
        let (arcs, at, head): (&Arcs, u32, u32) =
            if from > to { (&self.up, from, to) } else { (&self.down, to, from) };
        let index = arcs.range(at).find(|&index| arcs.head[index] == head);
        arcs.over[index.expect("the way was found along this arc")]
    }
}
