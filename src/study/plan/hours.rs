//! The plan that gives most hours: openings of stated hours, and what they add to the week.

use std::borrow::Cow;

use geo::Point;

use super::super::error::StudyError;
use super::super::prepare::Study;
use super::apart::pairs;
use super::ask::PlanAsk;
use super::error::PlanError;
use super::lists::Stretch;
use super::places::{at_least, places};
use super::refused::{Named, refused};
use super::ways::Ways;
use crate::access::clock::Window;
use crate::output::Table;
use crate::output::results::Detail;
use crate::output::results::plan as results;
use crate::output::results::plan::{HoursView, PlanPlaces};
use crate::output::text::Texts;
use crate::siting::plan::check::Wrong;
use crate::siting::plan::hours::{HoursProblem, reached};
use crate::siting::plan::{
    BadProblem, Effort, Goal, Limits, Neighbourhood, NoPlan, Plan, Problem, Robustness, Standing, solve,
};
use crate::siting::uncertainty::{Draws, World, drawn, stays_in, unknown_is_open};
use crate::territory::Candidate;
use crate::units::Seconds;
use crate::week::{Circuit, Opening};

/// The openings that give most hours, checked.
#[derive(Debug)]
pub struct PlannedHours<'a> {
    study: &'a Study,
    ask: &'a PlanAsk,
    opening: &'a Opening,
    candidates: Cow<'a, [Candidate]>,
    /// Every site and candidate within the threshold, and in a slower or faster world.
    base: Problem,
    /// When each place is open to those who arrive.
    openings: Vec<Option<Circuit>>,
    hours: HoursProblem,
    plan: Plan,
    robust: Vec<Robustness>,
}

impl<'a> PlannedHours<'a> {
    /// The best openings, each open as `opening` says; the goal of `ask` is coverage of the week within its threshold.
    ///
    /// # Errors
    /// When an id is not known, the limits contradict each other, no choice meets them, or the plan does not pass its check.
    pub fn new(study: &'a Study, ask: &'a PlanAsk, opening: &'a Opening) -> Result<Self, StudyError> {
        let candidates = study.candidates();
        let sites = study.sites.iter().map(|site| site.point);
        let points: Vec<Point> = sites.chain(candidates.iter().map(|candidate| candidate.point)).collect();
        let named_places =
            PlanPlaces { territory: &study.territory, sites: &study.sites, candidates: &candidates };
        let named = Named { study, ask, points: &points, places: named_places };
        let base = problem(study, &candidates, &points, ask)?;
        if base.has_capacities() {
            return Err(refused(&named, &base, &NoPlan::CapacityUnknown).into());
        }
        let arrivals = |circuit: Circuit| circuit.eroded(study.when.stay.slots());
        let new = arrivals(study.counted(opening));
        let sites = study.sites.iter().map(|site| study.circuit(site).map(arrivals));
        let openings: Vec<Option<Circuit>> =
            sites.chain(candidates.iter().map(|_| Some(new.clone()))).collect();
        let hours = HoursProblem::new(&base, ask.threshold, &openings).map_err(PlanError::from)?;
        let goal = Goal::Coverage { within: ask.threshold };
        let plan =
            solve(&hours.problem, &goal, ask.effort).map_err(|why| refused(&named, &hours.problem, &why))?;
        plan.check(&hours.problem, &goal).map_err(PlanError::from)?;
        recount(&base, ask.threshold, &openings, (&hours, &plan)).map_err(PlanError::from)?;
        let near = Neighbourhood::new(&hours.problem, &goal, &plan, ask.near);
        let robust = near.robustness(ask.effort);
        Ok(Self { study, ask, opening, candidates, base, openings, hours, plan, robust })
    }

    /// Hours within reach today, with the plan and at best.
    pub fn summary(&self, texts: &Texts, detail: Detail) -> Table {
        self.study.timed(results::hours_summary(&self.view(), texts, detail))
    }

