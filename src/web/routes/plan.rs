//! `POST /studies/{study}/plan`

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::super::app::App;
use super::super::body::Asked;
use super::super::lang::{asked, texts};
use super::super::limits;
use super::super::offer::unusable;
use super::super::problem::Problem;
use super::super::scenarios::{applied, to_try};
use super::super::views::{self, AskPlan, Goal as Asks};
use super::answer::{check_minutes, json};
use crate::output::text::Message;
use crate::siting::plan::{DEFAULT_WORK, Effort, Goal, PER_MILLE};
use crate::study::{PlanAsk, PlanError, PlanLimits, Planned, StudyError};
use crate::units::{Euros, Metres, Seconds};

/// Who has no site within this many minutes counts as this far, for the mean time.
const HORIZON: f64 = 60.0;
/// Plans that lose no more than this share are near the best.
const NEAR: f64 = 0.01;
/// The share of people to cover, in per cent, where none is given.
const ALL: f64 = 100.0;

/// The best sites for a goal, with their cards and a bound.
pub(super) async fn plan(
    State(app): State<Arc<App>>,
    Path(study): Path<String>,
    headers: HeaderMap,
    Asked(ask): Asked<AskPlan>,
) -> Result<Response, Problem> {
    let lang = asked(&headers);
    let opened = app.studies.get(&study)?;
    let (plan_ask, scenario) = (plan_ask(&ask)?, to_try(&ask.scenario)?);
    app.long_work(move |_| {
        let network = applied(&opened, &scenario)?;
        let after = opened.study.of_network(network.sites);
        let planned = Planned::new(&after, None, &plan_ask).map_err(|error| no_plan(&error))?;
        let texts = texts(lang);
        Ok(json(&views::plan(&planned.proposed(texts), texts)))
    })
    .await
}

fn plan_ask(ask: &AskPlan) -> Result<PlanAsk, Problem> {
    check_minutes(ask.threshold, "/threshold")?;
    check_limits(ask)?;
    let threshold = Seconds::from_minutes(f64::from(ask.threshold));
    let goal = match ask.goal {
        Asks::Coverage => Goal::Coverage { within: threshold },
        Asks::Median => Goal::Median { horizon: Seconds::from_minutes(HORIZON) },
        Asks::Center => Goal::Center,
        Asks::Fewest => Goal::Fewest { within: threshold, share: share(ask.share.unwrap_or(ALL))? },
    };
    let most = limits::PROPOSALS as usize;
    let limits = PlanLimits {
        count: Some(ask.count.map_or(most, |count| count as usize)),
        budget: ask.budget.map(Euros),
        cost: ask.cost.map(Euros),
        apart: ask.apart_km.filter(|km| *km > 0.0).map(Metres::from_km),
        ..PlanLimits::default()
    };
    let effort = Effort { gap: 0.0, work: DEFAULT_WORK, time: Some(limits::PLAN_SEARCH) };
    Ok(PlanAsk { goal, threshold, limits, effort, near: NEAR, times: Vec::new() })
}

/// Refuses numbers out of the contract's bounds, and limits that do not go together.
fn check_limits(ask: &AskPlan) -> Result<(), Problem> {
    let most = u64::from(limits::PROPOSALS);
    if let Some(count) = ask.count.filter(|count| !(1..=limits::PROPOSALS).contains(count)) {
        return Err(wrong("count", count.to_string(), (1, most)));
    }
    if ask.cost == Some(0) {
        return Err(wrong("cost", "0".to_owned(), (1, u64::from(u32::MAX))));
    }
    if let Some(km) = ask.apart_km.filter(|km| !(0.0..=limits::APART_KM).contains(km)) {
        return Err(wrong("apart_km", km.to_string(), (0, limits::APART_KM as u64)));
    }
    if ask.share.is_some() && ask.goal != Asks::Fewest {
        let (title, remedy) =
            (Message::new("problem-share-other"), Message::new("problem-share-other-remedy"));
        return Err(Problem::unprocessable("share", title, remedy).at("/share"));
    }
    if ask.budget.is_some() && ask.cost.is_none() {
        let (title, remedy) = (Message::new("problem-no-cost"), Message::new("problem-no-cost-remedy"));
        return Err(Problem::unprocessable("no-cost", title, remedy).at("/cost"));
    }
    if ask.count.is_none() && ask.budget.is_none() && ask.goal != Asks::Fewest {
        let (title, remedy) = (Message::new("problem-no-limit"), Message::new("problem-no-limit-remedy"));
        return Err(Problem::unprocessable("no-limit", title, remedy).at("/count"));
    }
    Ok(())
}

fn wrong(key: &'static str, value: String, (least, most): (u64, u64)) -> Problem {
    let title = Message::new("problem-plan-number").arg("key", key).arg("value", value);
    let remedy = Message::new("problem-plan-number-remedy").arg("least", least).arg("most", most);
    Problem::unprocessable("number", title, remedy).at(format!("/{key}"))
}

/// A share of the people in per cent, as parts of a thousand.
fn share(percent: f64) -> Result<u32, Problem> {
    let parts = percent / 100.0 * f64::from(PER_MILLE);
    let whole = (parts - parts.round()).abs() < 1e-6;
    if whole && percent > 0.0 && percent <= ALL {
        return Ok(parts.round() as u32);
    }
    let title = Message::new("problem-share").arg("value", percent.to_string());
    Err(Problem::unprocessable("share", title, Message::new("problem-share-remedy")).at("/share"))
}

/// No choice meets the limits, or the plan cannot be made.
fn no_plan(error: &StudyError) -> Problem {
    let StudyError::Plan(error) = error else { return unusable(error) };
    let (title, remedy) = (Message::new("problem-no-plan"), Message::new("problem-no-plan-remedy"));
    let problem = Problem::unprocessable("no-plan", title, remedy);
    match error {
        PlanError::NoPlan { why, .. } => problem.because_in_english(why.as_str()),
        other => problem.because_in_english(other.to_string()),
    }
}
