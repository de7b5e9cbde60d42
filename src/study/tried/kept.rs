//! A network on trial that is brought from one list of changes to another by their difference.

use std::collections::HashMap;

use super::super::prepare::Study;
use super::super::what_if::trial_place;
use crate::access::trial::{Handle, Place, Trial, TrialError};
use crate::ids::SiteId;
use crate::scenario::Change;
use crate::territory::Site;

/// Closed sites that a trial may hold before it is not worth keeping.
const MOST_CLOSED: usize = 1000;

/// A network on trial, and the changes that made it.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    pub(super) trial: Trial,
    /// The changes that made it of the network of today.
    changes: Vec<Change>,
    /// The id of each handle.
    ids: Vec<SiteId>,
    /// Whether the site of each handle is open.
    is_open: Vec<bool>,
    /// The last handle of each id.
    handles: HashMap<SiteId, u32>,
    /// How many handles are those of today.
    today: usize,
}

impl Kept {
    /// The network of today.
    pub(super) fn today(study: &Study, trial: Trial) -> Self {
        let ids: Vec<SiteId> = study.sites.iter().map(|site| site.id.clone()).collect();
        let handles = (0..).zip(&ids).map(|(handle, id)| (id.clone(), handle)).collect();
        let (is_open, today) = (vec![true; ids.len()], ids.len());
        Self { trial, changes: Vec::new(), ids, is_open, handles, today }
    }

    /// How many changes lie between its list and another.
    pub(super) fn distance(&self, changes: &[Change]) -> usize {
        let same = self.changes.iter().zip(changes).take_while(|(mine, theirs)| mine == theirs).count();
        self.changes.len() + changes.len() - 2 * same
    }

    /// Whether it holds little that is of no use any more.
    pub(super) fn is_worth_keeping(&self) -> bool {
        self.ids.len() - self.today <= MOST_CLOSED
    }

    /// The id of a site.
    pub(super) fn id(&self, handle: Handle) -> &SiteId {
        &self.ids[handle.0 as usize]
    }

    /// Makes it the network of `sites`, which `changes` made of those of today.
    ///
    /// # Errors
    /// When the coordinates of a site are of no place; it must not be used any more then.
    pub(super) fn bring(
        &mut self,
        study: &Study,
        changes: &[Change],
        sites: &[Site],
    ) -> Result<(), TrialError> {
        self.close_others(sites)?;
        let mut last = None;
        for site in sites {
            let wanted = trial_place(study, site.point, site.hours.as_ref());
            let known = self.handles.get(&site.id).copied();
            let handle = match known.filter(|handle| last.is_none_or(|last| *handle > last)) {
                Some(handle) => self.adjust(handle, wanted)?,
                None => {
                    known.map_or(Ok(()), |handle| self.close(handle))?;
                    self.open(&site.id, wanted)?
                }
            };
            last = Some(handle);
        }
        self.changes = changes.to_vec();
        Ok(())
    }

    /// Closes the sites that are not among `sites`.
    fn close_others(&mut self, sites: &[Site]) -> Result<(), TrialError> {
        let kept: std::collections::HashSet<&SiteId> = sites.iter().map(|site| &site.id).collect();
        let gone = (0..self.ids.len()).filter(|&handle| !kept.contains(&self.ids[handle]));
        let gone: Vec<usize> = gone.collect();
        gone.into_iter().try_for_each(|handle| self.close(handle as u32))
    }

    fn close(&mut self, handle: u32) -> Result<(), TrialError> {
        if std::mem::replace(&mut self.is_open[handle as usize], false) {
            self.trial.close(Handle(handle))?;
        }
        Ok(())
    }

    fn open(&mut self, id: &SiteId, place: Place) -> Result<u32, TrialError> {
        let (Handle(handle), _) = self.trial.open(place)?;
        self.ids.push(id.clone());
        self.is_open.push(true);
        self.handles.insert(id.clone(), handle);
        Ok(handle)
    }

    /// Brings a site to its place and hours, open.
    fn adjust(&mut self, handle: u32, wanted: Place) -> Result<u32, TrialError> {
        let site = Handle(handle);
        if !std::mem::replace(&mut self.is_open[handle as usize], true) {
            self.trial.reopen(site)?;
        }
        let Some(Place { point, hours }) = self.trial.place(site) else {
            return Err(TrialError::NotOpen(site));
        };
        let (moves, changes_hours) = (*point != wanted.point, *hours != wanted.hours);
        if moves {
            self.trial.move_to(site, wanted.point)?;
        }
        if changes_hours {
            self.trial.set_hours(site, wanted.hours)?;
        }
        Ok(handle)
    }
}
