//! Coverage: who is served, and how well.

use super::prepare::{Study, times};
use crate::access::{self, Thresholds};
use crate::output::Table;
use crate::output::results::{self, Detail, Served};
use crate::output::text::{Message, Texts};
use crate::territory::Level;

/// What is asked of coverage.
#[derive(Debug, Clone)]
pub struct CoverageRequest {
    /// The times that people are counted within.
    pub thresholds: Thresholds,
    /// One row a unit of this level; `None`: the whole territory.
    pub level: Option<Level>,
    /// How much of the table is shown.
    pub detail: Detail,
}

/// Coverage of the territory or of each unit; before and after when sites are supposed to open.
pub fn coverage(study: &Study, request: &CoverageRequest, texts: &Texts) -> Table {
    let mut table = match (request.level, study.compares()) {
        (None, false) => whole(study, request, texts),
        (Some(level), false) => units(study, request, level),
        (None, true) => compare(study, request, texts),
        (Some(level), true) => compare_units(study, request, level),
    };
    table.note(site_note(study, &request.thresholds));
    study.timed(table)
}

fn whole(study: &Study, request: &CoverageRequest, texts: &Texts) -> Table {
    let times = times(&study.nearest());
    let coverage = access::whole(&study.territory, &times, &request.thresholds);
    results::coverage(&coverage, &request.thresholds, texts)
}

fn units(study: &Study, request: &CoverageRequest, level: Level) -> Table {
    let times = times(&study.nearest());
    let coverage = access::by_level(&study.territory, &times, &request.thresholds, level);
    results::units(&study.territory, level, &coverage, &request.thresholds, request.detail)
}

fn compare(study: &Study, request: &CoverageRequest, texts: &Texts) -> Table {
    let [before, after] = [study.nearest_before(), study.nearest()]
        .map(|reaches| access::whole(&study.territory, &times(&reaches), &request.thresholds));
    results::compare(&before, &after, &request.thresholds, texts)
}

fn compare_units(study: &Study, request: &CoverageRequest, level: Level) -> Table {
    let [before, after] = [study.nearest_before(), study.nearest()]
        .map(|reaches| access::by_level(&study.territory, &times(&reaches), &request.thresholds, level));
    results::compare_units(&study.territory, level, [&before, &after], &request.thresholds, request.detail)
}

/// The places whose time to the nearest site changes with what opens or closes, those that lose most first.
pub fn affected(study: &Study) -> Table {
    let [before, after] = [study.nearest_before(), study.nearest()];
    let sides = [Served { sites: study.sites_before(), ..study.served(&before) }, study.served(&after)];
    let changed = access::changed(&study.territory, [&times(&before), &times(&after)]);
    study.timed(results::affected(sides, &changed))
}

/// The `count` worst served places.
pub fn worst(study: &Study, count: usize) -> Table {
    let reaches = study.nearest();
    let worst = access::worst(&study.territory, &times(&reaches), count);
    study.timed(results::worst(&study.served(&reaches), &worst))
}

/// How many sites count, those of neighbours included.
fn site_note(study: &Study, thresholds: &Thresholds) -> Message {
    let limit = *thresholds.as_slice().last().expect("there is at least one threshold");
    let places = study.site_places(limit);
    let counted = places.inside.iter().chain(&places.neighbours);
    let travelling = counted.filter(|&&site| study.sites[site].stands_at_base()).count();
    Message::new("note-sites")
        .arg("inside", places.inside.len())
        .arg("neighbours", places.neighbours.len())
        .arg("minutes", results::minutes_arg(limit))
        .arg("travelling", travelling)
        .arg("elsewhere", study.sites.len() - places.inside.len() - places.neighbours.len())
}
