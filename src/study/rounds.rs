//! Rounds: from the comments of travelling sites to a review file, and from the file to stops.

use std::collections::BTreeMap;

use super::prepare::Study;
use crate::ids::{GroupId, SiteId};
use crate::issue::Report;
use crate::load::{RoundStop, Rounds};
use crate::output::Table;
use crate::output::results::{self, Detail, SiteRound};
use crate::output::text::Texts;
use crate::territory::round::{Gazetteer, placed_stops};
use crate::territory::{Label, Role, Site};
use crate::week::round::round;

/// The stops that the comments of travelling sites tell, one row each. Needs boundaries.
pub fn rounds(study: &Study, detail: Detail, texts: &Texts) -> Table {
    let gazetteer = Gazetteer::new(&study.territory);
    let told = |site: &&Site| site.stands_at_base() && !site.comment.trim().is_empty();
    let rounds: Vec<SiteRound> = study
        .sites
        .iter()
        .filter(told)
        .filter_map(|site| {
            let commune = study.territory.commune_index(site.commune?)?;
            Some(SiteRound { site, stops: placed_stops(&gazetteer, commune, &round(&site.comment)) })
        })
        .collect();
    results::rounds(&study.territory, &rounds, detail, texts)
}

/// What a review file changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RoundsUsed {
    /// Sites whose stops take the place of their base.
    pub sites: usize,
    /// These stops.
    pub stops: usize,
    /// Stops of the same sites, with hours, that are not kept.
    pub left_out: usize,
}

/// Puts the stops in the place of their sites, and says so. In the order of ids.
pub(super) fn replace(sites: Vec<Site>, rounds: Rounds, report: &mut Report) -> (Vec<Site>, RoundsUsed) {
    let mut by_site: BTreeMap<SiteId, Vec<RoundStop>> = BTreeMap::new();
    for stop in rounds.stops {
        by_site.entry(stop.site.clone()).or_default().push(stop);
    }
    let mut used = RoundsUsed::default();
    let mut out = Vec::with_capacity(sites.len());
    for site in sites {
        let Some(stops) = by_site.remove(&site.id) else {
            out.push(site);
            continue;
        };
        let left_out = rounds.left_out.iter().filter(|id| **id == site.id).count();
        say_replaced(&site, stops.len(), left_out, report);
        used.sites += 1;
        used.stops += stops.len();
        used.left_out += left_out;
        out.extend(stops.into_iter().map(|stop| site_of(&site, stop)));
    }
    out.sort_by(|a, b| a.id.cmp(&b.id));
    (out, used)
}

fn say_replaced(site: &Site, stops: usize, left_out: usize, report: &mut Report) {
    let Site { id, name, .. } = site;
    report.note(
        "round",
        format!("site {id} ({name}) serves at {stops} stops"),
        "they take its place: its base no longer counts",
    );
    if left_out > 0 {
        report.note(
            "round-partial",
            format!("{left_out} more stops of site {id} ({name}) have hours and are not kept"),
            "nobody is served at these hours: keep them (yes), or keep no stop of the site so that its base counts",
        );
    }
}

fn site_of(parent: &Site, stop: RoundStop) -> Site {
    let group = parent.label.group.clone().unwrap_or_else(|| GroupId::new(parent.id.as_str()));
    // What a travelling antenna leaves are antennas: whose label they carry is still to be named.
    let role = if parent.label.role == Some(Role::Antenna) { Role::Antenna } else { Role::Stop };
    let place = if stop.place.is_empty() { &stop.stop } else { &stop.place };
    Site {
        id: SiteId::new(format!("{}/{}", parent.id, stop.stop)),
        name: format!("{}: {place}", parent.name),
        commune: stop.commune,
        point: stop.point,
        format: parent.format,
        hours: Some(stop.opening),
        label: Label { group: Some(group), role: Some(role), ..parent.label.clone() },
        comment: String::new(),
    }
}
