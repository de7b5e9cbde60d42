//! The rows of a simulation: one figure of today and of every scenario.

use super::super::text::Message;
use super::super::unit::Unit;
use super::simulate::Simulated;
use crate::scenario::{Comparison, Measured};

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
    /// In each scenario, and by how much that is more than today for the same people.
    pub(super) scenarios: Vec<[Option<f64>; 2]>,
    /// When the brief form keeps it.
    kept: Kept,
}

/// When the brief form keeps a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    /// Always.
    Always,
    /// When today or some scenario has more than nothing of it.
    NotZero,
    /// When some scenario changes it.
    Changed,
}

impl Measure {
    /// Says when the brief form keeps it.
    pub(super) fn keep(&mut self, kept: Kept) -> &mut Self {
        self.kept = kept;
        self
    }

    /// Whether the brief form keeps it.
    pub(super) fn is_worth_reading(&self) -> bool {
        let is_something = |value: Option<f64>| value.is_some_and(|value| value != 0.0);
        let any = |of: usize| self.scenarios.iter().any(|values| is_something(values[of]));
        match self.kept {
            Kept::Always => true,
            Kept::NotZero => is_something(self.today) || any(0),
            Kept::Changed => any(1),
        }
    }
}

/// Rows while they are made, for some scenarios.
pub(super) struct Rows<'a> {
    pub(super) simulated: &'a Simulated<'a>,
    rows: Vec<Measure>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(simulated: &'a Simulated<'a>) -> Self {
        Self { simulated, rows: Vec::new() }
    }

    pub(super) fn into_measures(self) -> Vec<Measure> {
        self.rows
    }

    fn scenarios(&self) -> impl Iterator<Item = &'a Comparison> + use<'a> {
        self.simulated.scenarios.iter().map(|(comparison, _)| *comparison)
    }

    /// A figure of every network, today's included.
    pub(super) fn state(
        &mut self,
        id: impl Into<String>,
        name: Message,
        unit: Unit,
        of: impl Fn(&Measured) -> Option<f64>,
    ) -> &mut Measure {
        let today = of(self.simulated.today);
        let sides = self.scenarios().map(|scenario| [&scenario.before, &scenario.after].map(&of)).collect();
        self.sides(id.into(), (name, unit), today, sides)
    }

    /// A figure of every scenario and of the network that it changes.
    pub(super) fn sides(
        &mut self,
        id: String,
        (name, unit): (Message, Unit),
        today: Option<f64>,
        sides: Vec<[Option<f64>; 2]>,
    ) -> &mut Measure {
        let with_change = |[before, after]: [Option<f64>; 2]| {
            [after, after.zip(before).map(|(after, before)| after - before)]
        };
        let scenarios = sides.into_iter().map(with_change).collect();
        let decimals = u8::from(matches!(unit, Unit::Minutes | Unit::Hours));
        self.push(Measure { id, name, unit, decimals, today, scenarios, kept: Kept::Always })
    }

    /// A figure of scenarios only, with as many decimals.
    pub(super) fn effect(
        &mut self,
        id: impl Into<String>,
        name: Message,
        (unit, decimals): (Unit, u8),
        of: impl Fn(&Comparison) -> Option<f64>,
    ) -> &mut Measure {
        let scenarios = self.scenarios().map(|scenario| [of(scenario), None]).collect();
        let (id, today, kept) = (id.into(), None, Kept::NotZero);
        self.push(Measure { id, name, unit, decimals, today, scenarios, kept })
    }

    fn push(&mut self, measure: Measure) -> &mut Measure {
        self.rows.push(measure);
        self.rows.last_mut().expect("a row was just added")
    }
}
