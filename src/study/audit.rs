//! The audit of the label: rules of a reference text held against the sites, and what they are funded with.

use std::path::PathBuf;

use super::error::StudyError;
use super::prepare::Study;
use crate::label::{self, Amounts, Funding, Group, Rules};
use crate::load::{self, Source, bundled};
use crate::output::results::{self, Audited, Detail, Kept};
use crate::output::text::Texts;
use crate::output::{Input, Table};

/// Where the rules come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RulesFrom {
    /// A bundled reference text, by name.
    Reference(String),
    /// A file of the user's.
    File(PathBuf),
}

impl Default for RulesFrom {
    /// The newest bundled text of which rules are known.
    fn default() -> Self {
        Self::Reference("2019-circular".to_owned())
    }
}

/// What is asked of an audit.
#[derive(Debug, Clone)]
pub struct AuditRequest {
    /// Which verdicts, and in which rows.
    pub kept: Kept,
    /// Whether sites outside every commune of the territory count too: the territory is the whole country, and the
    /// rest are sites of collectivities that its communes leave out.
    pub everywhere: bool,
    /// How much of the table is shown.
    pub detail: Detail,
}

/// The rules, and the file they come from for the provenance of results.
///
/// # Errors
/// When the text is not bundled, the file cannot be used, or holds no rule that can be checked.
pub fn rules(from: &RulesFrom) -> Result<(Rules, Input), StudyError> {
    let source = match from {
        RulesFrom::Reference(name) => reference(name)?,
        RulesFrom::File(path) => Source::read(path)?,
    };
    let rules = load::rules(&source)?;
    if rules.rules.is_empty() {
        return Err(StudyError::NoRules {
            name: source.name().to_owned(),
            title: rules.title.en,
            note: rules.note.map(|note| format!(" ({note})")).unwrap_or_default(),
        });
    }
    let input = input(&source, &rules.date.to_string(), rules.rules.len());
    Ok((rules, input))
}

fn reference(name: &str) -> Result<Source, StudyError> {
    let known = bundled::references();
    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
    let unknown = StudyError::UnknownReference { name: name.to_owned(), known: names.join(", ") };
    known.into_iter().find(|(known, _)| *known == name).map(|(_, source)| source).ok_or(unknown)
}

/// The amounts of funding: those of the user's file, else the bundled ones.
///
/// # Errors
/// When the file cannot be used.
pub fn amounts(path: Option<&PathBuf>) -> Result<(Amounts, Input), StudyError> {
    let source = match path {
        Some(path) => Source::read(path)?,
        None => bundled::funding(),
    };
    let amounts = load::amounts(&source)?;
    let years = amounts.years();
    let vintage = format!("{}-{}", years[0], years[years.len() - 1]);
    Ok((amounts, input(&source, &vintage, years.len())))
}

fn input(source: &Source, vintage: &str, rows: usize) -> Input {
    Input {
        name: source.name().to_owned(),
        vintage: Some(vintage.to_owned()),
        sha256: source.sha256().to_owned(),
        rows,
        repaired: 0,
        rejected: 0,
    }
}

/// The sites of the territory: which of the list, and the groups that hold at least one of them.
struct Inside {
    sites: Vec<bool>,
    groups: Vec<Group>,
}

fn inside(study: &Study, everywhere: bool) -> Inside {
    let sites: Vec<bool> = study.sites.iter().map(|site| everywhere || study.is_inside(site)).collect();
    // Groups are made of the whole list: half a label would be judged for what its other half is open.
    let mut groups = label::groups(&study.sites);
    groups.retain(|group| group.sites.iter().any(|&site| sites[site]));
    Inside { sites, groups }
}

/// The summary, one row a rule, and the verdicts asked for, one row each.
pub fn audit(study: &Study, rules: &Rules, request: &AuditRequest, texts: &Texts) -> [Table; 2] {
    let Inside { sites, groups } = inside(study, request.everywhere);
    let counted = study.sites_as_open();
    let appointments = study.when.appointments;
    let audit = label::audit(&counted, &groups, rules);
    let audited = Audited {
        sites: &counted,
        inside: &sites,
        groups: &groups,
        rules,
        audit: &audit,
        appointments,
        texts,
    };
    [
        study.noted(results::audit_summary(&audited, request.detail)),
        study.noted(results::audit_verdicts(&audited, request.kept, request.detail)),
    ]
}

/// What is asked of funding.
#[derive(Debug, Clone, Copy)]
pub struct FundingRequest {
    /// The year.
    pub year: u16,
    /// As for an audit.
    pub everywhere: bool,
    /// How much of the table is shown.
    pub detail: Detail,
}

/// What the labels of the territory get in a year.
pub fn funding(study: &Study, amounts: &Amounts, request: FundingRequest, texts: &Texts) -> Table {
    let funding = funded(study, amounts, request);
    study.noted(results::funding(&funding, amounts, texts, request.detail))
}

/// The same, kind by kind.
pub(super) fn funded(study: &Study, amounts: &Amounts, request: FundingRequest) -> Funding {
    let groups = inside(study, request.everywhere).groups;
    label::funding(&study.sites, &groups, amounts, request.year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_text_with_rules_is_the_default() {
        let mut with_rules = bundled::references().into_iter().filter(|(_, source)| {
            let rules = load::rules(source).unwrap();
            !rules.rules.is_empty()
        });
        let newest = with_rules.next_back().unwrap().0;
        assert_eq!(RulesFrom::default(), RulesFrom::Reference(newest.to_owned()));
    }
}