    /// One row a chosen site.
    pub fn chosen(&self, texts: &Texts, detail: Detail) -> Table {
        let mut table = results::hours_chosen(&self.view(), texts, detail);
        self.study.candidates_note(&self.candidates).into_iter().for_each(|note| table.note(note));
        self.study.timed(table)
    }

    /// How long each search may take.
    pub fn effort(&self) -> Effort {
        self.ask.effort
    }

    /// How often the sites stay when speeds, populations and unknown hours differ.
    ///
    /// # Errors
    /// When the draws do not make problems.
    pub fn uncertainty(&self, draws: Draws, texts: &Texts) -> Result<Table, StudyError> {
        let goal = Goal::Coverage { within: self.ask.threshold };
        let world = |draw| self.world(draws.seed, draw);
        let stays = stays_in(&world, &goal, &self.plan.chosen, draws, &|_, plan| plan);
        let stays = stays.map_err(PlanError::from)?;
        Ok(self.study.timed(results::hours_stays(&self.view(), &stays, draws, texts)))
    }

    /// A world of other speeds and populations, in which sites whose hours are not known keep office hours or are closed.
    fn world(&self, seed: u64, draw: u64) -> Result<World, BadProblem> {
        let near = drawn(&self.base, seed, draw)?;
        let arrivals = Circuit::weekly(Window::OfficeHours.slots()).eroded(self.study.when.stay.slots());
        let opening = |(site, opening): (usize, &Option<Circuit>)| {
            let supposed = unknown_is_open(seed, draw, site as u32).then(|| arrivals.clone());
            opening.clone().or(supposed)
        };
        let openings: Vec<Option<Circuit>> = self.openings.iter().enumerate().map(opening).collect();
        let hours = HoursProblem::new(&near, self.ask.threshold, &openings)?;
        Ok(World { before: hours.today.0 as i64, problem: hours.problem })
    }

    fn view(&self) -> HoursView<'_> {
        HoursView {
            places: PlanPlaces {
                territory: &self.study.territory,
                sites: &self.study.sites,
                candidates: &self.candidates,
            },
            hours: &self.hours,
            today: reached(&self.base, self.ask.threshold, &self.openings, &standing(&self.base)),
            plan: &self.plan,
            robust: &self.robust,
            opening: self.opening,
            threshold: self.ask.threshold,
            near: self.ask.near,
        }
    }
}

/// Every site and candidate that somebody reaches within the threshold, in the fastest world that is drawn too.
fn problem(
    study: &Study,
    candidates: &[Candidate],
    points: &[Point],
    ask: &PlanAsk,
) -> Result<Problem, StudyError> {
    let places = places(study, candidates, &ask.limits)?;
    let limits = Limits {
        count: ask.limits.count,
        budget: ask.limits.budget,
        apart: ask.limits.apart.map(|least| pairs(points, &places, least)).unwrap_or_default(),
        at_least: at_least(study, &ask.limits)?,
    };
    let ways = Ways::of(study, points.to_vec());
    let all: Vec<u32> = (0..places.len() as u32).collect();
    let people: Vec<u64> = study.territory.demand().iter().map(|demand| demand.people.0).collect();
    let within = Stretch::of_draws().below(ask.threshold);
    let lists = ways.closer_than(&all, &vec![within; people.len()]);
    Ok(Problem::new(people, places, &lists, limits).map_err(PlanError::from)?)
}

/// The sites that stand and may close.
fn standing(problem: &Problem) -> Vec<u32> {
    let may_close = |place: &u32| problem.places()[*place as usize].standing == Standing::MayClose;
    (0..problem.places().len() as u32).filter(may_close).collect()
}

/// The week of everybody, counted anew from the openings themselves.
fn recount(
    problem: &Problem,
    within: Seconds,
    openings: &[Option<Circuit>],
    (hours, plan): (&HoursProblem, &Plan),
) -> Result<(), Wrong> {
    let counted = reached(problem, within, openings, &plan.chosen).0 as i64;
    let claimed = hours.today.0 as i64 + plan.value;
    if counted == claimed { Ok(()) } else { Err(Wrong::Value { claimed, counted }) }
}
