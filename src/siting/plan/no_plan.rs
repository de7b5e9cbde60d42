//! Why there is no plan.

use std::fmt;

use super::problem::Standing;
use super::room::Rules;

/// Why no choice meets the limits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoPlan {
    /// More places must open than may.
    TooManyFixed {
        /// Places that must open.
        fixed: usize,
        /// The most that may.
        count: usize,
    },
    /// The places that must open cost more than the budget.
    FixedTooDear {
        /// Their cost.
        cost: u64,
        /// The budget.
        budget: u64,
    },
    /// Two places that must open, or one of them and a kept site, are too near each other.
    FixedTooNear {
        /// One.
        a: u32,
        /// The other.
        b: u32,
    },
    /// A group needs more sites than it has places for.
    GroupTooSmall {
        /// The group.
        group: u32,
        /// Choices it needs besides kept sites.
        needs: u32,
        /// Choices it has.
        has: u32,
    },
    /// The groups together need more sites than may open.
    GroupsTooMany {
        /// Choices they need besides kept sites and places that must open.
        needs: u64,
        /// The most that may.
        count: usize,
    },
    /// These demand points, with people, are beyond every place: no plan serves everybody that is asked for.
    Unserved {
        /// The points.
        points: Vec<u32>,
        /// The most people that all places together serve.
        most: u64,
        /// The people who must be served.
        wanted: u64,
    },
    /// The limits allow too little for the people who must be served, which was proven.
    LimitsTooTight {
        /// The most people within these limits, at most.
        most: u64,
        /// The people who must be served.
        wanted: u64,
    },
    /// Some places can serve only so many, which this goal knows nothing about: coverage, decay and median do.
    CapacityUnknown,
    /// No plan was found that meets all limits at once; the search ended before it was proven that there is none.
    NotFound,
    /// Each limit can be met, but not all at once: proven.
    Together,
}

impl std::error::Error for NoPlan {}

impl fmt::Display for NoPlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooManyFixed { fixed, count } => {
                write!(f, "{fixed} places must open, and at most {count} may")
            }
            Self::FixedTooDear { cost, budget } => {
                write!(f, "the places that must open cost {cost}, and the budget is {budget}")
            }
            Self::FixedTooNear { a, b } => {
                write!(f, "places {a} and {b} are too near each other, and both must have a site")
            }
            Self::GroupTooSmall { group, needs, has } => {
                write!(f, "group {group} needs {needs} more sites, and has {has} places for them")
            }
            Self::GroupsTooMany { needs, count } => {
                write!(f, "the groups need {needs} more sites, and at most {count} may open")
            }
            Self::Unserved { points, most, wanted } => write!(
                f,
                "{} demand points are beyond every place: all places together serve {most} of the {wanted} people asked for",
                points.len()
            ),
            Self::LimitsTooTight { most, wanted } => {
                write!(f, "within the limits at most {most} of the {wanted} people asked for are served")
            }
            Self::CapacityUnknown => {
                f.write_str("capacities count for the goals coverage, decay and median only")
            }
            Self::NotFound => f.write_str("no plan that meets all limits was found in the work allowed"),
            Self::Together => f.write_str("each limit can be met, but not all at once"),
        }
    }
}

/// Limits that contradict each other before any search.
///
/// # Errors
/// The first contradiction, in the order of the variants.
pub(super) fn contradictions(rules: &Rules) -> Result<(), NoPlan> {
    let fixed = rules.fixed();
    if fixed.len() > rules.count {
        return Err(NoPlan::TooManyFixed { fixed: fixed.len(), count: rules.count });
    }
    let cost = fixed.iter().map(|&place| rules.cost[place as usize]).fold(0, u64::saturating_add);
    if let Some(budget) = rules.budget.filter(|&budget| cost > budget) {
        return Err(NoPlan::FixedTooDear { cost, budget });
    }
    for &a in &fixed {
        let stands = |&&b: &&u32| matches!(rules.standing[b as usize], Standing::Fixed | Standing::Kept);
        if let Some(&b) = rules.apart[a as usize].iter().find(stands) {
            return Err(NoPlan::FixedTooNear { a: a.min(b), b: a.max(b) });
        }
    }
    groups(rules, fixed.len())
}

fn groups(rules: &Rules, fixed: usize) -> Result<(), NoPlan> {
    let (mut has, mut opened) = (vec![0_u32; rules.needs.len()], vec![0_u32; rules.needs.len()]);
    for place in (0..rules.standing.len()).filter(|&place| rules.may_open(place)) {
        if let Some(group) = rules.group[place] {
            has[group as usize] += 1;
            opened[group as usize] += u32::from(rules.standing[place] == Standing::Fixed);
        }
    }
    for (group, (&needs, &has)) in rules.needs.iter().zip(&has).enumerate() {
        if needs > has {
            return Err(NoPlan::GroupTooSmall { group: group as u32, needs, has });
        }
    }
    let missing =
        rules.needs.iter().zip(&opened).map(|(&needs, &opened)| u64::from(needs.saturating_sub(opened)));
    let needs: u64 = missing.sum();
    if needs + fixed as u64 > rules.count as u64 {
        return Err(NoPlan::GroupsTooMany { needs, count: rules.count - fixed });
    }
    Ok(())
}
