//! Parts of all plans, as branch and bound splits them, and what it finds.

use std::cmp::Ordering;
use std::sync::Arc;

use super::no_plan::NoPlan;

/// The best plan found, and how good any can be.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The open choices, smallest first.
    pub(super) chosen: Vec<u32>,
    /// Their value.
    pub(super) value: i64,
    /// No plan has a larger value.
    pub(super) bound: i64,
    /// Sets of decisions looked at.
    pub(super) nodes: u64,
    /// The prices at the root: the start for questions about the same rows.
    pub(super) prices: Arc<Vec<i64>>,
}

/// No plan was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoneFound {
    /// Whether all were looked at, so that there is none.
    pub(super) is_proven: bool,
    /// Sets of decisions looked at.
    pub(super) nodes: u64,
}

impl NoneFound {
    pub(super) fn reason(self) -> NoPlan {
        if self.is_proven { NoPlan::Together } else { NoPlan::NotFound }
    }
}

/// Decisions of a part of all plans.
#[derive(Debug, Clone)]
pub(super) struct Node {
    pub(super) bound: i64,
    /// Order of birth: ties go to the first born.
    pub(super) born: u64,
    pub(super) opened: Vec<u32>,
    pub(super) closed: Vec<u32>,
    pub(super) prices: Arc<Vec<i64>>,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> Ordering {
        self.bound.cmp(&other.bound).then(other.born.cmp(&self.born))
    }
}
