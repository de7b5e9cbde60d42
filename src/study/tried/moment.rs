//! Who is near a site that is open at one moment of the week.

use geo::Point;
use rayon::prelude::*;

use super::super::prepare::Study;
use super::result::points_of;
use super::trials::Trials;
use crate::access::trial::{Handle, Standing, TrialError, together};
use crate::ids::SiteId;
use crate::scenario::{Applied, Change};
use crate::territory::Site;
use crate::units::{People, Seconds};
use crate::week::{Moment, WEEKS_PER_CYCLE};

/// In which weeks of the cycle a site must be open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum WeeksOpen {
    /// In some of them.
    #[default]
    Some,
    /// In every one.
    Every,
}

/// A moment of the week.
#[derive(Debug, Clone, PartialEq)]
pub struct AtMoment {
    /// The time of each commune to the nearest site that is open then.
    pub times: Vec<Option<Seconds>>,
    /// The sites that are open then.
    pub open: Vec<SiteId>,
    /// People who find an open site within reach, mean over the cycle of weeks.
    pub people: People,
}

/// What the network of `applied`, which `changes` made, is like for those who arrive when `slot` begins.
///
/// # Errors
/// When the coordinates of a site are of no place.
pub fn at_moment(
    study: &Study,
    trials: &Trials,
    (changes, applied): (&[Change], &Applied),
    (slot, weeks): (usize, WeeksOpen),
) -> Result<AtMoment, TrialError> {
    let people =
        trials.with(study, changes, applied, |kept| kept.trial.clock().mean_at(Moment::weekly(slot)))?;
    let open: Vec<&Site> = applied.sites.iter().filter(|site| is_open(study, site, slot, weeks)).collect();
    let places: Vec<Point> = open.iter().map(|site| site.point).collect();
    Ok(AtMoment {
        times: times(study, &places),
        open: open.iter().map(|site| site.id.clone()).collect(),
        people: People(people.round() as u64),
    })
}

fn is_open(study: &Study, site: &Site, slot: usize, weeks: WeeksOpen) -> bool {
    let Some(circuit) = study.circuit(site) else { return false };
    let arrivals = circuit.eroded(study.when.stay.slots());
    let mut open = (0..WEEKS_PER_CYCLE).map(|week| arrivals.week(week).contains(slot));
    match weeks {
        WeeksOpen::Some => open.any(|is_open| is_open),
        WeeksOpen::Every => open.all(|is_open| is_open),
    }
}

/// The time of each commune to the nearest of `places`.
fn times(study: &Study, places: &[Point]) -> Vec<Option<Seconds>> {
    let demand = study.territory.demand();
    let reaches = study.nearest_to(places);
    let standing = |point: usize| Standing {
        nearest: reaches[point].map(|reach| (Handle(reach.place), reach.time)),
        minutes_in_cycle: 0,
    };
    let communes = 0..study.territory.communes().len() as u32;
    let time = |commune: u32| {
        together(points_of(demand, commune).map(|point| (demand[point].people, standing(point)))).time
    };
    communes.into_par_iter().with_min_len(512).map(time).collect()
}
