//! The crow-fly model beside the road, about the people of a study.

use geo::Point;

use super::prepare::Study;
use crate::access::{self, Comparison, Thresholds, Told};
use crate::output::Table;
use crate::output::results::{self, Detail, Units};
use crate::output::text::{Message, Texts};
use crate::territory::{Level, Site};
use crate::travel::{CrowFly, Model, Reach};
use crate::units::People;

/// What is asked of a comparison.
#[derive(Debug, Clone)]
pub struct CompareRequest {
    /// The crow-fly model.
    pub crow_fly: CrowFly,
    /// The times that people are counted within.
    pub thresholds: Thresholds,
    /// Which rows.
    pub rows: CompareRows,
    /// How much of the table is shown.
    pub detail: Detail,
}

/// The rows of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareRows {
    /// The next two, to read one below the other.
    Overview,
    /// Percentiles of minutes.
    Minutes,
    /// People within each threshold.
    People,
    /// One row a unit.
    Units(Level),
    /// The places that differ most, at most as many.
    Worst(usize),
}

/// What both models say of a study: each demand point and its nearest site by each.
pub(super) struct BothModels {
    /// The sites among which both models choose.
    pub(super) sites: Vec<Site>,
    /// What is told of each demand point.
    pub(super) told: Vec<Told>,
}

impl BothModels {
    /// Asks both models about the same sites: those on the roads. A model that knows more sites would not be compared, but favoured.
    pub(super) fn ask(study: &Study, crow_fly: &CrowFly) -> Self {
        let all: Vec<Point> = study.sites.iter().map(|site| site.point).collect();
        let on_road = match &study.model {
            Model::Road(road) => road.roads().snap(&all).iter().map(Option::is_some).collect(),
            Model::CrowFly(_) => vec![true; all.len()],
        };
        let kept = study.sites.iter().zip(on_road).filter(|(_, on_road)| *on_road);
        let sites: Vec<Site> = kept.map(|(site, _)| site.clone()).collect();
        let places: Vec<Point> = sites.iter().map(|site| site.point).collect();
        let origins: Vec<Point> = study.territory.demand().iter().map(|demand| demand.point).collect();
        let estimated: Vec<Option<Reach>> = crow_fly.nearest(&places, &origins);
        let told = access::told(&study.territory, &estimated, &study.nearest_to(&places));
        Self { sites, told }
    }

    /// Everybody.
    pub(super) fn comparison(&self, thresholds: &Thresholds) -> Comparison {
        Comparison::measure(&self.told, thresholds)
    }
}

/// The tables of a comparison, one but for an overview; what is true of all of them stands below the last.
pub fn compare(study: &Study, request: &CompareRequest, texts: &Texts) -> Vec<Table> {
    let both = BothModels::ask(study, &request.crow_fly);
    let minutes = || results::models(&both.comparison(&request.thresholds), texts);
    let people = || {
        let comparison = both.comparison(&request.thresholds);
        results::models_people(&comparison, &request.thresholds, texts)
    };
    let noted = |table| noted(study, request, &both, table);
    match request.rows {
        CompareRows::Overview => vec![minutes(), noted(people())],
        CompareRows::Minutes => vec![noted(minutes())],
        CompareRows::People => vec![noted(people())],
        CompareRows::Units(level) => vec![noted(units(study, request, &both, level))],
        CompareRows::Worst(count) => vec![noted(worst(study, &both, count))],
    }
}

fn worst(study: &Study, both: &BothModels, count: usize) -> Table {
    let worst = access::most_different(&both.told, count);
    results::models_worst(&study.territory, &both.sites, &both.told, &worst)
}

fn units(study: &Study, request: &CompareRequest, both: &BothModels, level: Level) -> Table {
    let territory = &study.territory;
    let compared = access::compare_by_level(territory, &both.told, &request.thresholds, level);
    let units = Units { territory, level, detail: request.detail };
    results::models_units(&units, &compared, &request.thresholds)
}

fn noted(study: &Study, request: &CompareRequest, both: &BothModels, mut table: Table) -> Table {
    let left = study.sites.len() - both.sites.len();
    table.note(Message::new("note-models-sites").arg("sites", both.sites.len()).arg("left", left));
    let unreached: People = both.told.iter().filter(|told| told.road.is_none()).map(|told| told.people).sum();
    if unreached > People::ZERO {
        table.note(Message::new("note-unreachable").arg("people", unreached));
    }
    table.note(study.crow_fly_note(&request.crow_fly));
    study.timed(table)
}
