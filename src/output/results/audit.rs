//! What a reference text says of labels and sites, one row a verdict.

use super::super::cell::Cell;
use super::super::table::{Column, Table};
use super::super::text::{Message, Texts};
use super::super::unit::Unit;
use super::Detail;
use super::audit_words::{explained, in_language, result_word, rule_title, whom_word};
use super::columns::{Layout, text};
use crate::label::{Audit, Finding, Group, Requirement, Rule, RuleAudit, Rules, Shortfall, Verdict};
use crate::territory::Site;

/// An audit with all that it speaks of.
#[derive(Clone, Copy)]
pub struct Audited<'a> {
    /// Every site, in the order of their ids.
    pub sites: &'a [Site],
    /// Which of them are shown.
    pub inside: &'a [bool],
    /// The groups that are shown.
    pub groups: &'a [Group],
    /// The rules.
    pub rules: &'a Rules,
    /// What they say.
    pub audit: &'a Audit,
    /// Whether hours by appointment count.
    pub appointments: bool,
    /// The language of names, which are part of sentences.
    pub texts: &'a Texts,
}

/// What counts as open.
pub(super) fn opening_note(audited: &Audited) -> Message {
    Message::new("note-audit-opening").arg("appointments", if audited.appointments { "yes" } else { "no" })
}

/// Which verdicts are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Of whom.
    pub rows: RowsOf,
    /// Leave out what is met or unknown.
    pub only_not_met: bool,
}

/// Whom the rows are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsOf {
    /// Of whom each rule speaks: labels, or sites.
    WhomRulesSpeakOf,
    /// Every site taken alone.
    Sites,
    /// Every label.
    Labels,
}

/// A label or a site that is judged.
#[derive(Clone, Copy)]
pub(super) enum Whom<'a> {
    /// A label.
    Label(&'a Group),
    /// A site taken alone.
    Site(usize),
}

impl Whom<'_> {
    /// The sites that are judged together.
    pub(super) fn sites(&self) -> &[usize] {
        match self {
            Self::Label(group) => &group.sites,
            Self::Site(site) => std::slice::from_ref(site),
        }
    }

    /// The site that stands for it.
    fn place(&self) -> usize {
        match self {
            Self::Label(group) => group.place(),
            Self::Site(site) => *site,
        }
    }
}

impl<'a> Audited<'a> {
    /// What a rule says of each label, when it speaks of labels.
    pub(super) fn of_labels(
        &self,
        rule: &'a RuleAudit,
    ) -> Option<impl Iterator<Item = (Whom<'a>, &'a Finding)>> {
        let findings = rule.groups.as_ref()?;
        Some(self.groups.iter().map(Whom::Label).zip(findings))
    }

    /// What a rule says of each site that is shown.
    pub(super) fn of_sites(&self, rule: &'a RuleAudit) -> impl Iterator<Item = (Whom<'a>, &'a Finding)> {
        let shown = (0..self.sites.len()).zip(self.inside).filter(|(_, inside)| **inside);
        shown.map(move |(site, _)| (Whom::Site(site), &rule.sites[site]))
    }

    /// The rules with what they say.
    pub(super) fn rules(&self) -> impl Iterator<Item = (&'a Rule, &'a RuleAudit)> {
        self.rules.rules.iter().zip(&self.audit.rules)
    }
}

/// One row a verdict: by label, then by site, each with all its rules.
pub fn audit_verdicts(audited: &Audited, kept: Kept, detail: Detail) -> Table {
    let layout = layout(kept, detail);
    let title =
        if kept.only_not_met { Message::new("title-audit-not-met") } else { Message::new("title-audit") };
    let title = title.arg("text", in_language(&audited.rules.title, audited.texts));
    let mut table = Table::new("audit", title, layout.columns()).with_geometry();
    for (whom, rule, finding) in chosen(audited, kept) {
        if kept.only_not_met && !matches!(finding.verdict, Verdict::NotMet { .. }) {
            continue;
        }
        let place = audited.sites[whom.place()].point;
        table.push_at(layout.keep(row(audited, whom, rule, finding)), Some(place.into()));
    }
    // Below the summary, which has the same note, a planner need not read it again.
    if detail == Detail::Full || kept.rows != RowsOf::WhomRulesSpeakOf {
        table.note(opening_note(audited));
    }
    table
}

