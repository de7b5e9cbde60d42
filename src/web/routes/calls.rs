//! The calls, and what answers them.

use std::sync::Arc;

use axum::Router;
use axum::http::{Method, StatusCode, Uri};
use axum::middleware::from_fn;
use axum::routing::{MethodRouter, get, post};

use super::super::app::App;
use super::super::problem::Problem;
use super::super::timed::{Longest, within};
use super::{
    communes, files, health, moment, openapi, plan, read_scenario, report, studies, tables, territories,
    what_if, write_scenario,
};
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
pub(in crate::web) fn router() -> Router<Arc<App>> {
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

pub(super) fn wrong_method(method: &Method, uri: &Uri, allowed: &'static str) -> Problem {
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
