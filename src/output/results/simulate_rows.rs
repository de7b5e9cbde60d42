//! The measures of a simulation, in the order in which they are shown.

use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::audit_words::rule_title;
use super::clock::hours_arg;
use super::columns::{minutes_arg, minutes_id};
use super::simulate::Simulated;
use crate::access::clock::Window;
use crate::label::{Rule, Scope};
use crate::scenario::{Comparison, Measured};
use crate::units::{Euros, People, Seconds};

/// One figure of today and of every scenario.
#[derive(Debug, Clone)]
pub(super) struct Measure {
    /// Machine name: `people_within_20_min`.
    pub(super) id: String,
    /// What planners read.
    pub(super) name: Message,
    /// What it is counted in.
    pub(super) unit: Unit,
    /// Decimals shown.
    pub(super) decimals: u8,
    /// Today.
    pub(super) today: Option<f64>,
    /// In each scenario, and by how much that is more than its today.
    pub(super) scenarios: Vec<[Option<f64>; 2]>,
    /// Whether it only says something where it is not zero.
    detail: bool,
}

impl Measure {
    /// Whether the brief form keeps it: it says something that no other row says.
    pub(super) fn is_worth_reading(&self) -> bool {
        !self.detail || self.scenarios.iter().any(|[value, _]| value.is_some_and(|value| value != 0.0))
    }
}

/// What makes rows.
struct Rows<'a> {
    simulated: &'a Simulated<'a>,
    scenarios: &'a [&'a Comparison],
    texts: &'a Texts,
    rows: Vec<Measure>,
}

/// The measures of `scenarios`.
pub(super) fn measures(simulated: &Simulated, scenarios: &[&Comparison], texts: &Texts) -> Vec<Measure> {
    let mut rows = Rows { simulated, scenarios, texts, rows: Vec::new() };
    rows.people();
    rows.quarters();
    rows.minutes();
    rows.clock();
    rows.network();
    rows.money();
    rows.labels();
    rows.rows
}

fn count(people: People) -> Option<f64> {
    Some(people.0 as f64)
}

fn euros(amount: Euros) -> f64 {
    amount.0 as f64
}

