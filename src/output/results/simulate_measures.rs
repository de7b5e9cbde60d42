//! The measures of a simulation, in the order in which they are shown.

use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::audit_words::rule_title;
use super::clock::hours_arg;
use super::columns::{minutes_arg, minutes_id};
use super::simulate::Simulated;
use super::simulate_rows::{Kept, Measure, Rows};
use crate::access::clock::Window;
use crate::label::{Rule, Scope};
use crate::scenario::{Comparison, Measured};
use crate::units::{Euros, People, Seconds};

/// The measures of scenarios and of today.
pub(super) fn measures(simulated: &Simulated, texts: &Texts) -> Vec<Measure> {
    let mut rows = Rows::new(simulated);
    people(&mut rows);
    if simulated.today.quarters.all.quarters > 0 {
        quarters(&mut rows);
    }
    minutes(&mut rows);
    clock(&mut rows);
    network(&mut rows);
    money(&mut rows);
    labels(&mut rows, texts);
    rows.into_measures()
}

fn count(people: People) -> Option<f64> {
    Some(people.0 as f64)
}

fn euros(amount: Euros) -> f64 {
    amount.0 as f64
}

/// What is counted within every threshold.
struct Counted {
    /// The first word of machine names.
    id: &'static str,
    unit: Unit,
    /// When the brief form keeps the count itself.
    kept: Kept,
    /// Within a threshold, newly within it, no longer within it.
    names: [Message; 3],
    /// How many are within a threshold, given by its place.
    within: fn(&Measured, usize) -> u64,
    /// How many come within it and fall out of it, given by its place.
    crossed: fn(&Comparison, usize) -> [u64; 2],
}

fn counted(rows: &mut Rows, counted: &Counted) {
    let Counted { id: what, unit, kept, names, within, crossed } = counted;
    for (index, &threshold) in rows.simulated.with.thresholds.as_slice().iter().enumerate() {
        let [name, gained, lost] =
            names.each_ref().map(|name| name.clone().arg("minutes", minutes_arg(threshold)));
        let id = minutes_id(threshold);
        let all = |measured: &Measured| Some(within(measured, index) as f64);
        rows.state(format!("{what}_within_{id}_min"), name, *unit, all).keep(*kept);
        for (side, word, name) in [(0, "gained", gained), (1, "lost", lost)] {
            let crossing = |comparison: &Comparison| Some(crossed(comparison, index)[side] as f64);
            rows.effect(format!("{what}_{word}_{id}_min"), name, (*unit, 0), crossing);
        }
    }
}

fn people(rows: &mut Rows) {
    rows.state("people", Message::new("sim-people"), Unit::People, |m| count(m.coverage.people()));
    let within = Counted {
        id: "people",
        unit: Unit::People,
        kept: Kept::Always,
        names: [Message::new("sim-people-within"), Message::new("sim-gained"), Message::new("sim-lost")],
        within: |m, index| m.coverage.within()[index].0,
        crossed: |c, index| [c.people.gained[index].0, c.people.lost[index].0],
    };
    counted(rows, &within);
    let unreachable = Message::new("sim-unreachable");
    rows.state("people_unreachable", unreachable, Unit::People, |m| count(m.coverage.unreachable()))
        .keep(Kept::NotZero);
}

fn quarters(rows: &mut Rows) {
    let quarters = Counted {
        id: "quarters",
        unit: Unit::None,
        kept: Kept::Always,
        names: [
            Message::new("sim-quarters-within"),
            Message::new("sim-quarters-gained"),
            Message::new("sim-quarters-lost"),
        ],
        within: |m, index| m.quarters.within[index].quarters as u64,
        crossed: |c, index| [c.quarters.gained[index] as u64, c.quarters.lost[index] as u64],
    };
    let people = Counted {
        id: "quarter_people",
        unit: Unit::People,
        kept: Kept::Changed,
        names: [
            Message::new("sim-quarter-people"),
            Message::new("sim-quarter-people-gained"),
            Message::new("sim-quarter-people-lost"),
        ],
        within: |m, index| m.quarters.within[index].people.0,
        crossed: |c, index| [c.quarter_people.gained[index].0, c.quarter_people.lost[index].0],
    };
    counted(rows, &quarters);
    counted(rows, &people);
}

