//! What an audit says of one rule.

use super::proposal::Proposal;

/// A verdict with what it was founded on.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// Whether the rule is met.
    pub verdict: Verdict,
    /// What was measured, in the unit of the requirement (minutes a week, days a week, agents): at least
    /// that much when the hours of some place are not known. `None` when nothing can be said.
    pub measured: Option<f64>,
}

impl Finding {
    /// Nothing can be said.
    pub(super) fn unknown(why: Why) -> Self {
        Self { verdict: Verdict::Unknown(why), measured: None }
    }
}

/// Whether a rule is met.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It is.
    Met,
    /// It is not.
    NotMet {
        /// By how much.
        by: Shortfall,
        /// The smallest change that would do.
        remedy: Remedy,
    },
    /// The data does not tell.
    Unknown(Why),
}

/// How much is missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shortfall {
    /// Mean minutes of opening a week.
    Minutes(f64),
    /// Mean days of opening a week.
    Days(f64),
    /// Agents.
    Agents(u32),
}

/// A change that makes a rule met.
#[derive(Debug, Clone, PartialEq)]
pub enum Remedy {
    /// Open more.
    Open(Box<Proposal>),
    /// This many more agents.
    Agents(u32),
}

/// Why nothing can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// No hours are known, or those known are too few and some are not known.
    HoursUnknown,
    /// The number of agents is not known.
    AgentsUnknown,
    /// An antenna whose seat the list does not name: the rule speaks of its label as a whole.
    SeatNotNamed,
    /// An antenna taken alone: the rule speaks of its label as a whole, which is judged with its seat.
    PartOfLabel,
}
