//! `GET /openapi.json`

use axum::response::Response;

use super::answer::file;

/// The contract of the calls (OpenAPI 3.1).
pub const CONTRACT: &str = include_str!("../api/openapi.json");

/// The contract.
pub(super) async fn openapi() -> Response {
    file("application/json", CONTRACT)
}
