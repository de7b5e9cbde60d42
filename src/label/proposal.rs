//! What to open, and where.

use crate::week::{Circuit, Schedule};

/// Hours to open every week, where a place is closed then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// The site that would open, as a place in the list of sites.
    pub site: usize,
    /// The hours; in the weeks in which it is already open at these hours, nothing changes.
    pub hours: Schedule,
}

impl Proposal {
    /// The opening `open` with the hours of the proposal.
    #[must_use]
    pub fn applied(&self, open: &Circuit) -> Circuit {
        open.union(&Circuit::weekly(self.hours))
    }
}
