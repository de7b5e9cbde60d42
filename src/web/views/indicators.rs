//! A network in figures.

use serde::Serialize;

use crate::access::clock::Window;
use crate::access::{self, Thresholds};
use crate::study::STEP_SLOTS;
use crate::units::{People, Seconds};

#[derive(Debug, Serialize)]
pub(in crate::web) struct Indicators {
    people: u64,
    sites: usize,
    within: Vec<Within>,
    quarters: usize,
    unreachable: u64,
    mean_seconds: Option<f64>,
    median_seconds: Option<u32>,
    p95_seconds: Option<u32>,
    longest_seconds: Option<u32>,
    hours: f64,
    after_17: u64,
    saturday: u64,
    fewer_hours: u64,
}

#[derive(Debug, Serialize)]
struct Within {
    minutes: u32,
    people: u64,
    quarters: usize,
    quarter_people: u64,
}

impl Indicators {
    pub(in crate::web) fn of(figures: &access::Indicators, sites: usize, thresholds: &Thresholds) -> Self {
        let access::Indicators { coverage, quarters, clock } = figures;
        let quantile = |share| coverage.quantile(share).map(|time: Seconds| time.0);
        let window = |window| clock.window(window).at_least_an_hour.0;
        let within = thresholds.as_slice().iter().enumerate().map(|(index, threshold)| Within {
            minutes: threshold.minutes().round() as u32,
            people: coverage.within()[index].0,
            quarters: quarters.within[index].quarters,
            quarter_people: quarters.within[index].people.0,
        });
        Self {
            people: coverage.people().0,
            sites,
            within: within.collect(),
            quarters: quarters.all.quarters,
            unreachable: coverage.unreachable().0,
            mean_seconds: coverage.mean_seconds(),
            median_seconds: quantile(0.5),
            p95_seconds: quantile(0.95),
            longest_seconds: coverage.longest().map(|time| time.0),
            hours: clock.window(Window::Week).mean_hours,
            after_17: window(Window::AfterFive),
            saturday: window(Window::Saturday),
            fewer_hours: clock.fewer.0,
        }
    }
}

/// The curve of the week before and after.
#[derive(Debug, Serialize)]
pub(in crate::web) struct Week {
    step_minutes: usize,
    before: Vec<u64>,
    after: Vec<u64>,
}

/// Minutes of a slot.
const SLOT_MINUTES: usize = 5;

impl Week {
    pub(in crate::web) fn of(before: &[People], after: &[People]) -> Self {
        let people = |curve: &[People]| curve.iter().map(|people| people.0).collect();
        Self { step_minutes: STEP_SLOTS * SLOT_MINUTES, before: people(before), after: people(after) }
    }
}
