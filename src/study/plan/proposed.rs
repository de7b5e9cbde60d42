//! A plan as values: what a face that is no table shows of it.

use geo::Point;

use super::planned::Planned;
use crate::ids::CandidateId;
use crate::output::results::Detail;
use crate::output::results::plan as results;
use crate::output::text::Texts;
use crate::siting::plan::{Ended, Goal};
use crate::units::{Euros, People};

/// A plan as values.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposed {
    /// The plan in a sentence.
    pub title: String,
    /// How the search ended, and what that means, in a sentence.
    pub ended: String,
    /// What the value is counted in.
    pub unit: ValueUnit,
    /// The value of the goal today; `None` where somebody has no site, for the worst time.
    pub today: Option<i64>,
    /// With the plan.
    pub value: i64,
    /// No choice within the limits is better.
    pub bound: i64,
    /// How much better another plan could be at most, as a share.
    pub gap: f64,
    /// Whether no plan is better, proven.
    pub proven: bool,
    /// The openings, in the order of what they add.
    pub openings: Vec<Opening>,
}

/// What the value of a goal is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ValueUnit {
    /// People.
    People,
    /// Seconds.
    Seconds,
    /// Person-seconds.
    PersonSeconds,
    /// Sites.
    Sites,
    /// Euros.
    Euros,
}

/// One opening of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// The candidate.
    pub candidate: CandidateId,
    /// Its name.
    pub name: String,
    /// Where it is.
    pub point: Point,
    /// What it costs, where that is known.
    pub cost: Option<Euros>,
    /// People it brings within the threshold in its turn.
    pub newly_within: People,
    /// People whose nearest site it is.
    pub served: People,
    /// Mean minutes saved, of those served sooner.
    pub saved_minutes: Option<f64>,
    /// People who depend on it alone.
    pub only: People,
    /// How sure it is, in a few words.
    pub sure: String,
    /// "Why here?", in sentences.
    pub why: String,
}

impl Planned<'_> {
    /// The plan as values.
    pub fn proposed(&self, texts: &Texts) -> Proposed {
        let (view, nearby) = (self.view(), self.nearby());
        let title = self.summary(texts, Detail::Full).title.text(texts);
        let told = |(effect, choice)| results::told(&view, effect, choice, texts);
        let words: Vec<results::Words> = view.effects.iter().zip(&nearby.choices).map(told).collect();
        let opening = |(effect, words): (&crate::siting::effects::Effect, results::Words)| {
            let candidate = view.places.candidate(effect.place)?;
            let cost = view.problem.places()[effect.place as usize].cost;
            Some(Opening {
                candidate: candidate.id.clone(),
                name: candidate.name.clone(),
                point: candidate.point,
                cost: (cost > Euros(0)).then_some(cost),
                newly_within: effect.newly_covered,
                served: effect.served,
                saved_minutes: effect.saved.mean_minutes(effect.sooner),
                only: effect.only,
                sure: words.sure,
                why: words.why,
            })
        };
        Proposed {
            title,
            ended: results::ended(&view, texts).text(texts),
            unit: unit(view.goal, view.problem.has_costs()),
            today: view.today.filter(|_| !matches!(view.goal, Goal::Fewest { .. })),
            value: view.plan.value,
            bound: view.plan.bound,
            gap: view.plan.gap,
            proven: view.plan.ended == Ended::Proven,
            openings: view.effects.iter().zip(words).filter_map(opening).collect(),
        }
    }
}

fn unit(goal: &Goal, has_costs: bool) -> ValueUnit {
    match goal {
        Goal::Coverage { .. } | Goal::Decay { .. } | Goal::Backup { .. } => ValueUnit::People,
        Goal::Median { .. } => ValueUnit::PersonSeconds,
        Goal::Center => ValueUnit::Seconds,
        Goal::Fewest { .. } if has_costs => ValueUnit::Euros,
        Goal::Fewest { .. } => ValueUnit::Sites,
    }
}
