//! A table of results as an HTML table.

use super::super::table::{Column, ColumnKind, Table};
use super::super::text::Texts;
use super::html::Html;
use super::section::Rows;
use super::typography::unbroken;

/// What names a row stands among the first columns.
const NAMES: usize = 3;
/// So many rows are not cut by the end of a page.
const SHORT: usize = 20;

/// Writes `table` with a caption, headings that say what they head, and a frame that scrolls where the page is narrow; says how many
/// rows are not shown.
pub(super) fn write(html: &mut Html, table: &Table, rows: Rows, texts: &Texts) {
    let title = unbroken(&table.title.text(texts), texts.lang());
    let heading = heading_of_rows(table);
    let shown = match rows {
        Rows::All => table.rows().len(),
        Rows::First(count, _) => count.min(table.rows().len()),
    };
    // A frame that scrolls must be within reach of the keyboard, and have a name.
    let frame = [("class", "frame"), ("role", "group"), ("tabindex", "0"), ("aria-label", title.as_str())];
    html.element("div", &frame, |html| {
        let length = if shown <= SHORT { "short" } else { "long" };
        html.element("table", &[("data-table", table.name), ("class", length)], |html| {
            html.line("caption", &[], &title);
            html.element("thead", &[], |html| head(html, table, texts));
            html.element("tbody", &[], |html| {
                (0..shown).for_each(|row| body_row(html, table, (row, heading), texts));
            });
        });
    });
    let left = table.rows().len() - shown;
    if let (1.., Rows::First(_, command)) = (left, rows) {
        let words = texts.with("report-rows-left", &[("count", left.into()), ("command", command.into())]);
        html.element("p", &[("class", "note")], |html| html.sentence(&unbroken(&words, texts.lang())));
    }
}

fn head(html: &mut Html, table: &Table, texts: &Texts) {
    html.element("tr", &[], |html| {
        for column in &table.columns {
            let attributes = [("scope", "col"), ("class", class(column)), ("data-column", &*column.id)];
            html.line("th", &attributes, &column.full_heading(texts));
        }
    });
}

fn body_row(html: &mut Html, table: &Table, (row, heading): (usize, usize), texts: &Texts) {
    html.element("tr", &[], |html| {
        for (index, (cell, column)) in table.rows()[row].iter().zip(&table.columns).enumerate() {
            let words = cell.shown(column.decimals, texts);
            if index == heading {
                html.line("th", &[("scope", "row"), ("class", class(column))], &words);
            } else {
                html.line("td", &[("class", class(column))], &words);
            }
        }
    });
}

/// The column that names the rows: names, else the first words that are no code, else the first column.
fn heading_of_rows(table: &Table) -> usize {
    let columns = || table.columns.iter().take(NAMES);
    let named = columns().position(|column| column.id == "name");
    let words = |column: &Column| column.kind == ColumnKind::Text && column.id != "code";
    named.or_else(|| columns().position(words)).unwrap_or(0)
}

/// Numbers are set to the right, as they are added up; a hash may be cut anywhere.
fn class(column: &Column) -> &'static str {
    match column.kind {
        ColumnKind::Text if column.id == "sha256" => "t hash",
        ColumnKind::Text => "t",
        ColumnKind::Count | ColumnKind::Number => "n",
    }
}
