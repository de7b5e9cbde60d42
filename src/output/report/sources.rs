//! Definitions, data, options, limits: what it takes to check the report, and to make it again.

use super::super::cell::Cell;
use super::super::provenance::{Input, Provenance};
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::section::{Block, Fact, Section};

/// What is known of the sources.
pub struct Sources<'a> {
    /// How travel times were found, and who is left out by it.
    pub method: Vec<Message>,
    /// Whether times follow roads.
    pub by_road: bool,
    /// Whether sites are proposed.
    pub has_plan: bool,
    /// Version, options, inputs.
    pub provenance: &'a Provenance,
}

/// The section.
pub fn sources(sources: &Sources<'_>, texts: &Texts) -> Section {
    let mut section = Section::new("sources", Message::new("report-sources"));
    section.heading(Message::new("report-definitions"));
    section.blocks.push(Block::Definitions(definitions(sources)));
    section.heading(Message::new("report-method"));
    section.say(sources.method.clone());
    section.heading(Message::new("report-limits"));
    section.blocks.push(Block::List(limits(sources)));
    section.heading(Message::new("report-data"));
    section.say(vec![Message::new("report-data-intro"), Message::new("report-data-credit")]);
    section.table(inputs(&sources.provenance.inputs, texts));
    section.heading(Message::new("report-options"));
    section.say(vec![Message::new("report-options-intro").arg("version", sources.provenance.version)]);
    section.table(options(sources.provenance));
    section
}

fn definitions(sources: &Sources<'_>) -> Vec<Fact> {
    let always = [
        (Message::new("report-word-site"), Message::new("report-word-site-is")),
        (Message::new("report-word-people"), Message::new("report-word-people-is")),
        (Message::new("report-word-time"), Message::new("report-word-time-is")),
        (Message::new("report-word-reach"), Message::new("report-word-reach-is")),
        (Message::new("report-word-hours"), Message::new("report-word-hours-is")),
        (Message::new("report-word-zone"), Message::new("report-word-zone-is")),
        (Message::new("report-word-quarter"), Message::new("report-word-quarter-is")),
        (Message::new("report-word-label"), Message::new("report-word-label-is")),
    ];
    let proven = (Message::new("report-word-proven"), Message::new("report-word-proven-is"));
    always.into_iter().chain(sources.has_plan.then_some(proven)).collect()
}

fn limits(sources: &Sources<'_>) -> Vec<Message> {
    let times = if sources.by_road { "report-limit-road" } else { "report-limit-crow-fly" };
    let keys =
        [times, "report-limit-place", "report-limit-hours", "report-limit-people", "report-limit-quality"];
    let plan = sources.has_plan.then_some("report-limit-plan");
    keys.into_iter().chain(plan).map(Message::new).collect()
}

/// One row an input.
fn inputs(inputs: &[Input], texts: &Texts) -> Table {
    let count = |id, heading| Column::count(id, Message::new(heading), Unit::None);
    let columns = vec![
        Column::text("name", Message::new("report-column-file")),
        Column::text("vintage", Message::new("report-column-vintage")),
        count("rows", "column-rows"),
        count("repaired", "column-repaired"),
        count("rejected", "column-rejected"),
        Column::text("sha256", Message::new("report-column-sha256")),
    ];
    let mut table = Table::new("report_inputs", Message::new("report-data-table"), columns);
    for input in inputs {
        table.push(vec![
            input.name.as_str().into(),
            vintage(input, texts).into(),
            input.rows.into(),
            input.repaired.into(),
            input.rejected.into(),
            input.sha256.as_str().into(),
        ]);
    }
    table
}

/// Of when an input is: a date as the language writes it.
pub(super) fn vintage(input: &Input, texts: &Texts) -> String {
    match &input.vintage {
        None => texts.get("vintage-unknown"),
        Some(vintage) => match vintage.parse() {
            Ok(day) => Message::new("report-day").arg("day", super::super::text::Arg::Day(day)).text(texts),
            Err(_) => vintage.clone(),
        },
    }
}

/// One row an option.
fn options(provenance: &Provenance) -> Table {
    let columns = vec![
        Column::text("option", Message::new("report-column-option")),
        Column::text("value", Message::new("report-column-value")),
    ];
    let mut table = Table::new("report_options", Message::new("report-options-table"), columns);
    for (name, value) in &provenance.options {
        table.push(vec![Cell::from(name.as_str()), value.as_str().into()]);
    }
    table
}
