//! What is asked of a report.

use super::super::plan::PlanAsk;
use super::super::simulate::SimulateAsk;
use crate::units::Seconds;

/// Sites that a report proposes unless something else is asked.
pub const REPORT_OPENINGS: usize = 5;
/// Plans that lose no more than this share are near the best, in a report.
pub const REPORT_NEAR: f64 = 0.01;

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
