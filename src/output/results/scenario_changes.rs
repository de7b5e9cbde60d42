//! What every change of a scenario did.

use geo::{Geometry, LineString, Point};

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Arg, Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, text};
use crate::scenario::{Cost, Done, Remark, Scenario, Step};
use crate::week::Opening;

/// One row a change, scenario after scenario.
pub fn scenario_changes(scenarios: &[(&Scenario, &[Step])], detail: Detail, texts: &Texts) -> Table {
    let layout = layout(scenarios, detail);
    let title = Message::new("title-scenario-changes").arg("count", scenarios.len());
    let mut table = Table::new("scenario_changes", title, layout.columns()).with_geometry();
    for (scenario, steps) in scenarios {
        for (index, (change, step)) in scenario.changes.iter().zip(*steps).enumerate() {
            let row: Vec<Cell> = vec![
                scenario.name.as_str().into(),
                (index as u64 + 1).into(),
                change.action.as_str().into(),
                ids(&step.done).into(),
                told(step, texts).into(),
                change.cost.once.into(),
                change.cost.net_a_year().into(),
            ];
            table.push_at(layout.keep(row), place(&step.done));
        }
    }
    let described = scenarios.iter().filter(|(scenario, _)| !scenario.description.trim().is_empty());
    for (scenario, _) in described {
        table.note(Message::verbatim(format!("{}: {}", scenario.name, scenario.description.trim())));
    }
    table
}

fn layout(scenarios: &[(&Scenario, &[Step])], detail: Detail) -> Layout {
    let several = scenarios.len() > 1 || detail == Detail::Full;
    let costs =
        detail == Detail::Full || scenarios.iter().any(|(scenario, _)| scenario.cost() != Cost::default());
    Layout::new(detail)
        .when(several, text("scenario", "column-scenario"))
        .always(Column::count("number", Message::new("column-number"), Unit::Rank))
        .full(text("change", "column-what-changes"))
        .always(text("site", "column-site-id"))
        .always(text("told", "column-told"))
        .when(costs, Column::count("cost_once_euros", Message::new("column-cost-once"), Unit::Euros))
        .when(costs, Column::number("cost_a_year_euros", Message::new("column-cost-year"), Unit::Euros, 0))
}

/// The ids of the sites that a change was about.
fn ids(done: &Done) -> String {
    match done {
        Done::Opened { id, .. }
        | Done::Closed { id, .. }
        | Done::Moved { id, .. }
        | Done::Rescheduled { id, .. } => id.to_string(),
        Done::Extended { stops, .. } => {
            stops.iter().map(|(id, ..)| id.as_str()).collect::<Vec<_>>().join(" ")
        }
    }
}

/// Where it happened: a point, from where to where, or several points.
fn place(done: &Done) -> Option<Geometry> {
    match done {
        Done::Opened { at, .. } | Done::Closed { at, .. } => Some(Geometry::Point(*at)),
        Done::Moved { from, to, .. } => Some(Geometry::LineString(LineString::from(vec![*from, *to]))),
        Done::Extended { stops, .. } => {
            Some(Geometry::MultiPoint(stops.iter().map(|(_, _, at)| *at).collect::<Vec<Point>>().into()))
        }
        Done::Rescheduled { .. } => None,
    }
}

fn told(step: &Step, texts: &Texts) -> String {
    let remarks = change_remarks(step, texts).into_iter().map(|remark| format!("; {remark}"));
    [change_told(step, texts)].into_iter().chain(remarks).collect()
}

/// What a change does, in a sentence.
pub fn change_told(step: &Step, texts: &Texts) -> String {
    done(&step.done, texts).text(texts)
}

/// What is odd about a change, but possible: a phrase each.
pub fn change_remarks(step: &Step, texts: &Texts) -> Vec<String> {
    step.remarks.iter().map(|remark| remarked(remark).text(texts)).collect()
}

fn hours_of(hours: Option<&Opening>, texts: &Texts) -> Arg {
    hours.map_or_else(|| texts.get("did-no-hours"), Opening::to_string).into()
}

fn done(done: &Done, texts: &Texts) -> Message {
    match done {
        Done::Opened { name, hours, .. } => Message::new("did-opened")
            .arg("name", name.as_str())
            .arg("hours", hours_of(hours.as_ref(), texts)),
        Done::Closed { name, .. } => Message::new("did-closed").arg("name", name.as_str()),
        Done::Moved { name, place, .. } => {
            Message::new("did-moved").arg("name", name.as_str()).arg("place", place.as_str())
        }
        Done::Rescheduled { name, before, after, .. } => Message::new("did-hours")
            .arg("name", name.as_str())
            .arg("before", hours_of(before.as_ref(), texts))
            .arg("after", hours_of(Some(after), texts)),
        Done::Extended { name, stops, .. } => {
            let names: Vec<&str> = stops.iter().map(|(_, name, _)| name.as_str()).collect();
            Message::new("did-stops").arg("name", name.as_str()).arg("places", names.join(", "))
        }
    }
}

/// What is worth knowing about a change, as it follows a semicolon.
pub(in crate::output) fn remarked(remark: &Remark) -> Message {
    match remark {
        Remark::OnTheSpot { id, name } => {
            Message::new("remark-on-the-spot").arg("id", id.as_str()).arg("name", name.as_str())
        }
        Remark::Nothing => Message::new("remark-nothing"),
        Remark::NoHours => Message::new("remark-no-hours"),
        Remark::Outside(Some(commune)) => Message::new("remark-outside").arg("commune", commune.as_str()),
        Remark::Outside(None) => Message::new("remark-outside-unknown"),
        Remark::BaseCounts => Message::new("remark-base"),
    }
}
