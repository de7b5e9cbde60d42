//! Problems found in the data, as values, and the [`Report`] that gathers them.
//!
//! Nothing is dropped in silence: every row that a reader sees ends as accepted, repaired or rejected,
//! and a row that is not simply accepted has at least one [`Issue`] with a remedy.

use std::fmt;

/// What a problem meant for its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; the row was taken as it is.
    Note,
    /// The row was taken after a safe repair.
    Repaired,
    /// The row was left out.
    Rejected,
}

impl Severity {
    /// The word shown to users and written to files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Repaired => "repaired",
            Self::Rejected => "rejected",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One problem: where it is, what it is and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issue {
    /// What it meant for the row.
    pub severity: Severity,
    /// The kind of problem, a short stable word such as `commune-code`; problems are counted by it.
    pub kind: &'static str,
    /// The row, counted as a spreadsheet shows it (the header is row 1), or the feature, counted from 1;
    /// `None` when the problem is of the whole file.
    pub row: Option<usize>,
    /// What was found, with the value.
    pub what: String,
    /// What was done, or what the user can do.
    pub remedy: String,
}

/// The problems of one row while it is read.
#[derive(Debug)]
pub struct RowIssues {
    row: usize,
    issues: Vec<Issue>,
}

impl RowIssues {
    /// Starts the account of row `row`.
    pub fn new(row: usize) -> Self {
        Self { row, issues: Vec::new() }
    }

    /// The row's number, as a spreadsheet shows it.
    pub fn row(&self) -> usize {
        self.row
    }

    /// Something worth knowing about a row that is taken as it is.
    pub fn note(&mut self, kind: &'static str, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Severity::Note, kind, what.into(), remedy.into());
    }

    /// A safe repair.
    pub fn repair(&mut self, kind: &'static str, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Severity::Repaired, kind, what.into(), remedy.into());
    }

    /// The reason why the row is left out.
    pub fn reject(&mut self, kind: &'static str, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Severity::Rejected, kind, what.into(), remedy.into());
    }

    fn add(&mut self, severity: Severity, kind: &'static str, what: String, remedy: String) {
        self.issues.push(Issue { severity, kind, row: Some(self.row), what, remedy });
    }

    fn outcome(&self) -> Option<Severity> {
        self.issues.iter().map(|issue| issue.severity).max()
    }
}

/// The account of one file: how many rows came in, what became of them, and every problem found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The file or data set, as the user named it.
    pub source: String,
    /// Rows (or features) seen.
    pub rows: usize,
    /// Rows taken as they are.
    pub accepted: usize,
    /// Rows taken after at least one repair.
    pub repaired: usize,
    /// Rows left out.
    pub rejected: usize,
    /// The problems, in the order of the rows.
    pub issues: Vec<Issue>,
}

impl Report {
    /// An empty account of `source`.
    pub fn new(source: impl Into<String>) -> Self {
        Self { source: source.into(), ..Self::default() }
    }

    /// Closes the account of a row and counts it once.
    pub fn close(&mut self, row: RowIssues) {
        self.rows += 1;
        match row.outcome() {
            Some(Severity::Rejected) => self.rejected += 1,
            Some(Severity::Repaired) => self.repaired += 1,
            Some(Severity::Note) | None => self.accepted += 1,
        }
        self.issues.extend(row.issues);
    }

    /// Counts `rows` rows without any problem.
    pub fn accept(&mut self, rows: usize) {
        self.rows += rows;
        self.accepted += rows;
    }

    /// Something worth knowing about the whole file.
    pub fn note(&mut self, kind: &'static str, what: impl Into<String>, remedy: impl Into<String>) {
        let (what, remedy) = (what.into(), remedy.into());
        self.issues.push(Issue { severity: Severity::Note, kind, row: None, what, remedy });
    }

    /// Whether every row ended as accepted, repaired or rejected.
    pub fn is_balanced(&self) -> bool {
        self.rows == self.accepted + self.repaired + self.rejected
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_counts_once_by_its_worst_problem() {
        let mut report = Report::new("sites.csv");
        let mut row = RowIssues::new(2);
        row.note("hours", "no hours", "add them");
        row.repair("commune-code", "'1004'", "read as 01004");
        report.close(row);
        let mut row = RowIssues::new(3);
        row.repair("commune-code", "'1004'", "read as 01004");
        row.reject("coordinates", "no position", "add one");
        report.close(row);
        report.close(RowIssues::new(4));
        assert_eq!((report.rows, report.accepted, report.repaired, report.rejected), (3, 1, 1, 1));
        assert_eq!(report.issues.len(), 4);
        assert!(report.is_balanced());
    }
}
