//! A plane on which distances are short enough to be straight.

use geo::{Coord, MapCoords, MultiPolygon, Point};

use crate::units::EARTH_RADIUS;

/// Metres east and north of a point; true at its latitude.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Plane {
    origin: Coord,
    /// Metres in a degree of longitude and of latitude.
    scale: Coord,
}

impl Plane {
    pub(super) fn around(origin: Point) -> Self {
        let degree = 1_f64.to_radians() * EARTH_RADIUS.0;
        let shrink = origin.y().to_radians().cos().max(1e-6);
        Self { origin: origin.0, scale: Coord { x: degree * shrink, y: degree } }
    }

    /// A position in degrees on the plane, in metres.
    pub(super) fn metres(&self, at: Point) -> Coord {
        Coord { x: (at.x() - self.origin.x) * self.scale.x, y: (at.y() - self.origin.y) * self.scale.y }
    }

    /// A shape of the plane in degrees.
    pub(super) fn degrees(&self, shape: &MultiPolygon) -> MultiPolygon {
        shape.map_coords(|at| Coord {
            x: self.origin.x + at.x / self.scale.x,
            y: self.origin.y + at.y / self.scale.y,
        })
    }
}
