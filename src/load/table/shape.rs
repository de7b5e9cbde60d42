//! The geometry of a feature, as numbers that nobody has judged yet.

use super::json::Node;

/// A ring or line of raw positions.
pub(in crate::load) type Ring = Vec<[f64; 2]>;

/// What a feature's `geometry` holds. Numbers may be of any frame.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::load) enum Shape {
    /// None is given.
    None,
    /// One point.
    Point(f64, f64),
    /// Polygons, each of them an outer ring and its holes.
    Polygons(Vec<Vec<Ring>>),
    /// Another type of geometry, or none at all: its name.
    Other(String),
}

impl Shape {
    /// The shape of a `geometry` member.
    pub(super) fn of(geometry: Option<&Node>) -> Self {
        let Some(geometry) = geometry.filter(|node| **node != Node::Null) else {
            return Self::None;
        };
        let Some(kind) = geometry.get("type").and_then(Node::as_text) else {
            return Self::Other("a geometry without type".into());
        };
        let coordinates = geometry.get("coordinates").unwrap_or(&Node::Null);
        let shape = match kind {
            "Point" => point(coordinates),
            "MultiPoint" => only(coordinates).and_then(point),
            "Polygon" => rings(coordinates).map(|polygon| Self::Polygons(vec![polygon])),
            "MultiPolygon" => list(coordinates, rings).map(Self::Polygons),
            other => return Self::Other(format!("a {}", crate::ids::shorten(other))),
        };
        shape.unwrap_or_else(|| Self::Other(format!("a {kind} whose coordinates are not numbers")))
    }

    /// What it is, for a message.
    pub(in crate::load) fn name(&self) -> &str {
        match self {
            Self::None => "no geometry",
            Self::Point(..) => "a Point",
            Self::Polygons(_) => "a polygon",
            Self::Other(name) => name,
        }
    }
}

fn point(node: &Node) -> Option<Shape> {
    pair(node).map(|[x, y]| Shape::Point(x, y))
}

fn pair(node: &Node) -> Option<[f64; 2]> {
    if let Node::Position(position) = node { Some(*position) } else { None }
}

fn only(node: &Node) -> Option<&Node> {
    if let Node::List(items) = node { items.first().filter(|_| items.len() == 1) } else { None }
}

fn list<T>(node: &Node, item: impl Fn(&Node) -> Option<T>) -> Option<Vec<T>> {
    if let Node::List(items) = node { items.iter().map(item).collect() } else { None }
}

fn rings(node: &Node) -> Option<Vec<Ring>> {
    list(node, |ring| list(ring, pair))
}
