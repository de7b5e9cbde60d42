//! What was found in the data.

use std::collections::BTreeMap;

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::Message;
use super::super::unit::Unit;
use super::columns::text;
use crate::issue::{Issue, Report, Severity};

/// One row an input: rows in = accepted + repaired + rejected.
pub fn inputs(reports: &[Report]) -> Table {
    let count = |id, heading| Column::count(id, Message::new(heading), Unit::None);
    let columns = vec![
        text("source", "column-source"),
        count("rows", "column-rows"),
        count("accepted", "column-accepted"),
        count("repaired", "column-repaired"),
        count("rejected", "column-rejected"),
    ];
    let mut table = Table::new("inputs", Message::new("title-inputs"), columns);
    for report in reports {
        let counts = [report.rows, report.accepted, report.repaired, report.rejected];
        let mut row: Vec<Cell> = vec![report.source.as_str().into()];
        row.extend(counts.map(|count| Cell::Count(count as u64)));
        table.push(row);
    }
    table.note(Message::new("note-inputs"));
    table
}

/// One row a kind of problem of each input, worst first, with the first case as an example.
pub fn problem_kinds(reports: &[Report]) -> Table {
    let columns = vec![
        text("source", "column-source"),
        text("severity", "column-severity"),
        text("kind", "column-kind"),
        Column::count("cases", Message::new("column-cases"), Unit::None),
        text("example", "column-example"),
        text("remedy", "column-remedy"),
    ];
    let mut table = Table::new("problems", Message::new("title-problems"), columns);
    for report in reports {
        let mut kinds: BTreeMap<(std::cmp::Reverse<Severity>, &str), (u64, &Issue)> = BTreeMap::new();
        for issue in &report.issues {
            let key = (std::cmp::Reverse(issue.severity), issue.kind);
            kinds.entry(key).or_insert((0, issue)).0 += 1;
        }
        for ((severity, kind), (cases, first)) in kinds {
            table.push(vec![
                report.source.as_str().into(),
                severity.0.as_str().into(),
                kind.into(),
                cases.into(),
                located(first).into(),
                first.remedy.as_str().into(),
            ]);
        }
    }
    table
}

fn located(issue: &Issue) -> String {
    match issue.row {
        Some(row) => format!("row {row}: {}", issue.what),
        None => issue.what.clone(),
    }
}

/// One row a problem, in the order of inputs and rows.
pub fn all_problems(reports: &[Report]) -> Table {
    let columns = vec![
        text("source", "column-source"),
        Column::count("row", Message::new("column-row"), Unit::None),
        text("severity", "column-severity"),
        text("kind", "column-kind"),
        text("what", "column-what"),
        text("remedy", "column-remedy"),
    ];
    let mut table = Table::new("problems", Message::new("title-problems"), columns);
    for report in reports {
        for issue in &report.issues {
            table.push(vec![
                report.source.as_str().into(),
                issue.row.map(|row| row as u64).into(),
                issue.severity.as_str().into(),
                issue.kind.into(),
                issue.what.as_str().into(),
                issue.remedy.as_str().into(),
            ]);
        }
    }
    table
}
