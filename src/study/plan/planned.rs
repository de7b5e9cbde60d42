//! From a study to a plan that passed its check.

use std::borrow::Cow;

use geo::Point;

use super::super::error::StudyError;
use super::super::prepare::Study;
use super::apart::pairs;
use super::ask::PlanAsk;
use super::error::PlanError;
use super::lists::{self, Stretch, nearest};
use super::own::{Missing, OwnTimes};
use super::places::{at_least, places};
use super::refused::{Named, refused};
use super::ways::Ways;
use crate::output::results::plan::{PlanPlaces, PlanView};
use crate::siting::effects::{Effect, Seen, effects};
use crate::siting::plan::{Effort, Goal, Limits, Link, Place, Plan, Problem, Standing, check, solve};
use crate::siting::refine::{Existing, quickest};
use crate::territory::Candidate;
use crate::units::{People, Seconds};

/// A study as a problem: people, places, times and limits.
#[derive(Debug)]
pub(super) struct World<'a> {
    pub(super) study: &'a Study,
    pub(super) ask: &'a PlanAsk,
    pub(super) candidates: Cow<'a, [Candidate]>,
    pub(super) ways: Ways<'a>,
    pub(super) points: Vec<Point>,
    pub(super) problem: Problem,
    /// People whom the worst time leaves out, since they reach no place at all.
    pub(super) left_out: People,
    /// What the user's own times do not name.
    pub(super) missing: Missing,
}

/// Pairs of places that the worst time may ask for, at most: some 3 GB.
const MOST_PAIRS: u64 = 200_000_000;

impl<'a> World<'a> {
    fn new(study: &'a Study, own: Option<OwnTimes>, ask: &'a PlanAsk) -> Result<Self, StudyError> {
        let missing = own.as_ref().map(|own| own.missing).unwrap_or_default();
        let candidates = study.candidates();
        let places = places(study, &candidates, &ask.limits)?;
        let sites = study.sites.iter().map(|site| site.point);
        let points: Vec<Point> = sites.chain(candidates.iter().map(|candidate| candidate.point)).collect();
        let ways = own.map_or_else(|| Ways::of(study, points.clone()), |own| Ways::Listed(own.lists));
        check_size(study, &ways, &ask.goal, &places)?;
        let limits = Limits {
            count: ask.limits.count,
            budget: ask.limits.budget,
            apart: ask.limits.apart.map(|least| pairs(&points, &places, least)).unwrap_or_default(),
            at_least: at_least(study, &ask.limits)?,
        };
        let (problem, left_out) = problem(study, &ways, &ask.goal, (places, limits), Stretch::NONE)?;
        Ok(Self { study, ask, candidates, ways, points, problem, left_out, missing })
    }

    /// Sites and candidates by their place.
    pub(super) fn places(&self) -> PlanPlaces<'_> {
        PlanPlaces {
            territory: &self.study.territory,
            sites: &self.study.sites,
            candidates: &self.candidates,
        }
    }

    /// What a refusal speaks of.
    pub(super) fn named(&self) -> Named<'_> {
        Named { study: self.study, ask: self.ask, points: &self.points, places: self.places() }
    }

    /// The same people and ways with other places and limits.
    pub(super) fn other(
        &self,
        places: Vec<Place>,
        limits: Limits,
        stretch: Stretch,
    ) -> Result<Problem, PlanError> {
        Ok(problem(self.study, &self.ways, &self.ask.goal, (places, limits), stretch)?.0)
    }

    /// The best plan of a problem, checked; among equal ones, that which keeps what stands (unless that is forgotten), then saves most time.
    pub(super) fn solve(&self, problem: &Problem, existing: Existing) -> Result<Plan, PlanError> {
        let goal = &self.ask.goal;
        let plan =
            solve(problem, goal, self.ask.effort).map_err(|why| refused(&self.named(), problem, &why))?;
        let plan = self.refined(problem, plan, existing);
        plan.check(problem, goal)?;
        Ok(plan)
    }

    /// Among plans equal to `plan`, that which keeps what stands (unless that is forgotten), then saves most time.
    pub(super) fn refined(&self, problem: &Problem, plan: Plan, existing: Existing) -> Plan {
        let (goal, threshold) = (&self.ask.goal, self.ask.threshold);
        let lists = |places: &[u32]| lists::seen_lists(&self.ways, problem.places(), goal, threshold, places);
        quickest(problem, goal, plan, existing, &lists)
    }
}

/// Refuses the worst time where almost every place matters to almost everybody.
fn check_size(study: &Study, ways: &Ways, goal: &Goal, places: &[Place]) -> Result<(), PlanError> {
    let has_kept = places.iter().any(|place| place.standing == Standing::Kept);
    let pairs = study.territory.demand().len() as u64 * places.len() as u64;
    let is_listed = matches!(ways, Ways::Listed(_));
    if *goal == Goal::Center && !has_kept && !is_listed && pairs > MOST_PAIRS {
        return Err(PlanError::TooManyPairs { pairs, most: MOST_PAIRS });
    }
    Ok(())
}

