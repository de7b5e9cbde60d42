//! Everything loaded, checked and frozen.

use std::borrow::Cow;
use std::collections::HashSet;

use geo::{Distance, Haversine, Point};
use rayon::prelude::*;

use super::error::StudyError;
use super::read::{self, Accounts};
use super::request::Request;
use crate::ids::{CandidateId, CommuneCode, SiteId};
use crate::issue::Report;
use crate::load::{CodeBook, Communes, bundled};
use crate::output::Input;
use crate::output::results::Served;
use crate::territory::{Candidate, Label, Locator, Quarter, Site, SiteFormat, Territory};
use crate::travel::{CrowFly, Mode, PlaceIndex, Reach, SpherePoint};
use crate::units::{Metres, Seconds};

/// A territory with its sites and candidates, ready for questions.
#[derive(Debug)]
pub struct Study {
    /// Who lives where.
    pub territory: Territory,
    /// The sites, in the order of their ids; those supposed to open come last.
    pub sites: Vec<Site>,
    /// How many of the sites are supposed to open.
    pub opened: usize,
    /// The places where a site could open, when the user lists them, in the order of their ids.
    candidates: Option<Vec<Candidate>>,
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
    let (sites_read, communes_read) = rayon::join(|| read_sites(request), || read_communes(request));
    let (codes, sites, mut accounts) = sites_read?;
    let (mut communes, mut communes_accounts) = communes_read?;
    let mut sites = read::rounds(request, &codes, sites, &communes, &mut accounts)?;
    if !request.boundaries && sites.iter().any(|site| site.commune.is_none()) {
        // A site whose commune is not stated is placed by the boundaries.
        communes_accounts = Accounts::default();
        communes = read::communes(request, true, &mut communes_accounts)?;
    }
    accounts.append(communes_accounts);
    read::populations(request, &codes, &mut communes, &mut accounts)?;
    let quarters = read::quarters(request, &codes, &mut accounts)?;
    let candidates = read::candidates(request, &codes, &mut accounts)?;
    let territory = territory(communes, quarters, &mut accounts)?;
    locate(&mut sites, &territory);
    if let Some(report) = misplaced(&mut sites, &territory) {
        accounts.reports.push(report);
    }
    if request.fixed_only {
        sites.retain(|site| !site.format.travels());
    }
    let mut study = Study {
        territory,
        sites,
        opened: 0,
        candidates,
        mode: request.mode,
        model: request.model,
        reports: accounts.reports,
        inputs: accounts.inputs,
    };
    study.open(&request.open)?;
    Ok(study)
}

fn read_sites(request: &Request) -> Result<(CodeBook, Vec<Site>, Accounts), StudyError> {
    let mut accounts = Accounts::default();
    let codes = bundled::code_book()?;
    let sites = read::sites(request, &codes, &mut accounts)?;
    Ok((codes, sites, accounts))
}

fn read_communes(request: &Request) -> Result<(Communes, Accounts), StudyError> {
    let mut accounts = Accounts::default();
    let communes = read::communes(request, request.boundaries, &mut accounts)?;
    Ok((communes, accounts))
}

fn territory(
    communes: Communes,
    quarters: Vec<Quarter>,
    accounts: &mut Accounts,
) -> Result<Territory, StudyError> {
    let (inside, elsewhere) = within(quarters, &communes);
    let (territory, mut report) = Territory::new(communes.communes, communes.levels, inside)?;
    report.source = "quarters in the territory".to_owned();
    if elsewhere > 0 {
        let what = format!("{elsewhere} quarters lie in other communes");
        report.note("quarter-outside", what, "left out of this territory");
    }
    if !report.issues.is_empty() {
        accounts.reports.push(report);
    }
    Ok(territory)
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

/// A site farther than this from the point of its commune does not stand in it: the longest communes of
/// France, in Guyane, reach some 100 km from their town hall.
const FARTHEST_IN_COMMUNE: Metres = Metres(150_000.0);

/// Takes their commune from sites that cannot stand in it, and says so.
fn misplaced(sites: &mut [Site], territory: &Territory) -> Option<Report> {
    let mut report = Report::new("sites against communes");
    for site in sites {
        let Some(commune) = site.commune.and_then(|code| territory.commune_index(code)) else { continue };
        let commune = &territory.communes()[commune];
        let distance = Metres(Haversine.distance(site.point, commune.point));
        if distance > FARTHEST_IN_COMMUNE {
            let km = distance.km().round();
            let what = format!(
                "site {} ({}) lies {km} km from {} ({})",
                site.id, site.name, commune.name, commune.code
            );
            report.note("position", what, "counted where its position is, outside: correct one or the other");
            site.commune = None;
        }
    }
    (!report.issues.is_empty()).then_some(report)
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
        label: Label::default(),
        comment: String::new(),
    })
}

/// Where the sites stand, as places in [`Study::sites`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SitePlaces {
    /// In the communes of the territory.
    pub inside: Vec<usize>,
    /// Outside, within reach of somebody of the territory.
    pub neighbours: Vec<usize>,
}

impl Study {
    /// The places where a site could open, in the order of their ids: those listed, or every town hall and
    /// quarter.
    pub fn candidates(&self) -> Cow<'_, [Candidate]> {
        match &self.candidates {
            Some(listed) => Cow::Borrowed(listed),
            None => Cow::Owned(Candidate::everywhere(&self.territory)),
        }
    }

    /// Supposes that sites open at these candidates.
    fn open(&mut self, ids: &[CandidateId]) -> Result<(), StudyError> {
        let mut ids = ids.to_vec();
        ids.sort();
        ids.dedup();
        if !ids.is_empty() {
            let candidates = self.candidates();
            let opened: Vec<Site> =
                ids.iter().map(|id| opened_site(id, &candidates)).collect::<Result<_, _>>()?;
            self.opened = opened.len();
            self.sites.extend(opened);
        }
        Ok(())
    }

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

    /// The sites that are supposed to open.
    pub fn opened_sites(&self) -> &[Site] {
        &self.sites[self.sites.len() - self.opened..]
    }

    /// Whether a site stands in a commune of the territory.
    pub fn is_inside(&self, site: &Site) -> bool {
        site.commune.is_some_and(|code| self.territory.commune_index(code).is_some())
    }

    /// The sites inside, and those outside that somebody reaches within `limit`.
    pub fn site_places(&self, limit: Seconds) -> SitePlaces {
        let (inside, outside): (Vec<usize>, Vec<usize>) =
            (0..self.sites.len()).partition(|&site| self.is_inside(&self.sites[site]));
        // Times are rounded to the second: what rounds down to the limit lies up to half a second beyond it.
        let reach = self.model.distance(Seconds(limit.0 + 1));
        let places = PlaceIndex::new(outside.iter().map(|&site| self.sites[site].point));
        // From the people, not from the sites: few sites lie outside a large territory, and an index of few is quick to ask.
        let mut reached: Vec<u32> = self
            .territory
            .demand()
            .par_iter()
            .flat_map_iter(|demand| places.within(&SpherePoint::new(demand.point), reach))
            .filter(|near| self.model.time(near.distance) <= limit)
            .map(|near| near.place)
            .collect();
        reached.sort_unstable();
        reached.dedup();
        let neighbours = reached.into_iter().map(|place| outside[place as usize]).collect();
        SitePlaces { inside, neighbours }
    }
}

/// The times of reaches.
pub(super) fn times(reaches: &[Option<Reach>]) -> Vec<Option<Seconds>> {
    reaches.iter().map(|reach| reach.map(|reach| reach.time)).collect()
}
