//! What is supposed to open or close.

use super::error::StudyError;
use super::named::places;
use super::prepare::{OpenThen, Study};
use crate::ids::{CandidateId, SiteId};
use crate::territory::{Candidate, Label, Site, SiteFormat};
use crate::week::Opening;

impl Study {
    /// Supposes that these sites close.
    pub(super) fn close(&mut self, ids: &[SiteId]) -> Result<(), StudyError> {
        let mut closed = places(self, "--close", ids)?;
        closed.sort_unstable();
        closed.dedup();
        for &place in closed.iter().rev() {
            self.sites.remove(place);
        }
        Ok(())
    }

    /// Supposes that sites open at these candidates.
    pub(super) fn open(&mut self, ids: &[CandidateId]) -> Result<(), StudyError> {
        let mut ids = ids.to_vec();
        ids.sort();
        ids.dedup();
        if !ids.is_empty() {
            let candidates = self.candidates();
            let opened: Vec<Site> = ids
                .iter()
                .map(|id| opened_site(id, &candidates, &self.when.open_hours))
                .collect::<Result<_, _>>()?;
            self.opened = opened.len();
            self.sites.extend(opened);
        }
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

fn opened_site(
    id: &CandidateId,
    candidates: &[Candidate],
    hours: &Option<Opening>,
) -> Result<Site, StudyError> {
    let Ok(index) = candidates.binary_search_by(|candidate| candidate.id.cmp(id)) else {
        let wanted = id.as_str().to_lowercase();
        let similar = candidates.iter().find(|c| c.name.to_lowercase() == wanted);
        let closest = similar.map(|c| format!("; {} is {}", c.name, c.id)).unwrap_or_default();
        return Err(StudyError::UnknownCandidate { id: id.to_string(), closest });
    };
    let candidate = &candidates[index];
    Ok(Site {
        id: SiteId::new(format!("open:{id}")),
        name: candidate.name.clone(),
        commune: candidate.commune,
        point: candidate.point,
        format: SiteFormat::Permanence,
        hours: hours.clone(),
        label: Label::default(),
        comment: String::new(),
    })
}
