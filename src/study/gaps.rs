//! Gaps: who is not served.

use super::prepare::{Study, times};
use crate::gaps::{Patch, patches};
use crate::output::Table;
use crate::output::results::{self, Detail, Limit};
use crate::travel::Reach;
use crate::units::Seconds;

/// The patches beyond `threshold`. Needs boundaries.
pub(super) fn found(study: &Study, threshold: Seconds, reaches: &[Option<Reach>]) -> Vec<Patch> {
    gap_patches(study, &times(reaches), threshold)
}

fn limit(study: &Study, threshold: Seconds) -> Limit {
    Limit { time: threshold, distance: study.model.straight_line(threshold) }
}

/// The patches beyond `threshold`, ranked, where `times` has one entry a demand point. Needs boundaries.
pub fn gap_patches(study: &Study, times: &[Option<Seconds>], threshold: Seconds) -> Vec<Patch> {
    patches(&study.territory, &study.territory.adjacency(), times, threshold)
}

/// The patches beyond `threshold`, one row each. Needs boundaries.
pub fn gaps(study: &Study, threshold: Seconds, detail: Detail) -> Table {
    let reaches = study.nearest();
    let patches = found(study, threshold, &reaches);
    study.timed(results::gaps(&study.served(&reaches), &patches, limit(study, threshold), detail))
}

/// The places beyond `threshold`, one row each, by patch. Needs boundaries.
pub fn gap_points(study: &Study, threshold: Seconds) -> Table {
    let reaches = study.nearest();
    let patches = found(study, threshold, &reaches);
    study.timed(results::gap_points(&study.served(&reaches), &patches, limit(study, threshold)))
}