fn minutes(rows: &mut Rows) {
    rows.state("mean_min", Message::new("sim-mean"), Unit::Minutes, |m| m.coverage.mean_minutes());
    for (share, id, name) in
        [(0.5, "median_min", Message::new("sim-median")), (0.95, "p95_min", Message::new("sim-p95"))]
    {
        let quantile = |m: &Measured| m.coverage.quantile(share).map(Seconds::minutes);
        rows.state(id, name, Unit::Minutes, quantile);
    }
    let longest = |m: &Measured| m.coverage.longest().map(Seconds::minutes);
    rows.state("longest_min", Message::new("sim-longest"), Unit::Minutes, longest);
}

fn clock(rows: &mut Rows) {
    let mean = |m: &Measured| Some(m.clock.window(Window::Week).mean_hours);
    rows.state("reachable_hours", Message::new("sim-hours"), Unit::Hours, mean);
    for (window, name) in [
        (Window::AfterFive, Message::new("sim-after-five")),
        (Window::Saturday, Message::new("sim-saturday")),
    ] {
        let people = |m: &Measured| count(m.clock.window(window).at_least_an_hour);
        rows.state(format!("people_{}", window.as_str()), name, Unit::People, people);
    }
    let hours = hours_arg(rows.simulated.with.clock.fewer_than_hours);
    let fewer = Message::new("sim-fewer").arg("hours", hours);
    rows.state("people_fewer_hours", fewer, Unit::People, |m| count(m.clock.fewer));
}

fn network(rows: &mut Rows) {
    rows.state("sites", Message::new("sim-sites"), Unit::None, |m| Some(m.sites as f64));
    rows.state("labels", Message::new("sim-labels"), Unit::None, |m| Some(m.labels as f64));
    rows.state("funding_euros", Message::new("sim-funding"), Unit::Euros, |m| m.funding.map(euros));
}

fn money(rows: &mut Rows) {
    let (once, a_year) = (|c: &Comparison| euros(c.cost.once), |c: &Comparison| c.cost.net_a_year());
    rows.effect("cost_once_euros", Message::new("sim-cost-once"), (Unit::Euros, 0), |c| Some(once(c)));
    rows.effect("cost_a_year_euros", Message::new("sim-cost-year"), (Unit::Euros, 0), |c| Some(a_year(c)));
    let once_each = |c: &Comparison| c.cost.once_each(c.newly_within());
    let a_year_each = |c: &Comparison| c.cost.a_year_each(c.newly_within());
    let thresholds = rows.simulated.with.thresholds.as_slice();
    let last = minutes_arg(*thresholds.last().expect("there is at least one threshold"));
    let name = Message::new("sim-cost-once-person").arg("minutes", last.clone());
    rows.effect("cost_once_per_person_euros", name, (Unit::Euros, 2), once_each);
    let name = Message::new("sim-cost-year-person").arg("minutes", last);
    rows.effect("cost_a_year_per_person_euros", name, (Unit::Euros, 2), a_year_each);
}

fn labels(rows: &mut Rows, texts: &Texts) {
    for (index, rule) in rows.simulated.with.rules.rules.iter().enumerate() {
        let named = |message: Message| rule_named(message, rule, texts);
        let scenarios = rows.simulated.scenarios.iter();
        let met = scenarios.map(|(c, _)| c.effects[index].met.map(|met| Some(met as f64)));
        let met: Vec<[Option<f64>; 2]> = met.collect();
        let today = met.first().and_then(|[today, _]| *today);
        let name = (named(Message::new("sim-met")), Unit::None);
        rows.sides(format!("met_{}", rule.id), name, today, met).keep(Kept::NotZero);
        let fallen = |c: &Comparison| Some(c.effects[index].fallen.len() as f64);
        let risen = |c: &Comparison| Some(c.effects[index].risen.len() as f64);
        let name = named(Message::new("sim-fallen"));
        rows.effect(format!("fallen_{}", rule.id), name, (Unit::None, 0), fallen);
        let name = named(Message::new("sim-risen"));
        rows.effect(format!("risen_{}", rule.id), name, (Unit::None, 0), risen);
    }
}

/// `message` with who is judged by the rule, and what it asks.
pub(super) fn rule_named(message: Message, rule: &Rule, texts: &Texts) -> Message {
    let judged = match rule.scope {
        Scope::Label => "labels",
        Scope::Site => "sites",
    };
    message.arg("judged", judged).arg("title", rule_title(rule, texts))
}
