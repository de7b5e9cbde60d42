//! Scenarios beside today.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::clock::Access;
use super::error::StudyError;
use super::populations::repopulated;
use super::prepare::Study;
use super::read::Accounts;
use super::scenarios::GivenScenario;
use crate::access::Thresholds;
use crate::issue::Report;
use crate::output::results::{self, Detail, Simulated, SimulatedUnits};
use crate::output::text::Texts;
use crate::output::{Input, Table};
use crate::scenario::{About, Applied, Comparison, Evaluated, Ground, Step, Yardstick, apply, unit_changes};
use crate::territory::{Level, Site, Territory};
use crate::units::Seconds;

/// What is asked of a simulation.
#[derive(Debug, Clone)]
pub struct SimulateAsk {
    /// What networks are measured with. Its thresholds count unless scenarios have their own.
    pub with: Yardstick,
    /// Whether the thresholds were asked for, so that they count for all scenarios.
    pub thresholds_asked: bool,
    /// Sites within this time are within reach of the clock.
    pub reach: Seconds,
    /// The year of the amounts of funding, for scenarios without one of their own.
    pub year: u16,
}

/// Scenarios that were applied to a study and measured.
#[derive(Debug)]
pub struct Simulation<'a> {
    pub(super) study: &'a Study,
    pub(super) given: &'a [GivenScenario],
    ask: SimulateAsk,
    pub(super) today: Evaluated,
    pub(super) runs: Vec<Run<'a>>,
    accounts: Accounts,
}

/// One scenario.
#[derive(Debug)]
pub(super) struct Run<'a> {
    /// The people it counts.
    pub(super) territory: Cow<'a, Territory>,
    /// Its network.
    pub(super) network: Evaluated,
    /// What its changes did.
    pub(super) steps: Vec<Step>,
    /// What was measured of it and of today.
    pub(super) comparison: Comparison,
}

impl<'a> Simulation<'a> {
    /// Applies each scenario to the sites of `study`, and measures it.
    ///
    /// # Errors
    /// When two scenarios have one name, a change cannot be made, a file of populations cannot be used, or there are too many thresholds.
    pub fn new(
        study: &'a Study,
        given: &'a [GivenScenario],
        mut ask: SimulateAsk,
    ) -> Result<Self, StudyError> {
        different_names(given)?;
        if !ask.thresholds_asked {
            ask.with.thresholds = thresholds(given, &ask.with.thresholds)?;
        }
        let today = evaluated(study, study.sites.clone(), ask.reach);
        let mut simulation =
            Self { study, given, ask, today, runs: Vec::new(), accounts: Accounts::default() };
        for scenario in given {
            let run = simulation.run(scenario)?;
            simulation.runs.push(run);
        }
        Ok(simulation)
    }

