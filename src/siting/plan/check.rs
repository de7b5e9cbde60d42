//! The independent checker: knows nothing of rows, prices and swaps; looks at every list again.

use std::fmt;

use super::check_flow::largest;
use super::goal::{DecayStep, Goal};
use super::problem::{Problem, Standing};
use crate::units::Seconds;

/// Why a plan is not what it claims to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// It opens a place that must stay closed, or names one twice, or leaves out one that must open.
    Place(u32),
    /// More sites than the limit.
    Count(usize),
    /// A cost above the budget.
    Cost(u64),
    /// Two sites too near each other.
    TooNear(u32, u32),
    /// A group with fewer sites than it needs.
    Group(u32),
    /// Fewer people served than must be.
    Served {
        /// People who must be.
        wanted: u64,
        /// People who are.
        served: u64,
    },
    /// A value that a recount does not give.
    Value {
        /// What the plan claims.
        claimed: i64,
        /// What the recount gives.
        counted: i64,
    },
    /// A bound that its own value beats.
    Bound,
}

impl std::error::Error for Wrong {}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Place(place) => write!(f, "place {place} is open, closed or named against the rules"),
            Self::Count(count) => write!(f, "{count} sites are more than allowed"),
            Self::Cost(cost) => write!(f, "a cost of {cost} is above the budget"),
            Self::TooNear(a, b) => write!(f, "places {a} and {b} are too near each other"),
            Self::Group(group) => write!(f, "group {group} has fewer sites than it needs"),
            Self::Served { wanted, served } => write!(f, "{served} people are served, not {wanted}"),
            Self::Value { claimed, counted } => write!(f, "the value is {counted}, not {claimed}"),
            Self::Bound => f.write_str("the bound is worse than the value"),
        }
    }
}

/// Checks the limits of a choice and counts its value anew.
///
/// # Errors
/// The first limit that it breaks.
pub fn value_of(problem: &Problem, goal: &Goal, chosen: &[u32]) -> Result<i64, Wrong> {
    limits(problem, chosen)?;
    let places = problem.places().iter();
    let mut is_open: Vec<bool> = places.map(|place| place.standing == Standing::Kept).collect();
    chosen.iter().for_each(|&place| is_open[place as usize] = true);
    if problem.has_capacities() {
        return Ok(with_capacities(problem, goal, &is_open));
    }
    Ok(match goal {
        Goal::Fewest { within, share } => {
            let served = total(problem, &is_open, |times| times.iter().any(|t| t <= within).into()) as u64;
            let all: u64 = problem.people().iter().sum();
            let wanted = (u128::from(all) * u128::from(*share)).div_ceil(1000) as u64;
            if served < wanted {
                return Err(Wrong::Served { wanted, served });
            }
            if problem.has_costs() { cost(problem, chosen) as i64 } else { chosen.len() as i64 }
        }
        Goal::Center => worst(problem, &is_open),
        Goal::Coverage { within } => {
            total(problem, &is_open, |times| times.iter().any(|t| t <= within).into())
        }
        Goal::Decay { steps } => total(problem, &is_open, |times| weight(steps, times)),
        Goal::Median { horizon } => {
            total(problem, &is_open, |times| i64::from(times.iter().min().unwrap_or(horizon).min(horizon).0))
        }
        Goal::Backup { within, second } => {
            total(problem, &is_open, |times| match times.iter().filter(|t| *t <= within).count() {
                0 => 0,
                1 => 1000,
                _ => 1000 + i64::from(*second),
            })
        }
    })
}

fn with_capacities(problem: &Problem, goal: &Goal, is_open: &[bool]) -> i64 {
    let all: i64 = problem.people().iter().map(|&people| people as i64).sum();
    match goal {
        Goal::Median { horizon } => {
            all * i64::from(horizon.0)
                - largest(problem, is_open, |time| i64::from(horizon.0.saturating_sub(time.0)))
        }
        Goal::Decay { steps } => largest(problem, is_open, |time| weight(steps, &[time])),
        Goal::Coverage { within } => largest(problem, is_open, |time| i64::from(time <= *within)),
        // No plan of these goals knows capacities: no claim can be right.
        Goal::Center | Goal::Fewest { .. } | Goal::Backup { .. } => i64::MIN,
    }
}

fn total(problem: &Problem, is_open: &[bool], of_one: impl Fn(&[Seconds]) -> i64) -> i64 {
    (0..problem.people().len())
        .map(|point| problem.people()[point] as i64 * of_one(&times(problem, is_open, point)))
        .sum()
}

fn times(problem: &Problem, is_open: &[bool], point: usize) -> Vec<Seconds> {
    problem.links(point).iter().filter(|link| is_open[link.place as usize]).map(|link| link.time).collect()
}

fn weight(steps: &[DecayStep], times: &[Seconds]) -> i64 {
    let reached = steps.iter().filter(|step| times.iter().any(|time| *time <= step.within));
    reached.map(|step| i64::from(step.weight)).max().unwrap_or(0)
}

fn worst(problem: &Problem, is_open: &[bool]) -> i64 {
    let lived_in = (0..problem.people().len()).filter(|&point| problem.people()[point] > 0);
    let nearest = lived_in.map(|point| times(problem, is_open, point).into_iter().min());
    nearest.map(|time| time.map_or(i64::MAX, |time| i64::from(time.0))).max().unwrap_or(0)
}

fn cost(problem: &Problem, chosen: &[u32]) -> u64 {
    chosen.iter().map(|&place| problem.places()[place as usize].cost.0).sum()
}

fn limits(problem: &Problem, chosen: &[u32]) -> Result<(), Wrong> {
    let places = problem.places();
    for (index, &place) in chosen.iter().enumerate() {
        let may = !matches!(places[place as usize].standing, Standing::Kept | Standing::Forbidden);
        if !may || chosen[..index].contains(&place) {
            return Err(Wrong::Place(place));
        }
    }
    let missing = (0..places.len() as u32)
        .find(|place| places[*place as usize].standing == Standing::Fixed && !chosen.contains(place));
    if let Some(place) = missing {
        return Err(Wrong::Place(place));
    }
    if problem.limits.count.is_some_and(|count| chosen.len() > count) {
        return Err(Wrong::Count(chosen.len()));
    }
    if problem.limits.budget.is_some_and(|budget| cost(problem, chosen) > budget.0) {
        return Err(Wrong::Cost(cost(problem, chosen)));
    }
    let stands = |place: u32| places[place as usize].standing == Standing::Kept || chosen.contains(&place);
    let both_there = |a: u32, b: u32| [a, b].iter().all(|&p| places[p as usize].standing.exists());
    for &(a, b) in &problem.limits.apart {
        if a != b && stands(a) && stands(b) && !both_there(a, b) {
            return Err(Wrong::TooNear(a, b));
        }
    }
    for (group, &needs) in problem.limits.at_least.iter().enumerate() {
        let mine = (0..places.len() as u32).filter(|&p| places[p as usize].group == Some(group as u32));
        if mine.filter(|&place| stands(place)).count() < needs as usize {
            return Err(Wrong::Group(group as u32));
        }
    }
    Ok(())
}
