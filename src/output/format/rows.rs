//! Rows as JSON objects, for JSON and GeoJSON.

use serde::Serialize;

use crate::output::text::{write_count, write_fixed};
use crate::output::{Cell, Column, Table};

/// Writes rows as JSON objects; the names of the members are prepared once.
pub(super) struct RowWriter<'a> {
    columns: Vec<(Vec<u8>, &'a Column)>,
}

impl<'a> RowWriter<'a> {
    /// A writer for the rows of `table`.
    pub(super) fn new(table: &'a Table) -> Self {
        let member = |column: &'a Column| {
            let mut name = Vec::new();
            write_value(&mut name, &column.id);
            name.push(b':');
            (name, column)
        };
        Self { columns: table.columns.iter().map(member).collect() }
    }

    /// Appends `row` as `{"id":value,…}`.
    pub(super) fn write(&self, out: &mut Vec<u8>, row: &[Cell]) {
        out.push(b'{');
        for (i, ((name, column), cell)) in self.columns.iter().zip(row).enumerate() {
            if i > 0 {
                out.push(b',');
            }
            out.extend_from_slice(name);
            write_cell(out, cell, column.decimals);
        }
        out.push(b'}');
    }
}

fn write_cell(out: &mut Vec<u8>, cell: &Cell, decimals: u8) {
    match cell {
        Cell::Text(text) => write_value(out, text),
        Cell::Count(count) => write_count(out, *count),
        Cell::Number(value) if value.is_finite() => write_fixed(out, *value, decimals, b'.'),
        Cell::Rounded(value, decimals) if value.is_finite() => write_fixed(out, *value, *decimals, b'.'),
        // JSON has no word for what is not finite.
        Cell::Number(_) | Cell::Rounded(..) | Cell::Empty => out.extend_from_slice(b"null"),
    }
}

/// Appends `value` as JSON.
pub(super) fn write_value(out: &mut Vec<u8>, value: &(impl Serialize + ?Sized)) {
    serde_json::to_writer(out, value).expect("texts, numbers and lists become JSON, and memory takes them");
}

/// Appends `items` one a line, each written by `write`, with commas between them.
pub(super) fn write_lines<T>(
    out: &mut Vec<u8>,
    items: impl IntoIterator<Item = T>,
    mut write: impl FnMut(&mut Vec<u8>, T),
) {
    for (i, item) in items.into_iter().enumerate() {
        out.extend_from_slice(if i == 0 { b"\n" } else { b",\n" });
        write(out, item);
    }
}
