//! Bodies: JSON of at most so many bytes, and of the keys that the call takes.

use std::error::Error;

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use http_body_util::LengthLimitError;
use serde::de::DeserializeOwned;
use serde_path_to_error::{Path, Segment};

use super::limits;
use super::problem::Problem;
use crate::output::text::Message;

/// The body of a call.
#[derive(Debug)]
pub(super) struct Asked<T>(pub(super) T);

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Asked<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        check_type(request.headers())?;
        let told =
            request.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
        if told.is_some_and(|length: u64| length > limits::BODY_BYTES as u64) {
            return Err(too_large());
        }
        let bytes =
            to_bytes(request.into_body(), limits::BODY_BYTES).await.map_err(|error| unread(&error))?;
        read(&bytes).map(Self)
    }
}

fn check_type(headers: &HeaderMap) -> Result<(), Problem> {
    let text = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = text.split(';').next().unwrap_or_default().trim();
    if kind.eq_ignore_ascii_case("application/json") {
        return Ok(());
    }
    let (title, remedy) = (Message::new("problem-not-json"), Message::new("problem-not-json-remedy"));
    Err(Problem::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "not-json", title, remedy))
}

/// A body that goes on beyond the limit, or one that is cut or whose chunks are none.
fn unread(error: &axum::Error) -> Problem {
    if error.source().is_some_and(|source| source.is::<LengthLimitError>()) {
        return too_large();
    }
    let (title, remedy) = (Message::new("problem-malformed"), Message::new("problem-malformed-remedy"));
    Problem::new(StatusCode::BAD_REQUEST, "malformed", title, remedy)
        .because(Message::verbatim(error.to_string()))
}

fn too_large() -> Problem {
    let (title, remedy) = (Message::new("problem-too-large"), Message::new("problem-too-large-remedy"));
    let detail = Message::new("problem-too-large-detail").arg("most", limits::BODY_BYTES);
    Problem::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large", title, remedy).because(detail)
}

fn read<T: DeserializeOwned>(bytes: &Bytes) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let place = pointer(error.path());
        refused(&error.into_inner(), place)
    })?;
    reader.end().map_err(|error| refused(&error, String::new()))?;
    Ok(value)
}

/// A body that is no JSON, or not of the shape of the call.
fn refused(error: &serde_json::Error, place: String) -> Problem {
    let why = Message::verbatim(error.to_string());
    if error.is_data() {
        let (title, remedy) = (Message::new("problem-shape"), Message::new("problem-shape-remedy"));
        return Problem::unprocessable("shape", title, remedy).because(why).at(place);
    }
    let (title, remedy) = (Message::new("problem-malformed"), Message::new("problem-malformed-remedy"));
    let place = format!("line {}, column {}", error.line(), error.column());
    Problem::new(StatusCode::BAD_REQUEST, "malformed", title, remedy).because(why).at(place)
}

/// A JSON pointer (RFC 6901) to where reading stopped.
fn pointer(path: &Path) -> String {
    let part = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { variant } => format!("/{variant}"),
        Segment::Unknown => String::new(),
    };
    path.iter().map(part).collect()
}
