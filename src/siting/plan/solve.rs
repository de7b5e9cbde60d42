//! From a problem and a goal to a plan with its proof.

use super::check::{self, Wrong};
use super::effort::{Effort, Meter, Reference};
use super::exact::Exact;
use super::goal::Goal;
use super::greedy::Bars;
use super::no_plan::{NoPlan, contradictions};
use super::node::Found;
use super::pick::Picker;
use super::problem::{Limits, Problem};
use super::room::Rules;
use super::rows::Rows;
use super::state::value_of;
use super::{center, fewest};

/// Why a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// No plan is better.
    Proven,
    /// The gap asked for is reached.
    NearEnough,
    /// The work allowed is spent.
    WorkSpent,
    /// The time allowed is spent.
    TimeSpent,
}

/// Chosen places with what they bring, and how good any choice could be.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The places that have a site besides kept ones, smallest first.
    pub chosen: Vec<u32>,
    /// The value of the goal with them, in its unit (README).
    pub value: i64,
    /// No plan within the limits is better than this.
    pub bound: i64,
    /// By which share of its reference (README) a better plan could beat this one.
    pub gap: f64,
    /// Why the search ended.
    pub ended: Ended,
    /// Entries of the lists that were looked at.
    pub work: u64,
    /// Sets of decisions that were looked at.
    pub nodes: u64,
}

impl Plan {
    /// Checks the plan anew, with nothing of what found it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(&self, problem: &Problem, goal: &Goal) -> Result<(), Wrong> {
        let counted = check::value_of(problem, goal, &self.chosen)?;
        if counted != self.value {
            return Err(Wrong::Value { claimed: self.value, counted });
        }
        let beats = if goal.minimizes() { self.value < self.bound } else { self.value > self.bound };
        if beats { Err(Wrong::Bound) } else { Ok(()) }
    }
}

/// The best plan for a goal, with its proof, within an effort.
///
/// # Errors
/// When no choice meets the limits, or none was found that does.
pub fn solve(problem: &Problem, goal: &Goal, effort: Effort) -> Result<Plan, NoPlan> {
    within(problem, &problem.limits, goal, effort)
}

/// The same with other limits.
///
/// # Errors
/// As [`solve`].
pub(super) fn within(
    problem: &Problem,
    limits: &Limits,
    goal: &Goal,
    effort: Effort,
) -> Result<Plan, NoPlan> {
    let rules = Rules::new(problem, limits);
    contradictions(&rules)?;
    match goal {
        Goal::Center | Goal::Fewest { .. } | Goal::Backup { .. } if problem.has_capacities() => {
            Err(NoPlan::CapacityUnknown)
        }
        Goal::Center => center::center(problem, &rules, effort),
        Goal::Fewest { within, share } => fewest::fewest(problem, &rules, (*within, *share), effort),
        _ => summed(problem, goal, &rules, effort),
    }
}

fn summed(problem: &Problem, goal: &Goal, rules: &Rules, effort: Effort) -> Result<Plan, NoPlan> {
    let rows = Rows::new(problem, goal);
    let base = base(problem, goal);
    let kept =
        if problem.has_capacities() { value_of(&rows, &vec![false; problem.places().len()]) } else { 0 };
    let reference = if goal.minimizes() { Reference::Rest(base) } else { Reference::Beyond(kept) };
    let picker = Picker::new(rules);
    let mut exact = Exact::new(&rows, rules, &picker, Bars::new(rules), Meter::start(effort, reference));
    let found = exact.run(None).map_err(|none| none.reason())?;
    let meter = exact.meter();
    let signed = |gain: i64| if goal.minimizes() { base - gain } else { base + gain };
    Ok(Plan {
        value: signed(found.value),
        bound: signed(found.bound),
        gap: reference.gap(found.value, found.bound),
        ended: ended(&found, &meter),
        chosen: found.chosen,
        work: meter.done(),
        nodes: found.nodes,
    })
}

/// Why a search ended with what it found.
pub(super) fn ended(found: &Found, meter: &Meter) -> Ended {
    match () {
        () if found.bound <= found.value => Ended::Proven,
        () if meter.is_near(found.value, found.bound) => Ended::NearEnough,
        () => stopped(meter),
    }
}

/// Why a search ended before its end.
pub(super) fn stopped(meter: &Meter) -> Ended {
    if meter.is_late() { Ended::TimeSpent } else { Ended::WorkSpent }
}

/// The value that the rows count from: that of the kept sites alone; with capacities, where kept sites stand in the rows, that of none.
pub(super) fn base(problem: &Problem, goal: &Goal) -> i64 {
    let counts = !problem.has_capacities();
    let kept = |point: usize| problem.kept_times(point).filter(|_| counts);
    let of = |point: usize| problem.people()[point] as i64 * goal.of_one(kept(point));
    (0..problem.people().len()).map(of).sum()
}

/// Whether a number of rows can be served, asked again and again with other limits.
pub(super) enum Answer {
    /// They can, by these choices.
    Yes(Vec<u32>),
    /// They cannot; the most that can be.
    No(i64),
    /// Not known in the work allowed.
    Unknown,
}

/// Whether choices within the limits reach `wanted`; `hint` is a plan to begin with.
pub(super) fn reaches(
    rows: &Rows,
    rules: &Rules,
    wanted: i64,
    meter: &mut Meter,
    hint: &[u32],
) -> (Answer, u64) {
    let picker = Picker::new(rules);
    let mut exact = Exact::new(rows, rules, &picker, Bars::new(rules), *meter).until(wanted);
    exact.offer(hint);
    let found = exact.run(None);
    *meter = exact.meter();
    match found {
        Ok(found) if found.value >= wanted => (Answer::Yes(found.chosen), found.nodes),
        Ok(found) if found.bound < wanted => (Answer::No(found.bound), found.nodes),
        Ok(found) => (Answer::Unknown, found.nodes),
        Err(none) if none.is_proven => (Answer::No(-1), none.nodes),
        Err(none) => (Answer::Unknown, none.nodes),
    }
}
