//! Moves one after the other, each the best once those before it are made.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::limits::Limits;
use super::moves::{Found, Timetable, Worth};
use super::network::Network;
use super::piece::{MoveKind, Piece};
use super::problem::{HOUR_A_WEEK, Problem, WeeklyAccess};
use super::why::Why;
use crate::units::People;
use crate::week::{Circuit, SLOT_MINUTES, Schedule};

/// What is asked of the moves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// How many at most.
    pub moves: usize,
    /// How many of one site at most.
    pub per_site: usize,
    /// None that brings less; one that brings nothing is never made.
    pub min_gain: WeeklyAccess,
    /// Within which limits.
    pub limits: Limits,
}

/// One move.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The site.
    pub site: usize,
    /// What it does.
    pub kind: MoveKind,
    /// The hours that it leaves.
    pub closed: Piece,
    /// The hours that it takes.
    pub opened: Piece,
    /// What it brings once the moves before it are made.
    pub gain: WeeklyAccess,
    /// What the moves up to it bring.
    pub total: WeeklyAccess,
    /// People who have an hour a week or more in addition.
    pub winners: People,
    /// People who have an hour a week or more less.
    pub losers: People,
    /// The site's week before the move.
    pub before: Schedule,
    /// The site's week after it.
    pub after: Schedule,
    /// Who else is open at these hours.
    pub why: Why,
}

/// Moves one after the other.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Weekly access of everybody before any move.
    pub before: WeeklyAccess,
    /// The moves, in order.
    pub steps: Vec<Step>,
    /// The opening of each site after them.
    pub openings: Vec<Option<Circuit>>,
}

impl Plan {
    /// What all moves bring.
    pub fn gain(&self) -> WeeklyAccess {
        self.steps.last().map_or(WeeklyAccess::default(), |step| step.total)
    }
}

/// Up to [`Asked::moves`] moves, each time the one that brings most; ties go to the smallest site, then to the shortest piece,
/// the first closed, the first opened. Runs in parallel.
pub fn greedy(problem: &Problem, asked: &Asked) -> Plan {
    let mut round = Round::new(problem, asked);
    let before = round.network.access();
    let mut steps: Vec<Step> = Vec::new();
    while steps.len() < asked.moves {
        let Some((site, found)) = round.best() else { break };
        let so_far = steps.last().map_or(WeeklyAccess::default(), |step| step.total);
        steps.push(round.make(site, found, so_far));
        debug_assert_eq!(round.network.access(), before.and(steps[steps.len() - 1].total));
    }
    let openings = problem.sites.iter().zip(&round.weeks);
    let openings = openings.map(|(site, week)| week.map(Circuit::weekly).or(site.opening.clone())).collect();
    Plan { before, steps, openings }
}

/// The state between two moves.
struct Round<'a> {
    problem: &'a Problem,
    asked: &'a Asked,
    network: Network<'a>,
    /// The weeks of the sites that may move.
    weeks: Vec<Option<Schedule>>,
    /// How often each site has moved.
    moved: Vec<usize>,
    /// The best move of each site.
    best: Vec<Option<Found>>,
}

impl<'a> Round<'a> {
    fn new(problem: &'a Problem, asked: &'a Asked) -> Self {
        let sites = 0..problem.sites.len();
        let weeks = sites.clone().map(|site| problem.week_that_moves(site).copied()).collect();
        let network = Network::new(problem);
        let moved = vec![0; sites.len()];
        let mut round = Self { problem, asked, network, weeks, moved, best: vec![None; sites.len()] };
        round.look_again(sites.collect());
        round
    }

    /// The best move of all, when it brings enough.
    fn best(&self) -> Option<(usize, Found)> {
        let found = self.best.iter().enumerate().filter_map(|(site, found)| found.map(|found| (site, found)));
        let enough = |found: &Found| found.gain > 0 && access(found) >= self.asked.min_gain;
        // Of equals, the first.
        found.filter(|(_, found)| enough(found)).reduce(|a, b| if b.1.gain > a.1.gain { b } else { a })
    }

    /// Looks for the best moves of `sites` again.
    fn look_again(&mut self, sites: Vec<usize>) {
        let found: Vec<(usize, Option<Found>)> =
            sites.into_par_iter().map(|site| (site, self.best_of(site))).collect();
        for (site, found) in found {
            self.best[site] = found;
        }
    }

    fn best_of(&self, site: usize) -> Option<Found> {
        let week = self.weeks[site].filter(|_| self.moved[site] < self.asked.per_site)?;
        let at_first = self.problem.week_that_moves(site)?;
        let worth = self.worth(site, &week);
        let worth = Worth::new(&worth, self.problem.stay);
        Timetable::new(&self.asked.limits, at_first, &week, worth).best()
    }

    /// The worth of the slots at which `site` is open in `week`, or may be.
    fn worth(&self, site: usize, week: &Schedule) -> Vec<u64> {
        self.network.worth(site, &self.asked.limits.window().union(week))
    }

    /// Makes a move.
    fn make(&mut self, site: usize, found: Found, so_far: WeeklyAccess) -> Step {
        let before = self.weeks[site].expect("only sites that may move are looked at");
        let (closed, opened) = (found.closed.piece(), found.opened.piece());
        let after = before.without(&closed.slots()).union(&opened.slots());
        let why = self.why(site, &before, &after);
        let [winners, losers] = self.reschedule(site, after);
        let (kind, gain) = (MoveKind::of(&before, closed, opened), access(&found));
        let total = so_far.and(gain);
        Step { site, kind, closed, opened, gain, total, winners, losers, before, after, why }
    }

    /// Opens `site` as `week` says, and looks again at the sites that share people with it. Returns the people who have an hour a
    /// week or more in addition, and those who have as much less.
    fn reschedule(&mut self, site: usize, week: Schedule) -> [People; 2] {
        let points: Vec<usize> = self.problem.points_of(site).collect();
        let was: Vec<u64> = points.iter().map(|&point| self.network.minutes(point)).collect();
        self.network.reschedule(site, &week);
        self.weeks[site] = Some(week);
        self.moved[site] += 1;
        let mut changed = [People::ZERO; 2];
        for (&point, was) in points.iter().zip(was) {
            let (is, people) = (self.network.minutes(point), self.problem.people[point]);
            changed[0] += if is >= was + HOUR_A_WEEK { people } else { People::ZERO };
            changed[1] += if was >= is + HOUR_A_WEEK { people } else { People::ZERO };
        }
        let neighbours: BTreeSet<usize> = points.iter().flat_map(|&p| self.problem.sites_of(p)).collect();
        self.look_again(neighbours.into_iter().collect());
        changed
    }

    fn why(&self, site: usize, before: &Schedule, after: &Schedule) -> Why {
        let stay = self.problem.stay.slots();
        let [was, is] = [before, after].map(|week| week.eroded(stay));
        let worth = self.worth(site, before);
        Why::of(self.problem, &self.network, site, [&was.without(&is), &is.without(&was)], &worth)
    }
}

/// The gain of a move that brings something.
fn access(found: &Found) -> WeeklyAccess {
    WeeklyAccess(found.gain.max(0) as u64 * u64::from(SLOT_MINUTES))
}
