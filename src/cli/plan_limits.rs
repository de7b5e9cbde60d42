//! The limits of `maillage plan`.

use std::path::PathBuf;

use clap::Args;

use super::plan::within;
use super::run::Failure;
use crate::ids::{CandidateId, SiteId};
use crate::siting::plan::Goal;
use crate::study::{MayClose, PlanLimits};
use crate::units::{Euros, Metres, People};

/// What a plan may do.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits of the plan")]
pub(super) struct LimitArgs {
    /// At most N sites open besides those that are kept (those of --may-close that stay open count)
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=100_000))]
    count: Option<u32>,
    /// At most this cost of openings; existing sites cost nothing more
    #[arg(long, value_name = "EUR")]
    budget: Option<u64>,
    /// What an opening costs, where the column cost of --candidates says nothing
    #[arg(long, value_name = "EUR", value_parser = clap::value_parser!(u64).range(1..=1_000_000_000))]
    cost: Option<u64>,
    /// How many people an opening serves at most, where the column capacity of --candidates says nothing (goals coverage, decay and median)
    #[arg(long, value_name = "PEOPLE", value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    capacity: Option<u64>,
    /// Capacities are visits a year, of which each person makes N: a site of 8,000 visits serves 4,000 people who come twice
    #[arg(long, value_name = "N", value_parser = visits)]
    visits: Option<f64>,
    /// Candidates that must open (commune codes, quarter codes, or ids of --candidates)
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    fixed: Vec<String>,
    /// Candidates that must not open
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    forbidden: Vec<String>,
    /// Existing sites that may close, by id; "all": those of the territory
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    may_close: Vec<String>,
    /// No new site nearer than this to any other site, new or existing (great circle)
    #[arg(long, value_name = "KM", value_parser = kilometres)]
    apart: Option<f64>,
    /// Each EPCI has at least N sites, existing ones counted
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=1000))]
    epci_at_least: u32,
    /// Times of your own instead of the travel model: CSV or Parquet from,to,minutes (demand points to sites and candidates), as maillage table writes them; a pair that is not there is no way
    #[arg(long, value_name = "FILE")]
    pub(super) times: Vec<PathBuf>,
}

/// Farther apart than this, in kilometres, nothing in France is.
const FARTHEST: f64 = 20_000.0;

fn kilometres(text: &str) -> Result<f64, String> {
    let km = within(text, 0.001..=FARTHEST);
    km.ok_or_else(|| "a distance in kilometres is expected, above 0, such as 5".to_owned())
}

/// Visits a person a year, at most: more than one a day is a slip of the pen.
const MOST_VISITS: f64 = 365.0;

fn visits(text: &str) -> Result<f64, String> {
    let visits = within(text, 0.001..=MOST_VISITS);
    visits.ok_or_else(|| {
        "a number of visits a person and year is expected, above 0 and at most 365, such as 2".to_owned()
    })
}

fn candidates(typed: &[String]) -> Vec<CandidateId> {
    typed.iter().map(|id| CandidateId::new(id.trim())).collect()
}

impl LimitArgs {
    /// The limits, with their contradictions refused.
    pub(super) fn limits(&self, goal: &Goal) -> Result<PlanLimits, Failure> {
        let is_fewest = matches!(goal, Goal::Fewest { .. });
        if self.count.is_none() && self.budget.is_none() && !is_fewest {
            return Err(Failure::usage(
                "nothing says how many sites may open: add --count N, such as --count 5, or --budget EUR with their costs (only --goal fewest needs \
                 neither)",
            ));
        }
        let may_close = match self.may_close.as_slice() {
            [] => MayClose::None,
            [all] if all.trim() == "all" => MayClose::All,
            ids if ids.iter().any(|id| id.trim() == "all") => {
                return Err(Failure::usage("--may-close: \"all\" stands alone: leave the other ids out"));
            }
            ids => MayClose::These(ids.iter().map(|id| SiteId::new(id.trim())).collect()),
        };
        Ok(PlanLimits {
            count: self.count.map(|count| count as usize),
            budget: self.budget.map(Euros),
            cost: self.cost.map(Euros),
            capacity: self.capacity.map(People),
            visits: self.visits,
            fixed: candidates(&self.fixed),
            forbidden: candidates(&self.forbidden),
            may_close,
            apart: self.apart.map(Metres::from_km),
            epci_at_least: self.epci_at_least,
        })
    }

    /// For the provenance of results.
    pub(super) fn described(&self) -> Vec<(&'static str, String)> {
        let ids = |name, ids: &[String]| (!ids.is_empty()).then(|| (name, ids.join(",")));
        let number = |name, number: Option<u64>| number.map(|number| (name, number.to_string()));
        [
            number("count", self.count.map(u64::from)),
            number("budget_euros", self.budget),
            number("cost_euros", self.cost),
            number("capacity", self.capacity),
            self.visits.map(|visits| ("visits_a_person", visits.to_string())),
            ids("fixed", &self.fixed),
            ids("forbidden", &self.forbidden),
            ids("may_close", &self.may_close),
            self.apart.map(|km| ("apart_km", km.to_string())),
            number("epci_at_least", Some(u64::from(self.epci_at_least)).filter(|least| *least > 0)),
            (!self.times.is_empty()).then(|| {
                let files: Vec<String> = self.times.iter().map(|file| file.display().to_string()).collect();
                ("times", files.join(","))
            }),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
