//! The files of a request, read one by one.

use std::collections::BTreeMap;
use std::path::Path;

use geo::Point;

use super::error::StudyError;
use super::request::{CommunesFrom, EarlierList, Request};
use super::rounds::{RoundsUsed, replace};
use crate::ids::{QuarterCode, SiteId};
use crate::issue::{Report, Severity};
use crate::load::{self, CodeBook, CommuneOptions, Communes, LoadError, QuarterFigures, Source, bundled};
use crate::output::Input;
use crate::territory::{Candidate, Quarter, Site, Territory};
use crate::week::Date;

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
pub(super) struct Given {
    source: Source,
    vintage: Option<String>,
}

impl Given {
    pub(super) fn file(path: &Path) -> Result<Self, LoadError> {
        Ok(Self { source: Source::read(path)?, vintage: None })
    }

    fn bundled(source: Source, vintage: &'static str) -> Self {
        Self { source, vintage: Some(vintage.to_owned()) }
    }

    /// Reads it, and keeps the account.
    pub(super) fn read<T>(
        &self,
        accounts: &mut Accounts,
        reader: impl FnOnce(&Source) -> Result<(T, Report), LoadError>,
    ) -> Result<T, LoadError> {
        let (value, report) = reader(&self.source)?;
        accounts.add(&self.source, self.vintage.as_deref(), report);
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

/// The sites, in the order of their ids.
pub(super) fn sites(
    request: &Request,
    codes: &CodeBook,
    accounts: &mut Accounts,
) -> Result<Vec<Site>, StudyError> {
    if request.sites.is_empty() {
        match (&request.communes, request.sites_needed) {
            (CommunesFrom::Aude, _) => {}
            (_, false) => return Ok(Vec::new()),
            (_, true) => return Err(StudyError::NoSites),
        }
        return site_list(&Given::bundled(bundled::aude_sites(), SITES_VINTAGE), codes, accounts);
    }
    let mut sites: Vec<Site> = Vec::new();
    for path in &request.sites {
        let list = site_list(&Given::file(path)?, codes, accounts)?;
        let report = accounts.reports.last_mut().expect("the list was just accounted for");
        let known: BTreeMap<SiteId, Point> = sites.iter().map(|site| (site.id.clone(), site.point)).collect();
        sites.extend(list.into_iter().filter_map(|site| told_apart(site, &known, path, report)));
    }
    sites.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(sites)
}

/// The earlier lists with their days, in the order given.
pub(super) fn earlier(
    request: &Request,
    codes: &CodeBook,
    accounts: &mut Accounts,
) -> Result<Vec<(Date, Vec<Site>)>, StudyError> {
    let read = |list: &EarlierList| {
        let given = Given { vintage: Some(list.date.to_string()), ..Given::file(&list.path)? };
        Ok((list.date, site_list(&given, codes, accounts)?))
    };
    request.earlier.iter().map(read).collect()
}

/// A site whose id stands in an earlier list: the same place is the same site, and counts once; another place is
/// another site, whose id is made its own by the name of its file.
fn told_apart(
    mut site: Site,
    known: &BTreeMap<SiteId, Point>,
    path: &Path,
    report: &mut Report,
) -> Option<Site> {
    let Some(&place) = known.get(&site.id) else { return Some(site) };
    if place == site.point {
        report.note("site-twice", format!("site {} stands in an earlier list", site.id), "counted once");
        return None;
    }
    let mut id = format!("{} ({})", site.id, path.display());
    while known.contains_key(&SiteId::new(id.as_str())) {
        id.push('\'');
    }
    let what = format!("site {} of an earlier list is another place", site.id);
    report.note("site-twice", what, format!("this one is called {id}"));
    site.id = SiteId::new(id);
    Some(site)
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
    let mut figures = BTreeMap::new();
    let mut without_places = None;
    for given in given {
        match given.read(accounts, |source| load::quarters(source, codes)) {
            Ok(quarters) => {
                refuse_none(quarters.len(), "quarter", accounts)?;
                all.extend(quarters);
            }
            // INSEE publishes the figures of quarters apart from their perimeters.
            Err(error @ LoadError::MissingColumn { .. }) => {
                let Some(found) = given.read(accounts, load::quarter_figures).ok().filter(holds_people)
                else {
                    return Err(error.into());
                };
                figures.extend(found);
                without_places.get_or_insert(error);
            }
            Err(error) => return Err(error.into()),
        }
    }
    if let (true, Some(error)) = (all.is_empty(), without_places) {
        return Err(error.into());
    }
    complete(&mut all, &figures);
    Ok(all)
}

fn holds_people(figures: &BTreeMap<QuarterCode, QuarterFigures>) -> bool {
    figures.values().any(|figures| figures.population.is_some())
}

/// Gives quarters the figures of another file, where they have none of their own.
fn complete(quarters: &mut [Quarter], figures: &BTreeMap<QuarterCode, QuarterFigures>) {
    for quarter in quarters {
        if let Some(found) = figures.get(&quarter.code) {
            quarter.population = quarter.population.or(found.population);
            quarter.poverty_rate = quarter.poverty_rate.or(found.poverty_rate);
        }
    }
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

/// The places of a user's file, in the order of their ids, read as candidates are.
pub(super) fn places(path: &Path) -> Result<(Vec<Candidate>, Accounts), StudyError> {
    let (codes, mut accounts) = (bundled::code_book()?, Accounts::default());
    let mut places = Given::file(path)?.read(&mut accounts, |source| load::candidates(source, &codes))?;
    refuse_none(places.len(), "place", &accounts)?;
    places.sort_by(|a, b| a.id.cmp(&b.id));
    Ok((places, accounts))
}

/// The sites, those with stops of the user's file replaced by them.
pub(super) fn rounds(
    request: &Request,
    codes: &CodeBook,
    sites: Vec<Site>,
    territory: &Territory,
    accounts: &mut Accounts,
) -> Result<(Vec<Site>, Option<RoundsUsed>), StudyError> {
    let Some(path) = &request.rounds else { return Ok((sites, None)) };
    let rounds = Given::file(path)?
        .read(accounts, |source| load::rounds(source, codes, &sites, territory.communes()))?;
    let is_lost = accounts.reports.last().is_some_and(|report| report.rows == report.rejected);
    if is_lost {
        refuse_none(0, "stop", accounts)?;
    }
    let report = accounts.reports.last_mut().expect("the file was just accounted for");
    let (sites, used) = replace(sites, rounds, report);
    Ok((sites, Some(used)))
}

/// Refuses the file just read when every row of it was rejected. The reason is told at once: no study, so no
/// report to look into.
pub(super) fn refuse_none(count: usize, noun: &'static str, accounts: &Accounts) -> Result<(), StudyError> {
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
