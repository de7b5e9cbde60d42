//! What is refused, and why, in the words of RFC 9457.

use std::any::Any;

use axum::body::Body;
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::lang::texts;
use super::limits;
use crate::output::text::{Lang, Message};

/// A request that is refused. It has no language yet: [`told`] gives it that of the request.
#[derive(Debug, Clone)]
pub(super) struct Problem(Box<Refusal>);

/// What is refused, and why.
#[derive(Debug, Clone)]
struct Refusal {
    status: StatusCode,
    /// A word that stays.
    kind: &'static str,
    title: Message,
    detail: Option<Message>,
    /// Why, in the words of the command line, which speaks English.
    detail_in_english: Option<String>,
    place: Option<String>,
    remedy: Message,
    /// The methods that the path answers.
    allowed: Option<String>,
}

/// A problem as it is sent.
#[derive(Debug, Serialize)]
struct Wire {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(rename = "where", skip_serializing_if = "Option::is_none")]
    place: Option<String>,
    remedy: String,
}

impl Problem {
    /// A problem: what is wrong, and what to do.
    pub(super) fn new(status: StatusCode, kind: &'static str, title: Message, remedy: Message) -> Self {
        Self(Box::new(Refusal {
            status,
            kind,
            title,
            detail: None,
            detail_in_english: None,
            place: None,
            remedy,
            allowed: None,
        }))
    }

    /// What was asked cannot be done.
    pub(super) fn unprocessable(kind: &'static str, title: Message, remedy: Message) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, kind, title, remedy)
    }

    /// Why.
    pub(super) fn because(mut self, detail: Message) -> Self {
        self.0.detail = Some(detail);
        self
    }

    /// Why, in words that there are in English only: they are told to who reads it.
    pub(super) fn because_in_english(mut self, detail: impl Into<String>) -> Self {
        self.0.detail_in_english = Some(detail.into());
        self
    }

    /// Where in the request, as a JSON pointer, or in which line of the file.
    pub(super) fn at(mut self, place: impl Into<String>) -> Self {
        self.0.place = Some(place.into());
        self
    }

    /// The path answers these methods.
    pub(super) fn allowing(mut self, methods: impl Into<String>) -> Self {
        self.0.allowed = Some(methods.into());
        self
    }

    /// Too much at once.
    pub(super) fn busy() -> Self {
        let remedy = Message::new("problem-busy-remedy");
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "busy", Message::new("problem-busy"), remedy)
    }

    /// The answer took too long.
    pub(super) fn too_slow(most: std::time::Duration) -> Self {
        let detail = Message::new("problem-too-slow-detail").arg("seconds", most.as_secs());
        let (title, remedy) = (Message::new("problem-too-slow"), Message::new("problem-too-slow-remedy"));
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "too-slow", title, remedy).because(detail)
    }

    /// A fault of this program.
    pub(super) fn internal() -> Self {
        let (title, remedy) = (Message::new("problem-internal"), Message::new("problem-internal-remedy"));
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", title, remedy)
    }
}

impl Refusal {
    /// The detail that there is in English only.
    fn english(&self, lang: Lang) -> Option<String> {
        self.detail_in_english.clone().filter(|_| lang == Lang::En)
    }

    /// The answer in a language.
    fn response(&self, lang: Lang) -> Response {
        let texts = texts(lang);
        let wire = Wire {
            kind: format!("problems/{}", self.kind),
            title: self.title.text(texts),
            status: self.status.as_u16(),
            detail: self.detail.as_ref().map(|detail| detail.text(texts)).or_else(|| self.english(lang)),
            place: self.place.clone(),
            remedy: self.remedy.text(texts),
        };
        let body = serde_json::to_vec(&wire).expect("a problem holds texts and a number");
        let mut response = (self.status, Body::from(body)).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if self.status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(RETRY_AFTER, HeaderValue::from(limits::RETRY_AFTER));
        }
        if let Some(Ok(methods)) = self.allowed.as_deref().map(HeaderValue::from_str) {
            headers.insert(ALLOW, methods);
        }
        response
    }
}

impl IntoResponse for Problem {
    /// An empty answer that carries the problem, until [`told`].
    fn into_response(self) -> Response {
        let mut response = self.0.status.into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Tells the problem that an answer carries, if it carries one.
pub(super) fn told(response: Response, lang: Lang) -> Response {
    match response.extensions().get::<Problem>() {
        Some(problem) => problem.0.response(lang),
        None => response,
    }
}

/// The last net: a request that makes the program panic is answered too.
pub(super) fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    Problem::internal().into_response()
}
