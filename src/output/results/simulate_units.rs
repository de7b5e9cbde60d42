//! Who wins and who loses by scenarios, one row a unit.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::clock::hours;
use super::columns::{Layout, minutes, people, text};
use super::units::{has_places, place};
use crate::scenario::UnitChange;
use crate::territory::{Level, Site, Territory};
use crate::units::People;

/// The units for which scenarios change something.
#[derive(Debug, Clone)]
pub struct SimulatedUnits<'a> {
    /// The territory.
    pub territory: &'a Territory,
    /// The level of the units.
    pub level: Level,
    /// One a scenario.
    pub scenarios: Vec<ScenarioUnits<'a>>,
}

/// The units for which one scenario changes something.
#[derive(Debug, Clone)]
pub struct ScenarioUnits<'a> {
    /// What the scenario is called.
    pub name: &'a str,
    /// The sites of today and those of the scenario.
    pub sites: [&'a [Site]; 2],
    /// The units, those with most people × time first.
    pub changes: Vec<UnitChange>,
}

/// One row a unit and scenario, in their order; who loses is marked.
pub fn simulated_units(units: &SimulatedUnits, detail: Detail, texts: &Texts) -> Table {
    let layout = layout(units, detail);
    let all = || units.scenarios.iter().flat_map(|scenario| &scenario.changes);
    let losers = all().filter(|change| change.loses()).count();
    let title = match all().count() {
        0 => Message::new("title-simulate-units-none"),
        count => Message::new("title-simulate-units").arg("losers", losers).arg("winners", count - losers),
    };
    let mut table = Table::new(name(units.level), title, layout.columns());
    if has_places(units.territory, units.level) {
        table = table.with_geometry();
    }
    for scenario in &units.scenarios {
        for change in &scenario.changes {
            let row = layout.keep(row(units, scenario, change, texts));
            table.push_at(row, place(units.territory, units.level, change.unit));
        }
    }
    table.note(Message::new("note-simulate-units"));
    table
}

/// The machine name of the table of a level.
fn name(level: Level) -> &'static str {
    match level {
        Level::Commune => "simulation_commune",
        Level::Epci => "simulation_epci",
        Level::Departement => "simulation_departement",
        Level::Region => "simulation_region",
        Level::Quarter => "simulation_quarter",
    }
}

fn layout(units: &SimulatedUnits, detail: Detail) -> Layout {
    let full = detail == Detail::Full;
    let full_or_several = full || units.scenarios.len() > 1;
    // Where only hours change, the terminal keeps its room for them.
    let mut changes = units.scenarios.iter().flat_map(|scenario| &scenario.changes);
    let full_or_nearer = full || changes.any(|change| change.minutes[0] != change.minutes[1]);
    let person_hours = |id, heading| Column::number(id, Message::new(heading), Unit::PersonHours, 1);
    Layout::new(detail)
        .when(full_or_several, text("scenario", "column-scenario"))
        .full(text("code", "column-code"))
        .always(text("name", "column-name"))
        .always(people("people", "column-people"))
        .always(text("effect", "column-effect"))
        .always(minutes("minutes_before", "column-minutes-before"))
        .always(minutes("minutes_after", "column-minutes-after"))
        .always(person_hours("person_hours_saved", "column-person-hours-saved"))
        .full(people("people_cut_off", "column-cut-off"))
        .full(people("people_connected", "column-connected"))
        .when(full_or_nearer, text("site_before", "column-site-before"))
        .when(full_or_nearer, text("site_after", "column-site-after"))
        .always(hours("hours_before", Message::new("column-hours-before")))
        .always(hours("hours_after", Message::new("column-hours-after")))
}

fn row(units: &SimulatedUnits, scenario: &ScenarioUnits, change: &UnitChange, texts: &Texts) -> Vec<Cell> {
    let (code, name) = units.territory.unit_label(units.level, change.unit);
    let site = |side: usize| change.sites[side].map(|site| scenario.sites[side][site as usize].name.as_str());
    let key = match (change.loses(), change.cut_off > People::ZERO, change.only_hours()) {
        (true, true, _) => "effect-cut-off",
        (true, false, true) => "effect-loses-hours",
        (true, false, false) => "effect-loses",
        (false, _, true) => "effect-gains-hours",
        (false, _, false) => "effect-gains",
    };
    vec![
        scenario.name.into(),
        code.into(),
        name.into(),
        change.people.into(),
        texts.get(key).into(),
        change.minutes[0].into(),
        change.minutes[1].into(),
        (change.saved.hours() - change.lost.hours()).into(),
        change.cut_off.into(),
        change.connected.into(),
        site(0).into(),
        site(1).into(),
        change.hours[0].into(),
        change.hours[1].into(),
    ]
}
