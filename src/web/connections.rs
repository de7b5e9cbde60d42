//! Connections: at most so many at once, and none that keeps the others waiting for a request that never comes.

use std::future::Future;
use std::io;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::select;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

use super::limits;

/// How long answers under way may take after the server was told to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(2);
/// How long to wait when the system has no file left for a connection.
const NO_FILES: Duration = Duration::from_millis(100);

/// Answers on `listener` until `stop` comes; answers under way may then end.
///
/// # Errors
/// When the listener takes no connection any more.
pub(super) async fn answer(
    listener: TcpListener,
    router: Router,
    stop: impl Future<Output = ()>,
) -> io::Result<()> {
    let room = Arc::new(Semaphore::new(limits::CONNECTIONS));
    let graceful = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(limits::HEAD);
    let mut stop = pin!(stop);
    loop {
        let (stream, permit) = select! {
            accepted = accepted(&listener, &room) => accepted?,
            () = &mut stop => break,
        };
        let service = TowerToHyperService::new(router.clone());
        let connection = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
        tokio::spawn(async move {
            // A client that goes, or is too slow, is no error of the server.
            let _ = connection.await;
            drop(permit);
        });
    }
    // Who is still not done is left: nobody waits for more.
    let _ = timeout(LAST_ANSWERS, graceful.shutdown()).await;
    Ok(())
}

/// The next connection, once there is room for it.
async fn accepted(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> io::Result<(TcpStream, OwnedSemaphorePermit)> {
    let permit = Arc::clone(room).acquire_owned().await.map_err(io::Error::other)?;
    loop {
        match listener.accept().await {
            Ok((stream, _)) => return Ok((stream, permit)),
            // The client has gone already, or files are short for a moment: the next one may be well.
            Err(_) => sleep(NO_FILES).await,
        }
    }
}
