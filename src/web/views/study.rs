//! A study that was opened.

use std::collections::HashMap;

use serde::Serialize;

use super::ask::OpenStudy;
use super::indicators::{Indicators, Week};
use super::numbers::{lon_lat, seconds};
use crate::access::Thresholds;
use crate::gaps::Patch;
use crate::output::text::Texts;
use crate::study::{Study as Loaded, Today};
use crate::units::Seconds;

#[derive(Debug, Serialize)]
pub(in crate::web) struct Study<'a> {
    study: &'a str,
    name: &'a str,
    opened: &'a OpenStudy,
    people: u64,
    communes: usize,
    travel: String,
    sources: Vec<String>,
    notes: Vec<String>,
    sites: Vec<Site<'a>>,
    quarters: Vec<Quarter<'a>>,
    gaps: Vec<Gap<'a>>,
    fewer_hours: u64,
    today: Indicators,
    week: Week,
}

#[derive(Debug, Serialize)]
struct Site<'a> {
    id: &'a str,
    name: &'a str,
    format: &'static str,
    lon: f64,
    lat: f64,
    commune: Option<String>,
    hours: Option<String>,
    inside: bool,
}

#[derive(Debug, Serialize)]
struct Quarter<'a> {
    code: &'a str,
    name: &'a str,
    commune: String,
    people: Option<u64>,
    lon: f64,
    lat: f64,
    seconds: Option<u32>,
    hours: f64,
}

#[derive(Debug, Serialize)]
struct Gap<'a> {
    around: u32,
    people: u64,
    communes: &'a [u32],
    farthest: u32,
    seconds: Option<u32>,
    nearest: Option<&'a str>,
}

/// What is told of a study.
#[derive(Debug, Clone, Copy)]
pub(in crate::web) struct Facts<'a> {
    pub(in crate::web) id: &'a str,
    pub(in crate::web) name: &'a str,
    pub(in crate::web) opened: &'a OpenStudy,
    pub(in crate::web) study: &'a Loaded,
    pub(in crate::web) today: &'a Today,
    /// The sites that are sent, by their place in the study.
    pub(in crate::web) sites: &'a [u32],
    pub(in crate::web) gaps: &'a [Patch],
    pub(in crate::web) thresholds: &'a Thresholds,
    pub(in crate::web) reach: Seconds,
    pub(in crate::web) fewer_hours: f64,
}

/// The study as it is sent, with sentences in the language of `texts`.
pub(in crate::web) fn study<'a>(facts: &Facts<'a>, texts: &Texts) -> Study<'a> {
    let Facts { id, name, opened, study, today, thresholds, .. } = *facts;
    Study {
        study: id,
        name,
        opened,
        people: study.territory.population().0,
        communes: study.territory.communes().len(),
        travel: study.travel_told(texts),
        sources: study.sources_told(texts),
        notes: study.notes_told(facts.reach, texts),
        sites: facts.sites.iter().map(|&place| site(study, place)).collect(),
        quarters: quarters(study, today),
        gaps: facts.gaps.iter().map(|patch| gap(study, today, patch)).collect(),
        fewer_hours: facts.fewer_hours as u64,
        today: Indicators::of(&today.indicators, today.sites, thresholds),
        week: Week::of(&today.week, &today.week),
    }
}

fn site(study: &Loaded, place: u32) -> Site<'_> {
    let site = &study.sites[place as usize];
    let (lon, lat) = lon_lat(site.point);
    Site {
        id: site.id.as_str(),
        name: &site.name,
        format: site.format.as_str(),
        lon,
        lat,
        commune: site.commune.map(|code| code.to_string()),
        hours: site.hours.as_ref().map(ToString::to_string),
        inside: study.is_inside(site),
    }
}

fn quarters<'a>(study: &'a Loaded, today: &Today) -> Vec<Quarter<'a>> {
    let quarters = study.territory.quarters().iter().zip(&today.quarters);
    let quarter = |(quarter, &point): (&'a crate::territory::Quarter, &usize)| {
        let standing = &today.standings[point];
        let (lon, lat) = lon_lat(quarter.point);
        let commune = study.territory.demand()[point].commune;
        Quarter {
            code: quarter.code.as_str(),
            name: &quarter.name,
            commune: study.territory.communes()[commune as usize].code.to_string(),
            people: quarter.population.map(|people| people.0),
            lon,
            lat,
            seconds: seconds(standing.time()),
            hours: standing.hours(),
        }
    };
    quarters.map(quarter).collect()
}

fn gap<'a>(study: &'a Loaded, today: &Today, patch: &'a Patch) -> Gap<'a> {
    let commune = |point: u32| study.territory.demand()[point as usize].commune;
    let worst = &today.standings[patch.worst as usize];
    Gap {
        around: commune(patch.most(&study.territory)),
        people: patch.people.0,
        communes: &patch.communes,
        farthest: commune(patch.worst),
        seconds: seconds(worst.time()),
        nearest: worst.nearest.map(|(site, _)| study.sites[site.0 as usize].name.as_str()),
    }
}

/// The place of each site of a list that is sent, by its place in the study.
pub(in crate::web) fn places(sites: &[u32]) -> HashMap<u32, u32> {
    sites.iter().copied().zip(0..).collect()
}
