//! The quickest way between two places.

use rayon::prelude::*;

use super::build::{End, Hierarchy, LONGEST};
use super::links::NONE;
use super::rooms::Rooms;
use super::search::Search;

/// The quickest way between two places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// Milliseconds, the legs to and from the network included.
    pub time: u32,
    /// The nodes passed, the first and the last included.
    pub nodes: Vec<u32>,
    /// Which of the ends of the start it leaves from.
    pub from: usize,
    /// Which of the ends of the goal it arrives at.
    pub to: usize,
}

/// Room for the search from the start and the one from the goal.
type Room = [Search; 2];

impl Hierarchy {
    /// The quickest way from one of the ends `from` to one of the ends `to`; `None` where there is no way.
    ///
    /// Needs room as large as the graph: [`Self::routes`] shares it between many ways.
    pub fn route(&self, from: &[End], to: &[End]) -> Option<Route> {
        self.route_in(&mut self.room(), from, to)
    }

    /// The quickest way for each pair of places (ends of the start, ends of the goal). Runs in parallel.
    pub fn routes(&self, pairs: &[(Vec<End>, Vec<End>)]) -> Vec<Option<Route>> {
        let rooms = Rooms::new();
        let route = |(from, to): &(Vec<End>, Vec<End>)| {
            rooms.with(|| self.room(), |room| self.route_in(room, from, to))
        };
        pairs.par_iter().map(route).collect()
    }

    fn room(&self) -> Room {
        [(); 2].map(|()| Search::new(self.nodes()))
    }

    fn route_in(&self, [out, back]: &mut Room, from: &[End], to: &[End]) -> Option<Route> {
        out.up(self.along(), self.places(from), LONGEST);
        back.up(self.against(), self.places(to), LONGEST);
        let both = |&(place, time): &(u32, u32)| (time + back.time_to(place), place);
        let (time, top) = out.settled.iter().map(both).filter(|(time, _)| *time <= LONGEST).min()?;
        let mut places = out.way_to(top);
        places.extend(back.way_to(top).into_iter().rev().skip(1));
        let nodes = self.unpacked(&places);
        let (from, to) = (soonest(from, *nodes.first()?)?, soonest(to, *nodes.last()?)?);
        Some(Route { time, nodes, from, to })
    }

    /// The nodes of a way whose arcs may be shortcuts.
    fn unpacked(&self, places: &[u32]) -> Vec<u32> {
        let mut way: Vec<u32> = places.first().copied().into_iter().collect();
        let mut waiting = Vec::new();
        for pair in places.windows(2) {
            waiting.push((pair[0], pair[1]));
            while let Some((from, to)) = waiting.pop() {
                match self.over(from, to) {
                    NONE => way.push(to),
                    over => waiting.extend([(over, to), (from, over)]),
                }
            }
        }
        way.into_iter().map(|place| self.node[place as usize]).collect()
    }

    /// The place that the arc between two places passes over.
    fn over(&self, from: u32, to: u32) -> u32 {
        // An arc stands at its less important end, which has the larger place.
        let (arcs, at, head) = if from > to { (&self.up, from, to) } else { (&self.down, to, from) };
        arcs.over[arcs.find(at, head).expect("a way follows arcs, and the two arcs of a shortcut exist")]
    }
}

/// Which of the ends at `node` is the soonest; the first of equals.
fn soonest(ends: &[End], node: u32) -> Option<usize> {
    let here = ends.iter().enumerate().filter(|(_, end)| end.node == node);
    here.min_by_key(|(_, end)| end.time).map(|(index, _)| index)
}
