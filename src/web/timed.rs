//! How long an answer may take.

use std::time::Duration;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::time::timeout;

use super::limits;
use super::problem::Problem;

/// How long a call may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Longest {
    /// A question, which follows the mouse.
    Question,
    /// Work that somebody waits for.
    Work,
}

impl Longest {
    fn time(self) -> Duration {
        match self {
            Self::Question => limits::QUESTION,
            Self::Work => limits::LONG_QUESTION,
        }
    }
}

/// Gives up an answer that takes too long, a body that comes too slowly included.
pub(super) async fn within(longest: Longest, request: Request, next: Next) -> Response {
    let most = longest.time();
    timeout(most, next.run(request)).await.unwrap_or_else(|_| Problem::too_slow(most).into_response())
}
