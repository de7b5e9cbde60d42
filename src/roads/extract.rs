//! What an extract of OpenStreetMap says of roads, before any mode of travel looks at it.

use std::fmt;

/// Keys of ways that a profile may look at; others are not kept.
pub const WAY_KEYS: [&str; 50] = [
    "access",
    "area",
    "bicycle",
    "bicycle_road",
    "bus",
    "construction",
    "cycleway",
    "cycleway:both",
    "cycleway:left",
    "cycleway:right",
    "duration",
    "ferry",
    "foot",
    "footway",
    "highway",
    "horse",
    "ice_road",
    "impassable",
    "incline",
    "informal",
    "junction",
    "lanes",
    "maxspeed",
    "maxspeed:backward",
    "maxspeed:forward",
    "maxspeed:type",
    "motor_vehicle",
    "motorcar",
    "motorroad",
    "oneway",
    "oneway:bicycle",
    "oneway:foot",
    "oneway:motor_vehicle",
    "oneway:motorcar",
    "proposed",
    "route",
    "sac_scale",
    "service",
    "sidewalk",
    "sidewalk:both",
    "smoothness",
    "source:maxspeed",
    "surface",
    "toll",
    "tracktype",
    "tunnel",
    "vehicle",
    "width",
    "zone:maxspeed",
    "zone:traffic",
];

/// Keys of nodes that a profile may look at; others are not kept.
pub const NODE_KEYS: [&str; 15] = [
    "access",
    "barrier",
    "bicycle",
    "bollard",
    "crossing",
    "crossing:signals",
    "direction",
    "foot",
    "highway",
    "locked",
    "motor_vehicle",
    "motorcar",
    "railway",
    "traffic_signals:direction",
    "vehicle",
];

/// A place on the globe, in ten-millionths of a degree, as OpenStreetMap keeps it (1 cm).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Longitude.
    pub lon: i32,
    /// Latitude.
    pub lat: i32,
}

/// Tags of a way or node: keys of [`WAY_KEYS`] or [`NODE_KEYS`] with their values, in the order of keys.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tags(Box<[(&'static str, Box<str>)]>);

/// A way that may be travelled: a road, a path or a ferry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// Its id in OpenStreetMap.
    pub id: i64,
    /// Its tags, as a place in [`Extract::tags`].
    pub tags: u32,
    /// Its name, as a place in [`Extract::names`].
    pub name: u32,
}

/// Whether a turn is forbidden or the only one allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TurnKind {
    /// `no_…`
    No,
    /// `only_…`
    Only,
}

/// A turn restriction over one node.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Restriction {
    /// The way from which one comes, as a place in [`Extract::ways`].
    pub from: u32,
    /// The node at which one turns, as a place in [`Extract::nodes`].
    pub via: u32,
    /// The way into which one turns, as a place in [`Extract::ways`].
    pub to: u32,
    /// What it says of that turn.
    pub kind: TurnKind,
    /// For whom it does not hold (`except=bicycle;bus`), or, of the key `restriction:hgv`, for whom alone it holds.
    pub holds_for: HoldsFor,
}

/// Who must follow a restriction.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HoldsFor {
    /// All vehicles but these (none, as a rule).
    AllBut(Box<[Box<str>]>),
    /// These vehicles alone.
    Only(Box<str>),
}

/// What was left out while reading, and why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Ways left with fewer than two nodes, others being outside the extract.
    pub short_ways: u64,
    /// Nodes that ways name and the extract does not hold.
    pub missing_nodes: u64,
    /// Restrictions over ways instead of a node, which are not applied.
    pub restrictions_over_ways: u64,
    /// Restrictions whose members are missing, or do not tell a turn.
    pub broken_restrictions: u64,
    /// Restrictions that hold at some hours only, which are not applied.
    pub conditional_restrictions: u64,
}

/// The roads, paths and ferries of one or several extracts, each node and way once, in the order of ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extract {
    /// Where each node stands, in the order of their OpenStreetMap ids. Only nodes that ways pass.
    pub nodes: Vec<Position>,
    /// Nodes with tags, as (place in `nodes`, place in `tags`), in the order of nodes.
    pub node_tags: Vec<(u32, u32)>,
    /// The ways, in the order of ids.
    pub ways: Vec<Way>,
    /// Where the nodes of each way begin in `way_nodes`, and where those of the last end.
    pub first: Vec<u32>,
    /// The nodes of the ways one after the other, as places in `nodes`; at least two a way.
    pub way_nodes: Vec<u32>,
    /// Every set of tags that occurs, once, in order.
    pub tags: Vec<Tags>,
    /// Every name that occurs, once, in order: the reference of a road (`D 26`), else its name; the first is empty.
    pub names: Vec<Box<str>>,
    /// Turn restrictions, in order.
    pub restrictions: Vec<Restriction>,
    /// What was left out.
    pub left_out: LeftOut,
}

impl Tags {
    /// Tags of pairs in any order; of a key given twice, the first counts.
    pub fn new(mut pairs: Vec<(&'static str, Box<str>)>) -> Self {
        pairs.sort_by_key(|(key, _)| *key);
        pairs.dedup_by_key(|(key, _)| *key);
        Self(pairs.into())
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == key).map(|(_, value)| &**value)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Extract {
    /// The nodes of a way.
    pub fn nodes_of(&self, way: usize) -> &[u32] {
        &self.way_nodes[self.first[way] as usize..self.first[way + 1] as usize]
    }
}

impl Position {
    /// Ten-millionths in a degree.
    const PARTS: f64 = 1e7;

    /// The nearest position to a point, in degrees.
    pub fn of(point: geo::Point) -> Self {
        let parts = |degrees: f64| (degrees * Self::PARTS).round() as i32;
        Self { lon: parts(point.x()), lat: parts(point.y()) }
    }

    /// Longitude and latitude, in degrees.
    pub fn point(self) -> geo::Point {
        geo::Point::new(f64::from(self.lon) / Self::PARTS, f64::from(self.lat) / Self::PARTS)
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let point = self.point();
        write!(f, "{:.7} {:.7}", point.x(), point.y())
    }
}
