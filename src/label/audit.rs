//! Every rule of a reference text held against every label and every site.

use rayon::prelude::*;

use super::group::Group;
use super::measure::{Measured, WEEKS, opening};
use super::proposal::Proposal;
use super::remedy::{more_days, more_minutes};
use super::rule::{Requirement, Rule, Rules, Scope};
use super::verdict::{Finding, Remedy, Shortfall, Verdict, Why};
use crate::territory::{Role, Site};
use crate::week::Circuit;

/// Labels that a thread takes at a time.
const BATCH: usize = 128;

/// What a reference text says of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct Audit {
    /// One a rule, in their order.
    pub rules: Vec<RuleAudit>,
}

/// What one rule says of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleAudit {
    /// One a group, in their order; `None` when the rule speaks of each site.
    pub groups: Option<Vec<Finding>>,
    /// One a site taken alone, in their order.
    pub sites: Vec<Finding>,
}

/// Holds `rules` against the labels of `groups` and against each of `sites` taken alone. A site of no group is not
/// judged. Runs in parallel.
pub fn audit(sites: &[Site], groups: &[Group], rules: &Rules) -> Audit {
    Audit { rules: rules.rules.iter().map(|rule| audit_rule(sites, groups, rule)).collect() }
}

fn audit_rule(sites: &[Site], groups: &[Group], rule: &Rule) -> RuleAudit {
    let mut alone = vec![Finding::unknown(Why::SeatNotNamed); sites.len()];
    let judged = |group: &Group| -> Vec<(usize, Finding)> {
        group.sites.iter().map(|&site| (site, of_site(sites, group, site, rule))).collect()
    };
    let findings: Vec<_> = groups.par_iter().with_min_len(BATCH).map(judged).collect();
    for (site, finding) in findings.into_iter().flatten() {
        alone[site] = finding;
    }
    let judge = |group: &Group| of_group(sites, group, rule.requirement);
    let labels =
        (rule.scope == Scope::Label).then(|| groups.par_iter().with_min_len(BATCH).map(judge).collect());
    RuleAudit { groups: labels, sites: alone }
}

/// One site as if it were alone. An antenna is not asked what its whole label owes.
fn of_site(sites: &[Site], group: &Group, site: usize, rule: &Rule) -> Finding {
    if rule.scope == Scope::Label && sites[site].label.role == Some(Role::Antenna) {
        return Finding::unknown(if group.seat.is_some() { Why::PartOfLabel } else { Why::SeatNotNamed });
    }
    Subject { sites, places: &[site], host: site }.judged(rule.requirement)
}

fn of_group(sites: &[Site], group: &Group, requirement: Requirement) -> Finding {
    match group.seat {
        None => Finding::unknown(Why::SeatNotNamed),
        Some(host) => Subject { sites, places: &group.sites, host }.judged(requirement),
    }
}

/// The sites that are judged together, and the one that would open more.
struct Subject<'a> {
    sites: &'a [Site],
    places: &'a [usize],
    host: usize,
}

/// What is measured of an opening.
#[derive(Debug, Clone, Copy)]
enum Gauge {
    Minutes,
    Days,
}

impl Gauge {
    fn over_cycle(self, measured: Measured) -> u32 {
        match self {
            Self::Minutes => measured.cycle_minutes(),
            Self::Days => measured.cycle_days(),
        }
    }
}

impl Subject<'_> {
    fn judged(&self, requirement: Requirement) -> Finding {
        match requirement {
            Requirement::WeeklyMinutes(minutes) => self.opened(Gauge::Minutes, minutes),
            Requirement::Days(days) => self.opened(Gauge::Days, days),
            Requirement::Agents(agents) => self.agents(agents),
        }
    }

    /// Whether the places together are open enough. What is known may be enough although some hours are not; when it is
    /// not, nothing is said.
    fn opened(&self, gauge: Gauge, required: u32) -> Finding {
        let (open, unknown) = opening(self.places.iter().map(|&place| &self.sites[place]));
        let over_cycle = gauge.over_cycle(Measured::of(&open));
        let missing = required.saturating_mul(WEEKS).saturating_sub(over_cycle);
        if missing > 0 && unknown > 0 {
            return Finding::unknown(Why::HoursUnknown);
        }
        let verdict = if missing == 0 { Verdict::Met } else { self.to_open(gauge, &open, missing) };
        Finding { verdict, measured: Some(a_week(over_cycle)) }
    }

    fn to_open(&self, gauge: Gauge, open: &Circuit, missing: u32) -> Verdict {
        let host = &self.sites[self.host];
        let (by, hours) = match gauge {
            Gauge::Minutes => {
                (Shortfall::Minutes(a_week(missing)), more_minutes(open, &opening([host]).0, missing))
            }
            Gauge::Days => (Shortfall::Days(a_week(missing)), more_days(open, missing)),
        };
        Verdict::NotMet { by, remedy: Remedy::Open(Box::new(Proposal { site: self.host, hours })) }
    }

    /// The agents of several places add up.
    fn agents(&self, required: u32) -> Finding {
        let counts = self.places.iter().map(|&place| self.sites[place].label.agents);
        let known = counts.clone().flatten().fold(0, u32::saturating_add);
        let missing = required.saturating_sub(known);
        if missing > 0 && counts.into_iter().any(|count| count.is_none()) {
            return Finding::unknown(Why::AgentsUnknown);
        }
        let verdict = match missing {
            0 => Verdict::Met,
            missing => Verdict::NotMet { by: Shortfall::Agents(missing), remedy: Remedy::Agents(missing) },
        };
        Finding { verdict, measured: Some(f64::from(known)) }
    }
}

/// A sum over the cycle as a mean a week.
fn a_week(sum: u32) -> f64 {
    f64::from(sum) / f64::from(WEEKS)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
