//! The server: it binds one address, answers there until it is told to stop, and lets answers under way end.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tokio::runtime;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;

use super::app::App;
use super::connections::answer;
use super::guard::Guard;
use super::lang::asked;
use super::offer::Offer;
use super::problem::{Problem, panicked, told};
use super::routes;
use crate::study::{Request as StudyRequest, StudyError};

/// A server that is bound, and has its data.
#[derive(Debug)]
pub struct Server {
    listener: std::net::TcpListener,
    app: Arc<App>,
}

/// Bytes of an answer above which it is compressed.
const COMPRESSED_ABOVE: u64 = 1024;
/// Threads that work, at most; permits keep them to about the number of cores.
const WORKERS: usize = 64;

impl Server {
    /// Binds an address; port 0 takes a free one. Fails before any data is read.
    ///
    /// # Errors
    /// When the address cannot be bound.
    pub fn bind(address: SocketAddr) -> io::Result<std::net::TcpListener> {
        let listener = std::net::TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        Ok(listener)
    }

    /// A server of the data that `base` names, whose territory is chosen on the page.
    ///
    /// # Errors
    /// When the data cannot be used.
    pub fn new(
        listener: std::net::TcpListener,
        address: SocketAddr,
        base: StudyRequest,
    ) -> Result<Self, StudyError> {
        Ok(Self { listener, app: Arc::new(App::new(Offer::new(base)?, address)) })
    }

    /// Answers until `stop` comes.
    ///
    /// # Errors
    /// When the system refuses threads or connections.
    pub fn run(self, stop: impl Future<Output = ()> + Send + 'static) -> io::Result<()> {
        let runtime =
            runtime::Builder::new_multi_thread().max_blocking_threads(WORKERS).enable_all().build()?;
        let done = runtime.block_on(async {
            let listener = TcpListener::from_std(self.listener)?;
            answer(listener, router(self.app), stop).await
        });
        // Work that nobody waits for any more does not hold the program.
        runtime.shutdown_background();
        done
    }

    /// Answers until the user interrupts.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub fn run_until_interrupted(self) -> io::Result<()> {
        self.run(async {
            // Without the signal, the system ends the program itself.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        })
    }
}

/// Calls and files, behind the guards.
fn router(app: Arc<App>) -> Router {
    routes::router()
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(Arc::clone(&app), guarded))
        .layer(from_fn(in_language))
        .layer(CompressionLayer::new().compress_when(SizeAbove::new(COMPRESSED_ABOVE)))
        .layer(from_fn(with_headers))
        .with_state(app)
}

/// Who asks, and how many at once.
async fn guarded(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    if let Err(problem) = Guard(app.address).check(request.uri(), request.headers()) {
        return problem.into_response();
    }
    let Ok(_permit) = app.calls.try_acquire() else { return Problem::busy().into_response() };
    next.run(request).await
}

/// Problems in the language of the request.
async fn in_language(request: Request, next: Next) -> Response {
    let lang = asked(request.headers());
    told(next.run(request).await, lang)
}

/// What the page may load: its own files and, when they are switched on, the tiles of the IGN.
const POLICY: &str = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; \
    img-src 'self' data: blob: https://data.geopf.fr; connect-src 'self' https://data.geopf.fr; font-src 'self'; \
    base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The headers of every answer; those that an answer has already are its own.
async fn with_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let of_all: [(HeaderName, &'static str); 5] = [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in of_all {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
