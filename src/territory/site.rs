//! A place that serves the public.

use geo::Point;

use crate::ids::{CommuneCode, SiteId};
use crate::week::Schedule;

/// The kind of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SiteFormat {
    /// A fixed house.
    Fixed,
    /// A fixed place that depends on a house elsewhere.
    Antenna,
    /// One label spread over several places.
    MultiSite,
    /// A bus or van; its point is its base, not its round.
    Bus,
    /// A team that travels; its point is its base, not its round.
    Itinerant,
    /// A few hours a week in a place that belongs to others.
    Permanence,
    /// Not stated.
    Unknown,
}

impl SiteFormat {
    /// Every format.
    pub const ALL: [Self; 7] = [
        Self::Fixed,
        Self::Antenna,
        Self::MultiSite,
        Self::Bus,
        Self::Itinerant,
        Self::Permanence,
        Self::Unknown,
    ];

    /// Whether it serves on a round, so that its point is only its base.
    pub fn travels(self) -> bool {
        matches!(self, Self::Bus | Self::Itinerant)
    }

    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Fixed => "fixed",
            Self::Antenna => "antenna",
            Self::MultiSite => "multi-site",
            Self::Bus => "bus",
            Self::Itinerant => "itinerant",
            Self::Permanence => "permanence",
            Self::Unknown => "unknown",
        }
    }
}

/// A place that serves the public.
#[derive(Debug, Clone)]
pub struct Site {
    /// Identifier within its list.
    pub id: SiteId,
    /// Name.
    pub name: String,
    /// The commune it stands in today, where it is known.
    pub commune: Option<CommuneCode>,
    /// Longitude and latitude in degrees (WGS 84).
    pub point: Point,
    /// Kind.
    pub format: SiteFormat,
    /// Weekly opening; `None` when it is not known, which is not the same as closed.
    pub hours: Option<Schedule>,
}
