//! Numbers as they are sent.

use geo::Point;

use crate::units::Seconds;

/// A number with so many decimals at most, never the zero below zero.
pub(super) fn rounded(value: f64, decimals: i32) -> f64 {
    let unit = 10_f64.powi(decimals);
    (value * unit).round() / unit + 0.0
}

/// Whole seconds.
pub(super) fn seconds(time: Option<Seconds>) -> Option<u32> {
    time.map(|time| time.0)
}

/// Degrees to about a decimetre.
pub(super) fn lon_lat(point: Point) -> (f64, f64) {
    (rounded(point.x(), 6), rounded(point.y(), 6))
}
