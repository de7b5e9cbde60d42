//! Travel times from great-circle distances.

use geo::Point;
use rayon::prelude::*;
use thiserror::Error;

use super::index::{Nearest, PlaceIndex};
use super::reachable::Reachable;
use super::sphere::SpherePoint;
use crate::roads::Mode;
use crate::units::{KmPerHour, Metres, Seconds};

/// A detour or speed that is out of range.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum CrowFlyError {
    /// The detour is below 1 or above 10.
    #[error("the detour factor must lie between 1 and 10 (got {0}): 1.3 is usual")]
    Detour(f64),
    /// The speed is not positive, or faster than a car may go.
    #[error("the speed must be above 0 and at most 130 km/h (got {0}): leave it out for the default")]
    Speed(f64),
}

/// The crow-fly model: time = great-circle distance x detour / speed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CrowFly {
    detour: f64,
    speed: KmPerHour,
}

/// A place that is reached, and how.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// The place's index in its list.
    pub place: u32,
    /// Great-circle distance, whatever the model: without detour or roads.
    pub distance: Metres,
    /// Travel time.
    pub time: Seconds,
}

impl CrowFly {
    /// Length of the trip over the straight line: 1.3, within the 1.2 to 1.4 measured on road networks of
    /// developed countries (Boscoe, Henry and Zdeb 2012, The Professional Geographer 64).
    pub const DEFAULT_DETOUR: f64 = 1.3;

    /// A model with the given detour factor and mean speed.
    ///
    /// # Errors
    /// When the detour is not within 1 to 10, or the speed not within 0 (excluded) to 130 km/h.
    pub fn new(detour: f64, speed: KmPerHour) -> Result<Self, CrowFlyError> {
        if !(1.0..=10.0).contains(&detour) {
            return Err(CrowFlyError::Detour(detour));
        }
        if !(speed.0 > 0.0 && speed.0 <= 130.0) {
            return Err(CrowFlyError::Speed(speed.0));
        }
        Ok(Self { detour, speed })
    }

    /// The model with the default detour and the mode's default speed.
    pub fn of(mode: Mode) -> Self {
        Self { detour: Self::DEFAULT_DETOUR, speed: Self::default_speed(mode) }
    }

    /// The mean speed of a whole trip.
    ///
    /// - car: calibrated so that 95 % of the French live within 20 minutes of a house of the list of
    ///   1 August 2024, the figure that the programme publishes (README, "Where the speeds come from");
    /// - bicycle: 15 km/h, the usual mean of French towns (Cerema, ADEME);
    /// - foot: 1.2 m/s, the design walking speed of the Highway Capacity Manual (TRB).
    pub fn default_speed(mode: Mode) -> KmPerHour {
        match mode {
            Mode::Car => KmPerHour(41.0),
            Mode::Bicycle => KmPerHour(15.0),
            Mode::Foot => KmPerHour(4.3),
        }
    }

    /// The detour factor.
    pub fn detour(&self) -> f64 {
        self.detour
    }

    /// The mean speed.
    pub fn speed(&self) -> KmPerHour {
        self.speed
    }

    /// The time for a great-circle distance.
    pub fn time(&self, distance: Metres) -> Seconds {
        self.speed.time_for(Metres(distance.0 * self.detour))
    }

    /// The great-circle distance that takes `time`.
    pub fn distance(&self, time: Seconds) -> Metres {
        Metres(self.speed.distance_in(time).0 / self.detour)
    }

    /// The nearest place of every origin, in their order; `None` everywhere when there is no place.
    pub fn nearest(&self, places: &[Point], origins: &[Point]) -> Vec<Option<Reach>> {
        let index = PlaceIndex::new(places.iter().copied());
        let origins: Vec<SpherePoint> = origins.par_iter().copied().map(SpherePoint::new).collect();
        match index.nearest_of_all(&origins) {
            Some(found) => found.into_iter().map(|nearest| Some(self.reach(nearest))).collect(),
            None => vec![None; origins.len()],
        }
    }

