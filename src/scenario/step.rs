//! What a change did.

use geo::Point;

use crate::ids::{CommuneCode, SiteId};
use crate::week::Opening;

/// What one change did to the network, as one can tell it.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// What was done.
    pub done: Done,
    /// What is worth knowing about it.
    pub remarks: Vec<Remark>,
}

/// What was done. Sites are told by id and name.
#[derive(Debug, Clone, PartialEq)]
pub enum Done {
    /// A site opened.
    Opened {
        /// Its id.
        id: SiteId,
        /// Its name.
        name: String,
        /// Where it stands.
        at: Point,
        /// Its hours, where they are known.
        hours: Option<Opening>,
    },
    /// A site closed.
    Closed {
        /// Its id.
        id: SiteId,
        /// Its name.
        name: String,
        /// Where it stood.
        at: Point,
    },
    /// A site moved.
    Moved {
        /// Its id.
        id: SiteId,
        /// Its name.
        name: String,
        /// Where it stood.
        from: Point,
        /// Where it stands now.
        to: Point,
        /// The name of the place it stands at now.
        place: String,
    },
    /// A site has other hours.
    Rescheduled {
        /// Its id.
        id: SiteId,
        /// Its name.
        name: String,
        /// Its hours until then, where they were known.
        before: Option<Opening>,
        /// Its hours now.
        after: Opening,
    },
    /// A site serves at more places.
    Extended {
        /// Its id.
        id: SiteId,
        /// Its name.
        name: String,
        /// The places: id, name, where.
        stops: Vec<(SiteId, String, Point)>,
    },
}

/// What is worth knowing about a change that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A site stands at that very place already.
    OnTheSpot {
        /// Its id.
        id: SiteId,
        /// Its name.
        name: String,
    },
    /// The site stood there before, or had these hours before.
    Nothing,
    /// The hours of the new site are not known: no clock counts it.
    NoHours,
    /// The place lies in no commune of the territory, as far as is known.
    Outside(Option<CommuneCode>),
    /// The base of a site that travels still counts as a place that serves.
    BaseCounts,
}
