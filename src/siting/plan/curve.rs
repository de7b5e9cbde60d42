//! What each further site, or each further part of the budget, would bring.

use super::effort::Effort;
use super::goal::Goal;
use super::no_plan::NoPlan;
use super::problem::{Limits, Problem};
use super::solve::{Plan, within};
use crate::units::Euros;

/// A limit and the best plan within it.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Sites that may open at most.
    pub count: Option<usize>,
    /// What they may cost at most.
    pub budget: Option<Euros>,
    /// The plan, or why there is none.
    pub plan: Result<Plan, NoPlan>,
}

/// Plans for 0, 1, 2… up to the number of the limits; under a budget without a number, for tenths of it. Each has its part of the effort.
///
/// The plans need not contain each other: the best two sites are not always the best one and another.
pub fn curve(problem: &Problem, goal: &Goal, effort: Effort) -> Vec<Step> {
    let limits: Vec<Limits> = match (problem.limits.count, problem.limits.budget) {
        (Some(count), _) => {
            (0..=count).map(|count| Limits { count: Some(count), ..problem.limits.clone() }).collect()
        }
        (None, Some(budget)) => (0..=TENTHS).map(|part| tenths(problem, budget, part)).collect(),
        (None, None) => Vec::new(),
    };
    let part = Effort { work: effort.work / limits.len().max(1) as u64, ..effort };
    let step = |limits: Limits| Step {
        plan: within(problem, &limits, goal, part),
        count: limits.count,
        budget: limits.budget,
    };
    limits.into_iter().map(step).collect()
}

/// Parts of a budget.
const TENTHS: u64 = 10;

fn tenths(problem: &Problem, Euros(budget): Euros, part: u64) -> Limits {
    let part = u128::from(budget) * u128::from(part) / u128::from(TENTHS);
    Limits { budget: Some(Euros(part as u64)), ..problem.limits.clone() }
}
