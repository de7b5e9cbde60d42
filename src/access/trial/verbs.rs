//! What can be changed. The reverse of a verb, with what was there before, brings back exactly the network before it.

use geo::Point;

use super::super::clock::arrivals;
use super::change::PointChange;
use super::error::TrialError;
use super::network::{Handle, Place, Site, Trial};
use crate::week::Circuit;

impl Trial {
    /// Opens a site; its reverse is [`Self::close`]. Tells the demand points that stand otherwise, in order, as all verbs do.
    ///
    /// # Errors
    /// When the coordinates are of no place.
    pub fn open(&mut self, place: Place) -> Result<(Handle, Vec<PointChange>), TrialError> {
        place.check()?;
        let site = self.sites.len();
        self.add_site(place);
        let touched = self.arrive(site);
        Ok((Handle(site as u32), self.settle(touched)))
    }

    /// Closes a site; its reverse is [`Self::reopen`].
    ///
    /// # Errors
    /// When the handle is of no open site.
    pub fn close(&mut self, handle: Handle) -> Result<Vec<PointChange>, TrialError> {
        let site = self.open_site(handle)?;
        let touched = self.leave(site);
        Ok(self.settle(touched))
    }

    /// Opens a site again that was closed, where it was and with the same hours; its reverse is [`Self::close`].
    ///
    /// # Errors
    /// When the handle is of no closed site.
    pub fn reopen(&mut self, handle: Handle) -> Result<Vec<PointChange>, TrialError> {
        let site = handle.0 as usize;
        if self.sites.get(site).is_none_or(|site| site.is_open) {
            return Err(TrialError::NotClosed(handle));
        }
        let touched = self.arrive(site);
        Ok(self.settle(touched))
    }

    /// Gives a site other hours; its reverse is the same with those before ([`Self::place`] tells them).
    ///
    /// # Errors
    /// When the handle is of no open site.
    pub fn set_hours(
        &mut self,
        handle: Handle,
        hours: Option<Circuit>,
    ) -> Result<Vec<PointChange>, TrialError> {
        let site = self.open_site(handle)?;
        let stay = self.ground.asked.stay;
        let site = &mut self.sites[site];
        site.arrivals = arrivals(hours.as_ref(), stay);
        site.place.hours = hours;
        let touched = site.comers.clone();
        Ok(self.settle(touched))
    }

    /// Moves a site, which keeps its handle and hours; its reverse is the same with the point before ([`Self::place`] tells it).
    ///
    /// # Errors
    /// When the handle is of no open site, or the coordinates are of no place.
    pub fn move_to(&mut self, handle: Handle, point: Point) -> Result<Vec<PointChange>, TrialError> {
        let site = self.open_site(handle)?;
        let hours = self.sites[site].place.hours.clone();
        let place = Place { point, hours };
        place.check()?;
        let mut touched = self.leave(site);
        self.sites[site].place = place;
        touched.extend(self.arrive(site));
        Ok(self.settle(touched))
    }

    /// Adds a site that is not open yet.
    pub(super) fn add_site(&mut self, place: Place) {
        let arrivals = arrivals(place.hours.as_ref(), self.ground.asked.stay);
        self.sites.push(Site { place, is_open: false, arrivals, comers: Vec::new() });
    }

    fn open_site(&self, handle: Handle) -> Result<usize, TrialError> {
        self.place(handle).map(|_| handle.0 as usize).ok_or(TrialError::NotOpen(handle))
    }
}
