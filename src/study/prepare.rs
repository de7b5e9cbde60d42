//! Everything loaded, checked and frozen.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use geo::Point;
use rayon::prelude::*;

use super::error::StudyError;
use super::request::{CommunesFrom, Request};
use crate::ids::{CandidateId, CommuneCode, SiteId};
use crate::issue::{Report, Severity};
use crate::load::{self, CodeBook, CommuneOptions, Communes, Source, bundled};
use crate::output::Input;
use crate::output::results::Served;
use crate::territory::{Candidate, Locator, Quarter, Site, SiteFormat, Territory};
use crate::travel::{CrowFly, Mode, PlaceIndex, Reach, SpherePoint};
use crate::units::{People, Seconds};

/// A territory with its sites and candidates, ready for questions.
#[derive(Debug)]
pub struct Study {
    /// Who lives where.
    pub territory: Territory,
    /// The sites, in the order of their ids; those supposed to open come last.
    pub sites: Vec<Site>,
    /// How many of the sites are supposed to open.
    pub opened: usize,
    /// The places where a site could open, in the order of their ids.
    pub candidates: Vec<Candidate>,
    /// How people travel.
    pub mode: Mode,
    /// How long it takes.
    pub model: CrowFly,
    /// What was found in each input.
    pub reports: Vec<Report>,
    /// The inputs, for the provenance of results.
    pub inputs: Vec<Input>,
}

/// Loads what the request names.
///
/// # Errors
/// When a file cannot be used, nothing usable is in it, or a candidate to open is unknown.
pub fn load(request: &Request) -> Result<Study, StudyError> {
    let mut reading = Reading { codes: bundled::code_book()?, reports: Vec::new(), inputs: Vec::new() };
    let mut sites = reading.sites(request)?;
    let quarters = reading.quarters(request)?;
    // A site whose commune is not stated is placed by the boundaries.
    let boundaries = request.boundaries || sites.iter().any(|site| site.commune.is_none());
    let mut communes = reading.communes(request, boundaries)?;
    reading.populations(request, &mut communes)?;
    let (inside, elsewhere) = within(quarters, &communes);
    let (territory, mut report) = Territory::new(communes.communes, communes.levels, inside)?;
    report.source = "quarters in the territory".to_owned();
    if elsewhere > 0 {
        let what = format!("{elsewhere} quarters lie in other communes");
        report.note("quarter-outside", what, "left out of this territory");
    }
    if !report.issues.is_empty() {
        reading.reports.push(report);
    }
    locate(&mut sites, &territory);
    let candidates = reading.candidates(request, &territory)?;
    let opened = open(&request.open, &candidates)?;
    let count = opened.len();
    sites.extend(opened);
    let Reading { reports, inputs, .. } = reading;
    Ok(Study {
        territory,
        sites,
        opened: count,
        candidates,
        mode: request.mode,
        model: request.model,
        reports,
        inputs,
    })
}

/// The quarters of the communes, and how many lie elsewhere.
fn within(quarters: Vec<Quarter>, communes: &Communes) -> (Vec<Quarter>, usize) {
    let codes: HashSet<CommuneCode> = communes.communes.iter().map(|c| c.code).collect();
    let all = quarters.len();
    let inside: Vec<Quarter> =
        quarters.into_iter().filter(|quarter| quarter.communes.iter().any(|c| codes.contains(c))).collect();
    let elsewhere = all - inside.len();
    (inside, elsewhere)
}

/// Gives sites without commune the one they stand in.
fn locate(sites: &mut [Site], territory: &Territory) {
    if sites.iter().all(|site| site.commune.is_some()) {
        return;
    }
    let locator = Locator::new(territory.communes());
    for site in sites.iter_mut().filter(|site| site.commune.is_none()) {
        site.commune = locator.commune_at(site.point).map(|index| territory.communes()[index].code);
    }
}

