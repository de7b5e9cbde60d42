//! The goal in words, and its values in the unit that people read.

use super::super::super::cell::Cell;
use super::super::super::text::{Arg, Message, Texts};
use super::super::super::unit::Unit;
use super::super::columns::minutes_arg;
use super::view::PlanView;
use crate::siting::plan::{Goal, PER_MILLE};
use crate::units::People;

/// A value in the unit that people read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    pub(super) number: f64,
    pub(super) decimals: u8,
    pub(super) unit: Unit,
}

impl Amount {
    pub(super) fn of(number: f64, decimals: u8, unit: Unit) -> Self {
        Self { number, decimals, unit }
    }

    pub(super) fn people(people: People) -> Self {
        Self::of(people.0 as f64, 0, Unit::People)
    }

    /// The number with the sign of its unit.
    pub(super) fn text(self, texts: &Texts) -> String {
        let number = texts.number(self.number, self.decimals);
        self.unit.sign(texts).map_or(number.clone(), |sign| format!("{number} {sign}"))
    }

    pub(super) fn arg(self, texts: &Texts) -> Arg {
        Arg::Text(self.text(texts))
    }

    pub(super) fn cell(self) -> Cell {
        self.number.into()
    }
}

/// A value of the goal as people read it: sums of time become the mean of everybody.
pub(super) fn amount(view: &PlanView, value: i64) -> Amount {
    let number = value as f64;
    match view.goal {
        Goal::Coverage { .. } => Amount::of(number, 0, Unit::People),
        Goal::Decay { .. } | Goal::Backup { .. } => {
            Amount::of(number / f64::from(PER_MILLE), 0, Unit::People)
        }
        Goal::Median { .. } => {
            let people: u64 = view.problem.people().iter().sum();
            Amount::of(number / people.max(1) as f64 / 60.0, 2, Unit::Minutes)
        }
        Goal::Center => Amount::of(number / 60.0, 1, Unit::Minutes),
        Goal::Fewest { .. } if view.problem.has_costs() => Amount::of(number, 0, Unit::Euros),
        Goal::Fewest { .. } => Amount::of(number, 0, Unit::None),
    }
}

/// A share in thousandths as people write it: `0.3`, `0.25`.
fn weight(per_mille: u32) -> Arg {
    let decimals = match () {
        () if per_mille.is_multiple_of(1000) => 0,
        () if per_mille.is_multiple_of(100) => 1,
        () if per_mille.is_multiple_of(10) => 2,
        () => 3,
    };
    Arg::Number(f64::from(per_mille) / f64::from(PER_MILLE), decimals)
}

/// What the plan is good for.
pub(super) fn goal(view: &PlanView, texts: &Texts) -> Message {
    match view.goal {
        Goal::Coverage { within } => Message::new("plan-goal-coverage").arg("minutes", minutes_arg(*within)),
        Goal::Decay { steps } => {
            let step = |step: &crate::siting::plan::DecayStep| {
                let message = Message::new("plan-step").arg("minutes", minutes_arg(step.within));
                message.arg("weight", weight(step.weight)).text(texts)
            };
            let steps: Vec<String> = steps.iter().map(step).collect();
            Message::new("plan-goal-decay").arg("steps", steps.join(&texts.get("list-separator")))
        }
        Goal::Median { horizon } => Message::new("plan-goal-median").arg("minutes", minutes_arg(*horizon)),
        Goal::Center => Message::new("plan-goal-center"),
        Goal::Fewest { within, share } => {
            let message = if view.problem.has_costs() {
                Message::new("plan-goal-cheapest")
            } else {
                Message::new("plan-goal-fewest")
            };
            let per_cent = f64::from(*share) / f64::from(PER_MILLE) * 100.0;
            let decimals = u8::from(per_cent.fract() != 0.0);
            message.arg("minutes", minutes_arg(*within)).arg("share", Arg::Number(per_cent, decimals))
        }
        Goal::Backup { within, second } => Message::new("plan-goal-backup")
            .arg("minutes", minutes_arg(*within))
            .arg("weight", weight(*second)),
    }
}

/// What the values of the goal measure.
pub(super) fn measure(view: &PlanView) -> Message {
    match view.goal {
        Goal::Coverage { within } => {
            Message::new("plan-measure-coverage").arg("minutes", minutes_arg(*within))
        }
        Goal::Decay { .. } => Message::new("plan-measure-decay"),
        Goal::Median { horizon } => Message::new("plan-measure-median").arg("minutes", minutes_arg(*horizon)),
        Goal::Center => Message::new("plan-measure-center"),
        Goal::Fewest { .. } if view.problem.has_costs() => Message::new("plan-measure-cost"),
        Goal::Fewest { .. } => Message::new("plan-measure-sites"),
        Goal::Backup { within, second } => Message::new("plan-measure-backup")
            .arg("minutes", minutes_arg(*within))
            .arg("weight", weight(*second)),
    }
}
