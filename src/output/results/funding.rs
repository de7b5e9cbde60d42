//! What labels are funded with.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::audit_summary::written;
use super::columns::{Layout, text};
use crate::label::{Amounts, FundedKind, Funding, FundingLine};

/// One row a kind and whether its labels are dated, then the sum. An amount that is not known leaves cells empty.
pub fn funding(funding: &Funding, amounts: &Amounts, texts: &Texts, detail: Detail) -> Table {
    let euros = |id, heading| Column::count(id, Message::new(heading), Unit::Euros);
    let layout = Layout::new(detail)
        .always(text("kind", "column-kind"))
        .always(text("labelled", "column-funding-labelled"))
        .always(Column::count("labels", Message::new("column-funding-labels"), Unit::None))
        .always(euros("each_euros", "column-funding-each"))
        .always(euros("total_euros", "column-funding-total"))
        .full(text("source", "column-source"));
    let title = Message::new("title-funding").arg("year", funding.year.to_string());
    let mut table = Table::new("funding", title, layout.columns());
    for line in &funding.lines {
        table.push(layout.keep(row(funding.year, line, amounts, texts)));
    }
    table.push(layout.keep(sum(funding, texts)));
    notes(&mut table, funding, amounts);
    table
}

fn row(year: u16, line: &FundingLine, amounts: &Amounts, texts: &Texts) -> Vec<Cell> {
    let kind = match line.kind {
        FundedKind::House => texts.get("funding-house"),
        FundedKind::Itinerant => texts.get("funding-itinerant"),
    };
    let labelled = if line.dated {
        Message::new("funding-dated").arg("year", year.to_string()).text(texts)
    } else {
        texts.get("funding-undated")
    };
    vec![
        kind.into(),
        labelled.into(),
        line.labels.into(),
        line.each.into(),
        line.total().into(),
        amounts.amount(year, line.kind).map(|amount| written(&amount.source)).into(),
    ]
}

fn sum(funding: &Funding, texts: &Texts) -> Vec<Cell> {
    let labels: u64 = funding.lines.iter().map(|line| line.labels).sum();
    let total = Cell::from(funding.total());
    vec![texts.get("funding-sum").into(), Cell::Empty, labels.into(), Cell::Empty, total, Cell::Empty]
}

fn notes(table: &mut Table, funding: &Funding, amounts: &Amounts) {
    table.note(Message::new("note-funding"));
    if FundedKind::ALL.iter().any(|&kind| amounts.for_year(funding.year, kind).is_none()) {
        let known: Vec<String> = amounts.years().iter().map(u16::to_string).collect();
        let note = Message::new("note-funding-unknown").arg("year", funding.year.to_string());
        table.note(note.arg("known", known.join(" ")));
    }
    let counted = Message::new("note-funding-labels")
        .arg("later", funding.later)
        .arg("seatless", funding.without_seat)
        .arg("several", funding.several_seats)
        .arg("more", funding.more_seats);
    table.note(counted);
}
