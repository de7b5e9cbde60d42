//! Scenarios side by side with today, one row a measure.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::columns::{Layout, minutes_arg, text};
use super::simulate_measures::measures;
use super::simulate_notes::notes;
use super::simulate_rows::Measure;
use crate::scenario::{Comparison, Measured, Step, Yardstick};
use crate::units::Seconds;

/// Scenarios that were measured.
#[derive(Debug, Clone)]
pub struct Simulated<'a> {
    /// The network of today, for the people of today.
    pub today: &'a Measured,
    /// The year of its funding.
    pub year: u16,
    /// The scenarios, and what their changes did.
    pub scenarios: Vec<(&'a Comparison, &'a [Step])>,
    /// What they were measured with.
    pub with: &'a Yardstick,
    /// Sites within this time are within reach of the clock.
    pub reach: Seconds,
}

/// More scenarios than this, and the terminal has no room for what changes in each.
const CHANGES_SHOWN: usize = 2;

/// One row a measure: today, then every scenario and its change.
pub fn simulated(simulated: &Simulated, detail: Detail, texts: &Texts) -> Table {
    let layout = layout(simulated, detail);
    let title = Message::new("title-simulate")
        .arg("count", simulated.scenarios.len())
        .arg("people", simulated.today.coverage.people());
    let mut table = Table::new("simulation", title, layout.columns());
    let kept = |measure: &Measure| detail == Detail::Full || measure.is_worth_reading();
    for measure in measures(simulated, texts).into_iter().filter(kept) {
        table.push(layout.keep(row(&measure, detail, texts)));
    }
    notes(&mut table, simulated, texts);
    table
}

fn layout(simulated: &Simulated, detail: Detail) -> Layout {
    let number = |id: String, heading| Column::number(id, heading, Unit::None, 1);
    let mut layout = Layout::new(detail)
        .full(text("id", "column-measure-id"))
        .always(text("measure", "column-measure"))
        .full(text("unit", "column-unit"))
        .always(number("today".to_owned(), Message::new("column-today")));
    let few = simulated.scenarios.len() <= CHANGES_SHOWN;
    for (index, (scenario, _)) in simulated.scenarios.iter().enumerate() {
        let number_of = index + 1;
        let name = Message::verbatim(scenario.name.as_str());
        let change = number(format!("change_{number_of}"), Message::new("column-scenario-change"));
        layout = layout.always(number(format!("scenario_{number_of}"), name));
        layout = if few { layout.always(change) } else { layout.full(change) };
    }
    layout
}

fn row(measure: &Measure, detail: Detail, texts: &Texts) -> Vec<Cell> {
    let name = measure.name.text(texts);
    // A column of several units has none of its own.
    let name = match measure.unit.sign(texts).filter(|_| detail == Detail::Brief) {
        Some(sign) => format!("{name} ({sign})"),
        None => name,
    };
    let rounded =
        |value: Option<f64>, decimals| Cell::from(value.map(|value| Cell::Rounded(value, decimals)));
    let cell = |value| rounded(value, measure.decimals);
    // A change that is lost in the rounding of both sides is still a change.
    let change = |value| rounded(value, measure.decimals + u8::from(measure.decimals == 1));
    let mut row: Vec<Cell> =
        vec![measure.id.as_str().into(), name.into(), measure.unit.as_str().into(), cell(measure.today)];
    row.extend(measure.scenarios.iter().flat_map(|[after, more]| [cell(*after), change(*more)]));
    row
}

/// How long people may travel to a site that the clock counts, as it stands in sentences.
pub(super) fn reach_arg(simulated: &Simulated) -> super::super::text::Arg {
    minutes_arg(simulated.reach)
}
