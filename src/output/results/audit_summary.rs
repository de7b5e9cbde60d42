//! How many labels and sites meet each rule.

use std::collections::BTreeMap;

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::audit::{Audited, Whom, opening_note};
use super::audit_words::{in_language, reason, rule_title};
use super::columns::{Layout, text};
use crate::label::{Finding, Rule, Verdict, Why, WrittenSource};

/// Verdicts counted.
#[derive(Debug, Default)]
struct Counts {
    met: u64,
    not_met: u64,
    unknown: BTreeMap<Why, u64>,
}

impl Counts {
    fn of<'a>(findings: impl Iterator<Item = (Whom<'a>, &'a Finding)>) -> Self {
        let mut counts = Self::default();
        for (_, finding) in findings {
            match &finding.verdict {
                Verdict::Met => counts.met += 1,
                Verdict::NotMet { .. } => counts.not_met += 1,
                Verdict::Unknown(why) => *counts.unknown.entry(*why).or_default() += 1,
            }
        }
        counts
    }

    fn unknown(&self) -> u64 {
        self.unknown.values().sum()
    }

    fn all(&self) -> u64 {
        self.met + self.not_met + self.unknown()
    }

    /// The share of those met, in per cent of those that are known.
    fn percent_met(&self) -> Option<f64> {
        let known = self.met + self.not_met;
        (known > 0).then(|| 100.0 * self.met as f64 / known as f64)
    }

    /// `hours are not known (40); …`
    fn reasons(&self, texts: &Texts) -> Option<String> {
        let told = self.unknown.iter().map(|(&why, &count)| {
            Message::new("audit-count").arg("count", count).arg("why", reason(why).text(texts)).text(texts)
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| told.join(&texts.get("audit-reasons-separator")))
    }
}

/// One row a rule and whom it is held against: labels first (they decide), then sites taken alone.
pub fn audit_summary(audited: &Audited, detail: Detail) -> Table {
    let count = |id, heading| Column::count(id, Message::new(heading), Unit::None);
    let layout = Layout::new(detail)
        .full(text("rule", "column-audit-rule"))
        .always(text("title", "column-audit-title"))
        .always(text("of", "column-audit-of"))
        .full(count("judged", "column-audit-judged"))
        .always(count("met", "column-audit-met"))
        .always(count("not_met", "column-audit-not-met"))
        .always(count("unknown", "column-audit-unknown"))
        .always(Column::number("met_percent", Message::new("column-audit-met-percent"), Unit::Percent, 1))
        .full(text("unknown_why", "column-audit-unknown-why"))
        .full(text("source", "column-source"));
    let title =
        Message::new("title-audit-summary").arg("text", in_language(&audited.rules.title, audited.texts));
    let mut table = Table::new("audit_summary", title, layout.columns());
    for (rule, said) in audited.rules() {
        let labels = audited.of_labels(said).map(Counts::of);
        let alone = if labels.is_some() { "audit-sites-alone" } else { "audit-sites" };
        let sites = (audited.texts.get(alone), Counts::of(audited.of_sites(said)));
        let labels = labels.map(|counts| (audited.texts.get("audit-labels"), counts));
        for (whom, counts) in labels.into_iter().chain([sites]) {
            table.push(layout.keep(row(rule, whom, &counts, audited.texts)));
        }
    }
    notes(&mut table, audited);
    table
}

fn row(rule: &Rule, whom: String, counts: &Counts, texts: &Texts) -> Vec<Cell> {
    vec![
        rule.id.as_str().into(),
        rule_title(rule, texts).into(),
        whom.into(),
        counts.all().into(),
        counts.met.into(),
        counts.not_met.into(),
        counts.unknown().into(),
        counts.percent_met().into(),
        counts.reasons(texts).into(),
        written(&rule.source).into(),
    ]
}

/// The source in one line, in the words of its file.
pub(super) fn written(source: &WrittenSource) -> String {
    let parts =
        [Some(&source.document), source.section.as_ref(), source.url.as_ref(), source.known_by.as_ref()];
    parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join("; ")
}

fn notes(table: &mut Table, audited: &Audited) {
    table.note(opening_note(audited));
    let mut known: BTreeMap<Option<String>, ()> = BTreeMap::new();
    for (rule, said) in audited.rules() {
        let counts = match audited.of_labels(said) {
            Some(labels) => Counts::of(labels),
            None => Counts::of(audited.of_sites(said)),
        };
        // Two rules on opening hours say the same of hours that are not known.
        let reasons = counts.reasons(audited.texts);
        if let (None, Some(reasons)) = (known.insert(reasons.clone(), ()), reasons) {
            let note = Message::new("note-audit-unknown");
            table.note(note.arg("title", rule_title(rule, audited.texts)).arg("reasons", reasons));
        }
    }
    if audited.rules.rules.iter().any(|rule| rule.source.known_by.is_some()) {
        table.note(Message::new("note-audit-source"));
    }
}
