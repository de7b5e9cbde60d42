//! Everything loaded, checked and frozen.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use geo::Point;

use super::calibrate;
use super::cut_off::CutOff;
use super::error::StudyError;
use super::lists::{locate, place_candidates};
use super::populations;
use super::read::{self, Accounts};
use super::reading::{has_boundaries, read_lists, with_boundaries};
use super::request::{Request, When};
use super::roads::{self, Travel};
use super::rounds::RoundsUsed;
use crate::ids::CommuneCode;
use crate::issue::Report;
use crate::load::Communes;
use crate::output::Input;
use crate::output::results::Served;
use crate::roads::Mode;
use crate::territory::history::{Chronicle, ChronicleError, DayAccount, DayNetwork};
use crate::territory::{Candidate, Level, Quarter, Site, Territory};
use crate::travel::{Model, Reach};
use crate::units::Seconds;
use crate::week::{Circuit, Date, Moment, Opening};

/// A territory with its sites and candidates, ready for questions.
#[derive(Debug, Clone)]
pub struct Study {
    /// Who lives where.
    pub territory: Territory,
    /// The areas that the user chose it by; `None`: by its communes, or all of a file.
    pub(super) chosen_by: Option<Level>,
    /// The sites, in the order of their ids; those supposed to open come last.
    pub sites: Vec<Site>,
    /// How many of the sites are supposed to open.
    pub opened: usize,
    /// The sites before anything opened or closed, in the order of their ids; `None` when nothing does.
    pub(super) before: Option<Vec<Site>>,
    /// The day whose network this is; `None`: the lists as they are.
    pub day: Option<DayAccount>,
    /// The sites through the years.
    pub chronicle: Chronicle,
    /// The places where a site could open, when the user lists them, in the order of their ids.
    pub(super) listed: Option<Vec<Candidate>>,
    /// The class of communes, when the user gives it.
    pub classes: Option<BTreeMap<CommuneCode, Box<str>>>,
    /// Which hours count.
    pub when: When,
    /// What the review file of rounds changed; `None` without one.
    pub rounds: Option<RoundsUsed>,
    /// The sites that [`When::at`] leaves, and those that it does not; `None` when it asks for none.
    pub open_then: Option<OpenThen>,
    /// How people travel.
    pub mode: Mode,
    /// How long it takes.
    pub model: Model,
    /// What the user should know of prepared roads, in one line.
    pub remark: Option<String>,
    /// What was found in each input.
    pub reports: Vec<Report>,
    /// The inputs, for the provenance of results.
    pub inputs: Vec<Input>,
    /// What roads leave out; `None` without roads.
    pub cut_off: Option<CutOff>,
}

/// Loads what the request names.
///
/// # Errors
/// When a file cannot be used, nothing usable is in it, or a candidate to open is unknown.
pub fn load(request: &Request) -> Result<Study, StudyError> {
    load_by(request, roads::travel(request)?)
}

/// The same by a travel model that is ready, which several studies may share.
///
/// # Errors
/// As [`load`].
pub fn load_by(request: &Request, travel: Travel) -> Result<Study, StudyError> {
    let (codes, mut lists, mut communes, mut accounts) = read_lists(request)?;
    accounts.inputs.extend(travel.inputs);
    populations::populations(request, &codes, &mut communes, &mut accounts)?;
    let quarters = read::quarters(request, &codes, &mut accounts)?;
    let mut candidates = read::candidates(request, &codes, &mut accounts)?;
    let classes = calibrate::classes(request, &codes, &mut accounts)?;
    if candidates.iter().flatten().any(|candidate| candidate.commune.is_none()) && !has_boundaries(&communes)
    {
        communes = with_boundaries(request, &codes)?;
    }
    let territory = territory(communes, quarters, &mut accounts)?;
    place_candidates(candidates.as_deref_mut().unwrap_or_default(), &territory);
    accounts.reports.extend(lists.locate(&territory));
    let mut chronicle = lists.chronicle()?;
    if request.fixed_only {
        chronicle.retain(|site| !site.format.travels());
    }
    let (sites, day) = network(&chronicle, request.on)?;
    let (mut sites, rounds) = read::rounds(request, &codes, sites, &territory, &mut accounts)?;
    locate(&mut sites, &territory);
    let mut study = Study {
        territory,
        chosen_by: request.selection.level(),
        before: (!(request.open.is_empty() && request.close.is_empty())).then(|| sites.clone()),
        sites,
        opened: 0,
        day,
        chronicle,
        listed: candidates,
        classes,
        when: request.when.clone(),
        rounds,
        open_then: None,
        mode: request.mode,
        model: travel.model,
        remark: travel.remark,
        reports: accounts.reports,
        inputs: accounts.inputs,
        cut_off: None,
    };
    study.suppose(request)?;
    study.keep_open();
    study.find_cut_off();
    Ok(study)
}

