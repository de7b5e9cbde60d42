//! A network on trial: sites open, close, move and change hours one by one, and the figures follow at once.

use geo::Point;

use super::prepare::Study;
use crate::access::clock::ClockRequest;
use crate::access::trial::{Place, Trial, TrialError};
use crate::access::{Asked, Thresholds};
use crate::units::Seconds;
use crate::week::Opening;

/// What is asked of a network on trial.
#[derive(Debug, Clone)]
pub struct WhatIfAsk {
    /// The times that people and quarters are counted within.
    pub thresholds: Thresholds,
    /// Sites within this time are within reach of the clock.
    pub reach: Seconds,
    /// The moments and hours that the clock counts people at.
    pub figures: ClockRequest,
}

/// Puts the network of a study on trial: the handle of each site is its place in [`Study::sites`].
///
/// # Errors
/// When the coordinates of a site are of no place.
pub fn what_if(study: &Study, ask: WhatIfAsk) -> Result<Trial, TrialError> {
    let WhatIfAsk { thresholds, reach, figures } = ask;
    let asked = Asked { thresholds, reach, stay: study.when.stay, clock: figures };
    let places = study.sites.iter().map(|site| trial_place(study, site.point, site.hours.as_ref()));
    Trial::new(&study.territory, &study.model, places.collect(), asked)
}

/// A place to open or to change a site to, with the hours that count as open in this study; no hours: they are not known.
pub fn trial_place(study: &Study, point: Point, hours: Option<&Opening>) -> Place {
    Place { point, hours: hours.map(|opening| study.counted(opening)) }
}
