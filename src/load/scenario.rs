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

/// What is wrong in a file: under which key, and the place of its value; without a place, the entry as a whole is meant.
pub(super) struct Fault {
    pub(super) key: &'static str,
    pub(super) at: Option<Range<usize>>,
    pub(super) why: String,
    pub(super) remedy: &'static str,
}

impl Fault {
    pub(super) fn at(
        key: &'static str,
        at: Range<usize>,
        why: impl Into<String>,
        remedy: &'static str,
    ) -> Self {
        Self { key, at: Some(at), why: why.into(), remedy }
    }

    pub(super) fn missing(key: &'static str, why: impl Into<String>, remedy: &'static str) -> Self {
        Self { key, at: None, why: why.into(), remedy }
    }

    /// The same with the place of its entry, when it has none of its own.
    fn within(mut self, entry: Range<usize>) -> Self {
        self.at.get_or_insert(entry);
        self
    }

    fn in_file(self, source: &Source, text: &str, entry: &str) -> LoadError {
        let line = line_at(text, self.at.map_or(0, |at| at.start)).0;
        let entry = format!("line {line}{entry}");
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
    let settings = settings(&file).map_err(|fault| fault.in_file(source, text, ""))?;
    let name = values::filled("name", &file.name).map_err(|fault| fault.in_file(source, text, ""))?;
    let (mut changes, mut lines) = (Vec::new(), Vec::new());
    for (index, keys) in file.change.iter().enumerate() {
        let change = change(keys.get_ref()).map_err(|fault| {
            let entry = format!(": change {} ({})", index + 1, keys.get_ref().verb.as_str());
            fault.within(keys.span()).in_file(source, text, &entry)
        })?;
        changes.push(change);
        lines.push(change_lines(text, keys));
    }
    if changes.is_empty() && settings.population.is_none() {
        let fault = Fault::missing(
            "change",
            "the file changes nothing",
            "add [[change]] with do = \"open\", \"close\", \"move\", \"hours\" or \"stops\"",
        );
        return Err(fault.in_file(source, text, ""));
    }
    let scenario = Scenario { name, description: file.description, settings, changes };
    Ok(ScenarioFile { scenario, lines })
}

fn settings(file: &FileKeys) -> Result<Settings, Fault> {
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

fn change(keys: &ChangeKeys) -> Result<Change, Fault> {
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
fn refuse_others(keys: &ChangeKeys) -> Result<(), Fault> {
    let taken = keys.verb.keys();
    let held = keys.held();
    match held.into_iter().find(|(key, at)| at.is_some() && !taken.contains(key)) {
        Some((key, Some(at))) => {
            let why = format!("no key of a change that says do = \"{}\"", keys.verb.as_str());
            Err(Fault::at(key, at, why, keys.verb.remedy()))
        }
        _ => Ok(()),
    }
}

fn stops(keys: &ChangeKeys) -> Result<Vec<Stop>, Fault> {
    const REMEDY: &str =
        "add at least one, such as stop = [{ commune = \"11069\", hours = \"Tu 09:00-12:00\" }]";
    let Some(stops) = &keys.stop else { return Err(Fault::missing("stop", "missing", REMEDY)) };
    if stops.get_ref().is_empty() {
        return Err(Fault::at("stop", stops.span(), "empty", REMEDY));
    }
    let read = |keys: &Spanned<StopKeys>| stop(keys.get_ref()).map_err(|fault| fault.within(keys.span()));
    stops.get_ref().iter().map(read).collect()
}

fn stop(keys: &StopKeys) -> Result<Stop, Fault> {
    Ok(Stop {
        place: values::place(&keys.place())?,
        name: keys.name.as_ref().map(|name| values::filled("name", name)).transpose()?,
        hours: values::needed_hours(&keys.hours)?,
    })
}

#[cfg(test)]
#[path = "scenario_tests.rs"]
mod tests;
