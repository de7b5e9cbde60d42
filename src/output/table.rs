//! A table of results, in no language and no format yet.

use std::borrow::Cow;

use geo::Geometry;

use super::cell::Cell;
use super::text::{Message, Texts};
use super::unit::Unit;

/// What the cells of a column hold; [`Cell::Empty`] may stand in any column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// [`Cell::Text`].
    Text,
    /// [`Cell::Count`].
    Count,
    /// [`Cell::Number`] or [`Cell::Rounded`].
    Number,
}

/// A column: its machine name, its heading and what its cells mean.
#[derive(Debug, Clone)]
pub struct Column {
    /// Machine name with its unit, in `snake_case`: `median_min`, `people_15_min`.
    pub id: Cow<'static, str>,
    /// What planners read above it, without the unit.
    pub heading: Message,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// What its numbers are counted in.
    pub unit: Unit,
    /// Decimals written for [`ColumnKind::Number`]; Parquet keeps them all.
    pub decimals: u8,
}

impl Column {
    /// A column of names or codes.
    pub fn text(id: impl Into<Cow<'static, str>>, heading: Message) -> Self {
        Self { id: id.into(), heading, kind: ColumnKind::Text, unit: Unit::None, decimals: 0 }
    }

    /// A column of whole numbers.
    pub fn count(id: impl Into<Cow<'static, str>>, heading: Message, unit: Unit) -> Self {
        Self { id: id.into(), heading, kind: ColumnKind::Count, unit, decimals: 0 }
    }

    /// A column of measures, written with `decimals` decimals.
    pub fn number(id: impl Into<Cow<'static, str>>, heading: Message, unit: Unit, decimals: u8) -> Self {
        Self { id: id.into(), heading, kind: ColumnKind::Number, unit, decimals }
    }

    /// The heading with the sign of the unit: `Median time (min)`.
    pub fn full_heading(&self, texts: &Texts) -> String {
        let heading = self.heading.text(texts);
        match self.unit.sign(texts) {
            Some(sign) => format!("{heading} ({sign})"),
            None => heading,
        }
    }

    fn accepts(&self, cell: &Cell) -> bool {
        match cell {
            Cell::Empty => true,
            Cell::Text(_) => self.kind == ColumnKind::Text,
            Cell::Count(_) => self.kind == ColumnKind::Count,
            Cell::Number(_) | Cell::Rounded(..) => self.kind == ColumnKind::Number,
        }
    }
}

/// A table of results: every row has one cell a column, of that column's kind.
#[derive(Debug, Clone)]
pub struct Table {
    /// Machine name, and the stem of its files: `communes`.
    pub name: &'static str,
    /// What planners read above the table.
    pub title: Message,
    /// The columns, from left to right.
    pub columns: Vec<Column>,
    /// Definitions and warnings, printed below the table.
    pub notes: Vec<Message>,
    rows: Vec<Vec<Cell>>,
    geometry: Option<Vec<Option<Geometry>>>,
}

impl Table {
    /// An empty table.
    ///
    /// # Panics
    /// If two columns have the same machine name, which no format could hold.
    pub fn new(name: &'static str, title: Message, columns: Vec<Column>) -> Self {
        for (i, column) in columns.iter().enumerate() {
            let twin = columns[..i].iter().any(|other| other.id == column.id);
            assert!(!twin, "table {name} has two columns named {}", column.id);
        }
        Self { name, title, columns, notes: Vec::new(), rows: Vec::new(), geometry: None }
    }

    /// The same table, whose rows stand on the map: fill it with [`push_at`](Self::push_at).
    #[must_use]
    pub fn with_geometry(mut self) -> Self {
        self.geometry.get_or_insert_default().resize(self.rows.len(), None);
        self
    }

    /// Adds a definition or a warning below the table.
    pub fn note(&mut self, note: Message) {
        self.notes.push(note);
    }

    /// Adds a row; it has no place if the table has geometry.
    ///
    /// # Panics
    /// If the row does not have one cell a column, of that column's kind: a mistake of the caller, never of
    /// the data.
    pub fn push(&mut self, row: Vec<Cell>) {
        assert_eq!(row.len(), self.columns.len(), "table {}: cells in row {row:?}", self.name);
        for (column, cell) in self.columns.iter().zip(&row) {
            assert!(column.accepts(cell), "column {}.{} does not hold {cell:?}", self.name, column.id);
        }
        self.rows.push(row);
        if let Some(geometry) = &mut self.geometry {
            geometry.push(None);
        }
    }

    /// Adds a row with its place in degrees (WGS 84), if that is known.
    ///
    /// # Panics
    /// As [`push`](Self::push) does.
    pub fn push_at(&mut self, row: Vec<Cell>, place: Option<Geometry>) {
        self.push(row);
        let geometry = self.geometry.get_or_insert_default();
        geometry.resize(self.rows.len() - 1, None);
        geometry.push(place);
    }

    /// The same table with these columns only, in this order; those that it does not have are left out.
    #[must_use]
    pub fn with_columns(mut self, ids: &[&str]) -> Self {
        let place = |id: &&str| self.columns.iter().position(|column| column.id == **id);
        let kept: Vec<usize> = ids.iter().filter_map(place).collect();
        let row = |row: &Vec<Cell>| kept.iter().map(|&column| row[column].clone()).collect();
        self.rows = self.rows.iter().map(row).collect();
        self.columns = kept.iter().map(|&column| self.columns[column].clone()).collect();
        self
    }

    /// The rows, in the order they came.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// The places of the rows, one each; `None` if this table has no geometry.
    pub fn geometry(&self) -> Option<&[Option<Geometry>]> {
        self.geometry.as_deref()
    }

    /// The cells of column `index`, from top to bottom.
    pub(super) fn column_cells(&self, index: usize) -> impl Iterator<Item = &Cell> {
        self.rows.iter().map(move |row| &row[index])
    }
}

#[cfg(test)]
mod tests {
    use geo::Point;

    use super::*;

    fn table() -> Table {
        let columns = vec![
            Column::text("commune", Message::new("column-commune")),
            Column::count("population", Message::new("column-population"), Unit::People),
        ];
        Table::new("communes", Message::verbatim("Communes"), columns)
    }

    #[test]
    fn places_follow_their_rows() {
        let mut table = table();
        table.push(vec!["11069".into(), 3_u64.into()]);
        table.push_at(vec!["11206".into(), Cell::Empty], Some(Point::new(2.0, 43.0).into()));
        table.push(vec!["11262".into(), 0_u64.into()]);
        let known: Vec<bool> = table.geometry().unwrap().iter().map(Option::is_some).collect();
        assert_eq!(known, [false, true, false]);
    }

    #[test]
    fn an_empty_table_may_have_geometry() {
        assert_eq!(table().with_geometry().geometry().map(<[_]>::len), Some(0));
        assert!(table().geometry().is_none());
    }

    #[test]
    #[should_panic(expected = "column communes.population does not hold")]
    fn a_cell_of_another_kind_is_refused() {
        table().push(vec!["11069".into(), "many".into()]);
    }

    #[test]
    #[should_panic(expected = "table communes: cells in row")]
    fn a_short_row_is_refused() {
        table().push(vec!["11069".into()]);
    }

    #[test]
    fn headings_carry_their_unit() {
        let texts = Texts::new(super::super::text::Lang::Fr);
        let headings: Vec<_> = table().columns.iter().map(|c| c.full_heading(&texts)).collect();
        assert_eq!(headings, ["Code commune", "Population (hab.)"]);
    }
}
