//! What each site of a plan does.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::order::{Turn, order};
use crate::siting::plan::{Goal, Link, Problem, Standing};
use crate::units::{People, PersonSeconds, Seconds};

/// What effects are counted on.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// People, places and the lists that the README asks for.
    pub problem: &'a Problem,
    /// What the plan is good for.
    pub goal: &'a Goal,
    /// The nearest site of each demand point today.
    pub before: &'a [Option<Link>],
    /// People within this time of a site are covered by it.
    pub threshold: Seconds,
}

/// A demand point whose nearest site a site becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gaining {
    /// The point.
    pub point: u32,
    /// Its people.
    pub people: People,
    /// The time to the nearest site today.
    pub from: Option<Seconds>,
    /// The time with the plan.
    pub to: Seconds,
}

/// What a site of a plan does. Every term is defined in the README of this folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Effect {
    /// The site's place.
    pub place: u32,
    /// Whether it stands already.
    pub stands: bool,
    /// What it adds to the goal in its turn.
    pub gain: i64,
    /// People newly covered in its turn.
    pub newly_covered: People,
    /// People whose nearest site it is.
    pub served: People,
    /// Those among them who reached nothing before.
    pub newly_reached: People,
    /// Those among them whose time gets shorter.
    pub sooner: People,
    /// The time that they save, a trip each.
    pub saved: PersonSeconds,
    /// People who are within the threshold of it alone.
    pub only: People,
    /// People who are within the threshold of it and of another open site, by the nearest of the others: most people first.
    pub shared: Vec<(u32, People)>,
    /// Whom it serves sooner than today, or for the first time: most people first.
    pub gaining: Vec<Gaining>,
}

impl Effect {
    fn new(problem: &Problem, turn: Turn) -> Self {
        Self {
            place: turn.place,
            stands: problem.places()[turn.place as usize].standing == Standing::MayClose,
            gain: turn.gain,
            newly_covered: People(turn.newly_covered),
            served: People::ZERO,
            newly_reached: People::ZERO,
            sooner: People::ZERO,
            saved: PersonSeconds::default(),
            only: People::ZERO,
            shared: Vec::new(),
            gaining: Vec::new(),
        }
    }

    /// People shared with other open sites.
    pub fn overlap(&self) -> People {
        self.shared.iter().map(|(_, people)| *people).sum()
    }

    fn serve(&mut self, gaining: Gaining) {
        let Gaining { people, from, to, .. } = gaining;
        self.served += people;
        match from {
            Some(from) if from <= to => return,
            Some(from) => {
                self.sooner += people;
                self.saved += people.times(from.saturating_sub(to));
            }
            None => self.newly_reached += people,
        }
        if people > People::ZERO {
            self.gaining.push(gaining);
        }
    }
}

/// Effects that are being counted, point by point.
struct Count<'a> {
    seen: &'a Seen<'a>,
    effects: Vec<Effect>,
    /// Of each place, its effect.
    effect_of: Vec<Option<usize>>,
    shared: Vec<BTreeMap<u32, People>>,
}

/// What each of the chosen places does, in their order.
pub fn effects(seen: &Seen, chosen: &[u32]) -> Vec<Effect> {
    let problem = seen.problem;
    let turns = order(problem, seen.goal, seen.threshold, chosen);
    let effects: Vec<Effect> = turns.into_iter().map(|turn| Effect::new(problem, turn)).collect();
    let mut effect_of = vec![None; problem.places().len()];
    effects.iter().enumerate().for_each(|(at, effect)| effect_of[effect.place as usize] = Some(at));
    let shared = vec![BTreeMap::new(); effects.len()];
    let mut count = Count { seen, effects, effect_of, shared };
    (0..problem.people().len()).for_each(|point| count.point(point));
    count.effects()
}

impl Count<'_> {
    fn point(&mut self, point: usize) {
        let problem = self.seen.problem;
        let people = People(problem.people()[point]);
        let is_open = |link: &&Link| {
            let place = link.place as usize;
            self.effect_of[place].is_some() || problem.places()[place].standing == Standing::Kept
        };
        let open: Vec<Link> = problem.links(point).iter().filter(is_open).copied().collect();
        let Some(nearest) = open.first() else { return };
        if let Some(at) = self.effect_of[nearest.place as usize] {
            let from = self.seen.before[point].map(|link| link.time);
            self.effects[at].serve(Gaining { point: point as u32, people, from, to: nearest.time });
        }
        self.within(people, &open);
    }

    /// Counts people with every site that covers them.
    fn within(&mut self, people: People, open: &[Link]) {
        let near: Vec<u32> =
            open.iter().take_while(|link| link.time <= self.seen.threshold).map(|link| link.place).collect();
        for &place in &near {
            let Some(at) = self.effect_of[place as usize] else { continue };
            match near.iter().find(|other| **other != place) {
                Some(&other) => *self.shared[at].entry(other).or_default() += people,
                None => self.effects[at].only += people,
            }
        }
    }

    fn effects(self) -> Vec<Effect> {
        let finished = |(mut effect, shared): (Effect, BTreeMap<u32, People>)| {
            effect.shared = shared.into_iter().filter(|(_, people)| *people > People::ZERO).collect();
            effect.shared.sort_by_key(|(place, people)| (Reverse(*people), *place));
            effect.gaining.sort_by_key(|gaining| (Reverse(gaining.people), gaining.point));
            effect
        };
        self.effects.into_iter().zip(self.shared).map(finished).collect()
    }
}
