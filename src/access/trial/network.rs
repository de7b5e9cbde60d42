//! The network on trial, and what it is like.

use std::fmt;
use std::sync::Arc;

use geo::Point;

use super::super::clock::{Clock, PointReach, Profile, Reached, Tally};
use super::super::coverage::Coverage;
use super::super::indicators::{Asked, Indicators};
use super::super::quarters::Quarters;
use super::change::Standing;
use super::choices::Choices;
use super::error::TrialError;
use super::ground::Ground;
use crate::territory::Territory;
use crate::travel::Model;
use crate::units::Seconds;
use crate::week::Circuit;

/// Names a site for as long as a trial lasts: the sites it began with by their place in the list, then those opened, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle(pub u32);

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Where and when a site is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// Longitude and latitude in degrees (WGS 84).
    pub point: Point,
    /// When it is open to those who come; `None` when that is not known: it is then never open on arrival.
    pub hours: Option<Circuit>,
}

impl Place {
    /// Refuses coordinates of no place on the Earth.
    pub(super) fn check(&self) -> Result<(), TrialError> {
        let (lon, lat) = self.point.x_y();
        let is_place = (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat);
        if is_place { Ok(()) } else { Err(TrialError::NoPlace(lon, lat)) }
    }
}

/// A site of the trial.
#[derive(Debug, Clone)]
pub(super) struct Site {
    pub(super) place: Place,
    pub(super) is_open: bool,
    /// When somebody can arrive and stay.
    pub(super) arrivals: Circuit,
    /// The demand points that reach it, while it is open.
    pub(super) comers: Vec<u32>,
}

/// A network on trial: its figures follow every change.
///
/// A clone is another trial on the same ground; what is frozen is shared.
#[derive(Debug, Clone)]
pub struct Trial {
    pub(super) ground: Arc<Ground>,
    /// By handle, closed ones too.
    pub(super) sites: Vec<Site>,
    pub(super) choices: Choices,
    pub(super) standings: Vec<Standing>,
    pub(super) reached: Reached,
    pub(super) tally: Tally,
    pub(super) coverage: Coverage,
}

impl Trial {
    /// A trial that begins with `places`. Runs in parallel.
    ///
    /// # Errors
    /// When the coordinates of one are of no place.
    pub fn new(
        territory: &Territory,
        model: &Model,
        places: Vec<Place>,
        asked: Asked,
    ) -> Result<Self, TrialError> {
        places.iter().try_for_each(Place::check)?;
        let mut trial = Self::without_sites(Ground::new(territory, model, asked));
        trial.begin(places);
        Ok(trial)
    }

    /// Nobody reaches anything yet.
    fn without_sites(ground: Ground) -> Self {
        let Ground { people, asked, .. } = &ground;
        let mut tally = Tally::default();
        let nothing = PointReach::nothing();
        people.iter().for_each(|&people| tally.add(people, &nothing, asked.clock.fewer_than_hours));
        Self {
            sites: Vec::new(),
            choices: Choices::new(people.len(), asked.reach),
            standings: vec![Standing::default(); people.len()],
            reached: Reached::nothing(people.len()),
            tally,
            coverage: Coverage::measure(people.iter().map(|&people| (people, None)), &asked.thresholds),
            ground: Arc::new(ground),
        }
    }

    /// What is asked of the network.
    pub fn asked(&self) -> &Asked {
        &self.ground.asked
    }

    /// The place of an open site; `None` when the handle is of none.
    pub fn place(&self, handle: Handle) -> Option<&Place> {
        self.sites.get(handle.0 as usize).filter(|site| site.is_open).map(|site| &site.place)
    }

    /// The open sites, in the order of their handles.
    pub fn places(&self) -> impl Iterator<Item = (Handle, &Place)> {
        let sites = (0..).map(Handle).zip(&self.sites);
        sites.filter(|(_, site)| site.is_open).map(|(handle, site)| (handle, &site.place))
    }

    /// How each demand point stands.
    pub fn standings(&self) -> &[Standing] {
        &self.standings
    }

    /// The time of each demand point to its nearest site: what [`by_level`](super::super::by_level) takes.
    pub fn times(&self) -> Vec<Option<Seconds>> {
        self.standings.iter().map(Standing::time).collect()
    }

    /// What each demand point reaches: what [`profiles_by_level`](super::super::clock::profiles_by_level) takes.
    pub fn reached(&self) -> &Reached {
        &self.reached
    }

    /// People by time to their nearest site.
    pub fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// Quarters by time to their nearest site.
    pub fn quarters(&self) -> Quarters {
        let Ground { quarters, asked, .. } = &*self.ground;
        quarters.count(|point| self.standings[point].time(), &asked.thresholds)
    }

    /// People who reach an open site, slot by slot.
    pub fn clock(&self) -> &Clock {
        self.tally.clock()
    }

    /// The clock in a few figures.
    pub fn profile(&self) -> Profile {
        Profile::of(&self.tally, &self.ground.asked.clock)
    }

    /// Coverage, quarters and clock: the same as [`Indicators::measure`] of the same network.
    pub fn indicators(&self) -> Indicators {
        Indicators { coverage: self.coverage.clone(), quarters: self.quarters(), clock: self.profile() }
    }
}
