//! Cells of a table by the name of their column: sentences tell the figures that tables hold.

use super::super::cell::Cell;
use super::super::table::Table;
use super::super::text::{Message, Texts};

/// A row of a table.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table,
    index: usize,
}

/// The rows of a table.
pub(super) fn rows(table: &Table) -> impl Iterator<Item = Row<'_>> {
    (0..table.rows().len()).map(move |index| Row { table, index })
}

impl Row<'_> {
    fn at(&self, column: &str) -> Option<(usize, &Cell)> {
        let place = self.table.columns.iter().position(|other| other.id == column)?;
        Some((place, &self.table.rows()[self.index][place]))
    }

    /// The words of a cell; none in a column of numbers, or that is not there.
    pub(super) fn text(&self, column: &str) -> &str {
        match self.at(column) {
            Some((_, Cell::Text(text))) => text,
            _ => "",
        }
    }

    /// The whole number of a cell; 0 where there is none.
    pub(super) fn count(&self, column: &str) -> u64 {
        match self.at(column) {
            Some((_, Cell::Count(count))) => *count,
            _ => 0,
        }
    }

    /// A cell with the heading of its column and its unit: what it is, and how much; `None` where nothing is known.
    pub(super) fn figure(&self, column: &str, texts: &Texts) -> Option<(Message, Message)> {
        let (place, cell) = self.at(column).filter(|(_, cell)| **cell != Cell::Empty)?;
        let column = &self.table.columns[place];
        let value = cell.shown(column.decimals, texts);
        let value = column.unit.sign(texts).map_or(value.clone(), |sign| format!("{value} {sign}"));
        Some((column.heading.clone(), Message::verbatim(value)))
    }
}
