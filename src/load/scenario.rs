//! Scenarios, from TOML. The README of `scenario` holds the schema.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;

use super::error::LoadError;
use super::scenario_keys::{ChangeKeys, FileKeys, StopKeys, Verb};
use super::scenario_values as values;
use super::source::Source;
use super::toml_file::{Wrong, line_at, read_toml, toml_text};
use crate::scenario::{Action, Change, NewSite, Scenario, Settings, Stop};

/// A scenario, and where its changes stand in the file.
#[derive(Debug, Clone)]
pub struct ScenarioFile {
    /// What it says.
    pub scenario: Scenario,
    /// One a change, in their order.
    pub lines: Vec<ChangeLines>,
}

/// Where a change stands in its file. Lines are counted from 1.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeLines {
    /// Its first line.
    pub first: usize,
    /// The line of each of its keys.
    pub keys: BTreeMap<&'static str, usize>,
    /// One a stop.
    pub stops: Vec<ChangeLines>,
}

impl ChangeLines {
    /// The line of `key`, of the change itself or of one of its stops; the first line when the file does not hold the key.
    pub fn line(&self, stop: Option<usize>, key: &str) -> usize {
        let entry = stop.and_then(|stop| self.stops.get(stop)).unwrap_or(self);
        entry.keys.get(key).copied().unwrap_or(entry.first)
    }
}

/// A value of a scenario that cannot be.
#[derive(Debug, Clone)]
pub struct ScenarioFault {
    /// The change, by its place in the list; `None`: the key is of the scenario itself.
    pub change: Option<usize>,
    /// The stop of that change, by its place.
    pub stop: Option<usize>,
    /// The key.
    pub key: &'static str,
    /// Whether the key itself is what is wrong: another kind of change takes it.
    pub is_foreign: bool,
    /// Why it cannot be.
    pub why: String,
    /// What to do.
    pub remedy: &'static str,
    /// The place of the value in the file; without one, the entry as a whole is meant.
    at: Option<Range<usize>>,
}

impl ScenarioFault {
    pub(super) fn at(
        key: &'static str,
        at: Range<usize>,
        why: impl Into<String>,
        remedy: &'static str,
    ) -> Self {
        Self { at: Some(at), ..Self::missing(key, why, remedy) }
    }

    pub(super) fn missing(key: &'static str, why: impl Into<String>, remedy: &'static str) -> Self {
        Self { change: None, stop: None, key, is_foreign: false, at: None, why: why.into(), remedy }
    }

    /// The same with the place of its entry, when it has none of its own.
    fn within(mut self, entry: Range<usize>) -> Self {
        self.at.get_or_insert(entry);
        self
    }

    fn in_file(self, source: &Source, text: &str, file: &FileKeys) -> LoadError {
        let line = line_at(text, self.at.map_or(0, |at| at.start)).0;
        let verb = |change: usize| file.change[change].get_ref().verb.as_str();
        let entry = self.change.map(|change| format!(": change {} ({})", change + 1, verb(change)));
        let entry = format!("line {line}{}", entry.unwrap_or_default());
        Wrong::new(entry, format!("{}: {}", self.key, self.why), self.remedy).in_file(source)
    }
}

/// Reads a scenario.
///
/// # Errors
/// When the file is not TOML, holds a key that is not known, or a value that cannot be: with its line, its key and what to
/// do. Whether the sites, candidates and communes that it names exist is only known once it is applied.
pub fn scenario(source: &Source) -> Result<ScenarioFile, LoadError> {
    let file: FileKeys = read_toml(source)?;
    let text = toml_text(source)?;
    let scenario = understood(&file).and_then(refuse_nothing);
    let scenario = scenario.map_err(|fault| fault.in_file(source, text, &file))?;
    let lines = file.change.iter().map(|keys| change_lines(text, keys)).collect();
    Ok(ScenarioFile { scenario, lines })
}

/// What the keys say.
pub(super) fn understood(file: &FileKeys) -> Result<Scenario, ScenarioFault> {
    let settings = settings(file)?;
    let name = values::filled("name", &file.name)?;
    let read = |(index, keys): (usize, &Spanned<ChangeKeys>)| {
        change(keys.get_ref())
            .map_err(|fault| ScenarioFault { change: Some(index), ..fault.within(keys.span()) })
    };
    let changes = file.change.iter().enumerate().map(read).collect::<Result<_, _>>()?;
    Ok(Scenario { name, description: file.description.clone(), settings, changes })
}

