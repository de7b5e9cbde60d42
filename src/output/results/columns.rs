//! Columns that several tables share.

use super::super::table::Column;
use super::super::text::{Arg, Message};
use super::super::unit::Unit;
use super::Detail;
use crate::roads::Mode;
use crate::units::Seconds;

pub(super) fn text(id: &'static str, heading: &'static str) -> Column {
    Column::text(id, Message::new(heading))
}

pub(super) fn people(id: &'static str, heading: &'static str) -> Column {
    Column::count(id, Message::new(heading), Unit::People)
}

pub(super) fn minutes(id: &'static str, heading: &'static str) -> Column {
    Column::number(id, Message::new(heading), Unit::Minutes, 1)
}

pub(super) fn person_hours(id: &'static str, heading: &'static str) -> Column {
    Column::number(id, Message::new(heading), Unit::PersonHours, 1)
}

pub(super) fn rank() -> Column {
    Column::count("rank", Message::new("column-rank"), Unit::Rank)
}

/// A threshold as it stands in headings: `20`, `7.5`.
pub fn minutes_arg(threshold: Seconds) -> Arg {
    let minutes = threshold.minutes();
    Arg::Number(minutes, u8::from(minutes.fract() != 0.0))
}

/// How people travel: "by car".
pub fn mode_text(mode: Mode) -> Message {
    Message::new(match mode {
        Mode::Car => "mode-car",
        Mode::Bicycle => "mode-bicycle",
        Mode::Foot => "mode-foot",
    })
}

/// A threshold as it stands in machine names: `20`, `7_5`.
pub(super) fn minutes_id(threshold: Seconds) -> String {
    threshold.minutes().to_string().chars().take(6).collect::<String>().replace('.', "_")
}

/// Which forms of a table keep a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    Always,
    InFull,
    Never,
}

/// Columns with a mark: which forms keep them.
pub(super) struct Layout {
    columns: Vec<(Column, Kept)>,
    detail: Detail,
}

impl Layout {
    pub(super) fn new(detail: Detail) -> Self {
        Self { columns: Vec::new(), detail }
    }

    /// A column of both forms.
    pub(super) fn always(self, column: Column) -> Self {
        self.with(column, Kept::Always)
    }

    /// A column of both forms when it has values, else of none.
    pub(super) fn when(self, has_values: bool, column: Column) -> Self {
        self.with(column, if has_values { Kept::Always } else { Kept::Never })
    }

    /// A column of the full form only.
    pub(super) fn full(self, column: Column) -> Self {
        self.with(column, Kept::InFull)
    }

    fn with(mut self, column: Column, kept: Kept) -> Self {
        self.columns.push((column, kept));
        self
    }

    /// The columns that are kept.
    pub(super) fn columns(&self) -> Vec<Column> {
        self.keep(self.columns.iter().map(|(column, _)| column.clone()))
    }

    /// The values of the columns that are kept, of one value a column.
    pub(super) fn keep<T>(&self, values: impl IntoIterator<Item = T>) -> Vec<T> {
        let is_kept = |kept| kept == Kept::Always || (kept == Kept::InFull && self.detail == Detail::Full);
        let kept = self.columns.iter().map(|&(_, kept)| is_kept(kept));
        values.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(value, _)| value).collect()
    }
}