    /// For each origin, every place whose time is below its limit, by index. Runs in parallel.
    ///
    /// `limits` has one entry an origin.
    pub fn closer_than(&self, places: &PlaceIndex, origins: &[(Point, Seconds)]) -> Vec<Vec<Reach>> {
        origins
            .par_iter()
            .map(|&(origin, limit)| {
                // A time is rounded to the second: what takes less than the limit lies within it.
                let found = places.within(&SpherePoint::new(origin), self.distance(limit)).into_iter();
                found.map(|n| self.reach(n)).filter(|r| r.time < limit).collect()
            })
            .collect()
    }

    /// For each origin, the places whose time is at most `limit`. Runs in parallel.
    pub fn within(&self, places: &[Point], origins: &[Point], limit: Seconds) -> Reachable {
        let index = PlaceIndex::new(places.iter().copied());
        // Times are rounded to the second: what rounds down to the limit lies up to half a second beyond it.
        let reach = self.distance(Seconds(limit.0 + 1));
        let lists: Vec<Vec<u32>> = origins
            .par_iter()
            .map(|&origin| {
                let near = index.within(&SpherePoint::new(origin), reach).into_iter();
                near.filter(|near| self.time(near.distance) <= limit).map(|near| near.place).collect()
            })
            .collect();
        Reachable::new(lists)
    }

    fn reach(&self, nearest: Nearest) -> Reach {
        Reach { place: nearest.place, distance: nearest.distance, time: self.time(nearest.distance) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_kilometres_at_the_default_take_what_the_formula_says() {
        let model = CrowFly::new(1.3, KmPerHour(39.0)).unwrap();
        assert_eq!(model.time(Metres::from_km(10.0)), Seconds::from_minutes(20.0));
    }

    #[test]
    fn absurd_options_are_refused_with_a_remedy() {
        for detour in [0.9, 11.0, f64::NAN] {
            assert!(matches!(CrowFly::new(detour, KmPerHour(50.0)), Err(CrowFlyError::Detour(_))));
        }
        for speed in [0.0, -3.0, 131.0, f64::NAN, f64::INFINITY] {
            assert!(matches!(CrowFly::new(1.3, KmPerHour(speed)), Err(CrowFlyError::Speed(_))));
        }
    }

    #[test]
    fn a_place_at_the_limit_is_within_it_and_one_a_second_farther_is_not() {
        let model = CrowFly::of(Mode::Car);
        let places: Vec<Point> = (0..50).map(|i| Point::new(2.0 + f64::from(i) * 0.01, 43.0)).collect();
        let origins = [Point::new(2.0, 43.0), Point::new(2.49, 43.0), Point::new(9.0, 43.0)];
        let limit = model.nearest(&[places[7]], &origins[..1])[0].unwrap().time;
        let reachable = model.within(&places, &origins, limit);
        assert_eq!(reachable.places_of(0), (0..8).collect::<Vec<u32>>());
        assert_eq!(reachable.places_of(1), (42..50).collect::<Vec<u32>>());
        assert!(reachable.places_of(2).is_empty());
        let shorter = model.within(&places, &origins, Seconds(limit.0 - 1));
        assert_eq!(shorter.places_of(0), (0..7).collect::<Vec<u32>>());
        assert_eq!(shorter.origins(), 3);
    }

    #[test]
    fn only_strictly_closer_places_are_listed() {
        let model = CrowFly::of(Mode::Car);
        let places: Vec<Point> = (0..50).map(|i| Point::new(2.0 + f64::from(i) * 0.01, 43.0)).collect();
        let index = PlaceIndex::new(places.iter().copied());
        let origin = Point::new(2.0, 43.0);
        let limit = model.nearest(&[places[7]], &[origin])[0].unwrap().time;
        let closer = model.closer_than(&index, &[(origin, limit)]);
        assert_eq!(closer[0].iter().map(|r| r.place).collect::<Vec<_>>(), (0..7).collect::<Vec<u32>>());
    }
}
