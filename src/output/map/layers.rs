use geo::{Contains, MultiPolygon, Point, Rect};

/// What is drawn. Plain data: longitudes and latitudes in degrees (WGS 84).
#[derive(Debug, Clone, Default)]
pub struct MapLayers<'a> {
    /// The communes and their travel times.
    pub areas: Vec<MapArea<'a>>,
    /// Zones over the areas, such as isochrones; the narrower ones are drawn over the wider ones.
    pub zones: Vec<MapZone<'a>>,
    /// Lines over areas and zones.
    pub lines: Vec<MapLine>,
    /// What the main map must show besides its areas.
    pub focus: Option<&'a MultiPolygon<f64>>,
    /// Places drawn apart, beside the map; none for one département. See [`overseas`].
    pub insets: Vec<Inset>,
    /// Existing sites. Those that fall off the page are not drawn.
    pub sites: Vec<MapPoint>,
    /// Priority neighbourhoods.
    pub quarters: Vec<MapPoint>,
    /// Proposed sites, best first: the first is drawn with number 1. Their names make the list in the legend.
    pub candidates: Vec<MapPoint>,
    /// Sites that a scenario opens, closes or moves.
    pub marks: Vec<MapMark>,
    /// Towns to name, as many as find room, the heaviest first.
    pub labels: Vec<MapLabel>,
}

/// A commune on the map.
#[derive(Debug, Clone, Copy)]
pub struct MapArea<'a> {
    /// Its boundary.
    pub boundary: &'a MultiPolygon<f64>,
    /// Its travel time, which gives the colour.
    pub minutes: AreaTime,
    /// The EPCI or département it belongs to, as any number: a thicker line runs between two groups.
    pub group: u32,
}

/// A zone on the map: all places within a time.
#[derive(Debug, Clone, Copy)]
pub struct MapZone<'a> {
    /// Its boundary.
    pub boundary: &'a MultiPolygon<f64>,
    /// Its time in minutes: one of the class breaks, which gives the colour.
    pub minutes: f64,
}

/// A line on the map: a part of a trip.
#[derive(Debug, Clone, PartialEq)]
pub struct MapLine {
    /// Its points.
    pub points: Vec<Point<f64>>,
    /// Whether it is thin: not on a road.
    pub thin: bool,
}

/// The travel time of an area.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum AreaTime {
    /// Minutes to the nearest site, or by how much two times (or hours of opening) differ.
    Minutes(f64),
    /// No site can be reached.
    Unreachable,
    /// Nothing is known, or nobody lives there.
    NoData,
    /// Not told: plain ground under zones and lines.
    Ground,
}

impl MapLayers<'_> {
    /// Whether colours tell times, so that a legend explains them.
    pub(super) fn is_coloured(&self) -> bool {
        !self.zones.is_empty() || self.areas.iter().any(|area| area.minutes != AreaTime::Ground)
    }
}

/// `None` is unreachable, as everywhere in this crate.
impl From<Option<f64>> for AreaTime {
    fn from(minutes: Option<f64>) -> Self {
        minutes.map_or(Self::Unreachable, Self::Minutes)
    }
}

/// A place with a symbol.
#[derive(Debug, Clone, PartialEq)]
pub struct MapPoint {
    /// Where it is.
    pub at: Point<f64>,
    /// Whether it lies outside the territory (drawn hollow; sites only).
    pub outside: bool,
    /// Its name, read for candidates only.
    pub name: Option<String>,
}

/// A site that a scenario changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MapMark {
    /// Where it is, or was when it closes.
    pub at: Point<f64>,
    /// What happens to it.
    pub kind: MarkKind,
}

/// What a scenario does to a site.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum MarkKind {
    /// It opens: a plus.
    Opened,
    /// It closes: a cross.
    Closed,
    /// It moves: a line to a triangle.
    Moved {
        /// Where it was.
        from: Point<f64>,
    },
}

/// A town to name.
#[derive(Debug, Clone, PartialEq)]
pub struct MapLabel {
    /// Where the town is.
    pub at: Point<f64>,
    /// Its name.
    pub text: String,
    /// Its population: the heaviest are placed first, and the heavy ones in bold.
    pub weight: u64,
}

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
    let inset = |(name, [west, south, east, north]): (&str, [f64; 4])| Inset {
        name: name.to_owned(),
        bounds: Bounds { west, south, east, north },
    };
    names.into_iter().zip(BOUNDS).map(inset).collect()
}