/// Refuses a file that changes nothing.
fn refuse_nothing(scenario: Scenario) -> Result<Scenario, ScenarioFault> {
    if scenario.changes.is_empty() && scenario.settings.population.is_none() {
        return Err(ScenarioFault::missing(
            "change",
            "the file changes nothing",
            "add [[change]] with do = \"open\", \"close\", \"move\", \"hours\" or \"stops\"",
        ));
    }
    Ok(scenario)
}

fn settings(file: &FileKeys) -> Result<Settings, ScenarioFault> {
    Ok(Settings {
        thresholds: file.thresholds.as_ref().map(values::thresholds).transpose()?,
        population: file.population.as_ref().map(|path| values::filled("population", path)).transpose()?,
        year: file.year.as_ref().map(values::year).transpose()?,
    })
}

fn change_lines(text: &str, keys: &Spanned<ChangeKeys>) -> ChangeLines {
    let line = |at: Range<usize>| line_at(text, at.start).0;
    let lines = |held: &[(&'static str, Option<Range<usize>>)]| {
        held.iter().filter_map(|(key, at)| Some((*key, line(at.clone()?)))).collect()
    };
    let stops = keys.get_ref().stop.as_ref().map(|stops| stops.get_ref().as_slice()).unwrap_or_default();
    let stop = |stop: &Spanned<StopKeys>| ChangeLines {
        first: line(stop.span()),
        keys: lines(&stop.get_ref().held()),
        stops: Vec::new(),
    };
    ChangeLines {
        first: line(keys.span()),
        keys: lines(&keys.get_ref().held()),
        stops: stops.iter().map(stop).collect(),
    }
}

fn change(keys: &ChangeKeys) -> Result<Change, ScenarioFault> {
    refuse_others(keys)?;
    let action = match keys.verb {
        Verb::Open => Action::Open(Box::new(NewSite {
            id: keys.id.as_ref().map(|id| values::site("id", id)).transpose()?,
            place: values::place(&keys.place())?,
            name: keys.name.as_ref().map(|name| values::filled("name", name)).transpose()?,
            format: values::format(keys.format.as_ref())?,
            hours: keys.hours.as_ref().map(values::hours).transpose()?,
        })),
        Verb::Close => Action::Close(values::named_site(keys)?),
        Verb::Move => Action::Move { site: values::named_site(keys)?, to: values::place(&keys.place())? },
        Verb::Hours => {
            Action::Hours { site: values::named_site(keys)?, hours: values::needed_hours(&keys.hours)? }
        }
        Verb::Stops => Action::Stops { site: values::named_site(keys)?, stops: stops(keys)? },
    };
    Ok(Change { action, cost: values::cost(keys)? })
}

/// Refuses a key that another kind of change takes.
fn refuse_others(keys: &ChangeKeys) -> Result<(), ScenarioFault> {
    let taken = keys.verb.keys();
    let held = keys.held();
    match held.into_iter().find(|(key, at)| at.is_some() && !taken.contains(key)) {
        Some((key, Some(at))) => {
            let why = format!("no key of a change that says do = \"{}\"", keys.verb.as_str());
            let fault = ScenarioFault::at(key, at, why, keys.verb.remedy());
            Err(ScenarioFault { is_foreign: true, ..fault })
        }
        _ => Ok(()),
    }
}

fn stops(keys: &ChangeKeys) -> Result<Vec<Stop>, ScenarioFault> {
    const REMEDY: &str =
        "add at least one, such as stop = [{ commune = \"11069\", hours = \"Tu 09:00-12:00\" }]";
    let Some(stops) = &keys.stop else { return Err(ScenarioFault::missing("stop", "missing", REMEDY)) };
    if stops.get_ref().is_empty() {
        return Err(ScenarioFault::at("stop", stops.span(), "empty", REMEDY));
    }
    let read = |(index, keys): (usize, &Spanned<StopKeys>)| {
        stop(keys.get_ref()).map_err(|fault| ScenarioFault { stop: Some(index), ..fault.within(keys.span()) })
    };
    stops.get_ref().iter().enumerate().map(read).collect()
}

fn stop(keys: &StopKeys) -> Result<Stop, ScenarioFault> {
    Ok(Stop {
        place: values::place(&keys.place())?,
        name: keys.name.as_ref().map(|name| values::filled("name", name)).transpose()?,
        hours: values::needed_hours(&keys.hours)?,
    })
}

#[cfg(test)]
#[path = "scenario_tests.rs"]
mod tests;
