//! A plan with its proposals.

use serde::Serialize;

use super::numbers::{lon_lat, rounded};
use crate::load::{Verb, WrittenChange};
use crate::output::text::{Message, Texts};
use crate::study::{PlannedOpening, Proposed, ValueUnit};

#[derive(Debug, Serialize)]
pub(in crate::web) struct Plan {
    sentence: String,
    unit: &'static str,
    today: f64,
    value: f64,
    bound: f64,
    gap_percent: f64,
    proven: bool,
    proposals: Vec<Proposal>,
}

#[derive(Debug, Serialize)]
struct Proposal {
    change: WrittenChange,
    name: String,
    lon: f64,
    lat: f64,
    newly_within: u64,
    served: u64,
    saved_minutes: Option<f64>,
    only: u64,
    sure: String,
    why: String,
}

/// What a proposal opens as, until the planner says otherwise.
const FORMAT: &str = "fixed";
/// When it is open: the label's minimum of 24 hours a week, with room to spare.
const HOURS: &str = "Mo-Fr 09:00-12:00,14:00-17:00";

/// The plan as it is sent.
pub(in crate::web) fn plan(proposed: &Proposed, texts: &Texts) -> Plan {
    let sentence = Message::new("plan-sentence");
    let sentence = sentence.arg("title", proposed.title.as_str()).arg("ended", proposed.ended.as_str());
    let number = |value: i64| value as f64;
    Plan {
        sentence: sentence.text(texts),
        unit: match proposed.unit {
            ValueUnit::People => "people",
            ValueUnit::Seconds => "seconds",
            ValueUnit::PersonSeconds => "person_seconds",
            ValueUnit::Sites => "sites",
            ValueUnit::Euros => "euros",
        },
        today: number(proposed.today.unwrap_or_default()),
        value: number(proposed.value),
        bound: number(proposed.bound),
        gap_percent: rounded(proposed.gap * 100.0, 2),
        proven: proposed.proven,
        proposals: proposed.openings.iter().map(proposal).collect(),
    }
}

fn proposal(opening: &PlannedOpening) -> Proposal {
    let (lon, lat) = lon_lat(opening.point);
    let cost = opening.cost.and_then(|cost| i64::try_from(cost.0).ok());
    let change = WrittenChange {
        candidate: Some(opening.candidate.to_string()),
        name: Some(opening.name.clone()),
        format: Some(FORMAT.to_owned()),
        hours: Some(HOURS.to_owned()),
        cost_once: cost,
        ..WrittenChange::new(Verb::Open)
    };
    Proposal {
        change,
        name: opening.name.clone(),
        lon,
        lat,
        newly_within: opening.newly_within.0,
        served: opening.served.0,
        saved_minutes: opening.saved_minutes.map(|minutes| rounded(minutes, 1)),
        only: opening.only.0,
        sure: opening.sure.clone(),
        why: opening.why.clone(),
    }
}
