//! The files of a request, read one by one.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use super::error::StudyError;
use super::request::{CommunesFrom, Request};
use crate::ids::{CommuneCode, SiteId};
use crate::issue::{Report, Severity};
use crate::load::{self, CodeBook, CommuneOptions, Communes, LoadError, Source, bundled};
use crate::output::Input;
use crate::territory::{Candidate, Quarter, Site};
use crate::units::People;

/// What the bundled communes are of: INSEE's populations of 2017, its list of codes (code officiel géographique) of 2026.
/// Written alike in every language.
const COMMUNES_VINTAGE: &str = "INSEE 2017, COG 2026";
/// What the bundled sites are of.
const SITES_VINTAGE: &str = "2024-08-01";
/// What the bundled quarters are of.
const QUARTERS_VINTAGE: &str = "QPV 2015";

/// The accounts of the files read, in the order in which they are shown.
#[derive(Debug, Default)]
pub(super) struct Accounts {
    pub(super) inputs: Vec<Input>,
    pub(super) reports: Vec<Report>,
}

impl Accounts {
    fn add(&mut self, source: &Source, vintage: Option<&str>, report: Report) {
        self.inputs.push(Input {
            name: source.name().to_owned(),
            vintage: vintage.map(str::to_owned),
            sha256: source.sha256().to_owned(),
            rows: report.rows,
            repaired: report.repaired,
            rejected: report.rejected,
        });
        self.reports.push(report);
    }

    /// Puts the accounts of `others` after these.
    pub(super) fn append(&mut self, others: Self) {
        self.inputs.extend(others.inputs);
        self.reports.extend(others.reports);
    }
}

/// A file, or bundled data with its vintage.
struct Given {
    source: Source,
    vintage: Option<&'static str>,
}

impl Given {
    fn file(path: &Path) -> Result<Self, LoadError> {
        Ok(Self { source: Source::read(path)?, vintage: None })
    }

    fn bundled(source: Source, vintage: &'static str) -> Self {
        Self { source, vintage: Some(vintage) }
    }

    /// Reads it, and keeps the account.
    fn read<T>(
        &self,
        accounts: &mut Accounts,
        reader: impl FnOnce(&Source) -> Result<(T, Report), LoadError>,
    ) -> Result<T, LoadError> {
        let (value, report) = reader(&self.source)?;
        accounts.add(&self.source, self.vintage, report);
        Ok(value)
    }
}

/// The communes chosen.
pub(super) fn communes(
    request: &Request,
    boundaries: bool,
    accounts: &mut Accounts,
) -> Result<Communes, StudyError> {
    let options = CommuneOptions { selection: request.selection.clone(), boundaries };
    let given = match &request.communes {
        CommunesFrom::Aude => Given::bundled(bundled::aude_communes(), COMMUNES_VINTAGE),
        CommunesFrom::France => Given::bundled(bundled::france_communes(), COMMUNES_VINTAGE),
        CommunesFrom::File(path) => Given::file(path)?,
    };
    let communes = given.read(accounts, |source| load::communes(source, &options))?;
    refuse_none(communes.communes.len(), "commune", accounts)?;
    Ok(communes)
}

/// Replaces the populations of communes by those of the user's file, if there is one.
pub(super) fn populations(
    request: &Request,
    codes: &CodeBook,
    communes: &mut Communes,
    accounts: &mut Accounts,
) -> Result<(), StudyError> {
    let Some(path) = &request.population else { return Ok(()) };
    let count = Given::file(path)?.read(accounts, |source| {
        let (people, mut report) = load::population(source, codes)?;
        replace_populations(communes, &people, &mut report);
        Ok((people.len(), report))
    })?;
    refuse_none(count, "population", accounts)
}

