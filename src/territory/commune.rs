//! A commune: its people, its levels and its point.

use geo::{MultiPolygon, Point};

use super::area::AreaIndex;
use crate::ids::CommuneCode;
use crate::units::{Metres, People};

/// Where the point of a commune comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PointOrigin {
    /// The published position of the town hall.
    TownHall,
    /// A point inside the commune, because the town hall's position is missing or wrong.
    Interior,
}

/// A place farther than this from the point of its commune does not lie in it: the longest communes of
/// France, in Guyane, reach some 100 km from their town hall.
pub const FARTHEST_IN_COMMUNE: Metres = Metres(150_000.0);

/// A commune.
#[derive(Debug, Clone)]
pub struct Commune {
    /// INSEE code.
    pub code: CommuneCode,
    /// Official name.
    pub name: Box<str>,
    /// Municipal population.
    pub population: People,
    /// Its EPCI; four islands have none.
    pub epci: Option<AreaIndex>,
    /// Its département.
    pub departement: Option<AreaIndex>,
    /// Its région.
    pub region: Option<AreaIndex>,
    /// Where its people are counted: longitude and latitude in degrees (WGS 84).
    pub point: Point,
    /// What that point is.
    pub origin: PointOrigin,
    /// Boundary in degrees (WGS 84); `None` when it is not known or was not asked for.
    pub boundary: Option<MultiPolygon>,
}
