//! `GET /territories`

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Deserialize;

use super::super::app::App;
use super::super::limits;
use super::super::problem::Problem;
use super::super::views::Territories;
use super::answer::json;
use crate::output::text::Message;

/// What is searched for.
#[derive(Debug, Deserialize)]
pub(super) struct Search {
    q: String,
    limit: Option<usize>,
}

/// Territories that are found where nothing else is said.
const FOUND: usize = 8;

/// Territories by the beginning of a name or code.
pub(super) async fn territories(
    State(app): State<Arc<App>>,
    search: Result<Query<Search>, axum::extract::rejection::QueryRejection>,
) -> Result<Response, Problem> {
    let Query(Search { q, limit }) = search.map_err(|_| wrong())?;
    let limit = limit.unwrap_or(FOUND);
    let usable = !q.is_empty() && q.chars().nth(limits::QUERY_CHARACTERS).is_none();
    if !usable || !(1..=limits::FOUND).contains(&limit) {
        return Err(wrong());
    }
    Ok(json(&Territories { found: app.offer.catalogue().search(&q, limit) }))
}

fn wrong() -> Problem {
    let remedy = Message::new("problem-query-remedy")
        .arg("most", limits::QUERY_CHARACTERS)
        .arg("limit", limits::FOUND);
    Problem::new(StatusCode::BAD_REQUEST, "query", Message::new("problem-query"), remedy)
}
