use geo::Coord;
use proj4rs::proj::Proj;
use proj4rs::transform::transform;

use super::error::MapError;
use super::insets::Bounds;
use crate::units::EARTH_RADIUS;

/// EPSG:2154, the legal projection of metropolitan France (decree 2000-1276). RGF93 is WGS 84 on any map.
const LAMBERT_93: &str = "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 \
                          +ellps=GRS80 +units=m +no_defs";

const DEGREES: &str = "+proj=longlat +ellps=GRS80 +no_defs";

/// Where Lambert-93 is used: metropolitan France and its neighbourhood.
const METROPOLITAN: Bounds = Bounds { west: -6.0, south: 41.0, east: 10.5, north: 51.6 };

/// From degrees to metres on a plane, y to the north.
#[derive(Debug)]
pub(super) enum Projection {
    Lambert93 { degrees: Box<Proj>, metres: Box<Proj> },
    Equirectangular { middle: Coord<f64> },
}

impl Projection {
    /// The projection for a territory: Lambert-93 in metropolitan France, else local equirectangular.
    pub(super) fn for_bounds(bounds: &Bounds) -> Result<Self, MapError> {
        if bounds.is_within(&METROPOLITAN) {
            let proj = |text| Proj::from_proj_string(text).map(Box::new);
            let fault = |error: proj4rs::errors::Error| MapError::Projection(error.to_string());
            let (degrees, metres) = (proj(DEGREES).map_err(fault)?, proj(LAMBERT_93).map_err(fault)?);
            return Ok(Self::Lambert93 { degrees, metres });
        }
        let middle = Coord { x: (bounds.west + bounds.east) / 2.0, y: (bounds.south + bounds.north) / 2.0 };
        Ok(Self::Equirectangular { middle })
    }

    /// A position (degrees) on the plane, in metres; `None` where the projection does not reach.
    pub(super) fn metres(&self, at: Coord<f64>) -> Option<Coord<f64>> {
        match self {
            Self::Lambert93 { degrees, metres } => {
                let mut point = (at.x.to_radians(), at.y.to_radians(), 0.0);
                transform(degrees, metres, &mut point).ok()?;
                Some(Coord { x: point.0, y: point.1 })
            }
            Self::Equirectangular { middle } => Some(Coord {
                x: (at.x - middle.x).to_radians() * middle.y.to_radians().cos() * EARTH_RADIUS.0,
                y: (at.y - middle.y).to_radians() * EARTH_RADIUS.0,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::{Distance, Haversine, Point};

    fn kilometres_apart(projection: &Projection, a: Point, b: Point) -> f64 {
        let (p, q) = (projection.metres(a.0).unwrap(), projection.metres(b.0).unwrap());
        (p - q).x.hypot((p - q).y) / 1000.0
    }

    #[test]
    fn lambert_93_has_its_origin_where_the_decree_puts_it() {
        let bounds = Bounds { west: 1.0, south: 43.0, east: 3.0, north: 44.0 };
        let at = Projection::for_bounds(&bounds).unwrap().metres(Coord { x: 3.0, y: 46.5 }).unwrap();
        assert!((at.x - 700_000.0).abs() < 0.01 && (at.y - 6_600_000.0).abs() < 0.01, "{at:?}");
    }

    #[test]
    fn lengths_are_within_one_per_cent_at_home_and_overseas() {
        let worlds = [(-5.0, 42.0, 9.0, 51.0), (-54.6, 2.1, -51.6, 5.8), (55.2, -21.4, 55.8, -20.9)];
        for (west, south, east, north) in worlds {
            let projection = Projection::for_bounds(&Bounds { west, south, east, north }).unwrap();
            let (a, b) = (Point::new(west, south), Point::new(east, north));
            let (drawn, true_km) = (kilometres_apart(&projection, a, b), Haversine.distance(a, b) / 1000.0);
            assert!((drawn / true_km - 1.0).abs() < 0.01, "{drawn} for {true_km}");
        }
    }
}
