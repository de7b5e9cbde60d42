//! Who is served by whom while hours move.

use rayon::prelude::*;

use super::problem::{Problem, WeeklyAccess};
use crate::units::People;
use crate::week::{Circuit, SLOTS_PER_WEEK, Schedule, WEEKS_PER_CYCLE};

/// One week of a demand point: when somebody who arrives finds a site open, and when two.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Cover {
    once: Schedule,
    twice: Schedule,
}

impl Cover {
    /// No site.
    const NONE: Self = Self { once: Schedule::CLOSED, twice: Schedule::CLOSED };

    /// With one site more.
    fn and(self, site: &Schedule) -> Self {
        Self { twice: self.twice.union(&self.once.intersection(site)), once: self.once.union(site) }
    }

    /// When no site is open, the one open at `own` left aside.
    fn without(&self, own: &Schedule) -> Schedule {
        Schedule::ALWAYS.without(&self.once).union(&own.without(&self.twice))
    }
}

/// Who is served by whom while hours move: the sites' arrivals, and what they make of each demand point.
pub(super) struct Network<'a> {
    problem: &'a Problem,
    /// When somebody may arrive at each site and stay.
    arrivals: Vec<Circuit>,
    /// By demand point: one cover when every week is the same, else one a week of the cycle.
    covers: Vec<Vec<Cover>>,
}

impl<'a> Network<'a> {
    /// The network of today. Runs in parallel.
    pub(super) fn new(problem: &'a Problem) -> Self {
        let stay = problem.stay.slots();
        let arrivals: Vec<Circuit> = problem
            .sites
            .par_iter()
            .map(|site| site.opening.as_ref().map_or_else(Circuit::closed, |opening| opening.eroded(stay)))
            .collect();
        let mut network = Self { problem, arrivals, covers: Vec::new() };
        let points = 0..problem.people.len();
        network.covers = points.into_par_iter().map(|point| network.cover(point)).collect();
        network
    }

    fn cover(&self, point: usize) -> Vec<Cover> {
        let sites = || self.problem.sites_of(point).map(|site| &self.arrivals[site]);
        let weeks = sites().map(|site| site.weeks().len()).max().unwrap_or(1);
        let cover = |week| sites().fold(Cover::NONE, |cover, site| cover.and(site.week(week)));
        (0..weeks).map(cover).collect()
    }

    /// The people of a demand point, who count once a week of the cycle that its covers stand for.
    fn person_weeks(&self, point: usize) -> u64 {
        self.problem.people[point].0 * (WEEKS_PER_CYCLE / self.covers[point].len()) as u64
    }

    /// Weekly access of everybody.
    pub(super) fn access(&self) -> WeeklyAccess {
        let access = |point: usize| self.problem.people[point].0 * self.minutes(point);
        WeeklyAccess((0..self.covers.len()).map(access).sum())
    }

    /// Minutes over the cycle during which somebody of `point` who arrives finds a site open.
    pub(super) fn minutes(&self, point: usize) -> u64 {
        let covers = &self.covers[point];
        let minutes: u32 = covers.iter().map(|cover| cover.once.minutes()).sum();
        u64::from(minutes) * (WEEKS_PER_CYCLE / covers.len()) as u64
    }

    /// What each slot of the week is worth at `site`: people (times weeks of the cycle) within its reach whom no other
    /// site serves then. Only slots of `within` are counted.
    pub(super) fn worth(&self, site: usize, within: &Schedule) -> Vec<u64> {
        let own = self.arrivals[site].week(0);
        let mut worth = vec![0; SLOTS_PER_WEEK];
        for point in self.problem.points_of(site) {
            let person_weeks = self.person_weeks(point);
            for cover in &self.covers[point] {
                for slot in cover.without(own).intersection(within).slots() {
                    worth[slot] += person_weeks;
                }
            }
        }
        worth
    }

    /// Everybody within reach of `site`.
    pub(super) fn people_within(&self, site: usize) -> People {
        self.problem.points_of(site).map(|point| self.problem.people[point]).sum()
    }

    /// When somebody may arrive at `site`.
    pub(super) fn arrivals(&self, site: usize) -> &Circuit {
        &self.arrivals[site]
    }

    /// Opens `site` as `week` says from now on.
    pub(super) fn reschedule(&mut self, site: usize, week: &Schedule) {
        self.arrivals[site] = Circuit::weekly(week.eroded(self.problem.stay.slots()));
        for point in self.problem.points_of(site) {
            self.covers[point] = self.cover(point);
        }
    }
}