fn problem(
    study: &Study,
    ways: &Ways,
    goal: &Goal,
    (places, limits): (Vec<Place>, Limits),
    stretch: Stretch,
) -> Result<(Problem, People), PlanError> {
    let lists = lists::lists(ways, &places, goal, stretch);
    let mut people: Vec<u64> = study.territory.demand().iter().map(|demand| demand.people.0).collect();
    let mut left_out = People::ZERO;
    if *goal == Goal::Center {
        // Whoever no place can reach would make every plan equally bad.
        for (people, _) in people.iter_mut().zip(&lists).filter(|(_, list)| list.is_empty()) {
            left_out += People(std::mem::take(people));
        }
    }
    Ok((Problem::new(people, places, &lists, limits)?, left_out))
}

/// A plan with everything that is told about it.
#[derive(Debug)]
pub struct Planned<'a> {
    pub(super) world: World<'a>,
    pub(super) plan: Plan,
    pub(super) told: Told,
}

/// What is told about a plan.
#[derive(Debug)]
pub(super) struct Told {
    /// The value of the goal today.
    pub(super) today: Option<i64>,
    /// The nearest site of each demand point today and with the plan.
    pub(super) before: Vec<Option<Link>>,
    pub(super) after: Vec<Option<Link>>,
    pub(super) effects: Vec<Effect>,
}

impl<'a> Planned<'a> {
    /// The best plan of a study, checked. `own` are times of the user's own, one list a demand point.
    ///
    /// # Errors
    /// When an id is not known, the limits contradict each other, or no choice meets them.
    pub fn new(study: &'a Study, own: Option<OwnTimes>, ask: &'a PlanAsk) -> Result<Self, StudyError> {
        let world = World::new(study, own, ask)?;
        let plan = world.solve(&world.problem, Existing::Stay)?;
        let told = Told::of(&world, &world.problem, &plan)?;
        Ok(Self { world, plan, told })
    }

    /// How long each search may take.
    pub fn effort(&self) -> Effort {
        self.world.ask.effort
    }

    /// The plan with names, as results show it.
    pub(super) fn view(&self) -> PlanView<'_> {
        let World { ask, problem, .. } = &self.world;
        PlanView {
            places: self.world.places(),
            problem,
            goal: &ask.goal,
            threshold: ask.threshold,
            near: ask.near,
            plan: &self.plan,
            today: self.told.today,
            before: &self.told.before,
            after: &self.told.after,
            effects: &self.told.effects,
        }
    }
}

impl Told {
    /// Counts what a plan of a problem of this world does.
    pub(super) fn of(world: &World, problem: &Problem, plan: &Plan) -> Result<Self, PlanError> {
        let (goal, threshold) = (&world.ask.goal, world.ask.threshold);
        let lists = lists::seen_lists(&world.ways, problem.places(), goal, threshold, &plan.chosen);
        let people = problem.people().to_vec();
        let seen = Problem::new(people.clone(), without_groups(problem.places()), &lists, Limits::default())?;
        let stands = |place: u32| {
            matches!(problem.places()[place as usize].standing, Standing::Kept | Standing::MayClose)
        };
        let is_open = |place: u32| {
            problem.places()[place as usize].standing == Standing::Kept || plan.chosen.contains(&place)
        };
        let all = 0..people.len();
        let before: Vec<Option<Link>> = all.clone().map(|point| nearest(seen.links(point), stands)).collect();
        let after = all.map(|point| nearest(seen.links(point), is_open)).collect();
        let counted = effects(&Seen { problem: &seen, goal, before: &before, threshold }, &plan.chosen);
        let today = today(people, problem.places(), &lists, goal)?;
        Ok(Self { today, before, after, effects: counted })
    }
}

/// The value of the goal with every existing site; `None` where somebody has none, for the worst time.
fn today(
    people: Vec<u64>,
    places: &[Place],
    lists: &[Vec<(u32, Seconds)>],
    goal: &Goal,
) -> Result<Option<i64>, PlanError> {
    let standing = |place: &Place| match place.standing {
        Standing::Kept | Standing::MayClose => Standing::Kept,
        Standing::Free | Standing::Fixed | Standing::Forbidden => Standing::Free,
    };
    let places = places.iter().map(|place| Place { standing: standing(place), group: None, ..place.clone() });
    let places = places.collect();
    let problem = Problem::new(people, places, lists, Limits::default())?;
    // Before anything opens, what counts for the fewest sites is who is covered.
    let goal = match goal {
        Goal::Fewest { within, .. } => Goal::Coverage { within: *within },
        goal => goal.clone(),
    };
    Ok(Some(check::value_of(&problem, &goal, &[])?).filter(|value| *value < i64::MAX))
}

/// The same places where no limit asks for groups.
fn without_groups(places: &[Place]) -> Vec<Place> {
    places.iter().map(|place| Place { group: None, ..place.clone() }).collect()
}
