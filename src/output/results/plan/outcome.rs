//! What a plan does, in a few figures.

use super::view::PlanView;
use crate::units::{Euros, People, Seconds};

/// What a plan does, before and after.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Sites that open.
    pub openings: usize,
    /// People within this time of a site are covered.
    pub threshold: Seconds,
    /// People covered.
    pub covered: [People; 2],
    /// Mean time of those who reach a site; `None` of nobody.
    pub mean_minutes: [Option<f64>; 2],
    /// Longest time of a place where somebody lives.
    pub longest: [Option<Seconds>; 2],
    /// What the openings cost together; `None` where costs are not known.
    pub cost: Option<Euros>,
}

/// What a plan does, in a few figures.
pub fn outcome(view: &PlanView) -> Outcome {
    let sides = [view.access(view.before), view.access(view.after)];
    let places = view.problem.places();
    let cost = view.plan.chosen.iter().map(|&place| places[place as usize].cost.0).sum();
    Outcome {
        openings: view.effects.iter().filter(|effect| !effect.stands).count(),
        threshold: view.threshold,
        covered: sides.each_ref().map(|side| side.covered),
        mean_minutes: sides.each_ref().map(|side| side.mean_minutes),
        longest: sides.each_ref().map(|side| side.longest),
        cost: view.problem.has_costs().then_some(Euros(cost)),
    }
}
