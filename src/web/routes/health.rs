//! `GET /health`

use std::sync::Arc;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

use super::super::app::App;
use super::super::lang::{asked, texts};
use super::super::views::Health;
use super::answer::json;

/// Whether it is there, which version, what can be asked.
pub(super) async fn health(State(app): State<Arc<App>>, headers: HeaderMap) -> Response {
    json(&Health::of(app.offer.models(texts(asked(&headers)))))
}
