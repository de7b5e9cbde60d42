//! What every call needs, and work that must not hold up others.

use std::net::SocketAddr;
use std::sync::Arc;

use tokio::sync::Semaphore;
use tokio::task;

use super::limits;
use super::offer::Offer;
use super::opened::Opened;
use super::problem::Problem;
use super::studies::Studies;
use super::views::OpenStudy;

/// What every call needs.
#[derive(Debug)]
pub(super) struct App {
    pub(super) offer: Offer,
    pub(super) studies: Studies,
    /// The address that is answered.
    pub(super) address: SocketAddr,
    /// Calls under way.
    pub(super) calls: Semaphore,
    /// Computations under way: as many as there are cores, so that memory does not grow with the number of calls.
    work: Arc<Semaphore>,
    /// One study is opened at a time: two who want the same wait for one, and two large ones never fill the memory together.
    opening: Arc<Semaphore>,
    /// One plan or report at a time.
    long_work: Arc<Semaphore>,
}

impl App {
    pub(super) fn new(offer: Offer, address: SocketAddr) -> Self {
        let cores = rayon::current_num_threads().max(2);
        Self {
            offer,
            studies: Studies::default(),
            address,
            calls: Semaphore::new(limits::CALLS),
            work: Arc::new(Semaphore::new(cores)),
            opening: Arc::new(Semaphore::new(1)),
            long_work: Arc::new(Semaphore::new(1)),
        }
    }

    /// Does work off the threads that answer; as many at once as there are cores.
    pub(super) async fn work<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.under(&self.work, work).await
    }

    /// Opens a study: one that is open already, or a new one.
    pub(super) async fn open(self: &Arc<Self>, asked: OpenStudy) -> Result<Arc<Opened>, Problem> {
        match self.studies.find(&asked) {
            Some(opened) => Ok(opened),
            None => self.under(&self.opening, move |app| app.studies.open(&app.offer, &asked)).await,
        }
    }

    /// Does long work, one at a time.
    pub(super) async fn long_work<T: Send + 'static>(
        self: &Arc<Self>,
        work: impl FnOnce(&Self) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        self.under(&self.long_work, work).await
    }

    /// The same with an open study.
    pub(super) async fn with<T: Send + 'static>(
        self: &Arc<Self>,
        study: String,
        work: impl FnOnce(&Opened) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let opened = self.studies.get(&study)?;
        self.work(move |_| work(&opened)).await
    }

    async fn under<T: Send + 'static>(
        self: &Arc<Self>,
        permits: &Arc<Semaphore>,
        work: impl FnOnce(&Self) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let permit = Arc::clone(permits).acquire_owned().await.map_err(|_| Problem::busy())?;
        let app = Arc::clone(self);
        let done = task::spawn_blocking(move || {
            // Who asked may be gone; the permit is given back when the work ends.
            let _permit = permit;
            work(&app)
        });
        done.await.map_err(|_| Problem::internal())?
    }
}
