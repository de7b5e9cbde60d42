//! The studies that are open: a few, the last used longest.

use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;

use super::limits;
use super::offer::Offer;
use super::opened::Opened;
use super::problem::Problem;
use super::views::OpenStudy;
use crate::output::text::Message;

/// The studies that are open.
#[derive(Debug, Default)]
pub(super) struct Studies {
    /// The last used last.
    open: Mutex<Vec<Arc<Opened>>>,
}

impl Studies {
    /// The study of a request, when it is open.
    pub(super) fn find(&self, asked: &OpenStudy) -> Option<Arc<Opened>> {
        self.used(|opened| opened.asked == *asked)
    }

    /// The study of a request: one that is open, or a new one. It is for one caller at a time.
    pub(super) fn open(&self, offer: &Offer, asked: &OpenStudy) -> Result<Arc<Opened>, Problem> {
        if let Some(opened) = self.find(asked) {
            return Ok(opened);
        }
        let opened = Arc::new(Opened::new(offer, asked.clone())?);
        self.keep(Arc::clone(&opened));
        Ok(opened)
    }

    /// The study with an id.
    pub(super) fn get(&self, id: &str) -> Result<Arc<Opened>, Problem> {
        self.used(|opened| opened.id == id).ok_or_else(|| {
            let (title, remedy) =
                (Message::new("problem-study-gone"), Message::new("problem-study-gone-remedy"));
            Problem::new(StatusCode::NOT_FOUND, "study-gone", title, remedy)
        })
    }

    /// The study that is meant, which is then the last used.
    fn used(&self, is_meant: impl Fn(&Opened) -> bool) -> Option<Arc<Opened>> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let place = open.iter().position(|opened| is_meant(opened))?;
        let opened = open.remove(place);
        open.push(Arc::clone(&opened));
        Some(opened)
    }

    /// Keeps a study; the ones that were not used for longest go when there are too many, or too many communes in them.
    fn keep(&self, opened: Arc<Opened>) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.push(opened);
        let communes = |open: &[Arc<Opened>]| -> usize {
            open.iter().map(|opened| opened.study.territory.communes().len()).sum()
        };
        while open.len() > limits::STUDIES || (open.len() > 1 && communes(&open) > limits::COMMUNES) {
            open.remove(0);
        }
    }
}