/// The sites of `day`, or those of the present list.
fn network(
    chronicle: &Chronicle,
    day: Option<Date>,
) -> Result<(Vec<Site>, Option<DayAccount>), ChronicleError> {
    let Some(day) = day else { return Ok((chronicle.present().cloned().collect(), None)) };
    let DayNetwork { sites, account } = chronicle.on(day)?;
    Ok((sites, Some(account)))
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

/// The sites at the moment that is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenThen {
    /// The moment.
    pub moment: Moment,
    /// Sites open then.
    pub open: usize,
    /// Sites closed then.
    pub closed: usize,
    /// Sites whose hours are not known.
    pub unknown: usize,
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
        match &self.listed {
            Some(listed) => Cow::Borrowed(listed),
            None => Cow::Owned(Candidate::everywhere(&self.territory)),
        }
    }

    /// When a site is open to those who come; `None` when its hours are not known.
    pub fn circuit(&self, site: &Site) -> Option<Circuit> {
        site.hours.as_ref().map(|opening| self.counted(opening))
    }

    /// The hours of an opening that count as open: with `--appointments`, those by appointment too.
    pub(super) fn counted(&self, opening: &Opening) -> Circuit {
        if self.when.appointments { opening.with_appointments() } else { opening.hours.clone() }
    }

    /// The sites with the hours that count as open: with `--appointments`, those by appointment too.
    pub(super) fn sites_as_open(&self) -> Cow<'_, [Site]> {
        self.as_open(&self.sites)
    }

    /// The same of other sites.
    pub(super) fn as_open<'a>(&self, sites: &'a [Site]) -> Cow<'a, [Site]> {
        if !self.when.appointments {
            return Cow::Borrowed(sites);
        }
        let counted = |site: &Site| Site { hours: self.circuit(site).map(Opening::to_all), ..site.clone() };
        Cow::Owned(sites.iter().map(counted).collect())
    }

    /// The same study of the network that changes made of its own, which `sites` are; nothing is compared.
    #[must_use]
    pub fn of_network(&self, sites: Vec<Site>) -> Self {
        let mut study = Self { sites, opened: 0, before: None, open_then: None, ..self.clone() };
        study.find_cut_off();
        study
    }

    /// The nearest site of each demand point, the opened ones included, as a place in [`Study::sites`].
    pub fn nearest(&self) -> Vec<Option<Reach>> {
        self.nearest_of(&self.sites)
    }

    /// Whether openings or closures were asked for, so that before and after are compared.
    pub fn compares(&self) -> bool {
        self.before.is_some()
    }

    /// The sites before anything opened or closed, in the order of their ids.
    pub fn sites_before(&self) -> &[Site] {
        self.before.as_deref().unwrap_or(&self.sites)
    }

    /// The nearest site of each demand point before anything opened or closed, as a place in [`Study::sites_before`].
    pub fn nearest_before(&self) -> Vec<Option<Reach>> {
        self.nearest_of(self.sites_before())
    }

    /// The nearest of `sites` from each demand point.
    pub(super) fn nearest_of(&self, sites: &[Site]) -> Vec<Option<Reach>> {
        let places: Vec<Point> = sites.iter().map(|site| site.point).collect();
        self.nearest_to(&places)
    }

    /// The nearest of `places` from each demand point.
    pub(super) fn nearest_to(&self, places: &[Point]) -> Vec<Option<Reach>> {
        let origins: Vec<Point> = self.territory.demand().iter().map(|demand| demand.point).collect();
        self.model.nearest(places, &origins)
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
        let places: Vec<Point> = outside.iter().map(|&site| self.sites[site].point).collect();
        let origins: Vec<Point> = self.territory.demand().iter().map(|demand| demand.point).collect();
        // From the people, not from the sites: few sites lie outside a large territory, and an index of few is quick to ask.
        let reached = self.model.within(&places, &origins, limit).places();
        let neighbours = reached.into_iter().map(|place| outside[place as usize]).collect();
        SitePlaces { inside, neighbours }
    }
}

/// The times of reaches.
pub(super) fn times(reaches: &[Option<Reach>]) -> Vec<Option<Seconds>> {
    reaches.iter().map(|reach| reach.map(|reach| reach.time)).collect()
}
