//! The sites that each demand point may go to.

use std::collections::BTreeSet;

use crate::travel::Way;
use crate::units::Seconds;

/// A site that a demand point may go to; the nearest is the least, ties go to the smallest site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ToSite {
    /// The way to it.
    pub(super) way: Way,
    /// The site's number.
    pub(super) site: u32,
}

/// For each demand point the sites within reach, the nearest first; the nearest beyond when none is within reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Choices {
    reach: Seconds,
    /// Either all the sites within reach, or the nearest one beyond, or none.
    lists: Vec<Vec<ToSite>>,
    /// The points without any site within reach.
    far: BTreeSet<u32>,
}

impl Choices {
    /// Of `points` points, before any site is there.
    pub(super) fn new(points: usize, reach: Seconds) -> Self {
        Self { reach, lists: vec![Vec::new(); points], far: (0..points as u32).collect() }
    }

    /// The nearest site of a point.
    pub(super) fn nearest(&self, point: u32) -> Option<&ToSite> {
        self.lists[point as usize].first()
    }

    /// The sites within reach of a point.
    pub(super) fn within(&self, point: u32) -> &[ToSite] {
        let list = &self.lists[point as usize];
        if list.first().is_some_and(|nearest| nearest.way.time > self.reach) { &[] } else { list }
    }

    /// The points without any site within reach, in order.
    pub(super) fn far(&self) -> impl Iterator<Item = u32> {
        self.far.iter().copied()
    }

    /// Adds a site to the choice of a point; whether it counts there.
    pub(super) fn add(&mut self, point: u32, to: ToSite) -> bool {
        let list = &mut self.lists[point as usize];
        if to.way.time > self.reach {
            let counts = list.first().is_none_or(|nearest| to < *nearest);
            if counts {
                *list = vec![to];
            }
            return counts;
        }
        if self.far.remove(&point) {
            list.clear();
        }
        list.insert(list.partition_point(|other| *other < to), to);
        true
    }

    /// Takes a site out of the choice of a point.
    pub(super) fn remove(&mut self, point: u32, site: u32) {
        let list = &mut self.lists[point as usize];
        list.retain(|to| to.site != site);
        if list.is_empty() {
            self.far.insert(point);
        }
    }
}
