//! Detour and speed from trips.

use super::super::distribution::Distribution;
use crate::units::{KmPerHour, Metres, People, Seconds};

/// A trip by road between the places of a pair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Trip {
    /// Who lives where it starts.
    pub people: People,
    /// Great-circle distance.
    pub straight: Metres,
    /// Length by road, legs included.
    pub length: Metres,
    /// Time by road, legs included.
    pub time: Seconds,
}

/// The crow-fly model that fits some trips best, and how far it is from them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fit {
    /// Trips fitted.
    pub trips: usize,
    /// Median length of the trip over the straight line.
    pub detour: f64,
    /// 5th and 95th percentile of the same.
    pub detours: [f64; 2],
    /// The speed that makes half of the estimates too short and half too long.
    pub speed: KmPerHour,
    /// Minutes by road less minutes of the estimate: 5th and 95th percentile.
    pub residuals: [f64; 2],
    /// Minutes by road over minutes of the estimate: 5th and 95th percentile.
    pub ratios: [f64; 2],
}

impl Fit {
    /// Fits trips, each counted with its people; `None` when nobody travels.
    pub fn of(trips: &[Trip]) -> Option<Self> {
        let detours = over(trips, |trip| trip.length.0 / trip.straight.0);
        let detour = detours.median()?;
        let straight = over(trips, |trip| KmPerHour::over(trip.straight, trip.time).0).median()?;
        let estimate = |trip: &Trip| KmPerHour(straight).time_for(trip.straight);
        let residuals = over(trips, |trip| trip.time.minutes() - estimate(trip).minutes());
        let ratios = over(trips, |trip| trip.time.minutes() / estimate(trip).minutes());
        Some(Self {
            trips: trips.len(),
            detour,
            detours: ends(&detours)?,
            speed: KmPerHour(straight * detour),
            residuals: ends(&residuals)?,
            ratios: ends(&ratios)?,
        })
    }
}

fn over(trips: &[Trip], value: impl Fn(&Trip) -> f64) -> Distribution {
    Distribution::new(trips.iter().map(|trip| (value(trip), trip.people.0)))
}

fn ends(values: &Distribution) -> Option<[f64; 2]> {
    Some([values.percentile(5)?, values.percentile(95)?])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn trip(people: u64, km: f64, detour: f64, minutes: f64) -> Trip {
        Trip {
            people: People(people),
            straight: Metres::from_km(km),
            length: Metres::from_km(km * detour),
            time: Seconds::from_minutes(minutes),
        }
    }

    #[test]
    fn three_trips_solved_on_paper() {
        // 60, 30 and 40 km/h as the crow flies: the median is 40, by 1 of 3 people; with the detour of 1.5 it is 60 on the road.
        let fit = Fit::of(&[trip(1, 10.0, 1.2, 10.0), trip(1, 10.0, 1.5, 20.0), trip(1, 10.0, 2.0, 15.0)]);
        let fit = fit.unwrap();
        assert_eq!((fit.trips, fit.detour, fit.detours), (3, 1.5, [1.2, 2.0]));
        assert!((fit.speed.0 - 60.0).abs() < 1e-9, "{fit:?}");
        // The estimate is 15 minutes for all three.
        assert_eq!((fit.residuals, fit.ratios), ([-5.0, 5.0], [10.0 / 15.0, 20.0 / 15.0]));
    }

    #[test]
    fn people_decide_and_nobody_has_no_fit() {
        let fit = Fit::of(&[trip(9, 10.0, 1.1, 10.0), trip(1, 10.0, 1.9, 30.0)]).unwrap();
        assert_eq!(fit.detour, 1.1);
        assert_eq!(Fit::of(&[]), None);
        assert_eq!(Fit::of(&[trip(0, 10.0, 1.1, 10.0)]), None);
    }

    proptest! {
        #[test]
        fn half_of_the_people_are_on_either_side_of_the_estimate(
            trips in prop::collection::vec((1_u64..50, 1.0..30.0_f64, 1.0..2.0_f64, 20.0..90.0_f64), 1..60),
        ) {
            let trips: Vec<Trip> = trips
                .into_iter()
                .map(|(people, km, detour, kmh)| trip(people, km, detour, km * detour / kmh * 60.0))
                .collect();
            let fit = Fit::of(&trips).unwrap();
            let model = crate::travel::CrowFly::new(fit.detour, fit.speed).unwrap();
            let all: u64 = trips.iter().map(|trip| trip.people.0).sum();
            // Times are rounded to the second: who is within one is on both sides.
            let side = |is: fn(i64) -> bool| -> u64 {
                let late = |trip: &&Trip| is(i64::from(trip.time.0) - i64::from(model.time(trip.straight).0));
                trips.iter().filter(late).map(|trip| trip.people.0).sum()
            };
            prop_assert!(2 * side(|late| late >= -1) >= all && 2 * side(|late| late <= 1) >= all, "{fit:?}");
            prop_assert!(fit.detours[0] <= fit.detour && fit.detour <= fit.detours[1]);
            prop_assert!(fit.ratios[0] <= 1.01 && fit.ratios[1] >= 0.99);
        }
    }
}
