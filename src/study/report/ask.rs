//! What is asked of a report.

use super::super::plan::PlanAsk;
use super::super::simulate::SimulateAsk;
use crate::units::Seconds;

/// What is asked of a report.
#[derive(Debug, Clone)]
pub struct ReportAsk {
    /// The time that matters most, one of the thresholds of `with`: who lives beyond it is in a deficit zone.
    pub threshold: Seconds,
    /// What networks are measured with: thresholds, clock, rules, amounts.
    pub with: SimulateAsk,
    /// The plan whose sites are proposed; `None`: nothing is proposed.
    pub plan: Option<PlanAsk>,
    /// Whether labels are judged: not where some of their sites are left out.
    pub judges: bool,
}