    fn run(&mut self, given: &GivenScenario) -> Result<Run<'a>, StudyError> {
        let study = self.study;
        let territory = match given.population() {
            None => Cow::Borrowed(&study.territory),
            Some(path) => Cow::Owned(repopulated(&study.territory, &path, &mut self.accounts)?),
        };
        let scenario = &given.scenario;
        let candidates = study.candidates();
        let applied = apply(&Ground::new(&study.territory, &candidates), &study.sites, &scenario.changes);
        let Applied { sites, steps } = applied.map_err(|error| given.refused(error))?;
        let network = evaluated(study, sites, self.ask.reach);
        let year = scenario.settings.year.unwrap_or(self.ask.year);
        let with = &self.ask.with;
        let sides = [&self.today, &network].map(|side| (side, side.measured(&territory, with, year)));
        let (name, cost) = (scenario.name.clone(), scenario.cost());
        let has_own_people = matches!(territory, Cow::Owned(_));
        let about = About { name, cost, year, has_own_people };
        let comparison = Comparison::new(about, &territory, with, sides);
        Ok(Run { territory, network, steps, comparison })
    }

    /// The scenarios, as they were given.
    pub fn given(&self) -> &[GivenScenario] {
        self.given
    }

    /// The files of populations that scenarios named, for the provenance of results.
    pub fn inputs(&self) -> &[Input] {
        &self.accounts.inputs
    }

    /// What was found in them.
    pub fn reports(&self) -> &[Report] {
        &self.accounts.reports
    }

    /// Sites within this time are within reach of the clock.
    pub(super) fn reach(&self) -> Seconds {
        self.ask.reach
    }

    /// The times that people are counted within.
    pub fn thresholds(&self) -> &Thresholds {
        &self.ask.with.thresholds
    }

    /// Measures side by side, one row each: today, and every scenario with its change.
    pub fn measures(&self, detail: Detail, texts: &Texts) -> Table {
        let today = self.today.measured(&self.study.territory, &self.ask.with, self.ask.year);
        let runs = self.runs.iter();
        let simulated = Simulated {
            today: &today,
            year: self.ask.year,
            scenarios: runs.map(|run| (&run.comparison, run.steps.as_slice())).collect(),
            with: &self.ask.with,
            reach: self.ask.reach,
        };
        let mut table = results::simulated(&simulated, detail, texts);
        let notes = self.runs.iter().filter_map(|run| self.study.opened_note(&self.placed(run)));
        notes.for_each(|note| table.note(note));
        self.study.timed(table)
    }

    /// The sites of a scenario that did not stand there.
    fn placed(&self, run: &Run<'_>) -> Vec<Site> {
        let stood: BTreeMap<_, _> = self.today.sites.iter().map(|site| (&site.id, site.point)).collect();
        let sites = run.network.sites.iter();
        sites.filter(|site| stood.get(&site.id) != Some(&site.point)).cloned().collect()
    }

    /// What every change of every scenario did, one row each.
    pub fn changes(&self, detail: Detail, texts: &Texts) -> Table {
        let scenarios = self.given.iter().zip(&self.runs);
        let scenarios = scenarios.map(|(given, run)| (&given.scenario, run.steps.as_slice()));
        self.study.noted(results::scenario_changes(&scenarios.collect::<Vec<_>>(), detail, texts))
    }

    /// Who wins and who loses: the units of `level` for which something changes, scenario after scenario.
    pub fn units(&self, level: Level, detail: Detail, texts: &Texts) -> Table {
        self.units_of(0..self.runs.len(), level, detail, texts)
    }

    /// The same for some of the scenarios.
    pub(super) fn units_of(&self, which: Range<usize>, level: Level, detail: Detail, texts: &Texts) -> Table {
        let changes =
            |run: &Run<'_>| unit_changes(&run.territory, level, [self.today.served(), run.network.served()]);
        let scenarios = self.runs[which].iter().map(|run| results::ScenarioUnits {
            name: &run.comparison.name,
            sites: [&self.today.sites, &run.network.sites],
            changes: changes(run),
        });
        let units =
            SimulatedUnits { territory: &self.study.territory, level, scenarios: scenarios.collect() };
        self.study.timed(results::simulated_units(&units, detail, texts))
    }
}

/// Refuses two scenarios of one name.
fn different_names(given: &[GivenScenario]) -> Result<(), StudyError> {
    let names = given.iter().map(|given| given.scenario.name.as_str());
    let mut seen = BTreeSet::new();
    match names.into_iter().find(|name| !seen.insert(*name)) {
        Some(name) => Err(StudyError::SameName { name: name.to_owned() }),
        None => Ok(()),
    }
}

/// The times of all scenarios together, else `default`.
fn thresholds(given: &[GivenScenario], default: &Thresholds) -> Result<Thresholds, StudyError> {
    let own = given.iter().filter_map(|given| given.scenario.settings.thresholds.as_ref());
    let minutes: Vec<f64> = own.flat_map(Thresholds::as_slice).map(|threshold| threshold.minutes()).collect();
    if minutes.is_empty() { Ok(default.clone()) } else { Ok(Thresholds::from_minutes(&minutes)?) }
}

/// How the people of the study are served by `sites`.
fn evaluated(study: &Study, sites: Vec<Site>, reach: Seconds) -> Evaluated {
    let sites = study.as_open(&sites).into_owned();
    let reaches = study.nearest_of(&sites);
    let reached = Access::to(study, &sites, reach).reached;
    Evaluated { sites, reaches, reached }
}
