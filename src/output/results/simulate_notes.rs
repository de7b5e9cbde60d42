//! What is said below the measures of a simulation.

use super::super::table::Table;
use super::super::text::{Message, Texts};
use super::clock::hours_arg;
use super::simulate::{Simulated, reach_arg};
use super::simulate_measures::rule_named;
use crate::access::clock::Window;
use crate::scenario::{Comparison, Remark, Step};

/// Labels that are named, at most.
const NAMED: usize = 8;

pub(super) fn notes(table: &mut Table, simulated: &Simulated, texts: &Texts) {
    table.note(Message::new("note-simulate"));
    let window = |window: Window| super::moment::window_hours(window);
    let fewer = hours_arg(simulated.with.clock.fewer_than_hours);
    let clock = Message::new("note-simulate-clock")
        .arg("minutes", reach_arg(simulated))
        .arg("after", window(Window::AfterFive))
        .arg("saturday", window(Window::Saturday))
        .arg("hours", fewer);
    table.note(clock);
    funding(table, simulated);
    for (scenario, steps) in &simulated.scenarios {
        hours(table, scenario, steps);
        people(table, simulated, scenario);
        labels(table, simulated, scenario, texts);
    }
}

/// Of which years the amounts are, and that some are not known.
fn funding(table: &mut Table, simulated: &Simulated) {
    let mut years = vec![simulated.year];
    years.extend(simulated.scenarios.iter().map(|(scenario, _)| scenario.year));
    years.dedup();
    let known: Vec<u16> = simulated.with.amounts.years();
    let told = |years: &[u16]| years.iter().map(u16::to_string).collect::<Vec<_>>().join(", ");
    let message = Message::new("note-simulate-funding").arg("years", told(&years));
    let unknown = if years.iter().all(|year| known.contains(year)) { "no" } else { "yes" };
    table.note(message.arg("unknown", unknown).arg("known", told(&known)));
}

/// Openings whose hours are not known.
fn hours(table: &mut Table, scenario: &Comparison, steps: &[Step]) {
    let unknown = steps.iter().filter(|step| step.remarks.contains(&Remark::NoHours)).count();
    if unknown > 0 {
        let note = Message::new("note-simulate-no-hours");
        table.note(note.arg("scenario", scenario.name.as_str()).arg("count", unknown));
    }
}

/// That the people of a scenario are not those of today.
fn people(table: &mut Table, simulated: &Simulated, scenario: &Comparison) {
    let (today, then) = (simulated.today.coverage.people(), scenario.after.coverage.people());
    if scenario.has_own_people {
        let note = Message::new("note-simulate-people").arg("scenario", scenario.name.as_str());
        table.note(note.arg("people", then).arg("today", today));
    }
}

/// Which labels fall below the rules, and which rise to them.
fn labels(table: &mut Table, simulated: &Simulated, scenario: &Comparison, texts: &Texts) {
    for (rule, effect) in simulated.with.rules.rules.iter().zip(&scenario.effects) {
        let turned = [
            (&effect.fallen, Message::new("note-simulate-fallen")),
            (&effect.risen, Message::new("note-simulate-risen")),
        ];
        for (ids, message) in turned.into_iter().filter(|(ids, _)| !ids.is_empty()) {
            let named: Vec<&str> = ids.iter().take(NAMED).map(String::as_str).collect();
            let message = rule_named(message, rule, texts).arg("scenario", scenario.name.as_str());
            let others = ids.len() - named.len();
            table.note(message.arg("names", named.join(", ")).arg("others", others));
        }
    }
}
