//! What else is asked about a plan: its neighbours, its curve, history, other worlds.

use rayon::prelude::*;

use super::error::PlanError;
use super::lists::Stretch;
use super::planned::{Planned, Told, World};
use crate::output::results::plan::{Choice, Nearby};
use crate::siting::plan::{
    Effort, Goal, Limits, Neighbourhood, Place, Plan, Problem, Robustness, Standing, Step, Swap, check, curve,
};
use crate::siting::refine::Existing;
use crate::siting::uncertainty::{Draws, Stays, stays};
use crate::units::Euros;

/// Wide enough that every swap is told: what a swap loses is never more than all that the plan brings.
const EVERY_SWAP: f64 = 1.0;

impl Planned<'_> {
    /// Which choices are sure, and what would replace the others.
    pub(super) fn nearby(&self) -> Nearby {
        let World { problem, ask, .. } = &self.world;
        let near = Neighbourhood::new(problem, &ask.goal, &self.plan, ask.near);
        let robust = near.robustness(self.part_of_effort());
        let is_counted = matches!(ask.goal, Goal::Center | Goal::Fewest { .. });
        let swaps = if is_counted { self.counted(near.swaps()) } else { near.swaps() };
        // For the worst time and the fewest sites there is no wider circle.
        let all = if is_counted {
            swaps.clone()
        } else {
            Neighbourhood::new(problem, &ask.goal, &self.plan, EVERY_SWAP).swaps()
        };
        let choice = |place: u32| {
            let at = self.plan.chosen.iter().position(|&chosen| chosen == place);
            let robustness = at.map_or(Robustness::NotKnown, |at| robust[at].clone());
            Choice { loss: self.loss(&robustness), best: best(&all, place), robustness }
        };
        let choices = self.told.effects.iter().map(|effect| choice(effect.place)).collect();
        Nearby { choices, swaps }
    }

    /// Swaps with what each loses, for goals whose neighbourhood only tells that they are near enough: the best first.
    fn counted(&self, mut swaps: Vec<Swap>) -> Vec<Swap> {
        swaps.par_iter_mut().for_each(|swap| {
            let stays = self.plan.chosen.iter().copied().filter(|&place| place != swap.closes);
            swap.loss = self.lost(&stays.chain([swap.opens]).collect::<Vec<_>>());
        });
        swaps.sort_by_key(|swap| (swap.loss, swap.closes, swap.opens));
        swaps
    }

    /// A choice is asked about with its part of the effort; where time counts, of the time too.
    fn part_of_effort(&self) -> Effort {
        let effort = self.world.ask.effort;
        let parts = self.plan.chosen.len().max(1) as u32;
        Effort { time: effort.time.map(|time| time / parts), ..effort }
    }

    /// What the plan that does without a choice loses.
    fn loss(&self, robustness: &Robustness) -> i64 {
        let Robustness::Replaceable(other) = robustness else { return 0 };
        self.lost(other)
    }

    /// What another plan loses against this one, in the unit of the goal; 0 when it is none.
    fn lost(&self, other: &[u32]) -> i64 {
        let World { problem, ask, .. } = &self.world;
        let Ok(value) = check::value_of(problem, &ask.goal, other) else { return 0 };
        if ask.goal.minimizes() { value - self.plan.value } else { self.plan.value - value }
    }

    /// The best plan of each smaller limit.
    ///
    /// # Errors
    /// When one does not pass its check.
    pub(super) fn steps(&self) -> Result<Vec<Step>, PlanError> {
        let World { problem, ask, .. } = &self.world;
        let steps = curve(problem, &ask.goal, ask.effort);
        for step in &steps {
            if let Ok(plan) = &step.plan {
                plan.check(problem, &ask.goal)?;
            }
        }
        Ok(steps)
    }

    /// The plan that would be best if nothing stood in the territory, with as many sites.
    ///
    /// # Errors
    /// When no choice meets the other limits.
    pub(super) fn without_history(&self) -> Result<(Problem, Plan, Told), PlanError> {
        let World { problem, study, .. } = &self.world;
        let is_free = |site: usize| study.is_inside(&study.sites[site]);
        let place = |(index, place): (usize, &Place)| {
            let stands = index < study.sites.len() && is_free(index);
            let standing = if stands { Standing::MayClose } else { place.standing };
            let cost = if self.counts_sites() { Euros(0) } else { place.cost };
            Place { standing, cost, ..place.clone() }
        };
        let places = problem.places().iter().enumerate().map(place).collect();
        let kept = (0..study.sites.len())
            .filter(|&site| is_free(site) && problem.places()[site].standing == Standing::Kept)
            .count();
        let count = self.counts_sites().then_some(kept + self.plan.chosen.len());
        let limits = Limits { count, budget: None, ..problem.limits.clone() };
        let other = self.world.other(places, limits, Stretch::NONE)?;
        let plan = self.world.solve(&other, Existing::Forgotten)?;
        let told = Told::of(&self.world, &other, &plan)?;
        Ok((other, plan, told))
    }

    /// Whether the number of sites is given, and not looked for.
    fn counts_sites(&self) -> bool {
        !matches!(self.world.ask.goal, Goal::Fewest { .. })
    }

    /// How often the sites stay when speeds and populations differ.
    ///
    /// # Errors
    /// When the longer lists do not make a problem.
    pub(super) fn drawn(&self, draws: Draws) -> Result<Stays, PlanError> {
        let World { problem, ask, .. } = &self.world;
        let wide =
            self.world.other(problem.places().to_vec(), problem.limits.clone(), Stretch::of_draws())?;
        let refined = |world: &Problem, plan: Plan| self.world.refined(world, plan, Existing::Stay);
        Ok(stays(&wide, &ask.goal, &self.plan, draws, &refined)?)
    }
}

fn best(swaps: &[Swap], closes: u32) -> Option<Swap> {
    swaps.iter().find(|swap| swap.closes == closes).copied()
}
