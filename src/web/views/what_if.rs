//! What changes do beside today.

use serde::Serialize;

use super::communes::HOURS_DECIMALS;
use super::indicators::{Indicators, Week};
use super::numbers::{lon_lat, rounded, seconds};
use crate::access::Thresholds;
use crate::output::results::{change_remarks, change_told};
use crate::output::text::Texts;
use crate::scenario::Cost;
use crate::study::{CommuneChange, QuarterChange, State, Today, Touched, Tried};

#[derive(Debug, Serialize)]
pub(in crate::web) struct WhatIf {
    before: Indicators,
    after: Indicators,
    week: Week,
    cost: Costs,
    newly_within: Vec<u64>,
    no_longer_within: Vec<u64>,
    sites: Vec<Site>,
    told: Vec<String>,
    remarks: Vec<String>,
    changed: Changed,
    quarters: Vec<Quarter>,
}

#[derive(Debug, Serialize)]
struct Costs {
    once_euros: i64,
    a_year_euros: i64,
    once_per_person_euros: Option<f64>,
    a_year_per_person_euros: Option<f64>,
}

#[derive(Debug, Serialize)]
struct Site {
    id: String,
    name: String,
    format: &'static str,
    lon: f64,
    lat: f64,
    hours: Option<String>,
    state: &'static str,
    from: Option<(f64, f64)>,
    change: usize,
}

/// The communes for which something changes, column by column.
#[derive(Debug, Default, Serialize)]
struct Changed {
    commune: Vec<usize>,
    people: Vec<u64>,
    effect: Vec<&'static str>,
    seconds_before: Vec<Option<u32>>,
    seconds_after: Vec<Option<u32>>,
    hours_before: Vec<f64>,
    hours_after: Vec<f64>,
    nearest_before: Vec<Option<String>>,
    nearest_after: Vec<Option<String>>,
    person_hours: Vec<f64>,
}

#[derive(Debug, Serialize)]
struct Quarter {
    quarter: usize,
    seconds_before: Option<u32>,
    seconds_after: Option<u32>,
    hours_before: f64,
    hours_after: f64,
}

/// The answer: what was tried beside today.
pub(in crate::web) fn what_if(
    today: &Today,
    tried: &Tried,
    cost: Cost,
    thresholds: &Thresholds,
    texts: &Texts,
) -> WhatIf {
    let newly = tried.people.gained.last().copied().unwrap_or_default();
    let people = |counts: &[crate::units::People]| counts.iter().map(|people| people.0).collect();
    WhatIf {
        before: Indicators::of(&today.indicators, today.sites, thresholds),
        after: Indicators::of(&tried.after, tried.sites, thresholds),
        week: Week::of(&today.week, &tried.week),
        cost: Costs {
            once_euros: i64::try_from(cost.once.0).unwrap_or(i64::MAX),
            a_year_euros: cost.net_a_year() as i64,
            once_per_person_euros: cost.once_each(newly).map(|euros| rounded(euros, 2)),
            a_year_per_person_euros: cost.a_year_each(newly).map(|euros| rounded(euros, 2)),
        },
        newly_within: people(&tried.people.gained),
        no_longer_within: people(&tried.people.lost),
        sites: tried.touched.iter().map(site).collect(),
        told: tried.steps.iter().map(|step| sentence(&change_told(step, texts))).collect(),
        remarks: remarks(tried, texts),
        changed: changed(&tried.communes),
        quarters: tried.quarters.iter().map(quarter).collect(),
    }
}

/// What is odd, with the number of its change.
fn remarks(tried: &Tried, texts: &Texts) -> Vec<String> {
    let of = |(index, step)| {
        let remarks = change_remarks(step, texts).into_iter();
        remarks.map(move |remark| format!("{}. {}", index + 1, sentence(&remark)))
    };
    tried.steps.iter().enumerate().flat_map(of).collect()
}

/// A phrase as a sentence of its own.
fn sentence(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn site(touched: &Touched) -> Site {
    let Touched { site, state, from, change } = touched;
    let (lon, lat) = lon_lat(site.point);
    Site {
        id: site.id.to_string(),
        name: site.name.clone(),
        format: site.format.as_str(),
        lon,
        lat,
        hours: site.hours.as_ref().map(ToString::to_string),
        state: match state {
            State::Opened => "opened",
            State::Closed => "closed",
            State::Moved => "moved",
            State::Hours => "hours",
        },
        from: from.map(lon_lat),
        change: *change,
    }
}

fn changed(communes: &[CommuneChange]) -> Changed {
    let mut columns = Changed::default();
    for CommuneChange { change, stands, nearest } in communes {
        let [before, after] = stands;
        let [nearest_before, nearest_after] = nearest;
        let hours = |hours| rounded(hours, HOURS_DECIMALS);
        columns.commune.push(change.unit);
        columns.people.push(change.touched.0);
        columns.effect.push(if change.loses() { "loses" } else { "gains" });
        columns.seconds_before.push(seconds(before.time));
        columns.seconds_after.push(seconds(after.time));
        columns.hours_before.push(hours(before.hours));
        columns.hours_after.push(hours(after.hours));
        columns.nearest_before.push(nearest_before.as_ref().map(ToString::to_string));
        columns.nearest_after.push(nearest_after.as_ref().map(ToString::to_string));
        columns.person_hours.push(rounded(change.saved.hours() - change.lost.hours(), 2));
    }
    columns
}

fn quarter(change: &QuarterChange) -> Quarter {
    let [before, after] = &change.stands;
    Quarter {
        quarter: change.quarter,
        seconds_before: seconds(before.time()),
        seconds_after: seconds(after.time()),
        hours_before: before.hours(),
        hours_after: after.hours(),
    }
}
