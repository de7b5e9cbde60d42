//! The files of the page.

use axum::http::{HeaderMap, Method, Uri};
use axum::response::Response;

use super::super::assets::asset;
use super::super::problem::Problem;
use super::calls::wrong_method;

/// The file of an address.
pub(super) async fn file(method: Method, uri: Uri, headers: HeaderMap) -> Result<Response, Problem> {
    if method != Method::GET && method != Method::HEAD {
        return Err(wrong_method(&method, &uri, "GET, HEAD"));
    }
    let asset = asset(uri.path())?;
    Ok(asset.body.response(asset.kind, &headers))
}
