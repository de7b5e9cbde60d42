//! A place that serves the public.

use geo::Point;

use crate::ids::{CommuneCode, GroupId, SiteId};
use crate::week::hours::asks_appointment;
use crate::week::{Date, Opening};

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
    /// When it is open; `None` when it is not known, which is not the same as closed.
    pub hours: Option<Opening>,
    /// How it stands to its label.
    pub label: Label,
    /// What its list says beside the columns: where a bus stops, when a house closes.
    pub comment: String,
}

impl Site {
    /// Whether it stands at the base of a round, and not where it serves.
    pub fn stands_at_base(&self) -> bool {
        self.format.travels() && self.label.role != Some(Role::Stop)
    }
}

impl Site {
    /// Whether the comment asks for an appointment (`uniquement sur rendez-vous`), although the hours do not say so.
    pub fn comment_asks_appointment(&self) -> bool {
        asks_appointment(&self.comment)
    }
}

/// How a site stands to its label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Label {
    /// The group that carries the label together: a seat, its antennas and stops.
    pub group: Option<GroupId>,
    /// Whether it is the seat of its group or depends on one; `None` when the list does not say.
    pub role: Option<Role>,
    /// The day on which it was labelled.
    pub since: Option<Date>,
    /// Agents present at opening.
    pub agents: Option<u32>,
}

/// The place of a site in its group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It carries the label (`Principal` in the national list).
    Seat,
    /// It depends on a seat (`Antenne`).
    Antenna,
    /// It is a stop of its seat's round.
    Stop,
}
