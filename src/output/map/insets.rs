//! Parts of the world in frames of their own.

use geo::{Contains, MultiPolygon, Point, Rect};

/// A box of the globe.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Smallest longitude, degrees.
    pub west: f64,
    /// Smallest latitude, degrees.
    pub south: f64,
    /// Largest longitude, degrees.
    pub east: f64,
    /// Largest latitude, degrees.
    pub north: f64,
}

impl Bounds {
    /// Whether a position (degrees) lies inside or on the edge.
    pub fn contains(&self, at: Point<f64>) -> bool {
        (self.west..=self.east).contains(&at.x()) && (self.south..=self.north).contains(&at.y())
    }

    /// The box as a shape.
    pub(super) fn shape(&self) -> MultiPolygon<f64> {
        Rect::new((self.west, self.south), (self.east, self.north)).to_polygon().into()
    }

    /// Whether this box lies within `other`.
    pub fn is_within(&self, other: &Self) -> bool {
        let edges = |b: &Self| Rect::new((b.west, b.south), (b.east, b.north));
        edges(other).contains(&edges(self))
    }
}

/// A part of the world drawn in a frame of its own, at its own scale.
///
/// Every area, point and label in `bounds` goes there. An inset without any area is left out.
#[derive(Debug, Clone, PartialEq)]
pub struct Inset {
    /// Its title.
    pub name: String,
    /// What it shows. The first inset that holds a place takes it.
    pub bounds: Bounds,
    /// What becomes of the place on the main map.
    pub kind: InsetKind,
}

/// What an inset is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InsetKind {
    /// A place far away: only the inset shows it.
    Apart,
    /// A place too dense for the main map, which keeps it: the inset shows it at least three times larger, in a free corner of the map,
    /// and is left out where there is none.
    CloseUp,
}

/// The five overseas départements as insets, in the order of their codes: Guadeloupe (971), Martinique (972),
/// Guyane (973), La Réunion (974), Mayotte (976). The caller names them, in its language.
pub fn overseas(names: [&str; 5]) -> Vec<Inset> {
    const BOUNDS: [[f64; 4]; 5] = [
        [-61.9, 15.75, -60.9, 16.6],
        [-61.3, 14.3, -60.7, 14.95],
        [-54.7, 2.0, -51.5, 5.9],
        [55.1, -21.5, 55.95, -20.8],
        [44.95, -13.1, 45.4, -12.55],
    ];
    let inset = |(name, bounds)| Inset::new(name, bounds, InsetKind::Apart);
    names.into_iter().zip(BOUNDS).map(inset).collect()
}

/// Paris and the three départements around it (75, 92, 93, 94), where a tenth of the country lives on a thousandth of its ground.
pub fn paris(name: &str) -> Inset {
    Inset::new(name, [2.14, 48.683, 2.62, 49.016], InsetKind::CloseUp)
}

impl Inset {
    fn new(name: &str, [west, south, east, north]: [f64; 4], kind: InsetKind) -> Self {
        Self { name: name.to_owned(), bounds: Bounds { west, south, east, north }, kind }
    }
}