impl Rows<'_> {
    /// A figure of every network, today's included.
    fn state(
        &mut self,
        id: impl Into<String>,
        name: Message,
        unit: Unit,
        of: impl Fn(&Measured) -> Option<f64>,
    ) {
        let scenario = |scenario: &&Comparison| {
            let [before, after] = [&scenario.before, &scenario.after].map(&of);
            [after, after.zip(before).map(|(after, before)| after - before)]
        };
        let decimals = u8::from(matches!(unit, Unit::Minutes | Unit::Hours));
        let (today, scenarios) = (of(self.simulated.today), self.scenarios.iter().map(scenario).collect());
        self.rows.push(Measure { id: id.into(), name, unit, decimals, today, scenarios, detail: false });
    }

    /// A figure of scenarios only.
    fn effect(
        &mut self,
        id: impl Into<String>,
        name: Message,
        unit: Unit,
        of: impl Fn(&Comparison) -> Option<f64>,
    ) {
        let scenarios = self.scenarios.iter().map(|scenario| [of(scenario), None]).collect();
        let (id, today) = (id.into(), None);
        self.rows.push(Measure { id, name, unit, decimals: 0, today, scenarios, detail: true });
    }

    fn thresholds(&self) -> Vec<(usize, Seconds)> {
        self.simulated.with.thresholds.as_slice().iter().copied().enumerate().collect()
    }

    fn people(&mut self) {
        self.state("people", Message::new("sim-people"), Unit::People, |m| count(m.coverage.people()));
        for (index, threshold) in self.thresholds() {
            let name = |message: Message| message.arg("minutes", minutes_arg(threshold));
            let id = minutes_id(threshold);
            let within = name(Message::new("sim-people-within"));
            self.state(format!("people_within_{id}_min"), within, Unit::People, |m| {
                count(m.coverage.within()[index])
            });
            let (gained, lost) = (name(Message::new("sim-gained")), name(Message::new("sim-lost")));
            self.effect(format!("people_gained_{id}_min"), gained, Unit::People, |c| {
                count(c.people.gained[index])
            });
            self.effect(format!("people_lost_{id}_min"), lost, Unit::People, |c| count(c.people.lost[index]));
        }
        self.unreachable();
    }

    /// Shown where there are such people.
    fn unreachable(&mut self) {
        let name = Message::new("sim-unreachable");
        self.state("people_unreachable", name, Unit::People, |m| count(m.coverage.unreachable()));
        let row = self.rows.last_mut().expect("the row was just added");
        row.detail = row.today == Some(0.0);
    }

    fn quarters(&mut self) {
        if self.simulated.today.quarters.times.is_empty() {
            return;
        }
        for (index, threshold) in self.thresholds() {
            let name = |message: Message| message.arg("minutes", minutes_arg(threshold));
            let id = minutes_id(threshold);
            let within = name(Message::new("sim-quarters-within"));
            self.state(format!("quarters_within_{id}_min"), within, Unit::None, |m| {
                Some(m.quarters.within(threshold) as f64)
            });
            let (gained, lost) =
                (name(Message::new("sim-quarters-gained")), name(Message::new("sim-quarters-lost")));
            self.effect(format!("quarters_gained_{id}_min"), gained, Unit::None, |c| {
                Some(c.quarters.gained[index] as f64)
            });
            self.effect(format!("quarters_lost_{id}_min"), lost, Unit::None, |c| {
                Some(c.quarters.lost[index] as f64)
            });
            let people = name(Message::new("sim-quarter-people"));
            self.state(format!("quarter_people_within_{id}_min"), people, Unit::People, |m| {
                count(m.quarters.people.within()[index])
            });
            let gained = name(Message::new("sim-quarter-people-gained"));
            let lost = name(Message::new("sim-quarter-people-lost"));
            let of = |index: usize| move |c: &Comparison| count(c.quarter_people.gained[index]);
            self.effect(format!("quarter_people_gained_{id}_min"), gained, Unit::People, of(index));
            let of = |index: usize| move |c: &Comparison| count(c.quarter_people.lost[index]);
            self.effect(format!("quarter_people_lost_{id}_min"), lost, Unit::People, of(index));
        }
    }

    fn minutes(&mut self) {
        self.state("mean_min", Message::new("sim-mean"), Unit::Minutes, |m| m.coverage.mean_minutes());
        for (share, id, key) in [(0.5, "median_min", "sim-median"), (0.95, "p95_min", "sim-p95")] {
            self.state(id, Message::new(key), Unit::Minutes, move |m| {
                m.coverage.quantile(share).map(Seconds::minutes)
            });
        }
        self.state("longest_min", Message::new("sim-longest"), Unit::Minutes, |m| {
            m.coverage.longest().map(Seconds::minutes)
        });
    }

    fn clock(&mut self) {
        self.state("reachable_hours", Message::new("sim-hours"), Unit::Hours, |m| {
            Some(m.clock.window(Window::Week).mean_hours)
        });
        for (window, key) in [(Window::AfterFive, "sim-after-five"), (Window::Saturday, "sim-saturday")] {
            self.state(format!("people_{}", window.as_str()), Message::new(key), Unit::People, move |m| {
                count(m.clock.window(window).at_least_an_hour)
            });
        }
        let fewer = hours_arg(self.simulated.with.clock.fewer_than_hours);
        self.state("people_fewer_hours", Message::new("sim-fewer").arg("hours", fewer), Unit::People, |m| {
            count(m.clock.fewer)
        });
    }

    fn network(&mut self) {
        self.state("sites", Message::new("sim-sites"), Unit::None, |m| Some(m.sites as f64));
        self.state("labels", Message::new("sim-labels"), Unit::None, |m| Some(m.labels as f64));
        self.state("funding_euros", Message::new("sim-funding"), Unit::Euros, |m| m.funding.map(euros));
    }

    fn money(&mut self) {
        self.effect("cost_once_euros", Message::new("sim-cost-once"), Unit::Euros, |c| {
            Some(euros(c.cost.once))
        });
        self.effect("cost_a_year_euros", Message::new("sim-cost-year"), Unit::Euros, |c| {
            Some(c.cost.net_a_year())
        });
        let last =
            *self.simulated.with.thresholds.as_slice().last().expect("there is at least one threshold");
        let name = |message: Message| message.arg("minutes", minutes_arg(last));
        let each = |c: &Comparison, cost: f64| {
            let people = c.newly_within();
            (people > People::ZERO && cost > 0.0).then(|| cost / people.0 as f64)
        };
        let once = name(Message::new("sim-cost-once-person"));
        self.effect("cost_once_per_person_euros", once, Unit::Euros, |c| each(c, euros(c.cost.once)));
        let a_year = name(Message::new("sim-cost-year-person"));
        self.effect("cost_a_year_per_person_euros", a_year, Unit::Euros, |c| each(c, c.cost.net_a_year()));
        for row in self.rows.iter_mut().rev().take(2) {
            row.decimals = 2;
        }
    }

    fn labels(&mut self) {
        for (index, rule) in self.simulated.with.rules.rules.iter().enumerate() {
            let texts = self.texts;
            let named = |message: Message| rule_named(message, rule, texts);
            let met = |side: usize| move |c: &Comparison| Some(c.effects[index].met[side] as f64);
            let (id, scenarios) = (&rule.id, self.scenarios.iter());
            let values = scenarios.map(|c| {
                let [before, after] = [met(0)(c), met(1)(c)];
                [after, after.zip(before).map(|(after, before)| after - before)]
            });
            let today = self.scenarios.first().and_then(|c| met(0)(c));
            self.rows.push(Measure {
                id: format!("met_{id}"),
                name: named(Message::new("sim-met")),
                unit: Unit::None,
                decimals: 0,
                today,
                scenarios: values.collect(),
                detail: false,
            });
            let (fallen, risen) = (named(Message::new("sim-fallen")), named(Message::new("sim-risen")));
            self.effect(format!("fallen_{id}"), fallen, Unit::None, |c| {
                Some(c.effects[index].fallen.len() as f64)
            });
            self.effect(format!("risen_{id}"), risen, Unit::None, |c| {
                Some(c.effects[index].risen.len() as f64)
            });
        }
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
