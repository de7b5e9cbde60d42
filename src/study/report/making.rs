//! A report, section after section.

use super::super::clock::Access;
use super::super::error::StudyError;
use super::super::plan::Planned;
use super::super::prepare::{SitePlaces, Study, times};
use super::super::scenarios::GivenScenario;
use super::ask::ReportAsk;
use crate::access::{Coverage, Thresholds, whole};
use crate::output::Provenance;
use crate::output::report::{self as written, About, Figures, Picture, Report, Section, Sources};
use crate::output::results::Served;
use crate::output::text::{Message, Texts};
use crate::territory::{Level, Site};
use crate::travel::{Model, Reach};
use crate::units::Seconds;

/// The report of a study as one file of HTML: diagnosis, proposals, the scenarios `given`. Needs boundaries.
///
/// # Errors
/// When a drawing or the plan cannot be made, or a scenario cannot be applied.
pub fn report(
    study: &Study,
    ask: &ReportAsk,
    given: &[GivenScenario],
    provenance: &Provenance,
    texts: &Texts,
) -> Result<String, StudyError> {
    let making = Making::new(study, ask, provenance, texts)?;
    let mut sections =
        vec![making.territory(), making.near()?, making.when()?, making.zones(), making.quarters()];
    sections.push(making.compliance());
    if let Some(planned) = &making.planned {
        sections.push(making.proposals(planned)?);
    }
    let mut provenance = provenance.clone();
    if let Some((section, inputs)) = making.scenarios(given)? {
        sections.push(section);
        provenance.inputs.extend(inputs);
    }
    sections.push(making.sources(&provenance));
    sections.insert(0, written::summary(&sections));
    let report = Report { cover: making.cover(), sections };
    Ok(written::html(&report, provenance.version, texts))
}

/// Units at most of a table by area.
const MOST_UNITS: usize = 100;

/// What the sections are made of.
pub(super) struct Making<'a> {
    pub(super) study: &'a Study,
    pub(super) ask: &'a ReportAsk,
    pub(super) provenance: &'a Provenance,
    pub(super) texts: &'a Texts,
    /// The nearest site of each demand point.
    pub(super) reaches: Vec<Option<Reach>>,
    /// Everybody by time.
    pub(super) coverage: Coverage,
    /// Who reaches which sites, and when.
    pub(super) access: Access,
    /// The plan, when one is asked for.
    pub(super) planned: Option<Planned<'a>>,
    /// The level of tables by area.
    pub(super) level: Level,
    places: SitePlaces,
}

impl<'a> Making<'a> {
    fn new(
        study: &'a Study,
        ask: &'a ReportAsk,
        provenance: &'a Provenance,
        texts: &'a Texts,
    ) -> Result<Self, StudyError> {
        let reaches = study.nearest();
        let coverage = whole(&study.territory, &times(&reaches), &ask.with.with.thresholds);
        let access = Access::now(study, ask.with.reach);
        let places = study.site_places(farthest(&ask.with.with.thresholds));
        let level = level(study);
        let planned = ask.plan.as_ref().map(|plan| Planned::new(study, None, plan)).transpose()?;
        Ok(Self { study, ask, provenance, texts, reaches, coverage, access, planned, level, places })
    }

    /// The territory with its nearest sites.
    pub(super) fn served(&self) -> Served<'_> {
        self.study.served(&self.reaches)
    }

    /// The times that people are counted within.
    pub(super) fn thresholds(&self) -> &Thresholds {
        &self.ask.with.with.thresholds
    }

    /// A drawing for the page.
    pub(super) fn picture(&self, id: &str, svg: &[u8], caption: Message) -> Result<Picture, StudyError> {
        Ok(Picture::new(id, svg, caption)?)
    }

    fn inside(&self) -> Vec<&Site> {
        self.places.inside.iter().map(|&site| &self.study.sites[site]).collect()
    }

    fn territory(&self) -> Section {
        let (inside, neighbours) = (self.inside(), self.places.neighbours.len());
        let figures = Figures { territory: &self.study.territory, inside: &inside, neighbours };
        written::territory(figures, self.texts)
    }

    fn cover(&self) -> written::Cover {
        let about = About {
            place: self.study.place(),
            territory: &self.study.territory,
            sites: self.places.inside.len(),
            day: self.study.day.as_ref().map(|account| account.day),
            newest: self.inside().iter().filter_map(|site| site.label.since).max(),
            travel: Message::new("report-cover-travel").arg("travel", self.study.travel_phrase()),
            inputs: &self.study.inputs,
        };
        written::cover(about, self.texts)
    }

    fn sources(&self, provenance: &Provenance) -> Section {
        let sources = Sources {
            method: self.study.method(),
            by_road: matches!(self.study.model, Model::Road(_)),
            has_plan: self.ask.plan.is_some(),
            provenance,
        };
        written::sources(&sources, self.texts)
    }
}

fn farthest(thresholds: &Thresholds) -> Seconds {
    *thresholds.as_slice().last().expect("there is at least one threshold")
}

/// EPCI, unless there is only one, or too many to read.
fn level(study: &Study) -> Level {
    let territory = &study.territory;
    let readable = |level: &Level| (2..=MOST_UNITS).contains(&territory.count(*level));
    [Level::Epci, Level::Departement, Level::Region].into_iter().find(readable).unwrap_or(Level::Commune)
}
