//! `POST /studies/{study}/report`

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::super::app::App;
use super::super::body::Asked;
use super::super::lang::{asked, texts};
use super::super::problem::Problem;
use super::super::report::written;
use super::super::scenarios::to_try;
use super::super::views::WithScenario;
use super::answer::file;

/// The report, as `maillage report` writes it; the changes are a scenario beside today.
pub(super) async fn report(
    State(app): State<Arc<App>>,
    Path(study): Path<String>,
    headers: HeaderMap,
    Asked(WithScenario { scenario }): Asked<WithScenario>,
) -> Result<Response, Problem> {
    let lang = asked(&headers);
    let opened = app.studies.get(&study)?;
    let scenario = to_try(&scenario)?;
    app.long_work(move |_| Ok(file("text/html; charset=utf-8", written(&opened, scenario, texts(lang))?)))
        .await
}
