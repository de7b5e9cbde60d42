use geo::{MultiPolygon, Point};

use super::insets::Inset;

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
    /// Places drawn apart or larger, beside the map; those without any area are left out. See [`overseas`](super::overseas), [`paris`](super::paris).
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
    /// How it serves (sites only).
    pub kind: SiteKind,
    /// Its name, read for candidates only.
    pub name: Option<String>,
}

impl MapPoint {
    /// A nameless point of the territory.
    pub fn at(at: Point<f64>) -> Self {
        Self { at, outside: false, kind: SiteKind::House, name: None }
    }
}

/// How a site serves, as a map tells it where it has room for signs of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SiteKind {
    /// A house of its own, or of a format that is not stated: a disc.
    #[default]
    House,
    /// A place that depends on another or belongs to others: a square.
    Antenna,
    /// It travels, and this is its base: a triangle.
    Travelling,
}

impl SiteKind {
    /// Every kind, in the order of the legend.
    pub(super) const ALL: [Self; 3] = [Self::House, Self::Antenna, Self::Travelling];
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
