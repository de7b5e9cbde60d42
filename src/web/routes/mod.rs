//! The calls of the contract, one file each; and the files of the page.

mod communes;
mod files;
mod health;
mod moment;
mod openapi;
mod plan;
mod read_scenario;
mod report;
mod studies;
mod tables;
mod territories;
mod what_if;
mod write_scenario;

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde::Serialize;

pub use openapi::CONTRACT;

use super::app::App;
use super::limits;
use super::problem::Problem;
use super::timed::{Longest, within};
use crate::ids::shorten;
use crate::output::text::Message;

/// The method, the path below `/api` and how long it may take, of every call.
const CALLS: [(Method, &str, Longest); 12] = [
    (Method::GET, "/health", Longest::Question),
    (Method::GET, "/openapi.json", Longest::Question),
    (Method::GET, "/territories", Longest::Question),
    (Method::POST, "/studies", Longest::Work),
    (Method::GET, "/studies/{study}/communes", Longest::Work),
    (Method::POST, "/studies/{study}/what-if", Longest::Question),
    (Method::POST, "/studies/{study}/moment", Longest::Question),
    (Method::POST, "/studies/{study}/plan", Longest::Work),
    (Method::POST, "/studies/{study}/tables/{table}", Longest::Work),
    (Method::POST, "/studies/{study}/report", Longest::Work),
    (Method::POST, "/scenarios/write", Longest::Question),
    (Method::POST, "/scenarios/read", Longest::Question),
];

/// The method and the path below `/api` of every call that is answered.
pub fn calls() -> impl Iterator<Item = (&'static str, &'static str)> {
    CALLS.iter().map(|(method, path, _)| (method.as_str(), *path))
}

/// What answers a call.
fn handler(path: &str) -> MethodRouter<Arc<App>> {
    match path {
        "/health" => get(health::health),
        "/openapi.json" => get(openapi::openapi),
        "/territories" => get(territories::territories),
        "/studies" => post(studies::studies),
        "/studies/{study}/communes" => get(communes::communes),
        "/studies/{study}/what-if" => post(what_if::what_if),
        "/studies/{study}/moment" => post(moment::moment),
        "/studies/{study}/plan" => post(plan::plan),
        "/studies/{study}/tables/{table}" => post(tables::table),
        "/studies/{study}/report" => post(report::report),
        "/scenarios/write" => post(write_scenario::write),
        "/scenarios/read" => post(read_scenario::read),
        _ => MethodRouter::new(),
    }
}

/// Every call below `/api`, and the files of the page everywhere else.
pub(super) fn router() -> Router<Arc<App>> {
    let mut api = Router::new();
    for (method, path, longest) in &CALLS {
        let allowed = if *method == Method::GET { "GET, HEAD" } else { "POST" };
        let refuse = move |method: Method, uri: Uri| async move { wrong_method(&method, &uri, allowed) };
        let longest = *longest;
        let timed = from_fn(move |request, next| within(longest, request, next));
        api = api.route(path, handler(path).fallback(refuse).layer(timed));
    }
    let api = api.fallback(|uri: Uri| async move { no_such_call(&uri) });
    Router::new().nest("/api", api).fallback(files::file)
}

fn wrong_method(method: &Method, uri: &Uri, allowed: &'static str) -> Problem {
    let title =
        Message::new("problem-method").arg("path", shorten(uri.path())).arg("method", method.as_str());
    let remedy = Message::new("problem-method-remedy").arg("allowed", allowed);
    Problem::new(StatusCode::METHOD_NOT_ALLOWED, "method", title, remedy).allowing(allowed)
}

fn no_such_call(uri: &Uri) -> Problem {
    let title = Message::new("problem-no-such-call").arg("path", shorten(uri.path()));
    let remedy = Message::new("problem-no-such-call-remedy");
    Problem::new(StatusCode::NOT_FOUND, "no-such-call", title, remedy)
}

/// A value as JSON.
fn json(value: &impl Serialize) -> Response {
    let bytes = serde_json::to_vec(value).expect("views hold texts and numbers");
    file("application/json", bytes)
}

/// Bytes of a kind.
fn file(kind: &'static str, bytes: impl Into<Body>) -> Response {
    let mut response = bytes.into().into_response();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// A number of minutes, as the contract bounds it.
fn check_minutes(minutes: u32, place: &'static str) -> Result<(), Problem> {
    let usable = (1..=limits::THRESHOLD_MINUTES).contains(&minutes);
    if usable { Ok(()) } else { Err(super::offer::wrong_minutes(minutes).at(place)) }
}
