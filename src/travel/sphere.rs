//! Points of the unit sphere, on which straight chords grow with great-circle distances.

use geo::Point;

use crate::units::{EARTH_RADIUS, Metres};

/// A place on the Earth as a vector of length 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SpherePoint(pub(super) [f64; 3]);

impl SpherePoint {
    /// The place at longitude x and latitude y, in degrees.
    pub fn new(point: Point) -> Self {
        let (sin_lon, cos_lon) = point.x().to_radians().sin_cos();
        let (sin_lat, cos_lat) = point.y().to_radians().sin_cos();
        Self([cos_lat * cos_lon, cos_lat * sin_lon, sin_lat])
    }

    /// The square of the straight line to `other`, in squared Earth radii.
    pub(super) fn chord_2(&self, other: &Self) -> f64 {
        let [a, b, c] = [0, 1, 2].map(|axis| self.0[axis] - other.0[axis]);
        // The same order of operations as the distance to a box: see `PlaceIndex::nearest_from`.
        a * a + b * b + c * c
    }
}

/// The great-circle distance between two places.
pub fn straight_line(a: Point, b: Point) -> Metres {
    great_circle(SpherePoint::new(a).chord_2(&SpherePoint::new(b)))
}

/// The great circle that belongs to a squared chord.
pub(super) fn great_circle(chord_2: f64) -> Metres {
    Metres(EARTH_RADIUS.0 * 2.0 * (chord_2.sqrt() / 2.0).min(1.0).asin())
}

/// The squared chord that belongs to a great circle of at most half the Earth.
pub(super) fn chord_2_of(distance: Metres) -> f64 {
    let half_angle = (distance.0 / EARTH_RADIUS.0 / 2.0).clamp(0.0, std::f64::consts::FRAC_PI_2);
    (2.0 * half_angle.sin()).powi(2)
}

#[cfg(test)]
mod tests {
    use geo::{Distance, Haversine};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn distances_are_those_of_the_haversine_formula(
            a in (-180.0..180.0, -90.0..90.0), b in (-180.0..180.0, -90.0..90.0),
        ) {
            let (a, b) = (Point::from(a), Point::from(b));
            let ours = great_circle(SpherePoint::new(a).chord_2(&SpherePoint::new(b))).0;
            let theirs = Haversine.distance(a, b);
            // Both formulas lose digits near the antipodes.
            prop_assert!((ours - theirs).abs() < 1e-6 * theirs + 1e-6 || theirs > 20_000_000.0, "{ours} {theirs}");
        }

        #[test]
        fn a_chord_and_its_great_circle_are_inverse(km in 0.0..20_000.0) {
            let back = great_circle(chord_2_of(Metres::from_km(km))).km();
            prop_assert!((back - km).abs() < 1e-3, "{km} became {back}");
        }
    }
}
