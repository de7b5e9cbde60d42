//! A scenario as a file to keep, in TOML: what `load` reads back unchanged.

use std::fmt::{self, Write};

use crate::scenario::{Action, Change, Cost, NewSite, Place, Scenario, Settings, Stop};
use crate::units::Euros;

/// The text of a scenario file. Read back, it is the same scenario: hours are written in the notation of OpenStreetMap, positions with all their digits.
pub fn scenario_file(scenario: &Scenario) -> String {
    let mut out = String::new();
    write_all(&mut out, scenario).expect("a text takes whatever is written to it");
    out
}

/// A text of JSON is a basic string of TOML, escapes included; DEL alone is written as it is by one and refused by the other.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

fn write_all(out: &mut String, scenario: &Scenario) -> fmt::Result {
    writeln!(out, "name = {}", quoted(&scenario.name))?;
    if !scenario.description.is_empty() {
        writeln!(out, "description = {}", quoted(&scenario.description))?;
    }
    write_settings(out, &scenario.settings)?;
    scenario.changes.iter().try_for_each(|change| write_change(out, change))
}

fn write_settings(out: &mut String, settings: &Settings) -> fmt::Result {
    if let Some(thresholds) = &settings.thresholds {
        let minutes: Vec<String> = thresholds.as_slice().iter().map(|t| t.minutes().to_string()).collect();
        writeln!(out, "thresholds = [{}]", minutes.join(", "))?;
    }
    if let Some(path) = &settings.population {
        writeln!(out, "population = {}", quoted(path))?;
    }
    settings.year.map_or(Ok(()), |year| writeln!(out, "year = {year}"))
}

fn write_change(out: &mut String, change: &Change) -> fmt::Result {
    writeln!(out, "\n[[change]]\ndo = {}", quoted(change.action.as_str()))?;
    match &change.action {
        Action::Open(new) => write_new(out, new)?,
        Action::Close(site) => key(out, "site", site)?,
        Action::Move { site, to } => {
            key(out, "site", site)?;
            place(to).into_iter().try_for_each(|(name, value)| writeln!(out, "{name} = {value}"))?;
        }
        Action::Hours { site, hours } => {
            key(out, "site", site)?;
            key(out, "hours", hours)?;
        }
        Action::Stops { site, stops } => {
            key(out, "site", site)?;
            writeln!(out, "stop = [")?;
            stops.iter().try_for_each(|stop| writeln!(out, "  {{ {} }},", stop_line(stop)))?;
            writeln!(out, "]")?;
        }
    }
    write_cost(out, change.cost)
}

fn key(out: &mut String, name: &str, value: impl fmt::Display) -> fmt::Result {
    writeln!(out, "{name} = {}", quoted(&value.to_string()))
}

fn write_new(out: &mut String, new: &NewSite) -> fmt::Result {
    if let Some(id) = &new.id {
        key(out, "id", id)?;
    }
    place(&new.place).into_iter().try_for_each(|(name, value)| writeln!(out, "{name} = {value}"))?;
    if let Some(name) = &new.name {
        key(out, "name", name)?;
    }
    key(out, "format", new.format.as_str())?;
    new.hours.as_ref().map_or(Ok(()), |hours| key(out, "hours", hours))
}

/// The keys of a place, with their values as they are written.
fn place(place: &Place) -> Vec<(&'static str, String)> {
    match place {
        Place::Candidate(id) => vec![("candidate", quoted(id.as_str()))],
        Place::TownHall(code) => vec![("commune", quoted(code.as_str()))],
        Place::Position { point, commune } => {
            let commune = commune.map(|code| ("commune", quoted(code.as_str())));
            // The digits of `{:?}` read back to the same number, and are never those of a whole one.
            let at = [("lon", format!("{:?}", point.x())), ("lat", format!("{:?}", point.y()))];
            commune.into_iter().chain(at).collect()
        }
    }
}

fn stop_line(stop: &Stop) -> String {
    let name = stop.name.as_ref().map(|name| ("name", quoted(name)));
    let hours = ("hours", quoted(&stop.hours.to_string()));
    let keys = name.into_iter().chain(place(&stop.place)).chain([hours]);
    keys.map(|(name, value)| format!("{name} = {value}")).collect::<Vec<_>>().join(", ")
}

fn write_cost(out: &mut String, cost: Cost) -> fmt::Result {
    let Cost { once, a_year, saved_a_year } = cost;
    let amounts = [("cost_once", once), ("cost_a_year", a_year), ("saves_a_year", saved_a_year)];
    let paid = amounts.into_iter().filter(|(_, amount)| *amount > Euros::default());
    paid.into_iter().try_for_each(|(name, amount)| writeln!(out, "{name} = {amount}"))
}
