//! The access clock of each unit of a level.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::clock::{hours, hours_arg, percent};
use super::columns::{Layout, people, text};
use super::moment::{moment, window_name};
use super::units::{has_places, place};
use crate::access::clock::{ClockRequest, Profile, ProfilesByUnit, Window};
use crate::territory::{Level, Territory};
use crate::units::People;

/// The units of a level, and how much of their table is shown.
#[derive(Debug, Clone, Copy)]
pub struct Units<'a> {
    /// The territory.
    pub territory: &'a Territory,
    /// The level.
    pub level: Level,
    /// How much is shown.
    pub detail: Detail,
}

/// The clock of each unit of `level`, and of those outside any unit when there are such people.
pub fn clock_units(units: &Units, profiles: &ProfilesByUnit, request: &ClockRequest, texts: &Texts) -> Table {
    let Units { territory, level, detail } = *units;
    let layout = unit_layout(request, detail);
    let mut table = Table::new(unit_name(level), unit_title(level), layout.columns());
    if has_places(territory, level) {
        table = table.with_geometry();
    }
    for (unit, profile) in profiles.units.iter().enumerate() {
        let (code, name) = territory.unit_label(level, unit);
        table.push_at(layout.keep(unit_row(code, name, profile, texts)), place(territory, level, unit));
    }
    if profiles.outside.people > People::ZERO && level != Level::Quarter {
        table.push(layout.keep(unit_row("", "–", &profiles.outside, texts)));
    }
    table.note(Message::new("note-clock"));
    table.note(Message::new("note-clock-units").arg("hours", hours_arg(request.fewer_than_hours)));
    table
}

/// The machine name of the table of a level.
fn unit_name(level: Level) -> &'static str {
    match level {
        Level::Commune => "clock_commune",
        Level::Epci => "clock_epci",
        Level::Departement => "clock_departement",
        Level::Region => "clock_region",
        Level::Quarter => "clock_quarter",
    }
}

fn unit_title(level: Level) -> Message {
    Message::new(match level {
        Level::Commune => "title-clock-by-commune",
        Level::Epci => "title-clock-by-epci",
        Level::Departement => "title-clock-by-departement",
        Level::Region => "title-clock-by-region",
        Level::Quarter => "title-clock-by-quarter",
    })
}

fn unit_layout(request: &ClockRequest, detail: Detail) -> Layout {
    let share = |id: String, heading| Column::number(id, heading, Unit::Percent, 1);
    let mut layout = Layout::new(detail)
        .always(text("code", "column-code"))
        .always(text("name", "column-name"))
        .always(people("population", "column-population"))
        .always(percent("on_paper_percent", "measure-on-paper"));
    for &at in &request.moments {
        let id = at.to_string().to_lowercase().replace([' ', ':'], "_");
        layout = layout.full(share(format!("at_{id}_percent"), moment(at)));
    }
    for window in Window::ALL {
        let id = window.as_str();
        let at_least = Message::new("column-an-hour").arg("window", window_name(window));
        layout = layout
            .always(share(format!("{id}_percent"), window_name(window)))
            .full(share(format!("{id}_an_hour_percent"), at_least))
            .full(hours(format!("{id}_hours"), window_name(window)));
    }
    layout
        .always(people("fewer", "column-fewer"))
        .full(text("best", "measure-best"))
        .full(text("worst", "measure-worst"))
}

fn unit_row(code: &str, name: &str, profile: &Profile, texts: &Texts) -> Vec<Cell> {
    let percent = |people: f64| Cell::from(profile.share(people).map(|share| share.percent()));
    let mut row: Vec<Cell> = vec![code.into(), name.into(), profile.people.into()];
    row.push(percent(profile.on_paper.0 as f64));
    row.extend(profile.at_moments.iter().map(|&people| percent(people)));
    for access in &profile.windows {
        row.push(percent(access.mean_share().0 * profile.people.0 as f64));
        row.push(percent(access.at_least_an_hour.0 as f64));
        row.push(access.mean_hours.into());
    }
    row.push(profile.fewer.into());
    row.extend([profile.best, profile.worst].map(|found| found.map(|(at, _)| moment(at).text(texts)).into()));
    row
}

/// The clock of each unit of `level` before and after some openings.
pub fn compare_clock_units(units: &Units, [before, after]: [&ProfilesByUnit; 2]) -> Table {
    let Units { territory, level, detail } = *units;
    let mut layout = Layout::new(detail)
        .always(text("code", "column-code"))
        .always(text("name", "column-name"))
        .always(people("population", "column-population"))
        .always(hours("hours_before", Message::new("column-hours-before")))
        .always(hours("hours_after", Message::new("column-hours-after")));
    for window in WINDOWS_COMPARED {
        let id = format!("{}_an_hour_gained", window.as_str());
        let heading = Message::new("column-an-hour-gained").arg("window", window_name(window));
        layout = layout.always(Column::number(id, heading, Unit::People, 0));
    }
    let layout = layout
        .full(people("fewer_before", "column-fewer-before"))
        .full(people("fewer_after", "column-fewer-after"));
    let mut table = Table::new("clock_units_comparison", unit_title(level), layout.columns());
    if has_places(territory, level) {
        table = table.with_geometry();
    }
    for (unit, (was, is)) in before.units.iter().zip(&after.units).enumerate() {
        let row = layout.keep(compared_row(territory.unit_label(level, unit), was, is));
        table.push_at(row, place(territory, level, unit));
    }
    if after.outside.people > People::ZERO && level != Level::Quarter {
        table.push(layout.keep(compared_row(("", "–"), &before.outside, &after.outside)));
    }
    table.note(Message::new("note-clock"));
    table.note(Message::new("note-clock-gained"));
    table
}

/// The windows in which gains are told.
const WINDOWS_COMPARED: [Window; 4] =
    [Window::OfficeHours, Window::Lunch, Window::AfterFive, Window::Saturday];

fn compared_row((code, name): (&str, &str), was: &Profile, is: &Profile) -> Vec<Cell> {
    let hours = |profile: &Profile| profile.window(Window::Week).mean_hours;
    let mut row: Vec<Cell> =
        vec![code.into(), name.into(), is.people.into(), hours(was).into(), hours(is).into()];
    row.extend(WINDOWS_COMPARED.map(|window| {
        let [before, after] = [was, is].map(|profile| profile.window(window).at_least_an_hour.0 as f64);
        Cell::from(after - before)
    }));
    row.extend([was.fewer.into(), is.fewer.into()]);
    row
}
