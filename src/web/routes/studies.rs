//! `POST /studies`

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::super::app::App;
use super::super::body::Asked;
use super::super::lang::asked;
use super::super::problem::Problem;
use super::super::views::OpenStudy;

/// Opens a territory.
pub(super) async fn studies(
    State(app): State<Arc<App>>,
    headers: HeaderMap,
    Asked(open): Asked<OpenStudy>,
) -> Result<Response, Problem> {
    let lang = asked(&headers);
    let opened = app.open(open).await?;
    let made = Arc::clone(&opened);
    app.work(move |_| {
        // Made, and compressed, here and not on the threads that answer.
        made.told(lang).compressed();
        Ok(())
    })
    .await?;
    Ok(opened.told(lang).fresh("application/json", &headers))
}
