//! How long to search, and how near the best is near enough.

use std::time::{Duration, Instant};

/// How long to search, and how near the best is near enough.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Effort {
    /// Stop when no plan can be better by more than this share of the value; 0: prove the best.
    pub gap: f64,
    /// Stop after so many entries of the lists were looked at: counted work, the same on every machine.
    pub work: u64,
    /// Stop after so long. What was found by then depends on the machine; `None`: only the work counts.
    pub time: Option<Duration>,
}

/// Entries looked at before a search stops: on two cores some ten seconds for a région, forty for the country.
pub const DEFAULT_WORK: u64 = 3_000_000_000;

impl Default for Effort {
    fn default() -> Self {
        Self { gap: 0.0, work: DEFAULT_WORK, time: None }
    }
}

/// What a gap is a share of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reference {
    /// Of what the plan brings beyond this.
    Beyond(i64),
    /// Of what is left when the plan takes its gain away from this.
    Rest(i64),
}

impl Reference {
    /// The share by which a better plan could beat `value`, when none is above `bound`.
    pub(super) fn gap(self, value: i64, bound: i64) -> f64 {
        if bound <= value {
            return 0.0;
        }
        let whole = match self {
            Self::Beyond(before) => value - before,
            Self::Rest(before) => before - value,
        };
        (bound - value) as f64 / whole.max(1) as f64
    }
}

/// What is left of an effort.
#[derive(Debug, Clone, Copy)]
pub(super) struct Meter {
    effort: Effort,
    reference: Reference,
    done: u64,
    deadline: Option<Instant>,
}

impl Meter {
    pub(super) fn start(effort: Effort, reference: Reference) -> Self {
        Self { effort, reference, done: 0, deadline: effort.time.map(|time| Instant::now() + time) }
    }

    /// A meter for a part of the work, of which all has so many.
    pub(super) fn part(self, parts: u64) -> Self {
        let work = self.effort.work.min(self.done.saturating_add(self.effort.work / parts));
        Self { effort: Effort { work, ..self.effort }, ..self }
    }

    /// This meter after a part of the work.
    pub(super) fn after(self, part: Self) -> Self {
        Self { done: part.done, ..self }
    }

    pub(super) fn add(&mut self, work: u64) {
        self.done = self.done.saturating_add(work);
    }

    pub(super) fn done(&self) -> u64 {
        self.done
    }

    /// The work that is left.
    pub(super) fn left(&self) -> u64 {
        self.effort.work.saturating_sub(self.done)
    }

    /// The seconds that are left; infinity without a limit.
    pub(super) fn seconds_left(&self) -> f64 {
        self.deadline.map_or(f64::INFINITY, |deadline| {
            deadline.saturating_duration_since(Instant::now()).as_secs_f64()
        })
    }

    /// Whether work or time is spent.
    pub(super) fn is_spent(&self) -> bool {
        self.done >= self.effort.work || self.is_late()
    }

    /// Whether the time is spent.
    pub(super) fn is_late(&self) -> bool {
        self.deadline.is_some_and(|deadline| Instant::now() >= deadline)
    }

    /// Whether a plan of `value` is near enough to `bound`.
    pub(super) fn is_near(&self, value: i64, bound: i64) -> bool {
        self.reference.gap(value, bound) <= self.effort.gap
    }
}
