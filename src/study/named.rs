//! Sites that the user names.

use super::error::StudyError;
use super::prepare::Study;
use crate::ids::SiteId;
use crate::territory::closest_site;

/// The places of these sites in the list.
pub(super) fn places(study: &Study, option: &'static str, ids: &[SiteId]) -> Result<Vec<usize>, StudyError> {
    let place = |id: &SiteId| {
        study.sites.iter().position(|site| site.id == *id).ok_or_else(|| {
            let found = closest_site(&study.sites, id.as_str());
            let closest = found.map(|site| format!("; {} is {}", site.name, site.id)).unwrap_or_default();
            StudyError::UnknownSite { option, id: id.to_string(), closest }
        })
    };
    ids.iter().map(place).collect()
}
