//! `POST /scenarios/write`

use axum::response::Response;

use super::super::body::Asked;
use super::super::problem::Problem;
use super::super::scenarios::read;
use super::super::views::WithScenario;
use super::answer::file;
use crate::output::scenario_file;

/// A scenario as a file.
pub(super) async fn write(
    Asked(WithScenario { scenario }): Asked<WithScenario>,
) -> Result<Response, Problem> {
    Ok(file("application/toml; charset=utf-8", scenario_file(&read(&scenario)?)))
}