/// The verdicts of these rows, in their order.
fn chosen<'a>(audited: &Audited<'a>, kept: Kept) -> Vec<(Whom<'a>, &'a Rule, &'a Finding)> {
    let mut labels = Vec::new();
    let mut sites = Vec::new();
    for (rule, said) in audited.rules() {
        let of_labels = audited.of_labels(said).filter(|_| kept.rows != RowsOf::Sites);
        let wants_sites = match kept.rows {
            RowsOf::Sites => true,
            RowsOf::Labels => false,
            RowsOf::WhomRulesSpeakOf => of_labels.is_none(),
        };
        let with_rule = |(index, (whom, finding))| (index, (whom, rule, finding));
        labels.extend(of_labels.into_iter().flatten().enumerate().map(with_rule));
        sites.extend(audited.of_sites(said).filter(|_| wants_sites).enumerate().map(with_rule));
    }
    // The sort is stable: the rules of one label stay in their order.
    labels.sort_by_key(|(index, _)| *index);
    sites.sort_by_key(|(index, _)| *index);
    labels.into_iter().chain(sites).map(|(_, verdict)| verdict).collect()
}

fn layout(kept: Kept, detail: Detail) -> Layout {
    let number = |id, heading| Column::number(id, Message::new(heading), Unit::None, 3);
    let layout = Layout::new(detail)
        .full(text("of", "column-audit-of"))
        .full(text("id", "column-code"))
        .always(text("name", "column-name"))
        .full(text("commune", "column-commune"))
        .full(Column::count("sites", Message::new("column-audit-sites"), Unit::None))
        .always(text("rule", "column-audit-rule"))
        .full(text("title", "column-audit-title"));
    let result = text("result", "column-audit-result");
    let layout = if kept.only_not_met { layout.full(result) } else { layout.always(result) };
    layout
        .full(number("measured", "column-audit-measured"))
        .full(number("required", "column-audit-required"))
        .full(number("short_by", "column-audit-short-by"))
        .full(text("unit", "column-audit-unit"))
        .always(text("explanation", "column-audit-explanation"))
}

fn row(audited: &Audited, whom: Whom, rule: &Rule, finding: &Finding) -> Vec<Cell> {
    let site = &audited.sites[whom.place()];
    let (id, name) = match whom {
        Whom::Label(group) if group.named => (Cell::from(&group.id), format!("{} ({})", site.name, group.id)),
        Whom::Label(_) | Whom::Site(_) => (Cell::from(&site.id), site.name.clone()),
    };
    let in_unit = |value: f64| match rule.requirement {
        Requirement::WeeklyMinutes(_) => value / 60.0,
        Requirement::Days(_) | Requirement::Agents(_) => value,
    };
    vec![
        whom_word(whom, audited.texts).into(),
        id,
        name.into(),
        site.commune.as_ref().into(),
        whom.sites().len().into(),
        rule.id.as_str().into(),
        rule_title(rule, audited.texts).into(),
        result_word(&finding.verdict, audited.texts).into(),
        finding.measured.map(in_unit).into(),
        in_unit(required(rule.requirement)).into(),
        short_by(&finding.verdict).map(in_unit).into(),
        unit(rule.requirement, audited.texts).into(),
        explained(audited, whom, finding).into(),
    ]
}

/// What is required, in the unit of the requirement.
fn required(requirement: Requirement) -> f64 {
    let (Requirement::WeeklyMinutes(count) | Requirement::Days(count) | Requirement::Agents(count)) =
        requirement;
    f64::from(count)
}

fn short_by(verdict: &Verdict) -> Option<f64> {
    match verdict {
        Verdict::NotMet { by: Shortfall::Minutes(value) | Shortfall::Days(value), .. } => Some(*value),
        Verdict::NotMet { by: Shortfall::Agents(count), .. } => Some(f64::from(*count)),
        Verdict::Met | Verdict::Unknown(_) => None,
    }
}

fn unit(requirement: Requirement, texts: &Texts) -> String {
    match requirement {
        Requirement::WeeklyMinutes(_) => texts.get("audit-unit-hours"),
        Requirement::Days(_) => texts.get("audit-unit-days"),
        Requirement::Agents(_) => texts.get("audit-unit-agents"),
    }
}
