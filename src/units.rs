//! Quantities with their unit in the type. The only place of the crate that holds 60 or 3.6.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// Minutes in an hour.
pub const MINUTES_PER_HOUR: u32 = 60;

/// A length in metres.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Metres(pub f64);

/// Mean radius of the Earth (IUGG: (2a + b) / 3 of the WGS 84 ellipsoid).
pub const EARTH_RADIUS: Metres = Metres(6_371_008.8);

impl Metres {
    /// The length in kilometres.
    pub fn km(self) -> f64 {
        self.0 / 1000.0
    }

    /// A length given in kilometres.
    pub fn from_km(km: f64) -> Self {
        Self(km * 1000.0)
    }
}

/// A travel time in whole seconds.
///
/// Whole, so that sums over people are exact and do not depend on the order of addition:
/// the same bytes for any number of threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seconds(pub u32);

impl Seconds {
    /// The time in minutes.
    pub fn minutes(self) -> f64 {
        f64::from(self.0) / 60.0
    }

    /// A time given in minutes, rounded to the nearest second.
    pub fn from_minutes(minutes: f64) -> Self {
        Self((minutes * 60.0).round() as u32)
    }

    /// By how much this time is longer than `other`; below zero when it is shorter.
    pub fn beyond(self, other: Self) -> SecondsApart {
        SecondsApart(i64::from(self.0) - i64::from(other.0))
    }

    /// The time left when `other` is taken away, never below zero.
    pub fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// By how much one time is longer than another, in whole seconds: below zero when it is shorter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecondsApart(pub i64);

impl SecondsApart {
    /// The difference in minutes.
    pub fn minutes(self) -> f64 {
        self.0 as f64 / 60.0
    }

    /// The difference either way.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }
}

/// A speed in kilometres per hour.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct KmPerHour(pub f64);

impl KmPerHour {
    /// The time needed for `distance` at this speed, rounded to the nearest second.
    ///
    /// A time that does not fit (slower than 136 years) is the largest that does.
    pub fn time_for(self, distance: Metres) -> Seconds {
        Seconds((distance.0 * 3.6 / self.0).round() as u32)
    }

    /// The time needed for `distance` at this speed, in milliseconds and their parts: what road networks add up before rounding.
    pub fn milliseconds_for(self, distance: Metres) -> f64 {
        distance.0 * 3600.0 / self.0
    }

    /// The mean speed of who covers `distance` in `time`; at least a tenth of a kilometre per hour.
    pub fn over(distance: Metres, time: Seconds) -> Self {
        Self((distance.0 * 3.6 / f64::from(time.0.max(1))).max(0.1))
    }

    /// The distance covered in `time` at this speed.
    pub fn distance_in(self, time: Seconds) -> Metres {
        Metres(f64::from(time.0) * self.0 / 3.6)
    }
}

/// A number of inhabitants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct People(pub u64);

impl People {
    /// Nobody.
    pub const ZERO: Self = Self(0);

    /// The share that these people are of `whole`; `None` of nobody.
    pub fn share_of(self, whole: Self) -> Option<Share> {
        (whole.0 > 0).then(|| Share(self.0 as f64 / whole.0 as f64))
    }

    /// How many more these are than `other`; below zero when fewer.
    pub fn more_than(self, other: Self) -> f64 {
        self.0 as f64 - other.0 as f64
    }

    /// These people without `other`, or `None` if there are more of the others.
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Time that these people spend together, each of them `time`.
    pub fn times(self, time: Seconds) -> PersonSeconds {
        PersonSeconds(u128::from(self.0) * u128::from(time.0))
    }
}

impl Add for People {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for People {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for People {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for People {
    fn sum<I: Iterator<Item = Self>>(people: I) -> Self {
        Self(people.map(|p| p.0).sum())
    }
}

impl fmt::Display for People {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Travel time summed over people, in person-seconds. Exact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonSeconds(pub u128);

impl PersonSeconds {
    /// The sum in person-hours.
    pub fn hours(self) -> f64 {
        self.0 as f64 / (60.0 * 60.0)
    }

    /// The mean, in seconds; `None` of nobody.
    pub fn mean_seconds(self, people: People) -> Option<f64> {
        (people.0 > 0).then(|| self.0 as f64 / people.0 as f64)
    }

    /// The mean over `people`, in minutes; `None` of nobody.
    pub fn mean_minutes(self, people: People) -> Option<f64> {
        (people.0 > 0).then(|| self.0 as f64 / people.0 as f64 / 60.0)
    }
}

impl AddAssign for PersonSeconds {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sum for PersonSeconds {
    fn sum<I: Iterator<Item = Self>>(times: I) -> Self {
        Self(times.map(|t| t.0).sum())
    }
}

/// An amount of money in whole euros.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Euros(pub u64);

impl Euros {
    /// This amount `count` times; the largest amount there is when the product does not fit.
    #[must_use]
    pub fn times(self, count: u64) -> Self {
        Self(self.0.saturating_mul(count))
    }
}

impl fmt::Display for Euros {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A part of a whole, between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Share(pub f64);

impl Share {
    /// The share in per cent.
    pub fn percent(self) -> f64 {
        self.0 * 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_kilometres_at_sixty_take_half_an_hour() {
        let time = KmPerHour(60.0).time_for(Metres::from_km(30.0));
        assert_eq!(time, Seconds::from_minutes(30.0));
        assert_eq!(KmPerHour(60.0).distance_in(time).km(), 30.0);
    }

    #[test]
    fn a_shorter_time_is_below_zero() {
        assert_eq!(Seconds(60).beyond(Seconds(150)), SecondsApart(-90));
        assert_eq!((SecondsApart(-90).minutes(), SecondsApart(-90).abs()), (-1.5, SecondsApart(90)));
    }

    #[test]
    fn a_share_of_nobody_is_unknown() {
        assert_eq!(People(3).share_of(People::ZERO), None);
        assert_eq!(People(1).share_of(People(4)), Some(Share(0.25)));
    }

    #[test]
    fn a_mean_is_weighted_by_people() {
        let total: PersonSeconds =
            [People(1).times(Seconds(60)), People(3).times(Seconds(180))].into_iter().sum();
        assert_eq!(total.mean_minutes(People(4)), Some(2.5));
    }
}
