//! GeoJSON: each feature is a row, each property a column.

use std::collections::HashMap;

use super::super::error::LoadError;
use super::super::rows::Rejection;
use super::json::Node;
use super::shape::Shape;
use super::values::{Row, Table};

/// The column that holds the `id` of features.
pub(in crate::load) const FEATURE_ID: &str = "feature id";

/// Reads a FeatureCollection, or a single Feature.
pub(super) fn parse(name: &str, text: &str) -> Result<Table, LoadError> {
    let root: Node = serde_json::from_str(text).map_err(|error| json_error(name, text, &error))?;
    let features = features(name, root)?;
    let mut columns = Columns::default();
    let rows = features.iter().enumerate().map(|(i, feature)| columns.row(i + 1, feature)).collect();
    Table { name: name.into(), columns: columns.names, rows, has_shapes: true, notes: Vec::new() }
        .refuse_duplicates()
}

fn json_error(name: &str, text: &str, error: &serde_json::Error) -> LoadError {
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let rest = line.get(error.column().saturating_sub(1)..).unwrap_or_default();
    let hint = if rest.starts_with('N') || rest.starts_with("aN") {
        "; NaN is not a number in JSON"
    } else if error.to_string().starts_with("trailing") && rest.starts_with('{') {
        "; several values, where one FeatureCollection should hold them all"
    } else {
        ""
    };
    LoadError::Json { name: name.into(), why: format!("{error}{hint}") }
}

fn features(name: &str, root: Node) -> Result<Vec<Node>, LoadError> {
    let not_features = |why: String| Err(LoadError::NotFeatures { name: name.into(), why });
    let kind = root.get("type").and_then(Node::as_text).map(str::to_owned);
    match (kind.as_deref(), root) {
        (Some("Feature"), root) => Ok(vec![root]),
        (Some("FeatureCollection"), Node::Object(members)) => {
            match members.into_iter().rev().find(|(key, _)| &**key == "features") {
                Some((_, Node::List(features))) => Ok(features),
                Some((_, other)) => not_features(format!("'features' is {}", other.name())),
                None => not_features("'features' is missing".into()),
            }
        }
        (Some(other), _) => not_features(format!("its type is '{}'", crate::ids::shorten(other))),
        (None, root) => not_features(format!("it is {} without a type", root.name())),
    }
}

/// The columns met so far.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    places: HashMap<Box<str>, usize>,
}

impl Columns {
    fn place(&mut self, name: &str) -> usize {
        if let Some(&place) = self.places.get(name) {
            return place;
        }
        self.places.insert(name.into(), self.names.len());
        self.names.push(name.into());
        self.names.len() - 1
    }

    fn row(&mut self, number: usize, feature: &Node) -> Row {
        let Node::Object(_) = feature else {
            let what = format!("{} where a feature is expected", feature.name());
            return Row::faulty(
                number,
                Rejection::new("feature", what, "remove it, or export the file again"),
            );
        };
        let properties = match feature.get("properties") {
            Some(Node::Object(properties)) => properties.as_slice(),
            _ => &[],
        };
        let named = properties.iter().map(|(name, value)| (&**name, value));
        let all = named.chain(feature.get("id").map(|id| (FEATURE_ID, id)));
        let cells = all.map(|(name, value)| (self.place(name), value.to_string().into())).collect();
        Row { number, cells, shape: Shape::of(feature.get("geometry")), fault: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(features: &str) -> Table {
        parse("t", &format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)).unwrap()
    }

    #[test]
    fn properties_are_columns_and_keep_their_text() {
        let table = table(
            r#"{"id":7,"properties":{"a":"x","b":1004,"c":null},"geometry":{"type":"Point","coordinates":[2,43,90]}},
               {"properties":{"d":["11069","11262"],"a":true,"b":2.50}}"#,
        );
        assert_eq!(table.columns, ["a", "b", "c", FEATURE_ID, "d"]);
        let cells: Vec<Vec<&str>> =
            table.rows.iter().map(|row| (0..5).map(|column| row.cell(Some(column))).collect()).collect();
        assert_eq!(cells, [["x", "1004", "", "7", ""], ["true", "2.5", "", "", "11069, 11262"]]);
        assert_eq!(table.rows[0].shape, Shape::Point(2.0, 43.0));
        assert_eq!(table.rows[1].shape, Shape::None);
    }

    #[test]
    fn one_wrong_feature_does_not_take_the_others_with_it() {
        let table = table(r#"null, {"properties":{}}, {"properties":7,"geometry":{"type":"Circle"}}"#);
        let faults: Vec<bool> = table.rows.iter().map(|row| row.fault.is_some()).collect();
        assert_eq!(faults, [true, false, false]);
        assert_eq!(table.rows[2].shape, Shape::Other("a Circle".into()));
    }

    #[test]
    fn nan_is_named_in_the_error() {
        let error = parse("t", "{\"type\":\"FeatureCollection\",\n\"features\":[{\"a\": NaN}]}").unwrap_err();
        assert!(error.to_string().contains("line 2") && error.to_string().contains("NaN"), "{error}");
    }
}
