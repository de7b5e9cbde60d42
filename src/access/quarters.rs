//! Quarters by their time to the nearest site.

use super::thresholds::Thresholds;
use crate::territory::{DemandKind, Territory};
use crate::units::{People, Seconds};

/// Some quarters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QuarterCount {
    /// How many, those without a published population too.
    pub quarters: usize,
    /// Their people.
    pub people: People,
}

/// The quarters of a territory by their time to the nearest site.
///
/// A quarter is one place: it is within a time, or beyond it, with all its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarters {
    /// All of them.
    pub all: QuarterCount,
    /// Those within each threshold, in the order of the thresholds.
    pub within: Vec<QuarterCount>,
}

/// The demand points of quarters, ready to be counted.
#[derive(Debug)]
pub struct QuarterPoints(Vec<QuarterPoint>);

/// A demand point of a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuarterPoint {
    /// The demand point.
    pub point: usize,
    /// Its people, and its quarter unless that was counted with another point.
    pub count: QuarterCount,
}

impl QuarterPoints {
    /// Of a territory.
    pub fn new(territory: &Territory) -> Self {
        let mut counted = vec![false; territory.quarters().len()];
        let points = territory.demand().iter().enumerate().filter_map(|(point, demand)| {
            let DemandKind::Quarter(quarter) = demand.kind else { return None };
            let before = std::mem::replace(&mut counted[quarter as usize], true);
            Some(QuarterPoint {
                point,
                count: QuarterCount { quarters: usize::from(!before), people: demand.people },
            })
        });
        Self(points.collect())
    }

    /// The points, in their order.
    pub fn as_slice(&self) -> &[QuarterPoint] {
        &self.0
    }

    /// Counts them by the `time` of each demand point.
    pub(super) fn count(&self, time: impl Fn(usize) -> Option<Seconds>, thresholds: &Thresholds) -> Quarters {
        let no_quarter = QuarterCount::default();
        let mut counted = Quarters { all: no_quarter, within: vec![no_quarter; thresholds.as_slice().len()] };
        for QuarterPoint { point, count } in &self.0 {
            counted.all.add(count);
            let Some(time) = time(*point) else { continue };
            for (within, &threshold) in counted.within.iter_mut().zip(thresholds.as_slice()) {
                if time <= threshold {
                    within.add(count);
                }
            }
        }
        counted
    }
}

impl QuarterCount {
    fn add(&mut self, other: &Self) {
        self.quarters += other.quarters;
        self.people += other.people;
    }
}

impl Quarters {
    /// Counts the quarters of a territory; `times` has one entry a demand point.
    pub fn measure(territory: &Territory, times: &[Option<Seconds>], thresholds: &Thresholds) -> Self {
        QuarterPoints::new(territory).count(|point| times[point], thresholds)
    }
}
