//! A plan with names.

use geo::Point;

use super::super::super::text::{Message, Texts};
use crate::ids::CommuneCode;
use crate::siting::effects::Effect;
use crate::siting::plan::{Goal, Link, Plan, Problem, Standing};
use crate::territory::{Candidate, CandidateKind, Site, Territory};
use crate::units::{People, PersonSeconds, Seconds};

/// The places of a problem: sites first, then candidates.
#[derive(Debug, Clone, Copy)]
pub struct PlanPlaces<'a> {
    /// The people.
    pub territory: &'a Territory,
    /// The existing sites.
    pub sites: &'a [Site],
    /// The candidates.
    pub candidates: &'a [Candidate],
}

impl<'a> PlanPlaces<'a> {
    /// The candidate of a place; `None` for an existing site.
    pub fn candidate(&self, place: u32) -> Option<&'a Candidate> {
        (place as usize).checked_sub(self.sites.len()).map(|candidate| &self.candidates[candidate])
    }

    /// The name of a place.
    pub fn name(&self, place: u32) -> &'a str {
        self.candidate(place).map_or_else(|| &*self.sites[place as usize].name, |candidate| &*candidate.name)
    }

    /// The name of a place, with the id of a site that is called like a candidate: a house is often named after its commune.
    pub(super) fn called(&self, place: u32, texts: &Texts) -> String {
        let name = self.name(place);
        let is_site = self.candidate(place).is_none();
        if is_site && self.candidates.iter().any(|candidate| &*candidate.name == name) {
            let message = Message::new("plan-site-named").arg("name", name);
            return message.arg("id", self.id(place)).text(texts);
        }
        name.to_owned()
    }

    /// The id of a place.
    pub fn id(&self, place: u32) -> &'a str {
        self.candidate(place)
            .map_or_else(|| self.sites[place as usize].id.as_str(), |candidate| candidate.id.as_str())
    }

    /// Where a place is.
    pub fn point(&self, place: u32) -> Point {
        self.candidate(place).map_or_else(|| self.sites[place as usize].point, |candidate| candidate.point)
    }

    /// The commune of a place.
    pub fn commune(&self, place: u32) -> Option<CommuneCode> {
        self.candidate(place)
            .map_or_else(|| self.sites[place as usize].commune, |candidate| candidate.commune)
    }

    /// What a place is, as a key of the texts.
    pub(super) fn kind(&self, place: u32) -> &'static str {
        match self.candidate(place).map(|candidate| candidate.kind) {
            None => "kind-site",
            Some(CandidateKind::TownHall) => "kind-town-hall",
            Some(CandidateKind::Quarter) => "kind-quarter",
            Some(CandidateKind::Place) => "kind-place",
        }
    }
}

/// A plan with what it does.
#[derive(Debug, Clone, Copy)]
pub struct PlanView<'a> {
    /// The names.
    pub places: PlanPlaces<'a>,
    /// People, times and limits.
    pub problem: &'a Problem,
    /// What the plan is good for.
    pub goal: &'a Goal,
    /// People within this time of a site are covered.
    pub threshold: Seconds,
    /// Plans within this share of the best are as good.
    pub near: f64,
    /// The plan.
    pub plan: &'a Plan,
    /// The value of the goal today; `None` where the worst served reach nothing.
    pub today: Option<i64>,
    /// The nearest site of each demand point today.
    pub before: &'a [Option<Link>],
    /// The nearest site of each demand point with the plan.
    pub after: &'a [Option<Link>],
    /// What each chosen site does, in their order.
    pub effects: &'a [Effect],
}

/// How people are served.
#[derive(Debug, Clone, Copy)]
pub(super) struct Access {
    pub(super) covered: People,
    /// `None` of nobody.
    pub(super) mean_minutes: Option<f64>,
    /// Of places where somebody lives.
    pub(super) longest: Option<Seconds>,
    pub(super) unreached: People,
}

impl PlanView<'_> {
    /// Everybody.
    pub(super) fn everybody(&self) -> People {
        self.places.territory.population()
    }

    /// The existing sites that the plan closes, smallest first.
    pub fn closed(&self) -> Vec<u32> {
        let may_close = |place: &u32| self.problem.places()[*place as usize].standing == Standing::MayClose;
        let sites = 0..self.places.sites.len() as u32;
        sites.filter(may_close).filter(|place| !self.plan.chosen.contains(place)).collect()
    }

    /// How people are served with these nearest sites.
    pub(super) fn access(&self, nearest: &[Option<Link>]) -> Access {
        let demand = self.places.territory.demand().iter().map(|demand| demand.people);
        let (mut covered, mut reached, mut total) = (People::ZERO, People::ZERO, PersonSeconds::default());
        let mut longest = None;
        for (people, link) in demand.zip(nearest).filter(|(people, _)| *people > People::ZERO) {
            let Some(Link { time, .. }) = *link else { continue };
            reached += people;
            total += people.times(time);
            longest = longest.max(Some(time));
            if time <= self.threshold {
                covered += people;
            }
        }
        Access {
            covered,
            mean_minutes: total.mean_minutes(reached),
            longest,
            unreached: self.everybody() - reached,
        }
    }
}
