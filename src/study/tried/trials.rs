//! Networks of one study on trial.

use std::sync::{Mutex, PoisonError};

use super::super::prepare::Study;
use super::super::what_if::{WhatIfAsk, what_if};
use super::kept::Kept;
use super::today::Today;
use crate::access::trial::TrialError;
use crate::scenario::{Applied, Change};

/// Networks that are kept besides that of today.
const KEPT: usize = 4;
/// To copy the network of today takes about as long as so many changes of the country.
const COPY: usize = 6;

/// The network of today on trial, and those of the last lists of changes.
#[derive(Debug)]
pub struct Trials {
    today: Today,
    first: Kept,
    /// The last used last.
    others: Mutex<Vec<Kept>>,
}

impl Trials {
    /// Puts the network of a study on trial. Runs in parallel.
    ///
    /// # Errors
    /// When the coordinates of a site are of no place.
    pub fn new(study: &Study, ask: WhatIfAsk, everywhere: bool) -> Result<Self, TrialError> {
        let trial = what_if(study, ask)?;
        let today = Today::of(study, &trial, everywhere);
        Ok(Self { today, first: Kept::today(study, trial), others: Mutex::default() })
    }

    /// The network of today.
    pub fn today(&self) -> &Today {
        &self.today
    }

    /// Does `then` with the network that `changes` make of that of today.
    pub(super) fn with<T>(
        &self,
        study: &Study,
        changes: &[Change],
        applied: &Applied,
        then: impl FnOnce(&Kept) -> T,
    ) -> Result<T, TrialError> {
        if changes.is_empty() {
            return Ok(then(&self.first));
        }
        let mut kept = self.nearest(changes);
        kept.bring(study, changes, &applied.sites)?;
        let result = then(&kept);
        self.keep(kept);
        Ok(result)
    }

    /// The kept network from which the fewest changes lead to `changes`, taken out; a copy of that of today where that is quicker.
    fn nearest(&self, changes: &[Change]) -> Kept {
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        let distance = |place: &usize| (others[*place].distance(changes), *place);
        let best = (0..others.len()).min_by_key(distance);
        match best.filter(|&place| others[place].distance(changes) <= changes.len() + COPY) {
            Some(place) => others.remove(place),
            None => {
                drop(others);
                self.first.clone()
            }
        }
    }

    fn keep(&self, kept: Kept) {
        if !kept.is_worth_keeping() {
            return;
        }
        let mut others = self.others.lock().unwrap_or_else(PoisonError::into_inner);
        others.push(kept);
        if others.len() > KEPT {
            others.remove(0);
        }
    }
}
