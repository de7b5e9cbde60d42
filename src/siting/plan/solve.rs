//! From a problem and a goal to a plan with its proof.

use super::check::{self, Wrong};
use super::effort::{Effort, Meter, Reference};
use super::exact::Exact;
use super::goal::Goal;
use super::greedy::Bars;
use super::halving::Questions;
use super::keep::keep_standing;
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
    let rules = rules.sharpened();
    let plan = match goal {
        Goal::Center | Goal::Fewest { .. } | Goal::Backup { .. } if problem.has_capacities() => {
            Err(NoPlan::CapacityUnknown)
        }
        Goal::Center => center::center(problem, &rules, effort),
        Goal::Fewest { within, share } => fewest::fewest(problem, &rules, (*within, *share), effort),
        _ => summed(problem, goal, &rules, effort),
    }?;
    Ok(keep_standing(problem, goal, &rules, plan))
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
fn ended(found: &Found, meter: &Meter) -> Ended {
    match () {
        () if found.bound <= found.value => Ended::Proven,
        () if meter.is_near(found.value, found.bound) => Ended::NearEnough,
        () => stopped(meter),
    }
}

/// Why a search ended before its end.
fn stopped(meter: &Meter) -> Ended {
    if meter.is_late() { Ended::TimeSpent } else { Ended::WorkSpent }
}

/// A plan found by halves, with its value and bound.
pub(super) fn halved(questions: &Questions, chosen: Vec<u32>, (value, bound): (i64, i64)) -> Plan {
    Plan {
        chosen,
        value,
        bound,
        gap: Reference::Rest(0).gap(-value, -bound),
        ended: if value == bound { Ended::Proven } else { stopped(&questions.meter) },
        work: questions.meter.done(),
        nodes: questions.nodes,
    }
}

/// The value that the rows count from: that of the kept sites alone; with capacities, where kept sites stand in the rows, that of none.
pub(super) fn base(problem: &Problem, goal: &Goal) -> i64 {
    let counts = !problem.has_capacities();
    let kept = |point: usize| problem.kept_times(point).filter(|_| counts);
    let of = |point: usize| problem.people()[point] as i64 * goal.of_one(kept(point));
    (0..problem.people().len()).map(of).sum()
}
