#![doc = include_str!("README.md")]

mod audit;
mod funding;
mod group;
mod measure;
mod proposal;
mod remedy;
mod rule;
#[cfg(test)]
mod testing;
mod verdict;

pub use audit::{Audit, RuleAudit, audit};
pub use funding::{Amount, Amounts, FundedKind, Funding, FundingLine, funding};
pub use group::{Group, groups};
pub use measure::{Measured, opening};
pub use proposal::Proposal;
pub use rule::{Requirement, Rule, Rules, Scope, Title, WrittenSource};
pub use verdict::{Finding, Remedy, Shortfall, Verdict, Why};
