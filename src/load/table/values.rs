//! Rows of cells, and how a source becomes them.

use super::super::error::LoadError;
use super::super::rows::Rejection;
use super::super::source::Source;
use super::shape::Shape;
use super::{delimited, features, kind, text};
use crate::issue::Report;

/// One row (or feature).
#[derive(Debug, Clone)]
pub(in crate::load) struct Row {
    /// As a spreadsheet shows it, or the feature counted from 1.
    pub number: usize,
    /// Columns and their texts. Sparse: exports of OpenStreetMap have thousands of columns, few of them used by a row.
    pub cells: Vec<(usize, Box<str>)>,
    /// The geometry of a feature.
    pub shape: Shape,
    /// Why the row cannot be read at all.
    pub fault: Option<Rejection>,
}

impl Row {
    /// A row that cannot be read.
    pub(super) fn faulty(number: usize, fault: Rejection) -> Self {
        Self { number, cells: Vec::new(), shape: Shape::None, fault: Some(fault) }
    }

    /// The trimmed text of a column; empty when the column or the cell is not there.
    pub(in crate::load) fn cell(&self, column: Option<usize>) -> &str {
        let cell = column.and_then(|column| self.cells.iter().rev().find(|(place, _)| *place == column));
        cell.map_or("", |(_, text)| text.trim())
    }
}

/// The rows of a file.
#[derive(Debug, Clone)]
pub(in crate::load) struct Table {
    /// The file's name.
    pub name: String,
    /// The names of the columns, as written.
    pub columns: Vec<String>,
    /// The rows, in the order of the file.
    pub rows: Vec<Row>,
    /// Whether rows are features, which may have a geometry.
    pub has_shapes: bool,
    /// What is worth knowing about the file: kind, what, remedy.
    pub notes: Vec<(&'static str, String, &'static str)>,
}

impl Table {
    /// Reads a source whose rows may be none.
    pub(in crate::load) fn parse(source: &Source) -> Result<Self, LoadError> {
        let name = source.name();
        if source.bytes().is_empty() {
            return Err(LoadError::Empty { name: name.into() });
        }
        kind::refuse_other_kinds(name, source.bytes())?;
        let (text, note) = text::decode(source.bytes());
        kind::refuse_markup(name, &text)?;
        if text.trim().is_empty() {
            return Err(LoadError::Empty { name: name.into() });
        }
        let mut table = Self::from_text(name, &text)?;
        table.notes.extend(note.map(|(what, remedy)| ("encoding", what, remedy)));
        Ok(table)
    }

    fn from_text(name: &str, text: &str) -> Result<Self, LoadError> {
        if text.trim_start().starts_with(['{', '[']) {
            features::parse(name, text)
        } else {
            delimited::parse(name, text)
        }
    }

    /// Reads a source that must have rows.
    pub(in crate::load) fn read(source: &Source) -> Result<Self, LoadError> {
        let table = Self::parse(source)?;
        if table.rows.is_empty() {
            return Err(LoadError::NoRows { name: table.name });
        }
        Ok(table)
    }

    /// A report that opens with what is worth knowing about the file, and names the columns that the
    /// reader does not use.
    pub(in crate::load) fn report(&self, used: &[Option<usize>]) -> Report {
        let mut report = Report::new(self.name.clone());
        for (kind, what, remedy) in &self.notes {
            report.note(kind, what.clone(), *remedy);
        }
        let unused: Vec<&str> = (0..self.columns.len())
            .filter(|column| !used.contains(&Some(*column)))
            .map(|column| &*self.columns[column])
            .collect();
        if !unused.is_empty() {
            report.note("columns", format!("columns not used: {}", listed(&unused)), "nothing to do");
        }
        report
    }
}

/// Names for a message, at most thirty of them.
pub(super) fn listed(names: &[&str]) -> String {
    const MOST: usize = 30;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| crate::ids::shorten(name)).collect();
    let more = names.len().saturating_sub(MOST);
    if more > 0 { format!("{}, and {more} more", shown.join(", ")) } else { shown.join(", ") }
}
