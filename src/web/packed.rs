//! Answers that are sent again and again: compressed once, and not at all to who has them.

use std::io::Write;
use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Bytes below which compression is not worth it.
const LEAST: usize = 1024;

/// Bytes with the tag that changes when they do.
#[derive(Debug)]
pub(super) struct Packed {
    plain: Bytes,
    tag: String,
    /// Made when the first asks for it.
    gzip: OnceLock<Bytes>,
}

impl Packed {
    /// Bytes under a tag of letters and digits.
    pub(super) fn new(plain: impl Into<Bytes>, tag: String) -> Self {
        Self { plain: plain.into(), tag, gzip: OnceLock::new() }
    }

    /// The bytes compressed; where that is not worth it, as they are.
    pub(super) fn compressed(&self) -> &Bytes {
        self.gzip.get_or_init(|| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            let written = encoder.write_all(&self.plain).and_then(|()| encoder.finish());
            written.map_or_else(|_| self.plain.clone(), Bytes::from)
        })
    }

    /// The bytes as `kind`, which are not to be kept.
    pub(super) fn fresh(&self, kind: &'static str, headers: &HeaderMap) -> Response {
        let mut asked = headers.clone();
        asked.remove(IF_NONE_MATCH);
        let mut response = self.response(kind, &asked);
        response.headers_mut().remove(ETAG);
        response.headers_mut().remove(CACHE_CONTROL);
        response
    }

    /// The answer to who sent `headers`: nothing to who has these bytes, else the bytes as `kind`.
    pub(super) fn response(&self, kind: &'static str, headers: &HeaderMap) -> Response {
        let packs = self.plain.len() >= LEAST && takes_gzip(headers);
        // Another form of the same bytes has another tag (RFC 9110, 8.8.3.3).
        let tag = if packs { format!("\"{}-gzip\"", self.tag) } else { format!("\"{}\"", self.tag) };
        let mut response = if has(headers, &tag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else if packs {
            let mut response = Body::from(self.compressed().clone()).into_response();
            response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
            response
        } else {
            Body::from(self.plain.clone()).into_response()
        };
        let answer = response.headers_mut();
        answer.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
        answer.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        answer.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(tag) = HeaderValue::from_str(&tag) {
            answer.insert(ETAG, tag);
        }
        response
    }
}

fn has(headers: &HeaderMap, tag: &str) -> bool {
    let known = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    known.flat_map(|list| list.split(',')).any(|one| {
        let one = one.trim();
        one == "*" || one.trim_start_matches("W/") == tag
    })
}

/// Whether gzip is among the encodings asked for.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let lists = headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    lists.flat_map(|list| list.split(',')).any(|coding| {
        let mut parts = coding.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip") || name == "*");
        let refused = parts.filter_map(|part| part.strip_prefix("q=")).any(|q| q.parse() == Ok(0.0));
        named && !refused
    })
}
