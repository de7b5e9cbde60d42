//! Other plans that are as good, or nearly: which choices are robust, and what would replace the others.

use std::sync::Arc;

use rayon::prelude::*;

use super::effort::{Effort, Meter, Reference};
use super::exact::Exact;
use super::goal::{Goal, PER_MILLE};
use super::greedy::{Bars, Draft};
use super::pick::Picker;
use super::problem::Problem;
use super::room::Rules;
use super::rows::{Levels, Rows};
use super::shared;
use super::solve::{Plan, base};
use super::state::State;
use crate::units::Seconds;

/// A plan that differs from the best in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Swap {
    /// The place that it leaves out.
    pub closes: u32,
    /// The place that it takes instead.
    pub opens: u32,
    /// What it loses of the goal against the plan, in its unit: below zero when it is better, which a plan that is not proven best allows.
    /// For the worst time and the fewest sites, 0: it serves as well.
    pub loss: i64,
}

/// How sure a choice is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Robustness {
    /// Every plan that is near the best opens it: proven.
    InAll,
    /// A plan that is near the best does without it: this one.
    Replaceable(Vec<u32>),
    /// Neither was found in the work allowed.
    NotKnown,
}

/// A plan with the rows that its neighbours are measured on.
#[derive(Debug)]
pub struct Neighbourhood<'a> {
    problem: &'a Problem,
    plan: &'a Plan,
    rows: Rows,
    rules: Rules,
    /// The value of the rows with the plan, and the least that is near enough.
    value: i64,
    least: i64,
    /// Whether more than the least is no better.
    is_enough: bool,
}

impl<'a> Neighbourhood<'a> {
    /// The plans within a share of the best: of the people gained (coverage, decay, backup), of the total time (median), of the worst
    /// time (center), of the sites or cost (fewest), with as many people served as asked for.
    pub fn new(problem: &'a Problem, goal: &Goal, plan: &'a Plan, share: f64) -> Self {
        let slack = |whole: i64| (share * whole.max(0) as f64).floor() as i64;
        let base = |goal: &Goal| base(problem, goal);
        let (rows, least) = match goal {
            Goal::Center => {
                let rows = Rows::points_within(problem, Seconds((plan.value + slack(plan.value)) as u32));
                let least = rows.ceiling();
                (rows, Some(least))
            }
            Goal::Fewest { within, share } => {
                let all: u64 = problem.people().iter().sum();
                let wanted = (u128::from(all) * u128::from(*share)).div_ceil(u128::from(PER_MILLE)) as i64;
                (Rows::new(problem, goal), Some(wanted - base(&Goal::Coverage { within: *within })))
            }
            _ => (Rows::new(problem, goal), None),
        };
        let mut rules = Rules::new(problem, &problem.limits).sharpened();
        if matches!(goal, Goal::Fewest { .. }) {
            rules.lower((plan.value + slack(plan.value)) as u64, problem.has_costs());
        }
        let mut is_open = vec![false; problem.places().len()];
        plan.chosen.iter().for_each(|&choice| is_open[choice as usize] = true);
        let value = super::state::value_of(&rows, &is_open);
        let whole = match goal {
            Goal::Median { .. } => plan.value,
            _ => value - super::state::value_of(&rows, &vec![false; problem.places().len()]),
        };
        let is_enough = least.is_some();
        let least = least.unwrap_or(value - slack(whole));
        Self { problem, plan, rows, rules, value, least, is_enough }
    }

    /// The plans near the best that differ in one place: the best first, then by the place that closes, then by the one that opens.
    pub fn swaps(&self) -> Vec<Swap> {
        let mut swaps = match self.rows.levels {
            Levels::Shared { .. } => self.swaps_of_shared(),
            Levels::Best | Levels::Counted { .. } => self.swaps_of_gains(),
        };
        swaps.sort_by_key(|swap| (swap.loss, swap.closes, swap.opens));
        swaps
    }

    /// Where places can serve only so many: those that the prices promise are tried.
    fn swaps_of_shared(&self) -> Vec<Swap> {
        let bars = Bars::new(&self.rules);
        let mut draft = shared::Draft::of(&self.rows, &self.rules, &bars, &self.plan.chosen);
        let mut swaps = Vec::new();
        for &closes in self.plan.chosen.iter().filter(|&&choice| !bars.stays_open[choice as usize]) {
            draft.close(closes);
            let rest = draft.value();
            let promises = draft.promises(self.least - rest - 1, |room, choice| room.replaces(choice));
            let tried = promises
                .par_iter()
                .filter(|(choice, _)| *choice != closes)
                .map(|&(choice, _)| draft.tried(choice));
            let tried: Vec<(u32, i64, u64)> = tried.collect();
            let near = tried.into_iter().filter(|(_, gain, _)| rest + gain >= self.least);
            swaps.extend(near.map(|(opens, gain, _)| Swap { closes, opens, loss: self.loss(rest + gain) }));
            draft.open(closes);
        }
        swaps
    }

    fn swaps_of_gains(&self) -> Vec<Swap> {
        let bars = Bars::new(&self.rules);
        let mut draft = Draft::of(&State::new(&self.rows), &self.rules, bars.clone(), &self.plan.chosen);
        let mut swaps = Vec::new();
        for &closes in self.plan.chosen.iter().filter(|&&choice| !bars.stays_open[choice as usize]) {
            draft.close(closes as usize);
            let rest = draft.state.value();
            for opens in 0..self.problem.places().len() {
                let value = rest + draft.state.gain(opens);
                let is_new = opens != closes as usize && !draft.state.is_open(opens);
                if is_new && value >= self.least && draft.room.replaces(opens) {
                    swaps.push(Swap { closes, opens: opens as u32, loss: self.loss(value) });
                }
            }
            draft.open(closes as usize);
        }
        swaps
    }

    fn loss(&self, value: i64) -> i64 {
        if self.is_enough { 0 } else { self.value - value }
    }

    /// For each choice of the plan, whether plans near the best can do without it: each asked with its part of the effort.
    pub fn robustness(&self, effort: Effort) -> Vec<Robustness> {
        let share = Effort { work: effort.work / self.plan.chosen.len().max(1) as u64, ..effort };
        let picker = Picker::new(&self.rules);
        let mut prices = None;
        self.plan.chosen.iter().map(|&choice| self.without(choice, share, &picker, &mut prices)).collect()
    }

    fn without(
        &self,
        choice: u32,
        effort: Effort,
        picker: &Picker,
        prices: &mut Option<Arc<Vec<i64>>>,
    ) -> Robustness {
        let mut bars = Bars::new(&self.rules);
        if bars.stays_open[choice as usize] {
            return Robustness::InAll;
        }
        bars.stays_closed[choice as usize] = true;
        let meter = Meter::start(effort, Reference::Beyond(0));
        let mut exact = Exact::new(&self.rows, &self.rules, picker, bars, meter).until(self.least);
        exact.offer(&self.plan.chosen);
        match exact.run(prices.clone()) {
            Ok(found) if found.value >= self.least => Robustness::Replaceable(found.chosen),
            Ok(found) => {
                *prices = Some(found.prices);
                if found.bound < self.least { Robustness::InAll } else { Robustness::NotKnown }
            }
            Err(none) if none.is_proven => Robustness::InAll,
            Err(_) => Robustness::NotKnown,
        }
    }
}
