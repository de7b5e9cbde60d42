//! The network over the years: who was served, and what changed.

use geo::Point;

use super::error::StudyError;
use super::prepare::{Study, times};
use crate::access::{self, Coverage, Thresholds};
use crate::output::Table;
use crate::output::results::{self, Detail, HistoryRow, ListSummary, VanishedSite};
use crate::output::text::Texts;
use crate::territory::Site;
use crate::territory::history::{Change, ChangeKind, Lifetime, Steps};
use crate::week::Date;

/// What is asked of a history.
#[derive(Debug, Clone)]
pub struct HistoryRequest {
    /// The times that people are counted within.
    pub thresholds: Thresholds,
    /// The days that are shown.
    pub steps: Steps,
    /// How much of the table is shown.
    pub detail: Detail,
}

/// Coverage day by day, and what the openings of each period brought.
///
/// # Errors
/// When no site has a label date.
pub fn history(study: &Study, request: &HistoryRequest) -> Result<Table, StudyError> {
    let days = study.chronicle.days(request.steps);
    if days.is_empty() {
        return Err(StudyError::NoHistory);
    }
    let before = [None].into_iter().chain(days.iter().copied().map(Some));
    let rows: Vec<HistoryRow> =
        before.zip(&days).map(|(after, &day)| row(study, &request.thresholds, after, day)).collect();
    let mut table = results::history(&rows, &request.thresholds, request.detail);
    for summary in summaries(study) {
        table.note(results::list_summary(&summary));
    }
    Ok(study.modelled(table))
}

/// The network of `day`, and what happened to it after day `after`.
fn row(study: &Study, thresholds: &Thresholds, after: Option<Date>, day: Date) -> HistoryRow {
    let there: Vec<&Lifetime> = study.chronicle.there(day).collect();
    let place = |life: &&Lifetime| life.site_on(day).point;
    let all: Vec<Point> = there.iter().map(place).collect();
    let older: Vec<Point> = there.iter().filter(|life| !life.opened(after, day)).map(place).collect();
    let inside = || study.chronicle.lifetimes().iter().filter(|life| study.is_inside(&life.site));
    HistoryRow {
        day,
        sites: there.iter().filter(|life| study.is_inside(&life.site)).count(),
        undated: there.iter().filter(|life| life.since.is_none() && study.is_inside(&life.site)).count(),
        opened: inside().filter(|life| life.opened(after, day)).count(),
        vanished: inside().filter(|life| life.vanished(after, day)).count(),
        coverage: measure(study, thresholds, &all),
        without_opened: measure(study, thresholds, &older),
    }
}

fn measure(study: &Study, thresholds: &Thresholds, places: &[Point]) -> Coverage {
    access::whole(&study.territory, &times(&study.nearest_to(places)), thresholds)
}

/// The changes of sites that stand in the territory, by kind.
fn changes_inside(study: &Study) -> Vec<Change<'_>> {
    let mut changes = study.chronicle.changes();
    changes.retain(|change| study.is_inside(&change.life.site));
    changes
}

/// What became of each earlier list.
fn summaries(study: &Study) -> Vec<ListSummary> {
    let changes = changes_inside(study);
    let lives: Vec<&Lifetime> =
        study.chronicle.lifetimes().iter().filter(|life| study.is_inside(&life.site)).collect();
    let summary = |&list: &Date| {
        let count = |kind| changes.iter().filter(|change| change.list == list && change.kind == kind).count();
        let found = lives.iter().filter(|life| life.past.iter().any(|past| past.list == list)).count();
        ListSummary { list, found, counts: ChangeKind::ALL.map(|kind| (kind, count(kind))).into() }
    };
    study.chronicle.lists().iter().map(summary).collect()
}

/// The sites that vanished, each with the site of the present list that stands nearest.
pub fn vanished(study: &Study, detail: Detail) -> Table {
    let present: Vec<&Site> = study.chronicle.present().collect();
    let gone: Vec<&Lifetime> = study
        .chronicle
        .lifetimes()
        .iter()
        .filter(|life| life.last_seen.is_some() && study.is_inside(&life.site))
        .collect();
    let places: Vec<Point> = present.iter().map(|site| site.point).collect();
    let origins: Vec<Point> = gone.iter().map(|life| life.site.point).collect();
    let reaches = study.model.nearest(&places, &origins);
    let rows = gone.into_iter().zip(reaches).map(|(life, reach)| {
        let nearest = reach.map(|reach| (present[reach.place as usize], reach));
        VanishedSite { life, nearest }
    });
    study.modelled(results::vanished(&study.territory, rows, detail))
}

/// What changed from list to list, one row a change.
pub fn changes(study: &Study, texts: &Texts, detail: Detail) -> Table {
    results::changes(&study.territory, &changes_inside(study), texts, detail)
}
