//! The network's compliance with the rules of its label.

use super::super::table::Table;
use super::super::text::{Arg, Message, Texts};
use super::cells::{Row, rows};
use super::section::Section;
use crate::units::Euros;

/// What is known of the label.
pub struct Compliance {
    /// The rules held against the network; `None` when it is not judged, since some sites were left out.
    pub audit: Option<Audit>,
    /// What the labels get in a year; `None` when it is not told.
    pub funding: Option<Money>,
}

/// The rules held against the network.
pub struct Audit {
    /// The rules with their counts.
    pub summary: Table,
    /// What is not met, and what to do.
    pub not_met: Table,
}

/// What the labels get in a year.
pub struct Money {
    /// The year.
    pub year: u16,
    /// All of it; `None` when an amount is not known.
    pub total: Option<Euros>,
    /// The amounts.
    pub table: Table,
}

/// Columns of what is not met: a planner wants to know who, what and what to do.
const NOT_MET: [&str; 4] = ["of", "name", "title", "explanation"];

/// The section.
pub fn compliance(compliance: Compliance, texts: &Texts) -> Section {
    let mut section = Section::new("compliance", Message::new("report-compliance"));
    match compliance.audit {
        Some(audit) => audited(&mut section, audit, texts),
        None => section.say(vec![Message::new("report-compliance-not-judged")]),
    }
    if let Some(money) = compliance.funding {
        funded(&mut section, money);
    }
    section
}

fn audited(section: &mut Section, Audit { summary, not_met }: Audit, texts: &Texts) {
    let told: Vec<Message> =
        rows(&summary).filter(|row| decides(row, texts)).map(|row| rule(&row, texts)).collect();
    told.iter().cloned().for_each(|message| section.finding(message));
    section.say(vec![Message::new("report-compliance-rules")]);
    section.blocks.push(super::section::Block::List(told));
    section.table(summary);
    section.heading(Message::new("report-compliance-not-met"));
    let count = not_met.rows().len();
    section.say(vec![Message::new("report-compliance-remedies").arg("count", count)]);
    section.table(not_met.with_columns(&NOT_MET));
}

/// A label is judged as a whole: its sites taken alone are told for information.
fn decides(row: &Row<'_>, texts: &Texts) -> bool {
    row.text("of") != texts.get("audit-sites-alone")
}

fn rule(row: &Row<'_>, texts: &Texts) -> Message {
    let judged = if row.text("of") == texts.get("audit-labels") { "labels" } else { "sites" };
    let message = match row.count("met") + row.count("not_met") {
        0 => Message::new("report-rule-unknown"),
        _ => Message::new("report-rule"),
    };
    message
        .arg("title", row.text("title"))
        .arg("judged", judged)
        .arg("met", row.count("met"))
        .arg("not-met", row.count("not_met"))
        .arg("unknown", row.count("unknown"))
}

fn funded(section: &mut Section, Money { year, total, table }: Money) {
    section.heading(Message::new("report-funding"));
    let message = match total {
        Some(total) => Message::new("report-funding-total").arg("euros", Arg::Count(total.0)),
        None => Message::new("report-funding-unknown"),
    };
    section.say(vec![message.arg("year", year.to_string())]);
    section.table(table);
}
