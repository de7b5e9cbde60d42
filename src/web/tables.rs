//! The tables of the command line, for the network after changes.

use super::offer::unusable;
use super::opened::Opened;
use super::problem::Problem;
use crate::access::clock::ClockRequest;
use crate::output::results::Detail;
use crate::output::text::Texts;
use crate::output::{Input, Provenance, Table};
use crate::scenario::{Applied, Change, Scenario, Yardstick};
use crate::study::{
    self, ClockAsk, CoverageRequest, FEWER_THAN_HOURS, GivenScenario, RulesFrom, SimulateAsk, Simulation,
    Study, StudyError, clock_defaults,
};
use crate::territory::Level;
use crate::units::Seconds;

/// A table that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    Coverage,
    Communes,
    Epcis,
    Quarters,
    Gaps,
    Sites,
    Clock,
    Simulation,
    Changed,
}

impl Named {
    pub(super) const ALL: [Self; 9] = [
        Self::Coverage,
        Self::Communes,
        Self::Epcis,
        Self::Quarters,
        Self::Gaps,
        Self::Sites,
        Self::Clock,
        Self::Simulation,
        Self::Changed,
    ];

    pub(super) fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.as_str() == name)
    }

    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Communes => "communes",
            Self::Epcis => "epcis",
            Self::Quarters => "quarters",
            Self::Gaps => "gaps",
            Self::Sites => "sites",
            Self::Clock => "clock",
            Self::Simulation => "simulation",
            Self::Changed => "changed",
        }
    }
}

/// A table, and where it comes from.
pub(super) fn made(
    opened: &Opened,
    named: Named,
    scenario: Scenario,
    network: Applied,
    texts: &Texts,
) -> Result<(Table, Provenance), Problem> {
    if matches!(named, Named::Simulation | Named::Changed) {
        return simulated(opened, named, scenario, texts);
    }
    let after = opened.study.of_network(network.sites);
    let (table, command, more) = match named {
        Named::Gaps => gaps(opened, &after),
        Named::Clock => clock(opened, &after, texts),
        Named::Sites => sites(opened, &after, texts),
        Named::Communes => coverage(opened, &after, Some(Level::Commune), texts),
        Named::Epcis => coverage(opened, &after, Some(Level::Epci), texts),
        Named::Quarters => coverage(opened, &after, Some(Level::Quarter), texts),
        _ => coverage(opened, &after, None, texts),
    };
    let more: Vec<(&str, String)> = more.into_iter().chain(changes(&scenario)).collect();
    Ok((table, study::provenance(command, &opened.request, &after, &more)))
}

/// The options of a command.
type Options = Vec<(&'static str, String)>;

/// The changes in one line; nothing without any.
fn changes(scenario: &Scenario) -> Option<(&'static str, String)> {
    let told: Vec<String> = scenario.changes.iter().map(Change::typed).collect();
    (!told.is_empty()).then(|| ("changes", told.join("; ")))
}

fn minutes(time: Seconds) -> String {
    time.minutes().to_string()
}

/// The thresholds as one types them.
fn thresholds(opened: &Opened) -> String {
    opened.asked.thresholds.iter().map(u32::to_string).collect::<Vec<_>>().join(",")
}

fn coverage(
    opened: &Opened,
    after: &Study,
    level: Option<Level>,
    texts: &Texts,
) -> (Table, &'static str, Options) {
    let asked = CoverageRequest { thresholds: opened.thresholds.clone(), level, detail: Detail::Full };
    let rows = level.map_or("whole territory".to_owned(), |level| format!("by {}", level.as_str()));
    let more = vec![("rows", rows), ("thresholds_min", thresholds(opened))];
    (study::coverage(after, &asked, texts), "coverage", more)
}

fn gaps(opened: &Opened, after: &Study) -> (Table, &'static str, Options) {
    let threshold = opened.gaps_beyond;
    let more = vec![("rows", "patches".to_owned()), ("threshold_min", minutes(threshold))];
    (study::gaps(after, threshold, Detail::Full), "gaps", more)
}

fn sites(opened: &Opened, after: &Study, texts: &Texts) -> (Table, &'static str, Options) {
    let more = vec![("reach_min", minutes(opened.reach))];
    (study::site_list(after, opened.reach, texts), "sites", more)
}

fn clock(opened: &Opened, after: &Study, texts: &Texts) -> (Table, &'static str, Options) {
    let (_, figures) = clock_defaults();
    let moments: Vec<String> = figures.moments.iter().map(ToString::to_string).collect();
    let more = vec![
        ("threshold_min", minutes(opened.reach)),
        ("moments", moments.join(",")),
        ("fewer_than_hours", figures.fewer_than_hours.to_string()),
    ];
    let asked = ClockAsk { threshold: opened.reach, figures, level: None, detail: Detail::Full };
    (study::clock(after, &asked, texts), "clock", more)
}

/// The scenario beside today, as `maillage simulate` tells it.
fn simulated(
    opened: &Opened,
    named: Named,
    scenario: Scenario,
    texts: &Texts,
) -> Result<(Table, Provenance), Problem> {
    let data = |error| unusable(&error);
    let (ask, inputs) = yardstick(opened).map_err(data)?;
    let (year, told) = (ask.year, changes(&scenario));
    let name = scenario.name.clone();
    let given = [GivenScenario::written(scenario)];
    let simulation = Simulation::new(&opened.study, &given, ask).map_err(data)?;
    let (table, rows) = match named {
        Named::Changed => {
            let rows = format!("by {}", Level::Commune.as_str());
            (simulation.units(Level::Commune, Detail::Full, texts), Some(("rows", rows)))
        }
        _ => (simulation.measures(Detail::Full, texts), None),
    };
    let mut more = vec![
        ("thresholds_min", thresholds(opened)),
        ("reach_min", minutes(opened.reach)),
        ("fewer_than_hours", FEWER_THAN_HOURS.to_string()),
        ("year", year.to_string()),
    ];
    more.extend(rows);
    more.push(("scenario_1", name));
    more.extend(told.map(|(_, told)| ("changes_1", told)));
    let mut provenance = study::provenance("simulate", &opened.request, &opened.study, &more);
    provenance.inputs.extend(inputs);
    Ok((table, provenance))
}

/// What networks are measured with, and the files of rules and amounts that it needs.
pub(super) fn yardstick(opened: &Opened) -> Result<(SimulateAsk, [Input; 2]), StudyError> {
    let (rules, rules_input) = study::rules(&RulesFrom::default())?;
    let (amounts, amounts_input) = study::amounts(None)?;
    let year = amounts.years().last().copied().unwrap_or_default();
    let with = Yardstick {
        thresholds: opened.thresholds.clone(),
        clock: ClockRequest { moments: Vec::new(), fewer_than_hours: FEWER_THAN_HOURS },
        rules,
        amounts,
        everywhere: opened.request.is_whole_country(),
    };
    let ask = SimulateAsk { with, thresholds_asked: true, reach: opened.reach, year };
    Ok((ask, [rules_input, amounts_input]))
}
