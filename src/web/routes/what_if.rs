//! `POST /studies/{study}/what-if`

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::super::app::App;
use super::super::body::Asked;
use super::super::lang::{asked, texts};
use super::super::opened::no_place;
use super::super::problem::Problem;
use super::super::scenarios::{applied, to_try};
use super::super::views::{self, WithScenario};
use super::answer::json;
use crate::study::tried;

/// What the changes do beside today.
pub(super) async fn what_if(
    State(app): State<Arc<App>>,
    Path(study): Path<String>,
    headers: HeaderMap,
    Asked(WithScenario { scenario }): Asked<WithScenario>,
) -> Result<Response, Problem> {
    let lang = asked(&headers);
    app.with(study, move |opened| {
        let scenario = to_try(&scenario)?;
        let network = applied(opened, &scenario)?;
        let tried = tried(&opened.study, &opened.trials, &scenario.changes, &network);
        let tried = tried.map_err(|error| no_place(&error))?;
        let today = opened.trials.today();
        Ok(json(&views::what_if(today, &tried, scenario.cost(), &opened.thresholds, texts(lang))))
    })
    .await
}
