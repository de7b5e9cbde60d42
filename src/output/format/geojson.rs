//! GeoJSON (RFC 7946): one feature a line.

use geo::orient::{Direction, Orient};
use geo::{Coord, Geometry, MapCoords};
use geojson::GeometryValue;

use super::rows::{RowWriter, write_lines, write_value};
use crate::output::{OutputError, Provenance, Table};

/// Six decimals of a degree: 11 cm.
const STEPS_PER_DEGREE: f64 = 1e6;

/// A feature collection whose properties are the columns.
///
/// # Errors
/// The table must have places.
pub(super) fn geojson(table: &Table, provenance: &Provenance) -> Result<Vec<u8>, OutputError> {
    let places = table.geometry().ok_or(OutputError::NoGeometry { table: table.name })?;
    let mut out = b"{\"type\":\"FeatureCollection\",\n\"name\":".to_vec();
    write_value(&mut out, table.name);
    out.extend_from_slice(b",\n\"provenance\":");
    out.extend_from_slice(provenance.to_json().as_bytes());
    out.extend_from_slice(b",\n\"features\":[");
    let writer = RowWriter::new(table);
    write_lines(&mut out, table.rows().iter().zip(places), |out, (row, place)| {
        out.extend_from_slice(b"{\"type\":\"Feature\",\"properties\":");
        writer.write(out, row);
        out.extend_from_slice(b",\"geometry\":");
        write_value(out, &place.as_ref().map(value));
        out.push(b'}');
    });
    out.extend_from_slice(b"\n]}\n");
    Ok(out)
}

fn value(place: &Geometry) -> geojson::Geometry {
    geojson::Geometry::new(GeometryValue::from(&oriented(place.map_coords(rounded))))
}

fn rounded(coord: Coord) -> Coord {
    // Adding zero turns -0.0 into 0.0.
    let round = |degrees: f64| (degrees * STEPS_PER_DEGREE).round() / STEPS_PER_DEGREE + 0.0;
    Coord { x: round(coord.x), y: round(coord.y) }
}

/// Exterior rings counter-clockwise, as RFC 7946 asks.
fn oriented(place: Geometry) -> Geometry {
    match place {
        Geometry::Polygon(polygon) => polygon.orient(Direction::Default).into(),
        Geometry::MultiPolygon(polygons) => polygons.orient(Direction::Default).into(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{example, placeless};
    use super::*;
    use crate::output::provenance::tests::example as provenance;

    #[test]
    fn features_are_written_by_hand_alike() {
        let text = String::from_utf8(geojson(&example(), &provenance()).unwrap()).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], r#"{"type":"FeatureCollection","#);
        assert_eq!(lines[1], r#""name":"communes","#);
        assert_eq!(lines[2], format!("\"provenance\":{},", provenance().to_json()));
        assert_eq!(lines[3], r#""features":["#);
        assert_eq!(
            lines[4],
            r#"{"type":"Feature","properties":{"commune":"01001","name":"L'Abergement","population":784,"median_min":12.3},"geometry":{"type":"Point","coordinates":[4.92612,46.153426]}},"#
        );
        assert!(lines[5].ends_with(r#""geometry":null},"#), "{}", lines[5]);
        assert!(
            lines[6].ends_with(
                r#""geometry":{"type":"Polygon","coordinates":[[[8.0,41.0],[9.0,41.0],[9.0,42.0],[8.0,41.0]]]}}"#
            ),
            "{}",
            lines[6]
        );
        assert_eq!(lines[7..], ["]}"]);
    }

    #[test]
    fn the_geojson_crate_reads_it_back() {
        let text = String::from_utf8(geojson(&example(), &provenance()).unwrap()).unwrap();
        let collection: geojson::FeatureCollection = text.parse().unwrap();
        assert_eq!(collection.features.len(), 3);
        assert!(collection.foreign_members.unwrap().contains_key("provenance"));
    }

    #[test]
    fn a_table_without_places_says_what_to_do() {
        let message = geojson(&placeless(), &provenance()).unwrap_err().to_string();
        assert!(message.contains("'sites'") && message.contains("use csv"), "{message}");
    }
}
