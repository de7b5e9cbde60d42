//! From a problem and a goal to the plan of HiGHS.

use std::time::Duration;

use highs::{Model, RowProblem, Sense, SolvedModel};

use super::super::goal::Goal;
use super::super::problem::Problem;
use super::answer::{Answer, NoAnswer, answer};
use super::program::Program;
use super::side::Side;

/// When to stop a search.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Patience {
    /// When no plan can be better by more than this share of the value; 0: prove the best.
    pub gap: f64,
    /// After so long; `None`: never.
    pub time: Option<Duration>,
}

/// How far a column may be from a whole number, and a row from its limits; HiGHS's own 1e-6 lets 1e-6 of a site serve a town.
const TOLERANCE: f64 = 1e-9;

/// The best plan by HiGHS, on one thread; the same on every run that time does not stop.
///
/// # Errors
/// When no choice meets limits and side constraints, none was found in time, or HiGHS fails.
pub fn solve(problem: &Problem, goal: &Goal, sides: &[Side], patience: Patience) -> Result<Answer, NoAnswer> {
    if let Some(bad) = sides.iter().position(|side| !side.is_sound(problem)) {
        return Err(NoAnswer::BadSide(bad));
    }
    let knows_capacities = matches!(goal, Goal::Coverage { .. } | Goal::Decay { .. } | Goal::Median { .. });
    if problem.has_capacities() && !knows_capacities {
        return Err(NoAnswer::CapacityUnknown);
    }
    let solved = run(Program::written(problem, goal, sides), goal, patience)?;
    let answer = answer(problem, goal, &solved)?;
    match sides.iter().position(|side| !side.holds(problem, &answer.chosen)) {
        Some(broken) => Err(NoAnswer::Broken(broken)),
        None => Ok(answer),
    }
}

fn run(rows: RowProblem, goal: &Goal, patience: Patience) -> Result<SolvedModel, NoAnswer> {
    let sense = if goal.minimizes() { Sense::Minimise } else { Sense::Maximise };
    let gave_up = |status| NoAnswer::Solver(format!("{status:?}"));
    // A model of this crate prints nothing.
    let mut model = rows.try_optimise(sense).map_err(gave_up)?;
    options(&mut model, patience);
    model.try_solve().map_err(gave_up)
}

fn options(model: &mut Model, patience: Patience) {
    model.set_option("threads", 1);
    model.set_option("parallel", "off");
    // A negative gap, or none that is a number, asks for the best.
    model.set_option("mip_rel_gap", patience.gap.max(0.0));
    model.set_option("mip_abs_gap", 0.0);
    model.set_option("mip_feasibility_tolerance", TOLERANCE);
    model.set_option("primal_feasibility_tolerance", TOLERANCE);
    if let Some(time) = patience.time {
        model.set_option("time_limit", time.as_secs_f64());
    }
}
