//! Arcs of one direction, place after place.

use super::links::{Lists, NONE};

/// The arcs of each place: those of place `i` are at `first[i]..first[i + 1]`, by rising head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Arcs {
    /// Where the arcs of each place begin, and where those of the last end.
    pub(super) first: Vec<u32>,
    /// The other end of each arc.
    pub(super) head: Vec<u32>,
    /// The time of each arc, in milliseconds.
    pub(super) time: Vec<u32>,
    /// The place that each arc passes over; [`NONE`] for an original one.
    pub(super) over: Vec<u32>,
}

impl Arcs {
    /// No arc of no place, with room for `places` and `arcs`.
    pub(super) fn with_room(places: usize, arcs: usize) -> Self {
        let [head, time, over] = [0; 3].map(|_: u32| Vec::with_capacity(arcs));
        let mut first = Vec::with_capacity(places + 1);
        first.push(0);
        Self { first, head, time, over }
    }

    /// The lists of `links` in the order `order` of nodes, with nodes renamed to their `place` in it.
    pub(super) fn in_order(links: &Lists, order: &[u32], place: &[u32]) -> Self {
        let count = order.iter().map(|&node| links.of(node).len()).sum();
        let mut arcs = Self::with_room(order.len(), count);
        let renamed = |node: u32| if node == NONE { NONE } else { place[node as usize] };
        let mut list = Vec::new();
        for &node in order {
            list.extend(links.of(node).iter().map(|l| (renamed(l.node), l.time, renamed(l.over))));
            list.sort_unstable();
            list.drain(..).for_each(|(head, time, over)| arcs.push(head, time, over));
            arcs.end_place();
        }
        arcs
    }

    /// Adds an arc to the place under way.
    pub(super) fn push(&mut self, head: u32, time: u32, over: u32) {
        self.head.push(head);
        self.time.push(time);
        self.over.push(over);
    }

    /// Ends the arcs of a place.
    pub(super) fn end_place(&mut self) {
        self.first.push(self.head.len() as u32);
    }

    /// Number of arcs.
    pub(super) fn len(&self) -> usize {
        self.head.len()
    }

    /// The arcs of `place` as (other end, milliseconds).
    pub(super) fn of(&self, place: u32) -> impl Iterator<Item = (u32, u32)> {
        let range = self.range(place);
        self.head[range.clone()].iter().copied().zip(self.time[range].iter().copied())
    }

    /// Where the arc of `place` with this head stands.
    pub(super) fn find(&self, place: u32, head: u32) -> Option<usize> {
        let range = self.range(place);
        let at = self.head[range.clone()].binary_search(&head).ok()?;
        Some(range.start + at)
    }

    /// Where the arcs of `place` stand.
    pub(super) fn range(&self, place: u32) -> std::ops::Range<usize> {
        self.first[place as usize] as usize..self.first[place as usize + 1] as usize
    }
}