fn open(ids: &[CandidateId], candidates: &[Candidate]) -> Result<Vec<Site>, StudyError> {
    let mut ids = ids.to_vec();
    ids.sort();
    ids.dedup();
    ids.iter().map(|id| opened_site(id, candidates)).collect()
}

fn opened_site(id: &CandidateId, candidates: &[Candidate]) -> Result<Site, StudyError> {
    let Ok(index) = candidates.binary_search_by(|candidate| candidate.id.cmp(id)) else {
        let wanted = id.as_str().to_lowercase();
        let similar = candidates.iter().find(|c| c.name.to_lowercase() == wanted);
        let closest = similar.map(|c| format!("; {} is {}", c.name, c.id)).unwrap_or_default();
        return Err(StudyError::UnknownCandidate { id: id.to_string(), closest });
    };
    let candidate = &candidates[index];
    Ok(Site {
        id: SiteId::new(format!("open:{id}")),
        name: candidate.name.clone(),
        commune: candidate.commune,
        point: candidate.point,
        format: SiteFormat::Permanence,
        hours: None,
    })
}

/// Reads files and keeps their accounts.
struct Reading {
    codes: CodeBook,
    reports: Vec<Report>,
    inputs: Vec<Input>,
}

impl Reading {
    fn keep(&mut self, source: &Source, vintage: Option<&str>, report: Report) {
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

    fn communes(&mut self, request: &Request, boundaries: bool) -> Result<Communes, StudyError> {
        let options = CommuneOptions { selection: request.selection.clone(), boundaries };
        let (source, vintage) = match &request.communes {
            CommunesFrom::Aude => (bundled::aude_communes(), Some("2017 (people), 2026 (codes)")),
            CommunesFrom::France => (bundled::france_communes(), Some("2017 (people), 2026 (codes)")),
            CommunesFrom::File(path) => (Source::read(path)?, None),
        };
        let (communes, report) = load::communes(&source, &options)?;
        refuse_none(communes.communes.len(), "commune", &report)?;
        self.keep(&source, vintage, report);
        Ok(communes)
    }

    fn populations(&mut self, request: &Request, communes: &mut Communes) -> Result<(), StudyError> {
        let Some(path) = &request.population else { return Ok(()) };
        let source = Source::read(path)?;
        let (people, mut report) = load::population(&source, &self.codes)?;
        replace_populations(communes, &people, &mut report);
        self.keep(&source, None, report);
        Ok(())
    }

    fn sites(&mut self, request: &Request) -> Result<Vec<Site>, StudyError> {
        if request.sites.is_empty() {
            if request.communes != CommunesFrom::Aude {
                return Err(StudyError::NoSites);
            }
            return self.site_list(&bundled::aude_sites(), Some("2024-08-01"));
        }
        let mut sites: Vec<Site> = Vec::new();
        for path in &request.sites {
            let list = self.site_list(&Source::read(path)?, None)?;
            let known: HashSet<SiteId> = sites.iter().map(|site| site.id.clone()).collect();
            sites.extend(list.into_iter().map(|mut site| {
                if known.contains(&site.id) {
                    site.id = SiteId::new(format!("{} ({})", site.id, file_name(path)));
                }
                site
            }));
        }
        sites.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(sites)
    }

    fn site_list(&mut self, source: &Source, vintage: Option<&str>) -> Result<Vec<Site>, StudyError> {
        let (mut sites, report) = load::sites(source, &self.codes)?;
        refuse_none(sites.len(), "site", &report)?;
        sites.sort_by(|a, b| a.id.cmp(&b.id));
        self.keep(source, vintage, report);
        Ok(sites)
    }

    fn quarters(&mut self, request: &Request) -> Result<Vec<Quarter>, StudyError> {
        if request.quarters.is_empty() {
            if request.communes != CommunesFrom::Aude {
                return Ok(Vec::new());
            }
            let source = bundled::aude_quarters();
            let (quarters, report) = load::quarters(&source, &self.codes)?;
            self.keep(&source, Some("2015 (perimeters)"), report);
            return Ok(quarters);
        }
        let mut all = Vec::new();
        for path in &request.quarters {
            let source = Source::read(path)?;
            let (quarters, report) = load::quarters(&source, &self.codes)?;
            self.keep(&source, None, report);
            all.extend(quarters);
        }
        Ok(all)
    }

    fn candidates(&mut self, request: &Request, territory: &Territory) -> Result<Vec<Candidate>, StudyError> {
        let Some(path) = &request.candidates else { return Ok(Candidate::everywhere(territory)) };
        let source = Source::read(path)?;
        let (mut candidates, report) = load::candidates(&source, &self.codes)?;
        refuse_none(candidates.len(), "candidate", &report)?;
        candidates.sort_by(|a, b| a.id.cmp(&b.id));
        self.keep(&source, None, report);
        Ok(candidates)
    }
}

/// Refuses a file of which every row was rejected. The reason is told at once: no study, so no report to look into.
fn refuse_none(count: usize, noun: &'static str, report: &Report) -> Result<(), StudyError> {
    let rejected = report.issues.iter().find(|issue| issue.severity == Severity::Rejected);
    let Some(issue) = rejected.filter(|_| count == 0) else { return Ok(()) };
    let row = issue.row.map(|row| format!("row {row}: ")).unwrap_or_default();
    Err(StudyError::NothingUsable {
        name: report.source.clone(),
        noun,
        rows: report.rows,
        why: format!("{row}{}", issue.what),
        remedy: issue.remedy.clone(),
    })
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Replaces the populations of communes by those of a file, and says which communes it leaves out.
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

/// How many sites count, and where they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SiteCount {
    /// In the communes of the territory.
    pub inside: usize,
    /// Outside, within reach of somebody of the territory.
    pub neighbours: usize,
}

impl Study {
    /// The nearest site of each demand point, the opened ones included.
    pub fn nearest(&self) -> Vec<Option<Reach>> {
        self.nearest_of(&self.sites)
    }

