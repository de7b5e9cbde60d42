//! What is supposed to open or close.

use super::error::StudyError;
use super::prepare::{OpenThen, Study};
use super::request::Request;
use crate::scenario::{Action, Applied, Change, ChangeError, Ground, NewSite, apply};

impl Study {
    /// Supposes that the sites of `--close` close and those of `--open` open; each once, however often it is named.
    pub(super) fn suppose(&mut self, request: &Request) -> Result<(), StudyError> {
        let changes = changes(request);
        if changes.is_empty() {
            return Ok(());
        }
        let candidates = self.candidates();
        let applied = apply(&Ground::new(&self.territory, &candidates), &self.sites, &changes);
        let Applied { sites, .. } = applied.map_err(|error| refused(&error, &changes))?;
        self.opened = changes.iter().filter(|change| matches!(change.action, Action::Open(_))).count();
        self.sites = sites;
        Ok(())
    }

    /// Leaves out the sites that are not open at the moment asked for.
    pub(super) fn keep_open(&mut self) {
        let Some(moment) = self.when.at else { return };
        let stay = self.when.stay.slots();
        let is_open: Vec<Option<bool>> = self
            .sites
            .iter()
            .map(|site| self.circuit(site).map(|circuit| moment.is_in(&circuit.eroded(stay))))
            .collect();
        let count = |state| is_open.iter().filter(|is_open| **is_open == state).count();
        let (open, closed, unknown) = (count(Some(true)), count(Some(false)), count(None));
        self.open_then = Some(OpenThen { moment, open, closed, unknown });
        let opened = self.sites.len() - self.opened;
        self.opened = is_open[opened..].iter().filter(|is_open| **is_open == Some(true)).count();
        let mut is_open = is_open.into_iter();
        self.sites.retain(|_| is_open.next().flatten() == Some(true));
        if let Some(mut before) = self.before.take() {
            before
                .retain(|site| self.circuit(site).is_some_and(|circuit| moment.is_in(&circuit.eroded(stay))));
            self.before = Some(before);
        }
    }
}

/// The closings in their order, then the openings in the order of their ids.
fn changes(request: &Request) -> Vec<Change> {
    let mut closed = request.close.clone();
    closed.sort();
    closed.dedup();
    let with_hours = |new: &NewSite| NewSite {
        hours: new.hours.clone().or_else(|| request.when.open_hours.clone()),
        ..new.clone()
    };
    let mut opened: Vec<NewSite> = request.open.iter().map(with_hours).collect();
    opened.sort_by_key(NewSite::id);
    opened.dedup();
    let closings = closed.into_iter().map(Action::Close);
    let openings = opened.into_iter().map(|new| Action::Open(Box::new(new)));
    closings.chain(openings).map(Change::free).collect()
}

/// The error in the words of the options.
fn refused(error: &ChangeError, changes: &[Change]) -> StudyError {
    let place = match &changes[error.change].action {
        Action::Open(new) => format!("--open {}", new.typed()),
        Action::Close(id) => format!("--close {id}"),
        other => other.as_str().to_owned(),
    };
    StudyError::Change { place, why: error.why.clone() }
}
