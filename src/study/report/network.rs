//! The network: its compliance, and what it receives.

use super::super::audit::{AuditRequest, FundingRequest, audit, funded, funding};
use super::making::Making;
use crate::output::report::{self as written, Audit, Compliance, Money, Section};
use crate::output::results::{Detail, Kept, RowsOf};

impl Making<'_> {
    pub(super) fn compliance(&self) -> Section {
        let judged = self.ask.judges.then(|| self.audit());
        let compliance = Compliance { audit: judged, funding: self.ask.judges.then(|| self.money()) };
        written::compliance(compliance, self.texts)
    }

    fn audit(&self) -> Audit {
        let kept = Kept { rows: RowsOf::WhomRulesSpeakOf, only_not_met: true };
        let ask = |detail| AuditRequest { kept, everywhere: self.ask.with.with.everywhere, detail };
        let of = |detail| audit(self.study, &self.ask.with.with.rules, &ask(detail), self.texts);
        let [summary, _] = of(Detail::Brief);
        let [_, not_met] = of(Detail::Full);
        Audit { summary, not_met }
    }

    fn money(&self) -> Money {
        let (amounts, year) = (&self.ask.with.with.amounts, self.ask.with.year);
        let asked = FundingRequest { year, everywhere: self.ask.with.with.everywhere, detail: Detail::Brief };
        Money {
            year,
            total: funded(self.study, amounts, asked).total(),
            table: funding(self.study, amounts, asked, self.texts),
        }
    }
}