    /// The nearest site of each demand point before anything opened.
    pub fn nearest_before(&self) -> Vec<Option<Reach>> {
        self.nearest_of(&self.sites[..self.sites.len() - self.opened])
    }

    fn nearest_of(&self, sites: &[Site]) -> Vec<Option<Reach>> {
        let places: Vec<Point> = sites.iter().map(|site| site.point).collect();
        let origins: Vec<Point> = self.territory.demand().iter().map(|demand| demand.point).collect();
        self.model.nearest(&places, &origins)
    }

    /// The territory with its nearest sites.
    pub fn served<'a>(&'a self, reaches: &'a [Option<Reach>]) -> Served<'a> {
        Served { territory: &self.territory, sites: &self.sites, reaches }
    }

    /// Whether a site stands in a commune of the territory.
    pub fn is_inside(&self, site: &Site) -> bool {
        site.commune.is_some_and(|code| self.territory.commune_index(code).is_some())
    }

    /// How many sites count: those inside, and those outside that somebody reaches within `limit`.
    pub fn site_count(&self, limit: Seconds) -> SiteCount {
        let (inside, outside): (Vec<&Site>, Vec<&Site>) = self.sites.iter().partition(|s| self.is_inside(s));
        let reach = self.model.distance(limit);
        let places = PlaceIndex::new(outside.iter().map(|site| site.point));
        // From the people, not from the sites: few sites lie outside a large territory, and an index of few is quick to ask.
        let mut reached: Vec<u32> = self
            .territory
            .demand()
            .par_iter()
            .flat_map_iter(|demand| places.within(&SpherePoint::new(demand.point), reach))
            .map(|near| near.place)
            .collect();
        reached.sort_unstable();
        reached.dedup();
        SiteCount { inside: inside.len(), neighbours: reached.len() }
    }
}

/// The times of reaches.
pub(super) fn times(reaches: &[Option<Reach>]) -> Vec<Option<Seconds>> {
    reaches.iter().map(|reach| reach.map(|reach| reach.time)).collect()
}