/// Replaces populations, and says which communes the file leaves out.
fn replace_populations(communes: &mut Communes, people: &BTreeMap<CommuneCode, People>, report: &mut Report) {
    let mut missing = Vec::new();
    for commune in &mut communes.communes {
        match people.get(&commune.code) {
            Some(&population) => commune.population = population,
            None => missing.push(commune.code.as_str()),
        }
    }
    if let Some(first) = missing.first() {
        let what = format!("{} communes are not in the file, {first} first of all", missing.len());
        report.note("population", what, "they keep the population they had: complete the file");
    }
}

/// The sites, in the order of their ids.
pub(super) fn sites(
    request: &Request,
    codes: &CodeBook,
    accounts: &mut Accounts,
) -> Result<Vec<Site>, StudyError> {
    if request.sites.is_empty() {
        if request.communes != CommunesFrom::Aude {
            return Err(StudyError::NoSites);
        }
        return site_list(&Given::bundled(bundled::aude_sites(), SITES_VINTAGE), codes, accounts);
    }
    let mut sites: Vec<Site> = Vec::new();
    for path in &request.sites {
        let list = site_list(&Given::file(path)?, codes, accounts)?;
        let known: HashSet<SiteId> = sites.iter().map(|site| site.id.clone()).collect();
        sites.extend(list.into_iter().map(|site| renamed(site, &known, path)));
    }
    sites.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(sites)
}

/// A site whose id stands in an earlier list too is told apart by its file.
fn renamed(mut site: Site, known: &HashSet<SiteId>, path: &Path) -> Site {
    if known.contains(&site.id) {
        site.id = SiteId::new(format!("{} ({})", site.id, path.display()));
    }
    site
}

fn site_list(given: &Given, codes: &CodeBook, accounts: &mut Accounts) -> Result<Vec<Site>, StudyError> {
    let mut sites = given.read(accounts, |source| load::sites(source, codes))?;
    refuse_none(sites.len(), "site", accounts)?;
    sites.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(sites)
}

/// The quarters, wherever they lie.
pub(super) fn quarters(
    request: &Request,
    codes: &CodeBook,
    accounts: &mut Accounts,
) -> Result<Vec<Quarter>, StudyError> {
    let given: Vec<Given> = match (&request.communes, request.quarters.is_empty()) {
        (CommunesFrom::Aude, true) => vec![Given::bundled(bundled::aude_quarters(), QUARTERS_VINTAGE)],
        _ => request.quarters.iter().map(|path| Given::file(path)).collect::<Result<_, _>>()?,
    };
    let mut all = Vec::new();
    for given in given {
        let quarters = given.read(accounts, |source| load::quarters(source, codes))?;
        refuse_none(quarters.len(), "quarter", accounts)?;
        all.extend(quarters);
    }
    Ok(all)
}

/// The candidates of the user's file, in the order of their ids; `None` without a file.
pub(super) fn candidates(
    request: &Request,
    codes: &CodeBook,
    accounts: &mut Accounts,
) -> Result<Option<Vec<Candidate>>, StudyError> {
    let Some(path) = &request.candidates else { return Ok(None) };
    let mut candidates = Given::file(path)?.read(accounts, |source| load::candidates(source, codes))?;
    refuse_none(candidates.len(), "candidate", accounts)?;
    candidates.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(Some(candidates))
}

/// Refuses the file just read when every row of it was rejected. The reason is told at once: no study, so no
/// report to look into.
fn refuse_none(count: usize, noun: &'static str, accounts: &Accounts) -> Result<(), StudyError> {
    let Some(report) = accounts.reports.last().filter(|_| count == 0) else { return Ok(()) };
    let rejected = report.issues.iter().find(|issue| issue.severity == Severity::Rejected);
    let Some(issue) = rejected else { return Ok(()) };
    let row = issue.row.map(|row| format!("row {row}: ")).unwrap_or_default();
    Err(StudyError::NothingUsable {
        name: report.source.clone(),
        noun,
        rows: report.rows,
        why: format!("{row}{}", issue.what),
        remedy: issue.remedy.clone(),
    })
}
