//! How a site stands to its label: group, role, date, agents; and the comment beside its hours.

use super::escapes::unescaped;
use super::table::{Row, Table, fold};
use crate::ids::{GroupId, shorten};
use crate::issue::RowIssues;
use crate::territory::{Label, Role};
use crate::week::Date;

/// Where a table tells of labels.
pub(super) struct LabelColumns {
    group: Option<usize>,
    role: Option<usize>,
    since: Option<usize>,
    agents: Option<usize>,
    comment: Option<usize>,
}

impl LabelColumns {
    pub(super) fn of(table: &Table) -> Self {
        Self {
            group: table.column(&["group", "groupe_fs", "groupe"]),
            role: table.column(&["role", "type_fs", "categorie", "type"]),
            since: table.column(&["labelled", "labellisation_fs", "labellisation", "date_labellisation"]),
            agents: table.column(&["agents", "nb_agents", "nombre_agents"]),
            comment: table.column(&["comment", "commentaire", "commentaires", "commentaire.horaires"]),
        }
    }

    pub(super) fn used(&self) -> [Option<usize>; 5] {
        [self.group, self.role, self.since, self.agents, self.comment]
    }

    pub(super) fn label(&self, row: &Row, issues: &mut RowIssues) -> Label {
        let group = row.cell(self.group);
        Label {
            group: (!group.is_empty()).then(|| GroupId::new(group)),
            role: role(row.cell(self.role)),
            since: since(row.cell(self.since), issues),
            agents: agents(row.cell(self.agents), issues),
        }
    }

    /// The comment, with the escapes of the export (`\x20`) taken back.
    pub(super) fn comment(&self, row: &Row, issues: &mut RowIssues) -> String {
        let text = row.cell(self.comment);
        let comment = unescaped(text);
        if comment != text {
            let what = format!("a comment with escapes: '{}'", shorten(text));
            issues.repair("comment", what, "read as the characters they stand for");
        }
        comment
    }
}

fn role(text: &str) -> Option<Role> {
    match &*fold(text) {
        "principal" | "seat" | "siege" | "fs" | "fsitinerante" => Some(Role::Seat),
        "antenne" | "antenna" | "antenneitinerante" => Some(Role::Antenna),
        _ => None,
    }
}

/// The date at the end of `Espace labellisé 01/09/2020`.
fn since(text: &str, issues: &mut RowIssues) -> Option<Date> {
    let word = text.split_whitespace().next_back()?;
    let date = word.parse().ok();
    if date.is_none() {
        let what = format!("'{}' tells no date of the label", shorten(text));
        issues.note("label-date", what, "taken as unknown: write it as 2020-09-01");
    }
    date
}

fn agents(text: &str, issues: &mut RowIssues) -> Option<u32> {
    let count = text.parse().ok();
    if count.is_none() && !text.is_empty() {
        let what = format!("'{}' is not a number of agents", shorten(text));
        issues.note("agents", what, "taken as unknown: write a whole number, such as 2");
    }
    count
}
