//! What HiGHS says, read with care.

use std::fmt;

use highs::{HighsModelStatus, HighsSolutionStatus, SolvedModel};

use super::super::check::{self, Wrong};
use super::super::goal::Goal;
use super::super::problem::{Problem, Standing};
use super::super::solve::Ended;

/// The plan that HiGHS found.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// The places that have a site besides kept ones, smallest first.
    pub chosen: Vec<u32>,
    /// The value of the goal with them, recounted from the links.
    pub value: i64,
    /// No plan within limits and side constraints is better than this, within the tolerances of HiGHS.
    pub bound: i64,
    /// Why the search ended; never for work spent.
    pub ended: Ended,
}

/// Why there is no plan of HiGHS.
#[derive(Debug, Clone, PartialEq)]
pub enum NoAnswer {
    /// No choice meets limits and side constraints.
    Infeasible,
    /// No plan was found in the time allowed.
    OutOfTime,
    /// Some places can serve only so many, which this goal knows nothing about.
    CapacityUnknown,
    /// The side constraint of this index names a place that is not there, or a number that is not finite.
    BadSide(usize),
    /// A recount refuses the plan: tolerances let it break a limit.
    Wrong(Wrong),
    /// A recount refuses the plan: tolerances let it break the side constraint of this index.
    Broken(usize),
    /// The plan is better than the bound: tolerances are too wide for numbers of this size.
    Bound {
        /// The value of the plan, recounted.
        value: i64,
        /// The bound, rounded.
        bound: i64,
    },
    /// HiGHS gave up; its own word for why.
    Solver(String),
}

impl std::error::Error for NoAnswer {}

impl fmt::Display for NoAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Infeasible => f.write_str("no choice meets all limits and side constraints: loosen one"),
            Self::OutOfTime => f.write_str("HiGHS found no plan in the time allowed: allow more"),
            Self::CapacityUnknown => f.write_str(
                "this goal knows no capacities: ask for coverage, decay or median, or leave capacities out",
            ),
            Self::BadSide(index) => write!(
                f,
                "side constraint {index} names a place that is not there, or a number that is not finite: correct it"
            ),
            Self::Wrong(wrong) => write!(f, "the plan of HiGHS does not stand a recount: {wrong}"),
            Self::Broken(index) => write!(
                f,
                "the plan of HiGHS breaks side constraint {index}: write it with numbers of like size"
            ),
            Self::Bound { value, bound } => write!(
                f,
                "HiGHS finds a plan of {value} and says that none is better than {bound}: give people in a larger unit"
            ),
            Self::Solver(word) => write!(f, "HiGHS gave up: {word}"),
        }
    }
}

/// By how much a bound may miss a whole number, as a share and beyond it: HiGHS works with 16 digits.
const ROUNDING: (f64, f64) = (1e-9, 1e-3);

/// The plan in a solved program, whose first columns are the places.
pub(super) fn answer(problem: &Problem, goal: &Goal, solved: &SolvedModel) -> Result<Answer, NoAnswer> {
    let is_late = is_late(solved)?;
    let chosen = chosen(problem, solved);
    let value = check::value_of(problem, goal, &chosen).map_err(NoAnswer::Wrong)?;
    let bound = bound(problem, goal, solved);
    let beats = if goal.minimizes() { value < bound } else { value > bound };
    if beats {
        return Err(NoAnswer::Bound { value, bound });
    }
    let ended = match () {
        () if value == bound => Ended::Proven,
        () if is_late => Ended::TimeSpent,
        () => Ended::NearEnough,
    };
    Ok(Answer { chosen, value, bound, ended })
}

/// Whether the time was spent, when there is a plan.
fn is_late(solved: &SolvedModel) -> Result<bool, NoAnswer> {
    match solved.status() {
        HighsModelStatus::Optimal | HighsModelStatus::ModelEmpty => Ok(false),
        // Every goal is bounded by its people.
        HighsModelStatus::Infeasible | HighsModelStatus::UnboundedOrInfeasible => Err(NoAnswer::Infeasible),
        HighsModelStatus::ReachedTimeLimit => match solved.primal_solution_status() {
            HighsSolutionStatus::Feasible => Ok(true),
            _ => Err(NoAnswer::OutOfTime),
        },
        other => Err(NoAnswer::Solver(format!("{other:?}"))),
    }
}

fn chosen(problem: &Problem, solved: &SolvedModel) -> Vec<u32> {
    let solution = solved.get_solution();
    let places = problem.places().iter().zip(solution.columns()).zip(0_u32..);
    let opens = places.filter(|((place, y), _)| place.standing != Standing::Kept && **y > 0.5);
    opens.map(|(_, place)| place).collect()
}

/// The bound of the search, as a whole number on the safe side.
fn bound(problem: &Problem, goal: &Goal, solved: &SolvedModel) -> i64 {
    // Without places the program is linear, and its value is its bound.
    let bound = match solved.double_info_value(c"mip_dual_bound") {
        Ok(bound) if !problem.places().is_empty() => bound,
        _ => solved.objective_value(),
    };
    let slack = ROUNDING.0 * bound.abs() + ROUNDING.1;
    if goal.minimizes() { (bound - slack).ceil() as i64 } else { (bound + slack).floor() as i64 }
}
