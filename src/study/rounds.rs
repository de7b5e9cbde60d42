//! Rounds: from the comments of travelling sites to a review file, and from the file to stops.

use std::collections::BTreeMap;

use super::prepare::Study;
use crate::ids::{GroupId, SiteId};
use crate::issue::Report;
use crate::load::RoundStop;
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

/// Puts the stops in the place of their sites, and says so. In the order of ids.
pub(super) fn replace(sites: Vec<Site>, stops: Vec<RoundStop>, report: &mut Report) -> Vec<Site> {
    let mut by_site: BTreeMap<SiteId, Vec<RoundStop>> = BTreeMap::new();
    for stop in stops {
        by_site.entry(stop.site.clone()).or_default().push(stop);
    }
    let mut out = Vec::with_capacity(sites.len());
    for site in sites {
        match by_site.remove(&site.id) {
            None => out.push(site),
            Some(stops) => {
                let what = format!("site {} ({}) serves at {} stops", site.id, site.name, stops.len());
                report.note("round", what, "they take its place: its base no longer counts");
                out.extend(stops.into_iter().map(|stop| site_of(&site, stop)));
            }
        }
    }
    out.sort_by(|a, b| a.id.cmp(&b.id));
    out
}

fn site_of(parent: &Site, stop: RoundStop) -> Site {
    let group = parent.label.group.clone().unwrap_or_else(|| GroupId::new(parent.id.as_str()));
    let place = if stop.place.is_empty() { &stop.stop } else { &stop.place };
    Site {
        id: SiteId::new(format!("{}/{}", parent.id, stop.stop)),
        name: format!("{}: {place}", parent.name),
        commune: stop.commune,
        point: stop.point,
        format: parent.format,
        hours: Some(stop.opening),
        label: Label { group: Some(group), role: Some(Role::Stop), ..parent.label.clone() },
        comment: String::new(),
    }
}
