//! Zones of the crow-fly model.

use geo::{Destination, Haversine, LineString, MultiPolygon, Point, Polygon, unary_union};

use super::ask::{Drawn, IsochroneAsk, Isochrones};
use super::shapes::nested;
use crate::travel::crow_fly::CrowFly;
use crate::units::Metres;

/// Points around a circle: they cut off less than 0.1 % of its area.
const POINTS: u32 = 128;

/// Circles around each place, joined.
pub(super) fn circles(model: &CrowFly, places: &[Point], ask: &IsochroneAsk) -> Isochrones {
    let zone = |radius: Metres| {
        let circles: Vec<Polygon> = places.iter().map(|&place| circle(place, radius)).collect();
        unary_union(&circles)
    };
    let zones: Vec<MultiPolygon> = ask.limits.iter().map(|&limit| zone(model.distance(limit))).collect();
    Isochrones { zones: nested(zones), drawn: Drawn::Circles, off_road: Vec::new() }
}

fn circle(centre: Point, radius: Metres) -> Polygon {
    let bearing = |step: u32| f64::from(step) * 360.0 / f64::from(POINTS);
    // Counter-clockwise, as exteriors are.
    let points = (0..POINTS).rev().map(|step| Haversine.destination(centre, bearing(step), radius.0));
    Polygon::new(points.collect::<LineString>(), Vec::new())
}
