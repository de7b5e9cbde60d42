//! What is asked of a plan.

use std::path::PathBuf;

use crate::ids::{CandidateId, SiteId};
use crate::siting::plan::{Effort, Goal};
use crate::units::{Euros, Metres, People, Seconds};

/// Which existing sites may close.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum MayClose {
    /// None of them.
    #[default]
    None,
    /// Those in the territory.
    All,
    /// These.
    These(Vec<SiteId>),
}

/// What a plan may do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PlanLimits {
    /// At most so many sites besides those that are kept.
    pub count: Option<usize>,
    /// At most this cost of openings.
    pub budget: Option<Euros>,
    /// What an opening costs where the candidate says nothing.
    pub cost: Option<Euros>,
    /// How many people an opening serves at most, where the candidate says nothing; `None`: as many as come.
    pub capacity: Option<People>,
    /// Visits that a person makes a year, when capacities are visits a year; `None`: they are people.
    pub visits: Option<f64>,
    /// Candidates that must open.
    pub fixed: Vec<CandidateId>,
    /// Candidates that must not open.
    pub forbidden: Vec<CandidateId>,
    /// Which existing sites may close.
    pub may_close: MayClose,
    /// The least great-circle distance between a new site and every other.
    pub apart: Option<Metres>,
    /// Sites that each EPCI must have at least; 0: no such limit.
    pub epci_at_least: u32,
}

/// What is asked of a plan.
#[derive(Debug, Clone)]
pub struct PlanAsk {
    /// What the plan is good for.
    pub goal: Goal,
    /// People within this time of a site are covered, in figures and cards.
    pub threshold: Seconds,
    /// What it may do.
    pub limits: PlanLimits,
    /// How long to search.
    pub effort: Effort,
    /// Plans within this share of the best are as good.
    pub near: f64,
    /// Times of the user's own, which take the place of the travel model.
    pub times: Vec<PathBuf>,
}
