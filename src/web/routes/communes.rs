//! `GET /studies/{study}/communes`

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Response;

use super::super::app::App;
use super::super::problem::Problem;

/// Boundaries and columns of the communes.
pub(super) async fn communes(
    State(app): State<Arc<App>>,
    Path(study): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    let opened = app.studies.get(&study)?;
    let made = Arc::clone(&opened);
    app.work(move |_| {
        made.communes().compressed();
        Ok(())
    })
    .await?;
    Ok(opened.communes().response("application/json", &headers))
}
