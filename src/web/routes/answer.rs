//! How answers are made.

use axum::body::Body;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::super::limits;
use super::super::offer::wrong_minutes;
use super::super::problem::Problem;

/// A value as JSON.
pub(super) fn json(value: &impl Serialize) -> Response {
    let bytes = serde_json::to_vec(value).expect("views hold texts and numbers");
    file("application/json", bytes)
}

/// Bytes of a kind.
pub(super) fn file(kind: &'static str, bytes: impl Into<Body>) -> Response {
    let mut response = bytes.into().into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// A number of minutes, as the contract bounds it.
pub(super) fn check_minutes(minutes: u32, place: &'static str) -> Result<(), Problem> {
    let usable = (1..=limits::THRESHOLD_MINUTES).contains(&minutes);
    if usable { Ok(()) } else { Err(wrong_minutes(minutes).at(place)) }
}
