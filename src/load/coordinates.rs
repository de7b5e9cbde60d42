//! Positions in France, whatever the frame they were written in.

use std::sync::LazyLock;

use geo::Point;
use proj4rs::Proj;
use proj4rs::adaptors::transform_vertex_2d;

use crate::territory::is_in_france;

/// Lambert-93 (EPSG:2154), the legal projection of metropolitan France.
static LAMBERT_93: LazyLock<Proj> = LazyLock::new(|| {
    projection(
        "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 \
         +towgs84=0,0,0,0,0,0,0 +units=m +no_defs",
    )
});
static LON_LAT: LazyLock<Proj> =
    LazyLock::new(|| projection("+proj=longlat +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +no_defs"));

fn projection(definition: &str) -> Proj {
    Proj::from_proj_string(definition).expect("the definition is a constant that the tests run")
}

/// How two numbers give a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// Longitude, latitude in degrees: as it should be.
    LonLat,
    /// Latitude, longitude.
    LatLon,
    /// Lambert-93 easting, northing in metres.
    Lambert93,
    /// Lambert-93 northing, easting.
    Lambert93Swapped,
}

impl Frame {
    const ALL: [Self; 4] = [Self::LonLat, Self::LatLon, Self::Lambert93, Self::Lambert93Swapped];

    /// The frame in which `x`, `y` is a place in France, if any.
    pub(super) fn of(x: f64, y: f64) -> Option<Self> {
        Self::ALL.into_iter().find(|frame| frame.point(x, y).is_some())
    }

    /// The place that `x`, `y` is in this frame: longitude and latitude; `None` outside France.
    pub(super) fn point(self, x: f64, y: f64) -> Option<Point> {
        let (lon, lat) = match self {
            Self::LonLat => (x, y),
            Self::LatLon => (y, x),
            Self::Lambert93 => from_lambert_93(x, y)?,
            Self::Lambert93Swapped => from_lambert_93(y, x)?,
        };
        is_in_france(lon, lat).then(|| Point::new(lon, lat))
    }

    /// What was repaired; `None` when nothing was.
    pub(super) fn repair(self) -> Option<&'static str> {
        match self {
            Self::LonLat => None,
            Self::LatLon => Some("longitude and latitude were exchanged: put right"),
            Self::Lambert93 => Some("Lambert-93 (EPSG:2154) metres: converted to degrees"),
            Self::Lambert93Swapped => {
                Some("Lambert-93 (EPSG:2154) metres, northing first: put right and converted to degrees")
            }
        }
    }
}

fn from_lambert_93(x: f64, y: f64) -> Option<(f64, f64)> {
    if !(0.0..1_300_000.0).contains(&x) || !(6_000_000.0..7_200_000.0).contains(&y) {
        return None;
    }
    let (lon, lat) = transform_vertex_2d(&LAMBERT_93, &LON_LAT, (x, y)).ok()?;
    Some((lon.to_degrees(), lat.to_degrees()))
}

/// What to do about numbers that are in no frame of France.
pub(super) fn remedy_outside(x: f64, y: f64) -> &'static str {
    let largest = x.abs().max(y.abs());
    if largest == 0.0 {
        "0, 0 stands for a missing position: give the longitude and latitude of the place"
    } else if largest <= 180.0 {
        "outside France, overseas included: check the numbers, their signs and their order (longitude, latitude)"
    } else if largest < 3e7 {
        "metres of a projection other than Lambert-93: convert to longitude and latitude (EPSG:4326)"
    } else {
        "not a position: check for a lost decimal point"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::territory::FRANCE;

    #[test]
    fn lambert_93_matches_the_published_definition() {
        // Origin of the projection, and IGN's worked example of the cathedral square of Paris, to 1e-4 degree.
        for (x, y, lon, lat) in
            [(700_000.0, 6_600_000.0, 3.0, 46.5), (652_469.02, 6_862_035.26, 2.352_2, 48.856_6)]
        {
            let point = Frame::Lambert93.point(x, y).unwrap();
            assert!((point.x() - lon).abs() < 1e-4 && (point.y() - lat).abs() < 1e-3, "{point:?}");
        }
    }

    #[test]
    fn every_part_of_france_is_known_in_both_orders() {
        for (place, [west, south, east, north]) in FRANCE {
            let (x, y) = ((west + east) / 2.0, (south + north) / 2.0);
            assert_eq!(Frame::of(x, y), Some(Frame::LonLat), "{place}");
            assert_eq!(Frame::of(y, x), Some(Frame::LatLon), "{place} exchanged");
        }
    }

    #[test]
    fn other_numbers_are_no_place() {
        for (x, y) in [
            (0.0, 0.0),
            (261_845.0, 6_250_566.0 * 2.0),
            (f64::NAN, 48.0),
            (2.0, f64::INFINITY),
            (13.4, 52.5),
            (235.0, 4885.0),
        ] {
            assert_eq!(Frame::of(x, y), None, "{x} {y}");
        }
    }
}
