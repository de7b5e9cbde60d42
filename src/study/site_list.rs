//! The sites that serve the territory.

use super::prepare::Study;
use crate::output::Table;
use crate::output::results;
use crate::output::text::Texts;
use crate::territory::Site;
use crate::units::Seconds;

/// The sites inside, and those outside that somebody reaches within `limit`, one row each, in the order of the list.
pub fn site_list(study: &Study, limit: Seconds, texts: &Texts) -> Table {
    let places = study.site_places(limit);
    let mut all: Vec<(usize, bool)> = places.inside.into_iter().map(|place| (place, true)).collect();
    all.extend(places.neighbours.into_iter().map(|place| (place, false)));
    all.sort_unstable();
    let sites: Vec<&Site> = all.iter().map(|(place, _)| &study.sites[*place]).collect();
    let inside: Vec<bool> = all.iter().map(|(_, inside)| *inside).collect();
    study.noted(results::site_list(&sites, &inside, texts))
}
