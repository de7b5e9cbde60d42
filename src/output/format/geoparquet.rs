//! The geometry of a GeoParquet file: one column of well-known binary, and metadata that says so.
//!
//! GeoParquet 1.1: <https://geoparquet.org/releases/v1.1.0/>.

use std::collections::BTreeSet;

use geo::{BoundingRect, Coord, Geometry, Rect};
use serde_json::{Value, json};
use wkb::error::WkbError;
use wkb::writer::{WriteOptions, write_geometry};

/// Name of the geometry's column.
pub(super) const COLUMN: &str = "geometry";
/// Key of the metadata.
pub(super) const KEY: &str = "geo";

/// The places as well-known binary.
pub(super) fn encode(places: &[Option<Geometry>]) -> Result<Vec<Option<Vec<u8>>>, WkbError> {
    places.iter().map(|place| place.as_ref().map(well_known_binary).transpose()).collect()
}

fn well_known_binary(place: &Geometry) -> Result<Vec<u8>, WkbError> {
    let mut bytes = Vec::new();
    write_geometry(&mut bytes, place, &WriteOptions::default())?;
    Ok(bytes)
}

/// The value of the key `geo`; the box is left out when no place is known.
pub(super) fn metadata(places: &[Option<Geometry>]) -> String {
    let known = || places.iter().flatten();
    let types: BTreeSet<&str> = known().map(type_name).collect();
    let mut column = json!({ "encoding": "WKB", "geometry_types": types });
    if let Some(bounds) = known().filter_map(BoundingRect::bounding_rect).reduce(union) {
        let (min, max) = (bounds.min(), bounds.max());
        column["bbox"] = json!([min.x, min.y, max.x, max.y]);
    }
    let mut columns = Value::Null;
    columns[COLUMN] = column;
    json!({ "version": "1.1.0", "primary_column": COLUMN, "columns": columns }).to_string()
}

fn union(a: Rect, b: Rect) -> Rect {
    Rect::new(
        Coord { x: a.min().x.min(b.min().x), y: a.min().y.min(b.min().y) },
        Coord { x: a.max().x.max(b.max().x), y: a.max().y.max(b.max().y) },
    )
}

/// The type as well-known binary knows it, which has no word for lines, rectangles and triangles.
fn type_name(place: &Geometry) -> &'static str {
    match place {
        Geometry::Point(_) => "Point",
        Geometry::Line(_) | Geometry::LineString(_) => "LineString",
        Geometry::Polygon(_) | Geometry::Rect(_) | Geometry::Triangle(_) => "Polygon",
        Geometry::MultiPoint(_) => "MultiPoint",
        Geometry::MultiLineString(_) => "MultiLineString",
        Geometry::MultiPolygon(_) => "MultiPolygon",
        Geometry::GeometryCollection(_) => "GeometryCollection",
    }
}

#[cfg(test)]
mod tests {
    use geo::Point;

    use super::*;

    #[test]
    fn a_point_is_written_by_hand_alike() {
        let places = [None, Some(Geometry::from(Point::new(1.0, 2.0)))];
        let mut expected = vec![1, 1, 0, 0, 0];
        expected.extend(1.0_f64.to_le_bytes());
        expected.extend(2.0_f64.to_le_bytes());
        assert_eq!(encode(&places).unwrap(), [None, Some(expected)]);
    }

    #[test]
    fn metadata_covers_every_place() {
        let corners = (Coord { x: -1.0, y: 4.0 }, Coord { x: 0.0, y: 6.0 });
        let places = [Some(Point::new(1.0, 2.0).into()), None, Some(Rect::new(corners.0, corners.1).into())];
        assert_eq!(
            metadata(&places),
            r#"{"version":"1.1.0","primary_column":"geometry","columns":{"geometry":{"encoding":"WKB","geometry_types":["Point","Polygon"],"bbox":[-1.0,2.0,1.0,6.0]}}}"#
        );
    }

    #[test]
    fn no_place_no_box() {
        assert!(!metadata(&[None]).contains("bbox"));
    }
}
