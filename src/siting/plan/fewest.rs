//! The fewest sites, or the least cost, that serve a share of the people.

use super::Goal;
use super::effort::{Effort, Meter, Reference};
use super::goal::PER_MILLE;
use super::halving::{Answer, Questions, halve};
use super::no_plan::NoPlan;
use super::problem::Problem;
use super::room::Rules;
use super::rows::Rows;
use super::solve::{Plan, base, halved};
use crate::units::Seconds;

/// The least number (or cost, where places cost something) within which the share of people can be served: a search by halves over
/// the limit, each step a question of maximal covering (Church and ReVelle 1974).
///
/// # Errors
/// When all places together serve too few, or no choice meets the limits.
pub(super) fn fewest(
    problem: &Problem,
    rules: &Rules,
    (within, share): (Seconds, u32),
    effort: Effort,
) -> Result<Plan, NoPlan> {
    let rows = Rows::coverage(problem, within);
    let covered = base(problem, &Goal::Coverage { within });
    let all: u64 = problem.people().iter().sum();
    let wanted = (u128::from(all) * u128::from(share)).div_ceil(u128::from(PER_MILLE)) as i64;
    let most = covered + rows.ceiling();
    if most < wanted {
        return Err(unserved(problem, &rows, within, (most, wanted)));
    }
    let limit = Limit::new(problem, rules);
    let mut questions = Questions::new(Meter::start(effort, Reference::Beyond(0)));
    let found = halve(
        (limit.low, limit.high),
        |middle, hint| match questions.reaches(&rows, &limit.at(rules, middle), wanted - covered, hint) {
            Answer::Yes(chosen) => Answer::Yes(without_idle(&rows, rules, wanted - covered, chosen)),
            other => other,
        },
        |chosen| limit.of(rules, chosen),
        |most| {
            let most = (most >= 0).then_some((covered + most) as u64);
            NoPlan::LimitsTooTight { most, wanted: wanted as u64 }
        },
    )?;
    Ok(halved(&questions, found.chosen, (found.needed as i64, found.proven as i64)))
}

/// The number or cost that is being searched for: nothing below `low` suffices, `high` is the most there may be.
struct Limit {
    by_cost: bool,
    low: u64,
    high: u64,
}

impl Limit {
    fn new(problem: &Problem, rules: &Rules) -> Self {
        let by_cost = problem.has_costs();
        let fixed = rules.fixed();
        let may: Vec<u32> =
            (0..rules.standing.len() as u32).filter(|&p| rules.may_open(p as usize)).collect();
        let mut limit = Self { by_cost, low: 0, high: 0 };
        limit.low = limit.of(rules, &fixed);
        limit.high = limit.of(rules, &may);
        limit.high = if by_cost {
            rules.budget.map_or(limit.high, |budget| budget.min(limit.high))
        } else {
            limit.high.min(rules.count as u64)
        };
        limit
    }

    fn of(&self, rules: &Rules, chosen: &[u32]) -> u64 {
        if self.by_cost {
            chosen.iter().map(|&choice| rules.cost[choice as usize]).sum()
        } else {
            chosen.len() as u64
        }
    }

    fn at(&self, rules: &Rules, limit: u64) -> Rules {
        let mut rules = rules.clone();
        rules.lower(limit, self.by_cost);
        rules.sharpened()
    }
}

/// Closes what is not needed: the smallest gains first are left out as long as enough people stay served and groups keep theirs.
fn without_idle(rows: &Rows, rules: &Rules, wanted: i64, chosen: Vec<u32>) -> Vec<u32> {
    let mut is_open = vec![false; rules.standing.len()];
    chosen.iter().for_each(|&choice| is_open[choice as usize] = true);
    let fixed = rules.fixed();
    let mut kept = chosen.clone();
    for &choice in chosen.iter().rev() {
        if fixed.contains(&choice)
            || rules.group[choice as usize].is_some_and(|group| rules.needs[group as usize] > 0)
        {
            continue;
        }
        is_open[choice as usize] = false;
        if super::state::value_of(rows, &is_open) >= wanted {
            kept.retain(|&other| other != choice);
        } else {
            is_open[choice as usize] = true;
        }
    }
    kept
}

/// The points that no place serves, those with most people first.
fn unserved(problem: &Problem, rows: &Rows, within: Seconds, (most, wanted): (i64, i64)) -> NoPlan {
    let is_left = |&point: &u32| {
        let point = point as usize;
        let kept = problem.kept_time(point).is_some_and(|time| time <= within);
        problem.people()[point] > 0 && !kept && rows.rows.of(point).is_empty()
    };
    let mut points: Vec<u32> = (0..problem.people().len() as u32).filter(is_left).collect();
    points.sort_by_key(|&point| (std::cmp::Reverse(problem.people()[point as usize]), point));
    NoPlan::Unserved { points, most: most as u64, wanted: wanted as u64 }
}
