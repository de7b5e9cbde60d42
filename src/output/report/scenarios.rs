//! Scenarios beside today.

use super::super::results::{minutes_arg, remarked};
use super::super::table::Table;
use super::super::text::{Arg, Message, Texts};
use super::opening::opening;
use super::picture::Picture;
use super::section::{Block, Rows, Section};
use super::words::number;
use crate::access::Thresholds;
use crate::access::clock::Window;
use crate::scenario::{Comparison, Cost, Done, Measured, Step};
use crate::week::Opening;

/// What is known of scenarios.
pub struct Scenarios<'a> {
    /// The scenarios.
    pub scenarios: Vec<Told<'a>>,
    /// The times that people are counted within.
    pub thresholds: &'a Thresholds,
    /// Measures side by side.
    pub measures: Table,
}

/// A scenario with all that is told of it.
pub struct Told<'a> {
    /// What was measured.
    pub comparison: &'a Comparison,
    /// What it is about; may be empty.
    pub description: &'a str,
    /// What its changes did.
    pub steps: &'a [Step],
    /// Communes that win and that lose.
    pub communes: [usize; 2],
    /// Who wins and who loses, commune by commune.
    pub units: Table,
    /// The map of minutes gained and lost.
    pub map: Picture,
}

/// Winners and losers that are listed, at most.
const LISTED: usize = 15;

/// The section.
pub fn scenarios(scenarios: Scenarios<'_>, texts: &Texts) -> Section {
    let mut section = Section::new("scenarios", Message::new("report-scenarios"));
    let Scenarios { scenarios, thresholds, measures } = scenarios;
    section.say(vec![Message::new("report-scenarios-intro").arg("count", scenarios.len())]);
    for told in scenarios {
        scenario(&mut section, told, thresholds, texts);
    }
    section.heading(Message::new("report-scenarios-compared"));
    section.table(measures);
    section
}

fn scenario(section: &mut Section, told: Told<'_>, thresholds: &Thresholds, texts: &Texts) {
    let comparison = told.comparison;
    let finding = Message::new("report-scenario-finding").arg("name", comparison.name.as_str());
    section.finding(finding.arg("effect", most_crossed(comparison, thresholds)));
    section.heading(Message::new("report-scenario").arg("name", comparison.name.as_str()));
    if !told.description.trim().is_empty() {
        section.say(vec![Message::verbatim(told.description.trim())]);
    }
    let changes = told.steps.iter().map(|step| change(step, texts));
    section.blocks.push(Block::List(changes.collect()));
    section
        .say((0..thresholds.as_slice().len()).map(|index| people(comparison, thresholds, index)).collect());
    section.say(vec![hours(comparison), minutes(comparison), communes(&told), cost(comparison)]);
    section.picture(told.map);
    section.first_rows(told.units, Rows::First(LISTED, "maillage simulate --by commune"));
}

/// What a change did, as a sentence.
fn change(step: &Step, texts: &Texts) -> Message {
    let remarks = step.remarks.iter().map(|remark| format!("; {}", remarked(remark).text(texts)));
    done(&step.done, texts).arg("remarks", remarks.collect::<String>())
}

fn done(done: &Done, texts: &Texts) -> Message {
    let hours = |hours: Option<&Opening>| match hours {
        Some(hours) => opening(hours, texts),
        None => texts.get("did-no-hours"),
    };
    match done {
        Done::Opened { name, hours: known, .. } => {
            Message::new("report-did-open").arg("name", name.as_str()).arg("hours", hours(known.as_ref()))
        }
        Done::Closed { name, .. } => Message::new("report-did-close").arg("name", name.as_str()),
        Done::Moved { name, place, .. } => {
            Message::new("report-did-move").arg("name", name.as_str()).arg("place", place.as_str())
        }
        Done::Rescheduled { name, before, after, .. } => Message::new("report-did-hours")
            .arg("name", name.as_str())
            .arg("before", hours(before.as_ref()))
            .arg("after", hours(Some(after))),
        Done::Extended { name, stops, .. } => {
            let names: Vec<String> = stops.iter().map(|(_, name, _)| name.clone()).collect();
            let places = super::words::in_a_row(&names, texts);
            Message::new("report-did-stops").arg("name", name.as_str()).arg("places", places)
        }
    }
}

/// Who comes within a threshold, and who falls out of it.
fn people(comparison: &Comparison, thresholds: &Thresholds, index: usize) -> Message {
    let within = |side: &Measured| side.coverage.within()[index];
    Message::new("report-scenario-people")
        .arg("minutes", minutes_arg(thresholds.as_slice()[index]))
        .arg("before", within(&comparison.before))
        .arg("after", within(&comparison.after))
        .arg("gained", comparison.people.gained[index])
        .arg("lost", comparison.people.lost[index])
}

/// The threshold that most people cross.
fn most_crossed(comparison: &Comparison, thresholds: &Thresholds) -> Message {
    let crossing = |index: &usize| comparison.people.gained[*index] + comparison.people.lost[*index];
    let most = (0..thresholds.as_slice().len()).rev().max_by_key(crossing).unwrap_or_default();
    people(comparison, thresholds, most)
}

fn hours(comparison: &Comparison) -> Message {
    let mean = |side: &Measured| number(Some(side.clock.window(Window::Week).mean_hours));
    Message::new("report-scenario-hours")
        .arg("before", mean(&comparison.before))
        .arg("after", mean(&comparison.after))
}

fn minutes(comparison: &Comparison) -> Message {
    Message::new("report-scenario-minutes")
        .arg("before", number(comparison.before.coverage.mean_minutes()))
        .arg("after", number(comparison.after.coverage.mean_minutes()))
}

fn communes(told: &Told<'_>) -> Message {
    let [winners, losers] = told.communes;
    Message::new("report-scenario-communes").arg("winners", winners).arg("losers", losers)
}

fn cost(comparison: &Comparison) -> Message {
    let cost = comparison.cost;
    let net = cost.net_a_year();
    let message = match () {
        () if cost == Cost::default() => Message::new("report-scenario-free"),
        () if net < 0.0 => Message::new("report-scenario-saves"),
        () if net > 0.0 => Message::new("report-scenario-cost"),
        () => Message::new("report-scenario-once"),
    };
    message.arg("once", Arg::Count(cost.once.0)).arg("a-year", Arg::Number(net.abs(), 0))
}
