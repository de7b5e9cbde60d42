//! The smallest limit that suffices, by halves between what cannot be and what can.

use super::effort::Meter;
use super::exact::Exact;
use super::greedy::Bars;
use super::no_plan::NoPlan;
use super::pick::Picker;
use super::room::Rules;
use super::rows::Rows;

/// Whether something can be.
pub(super) enum Answer {
    /// It can, by these choices.
    Yes(Vec<u32>),
    /// It cannot: proven; the most that can be.
    No(i64),
    /// Not known in the work allowed.
    Unknown,
}

/// The smallest limit that was found to suffice, and what was proven about smaller ones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Halved {
    /// Choices that suffice.
    pub(super) chosen: Vec<u32>,
    /// The limit that they need.
    pub(super) needed: u64,
    /// Nothing below this suffices.
    pub(super) proven: u64,
}

/// Questions asked, each with a part of the work.
#[derive(Debug)]
pub(super) struct Questions {
    pub(super) meter: Meter,
    /// Sets of decisions looked at.
    pub(super) nodes: u64,
}

/// Of the whole work, what one question may take: one in so many.
const PARTS: u64 = 12;

impl Questions {
    pub(super) fn new(meter: Meter) -> Self {
        Self { meter, nodes: 0 }
    }

    /// Whether choices within the rules reach `wanted`; `hint` is a plan to begin with.
    pub(super) fn reaches(&mut self, rows: &Rows, rules: &Rules, wanted: i64, hint: &[u32]) -> Answer {
        let picker = Picker::new(rules);
        // Without any plan yet, the question is whether there is one: it may take all.
        let meter = if hint.is_empty() { self.meter } else { self.meter.part(PARTS) };
        let mut exact = Exact::new(rows, rules, &picker, Bars::new(rules), meter).until(wanted);
        exact.offer(hint);
        let found = exact.run(None);
        self.meter = self.meter.after(exact.meter());
        self.nodes += found.as_ref().map_or_else(|none| none.nodes, |found| found.nodes);
        match found {
            Ok(found) if found.value >= wanted => Answer::Yes(found.chosen),
            Ok(found) if found.bound < wanted => Answer::No(found.bound),
            Err(none) if none.is_proven => Answer::No(-1),
            Ok(_) | Err(_) => Answer::Unknown,
        }
    }
}

/// Searches the limits from `low` to `high`, both included.
///
/// `ask` says whether a limit suffices, beginning from a plan; `need` gives the limit that a plan needs. What one question leaves open
/// is left aside: the search goes on above it for plans, and below it for proofs.
///
/// # Errors
/// When `high` does not suffice: `refused` is given the most that can be, where that is proven.
pub(super) fn halve(
    (low, high): (u64, u64),
    mut ask: impl FnMut(u64, &[u32]) -> Answer,
    need: impl Fn(&[u32]) -> u64,
    refused: impl Fn(i64) -> NoPlan,
) -> Result<Halved, NoPlan> {
    let mut best = match ask(high, &[]) {
        Answer::Yes(chosen) => Halved { needed: need(&chosen).min(high), chosen, proven: low },
        Answer::No(most) => return Err(refused(most)),
        Answer::Unknown => return Err(NoPlan::NotFound),
    };
    // For plans: what is open counts as not possible.
    let (mut below, mut open) = (low, None::<u64>);
    while below < best.needed {
        let middle = below + (best.needed - below) / 2;
        match ask(middle, &best.chosen) {
            Answer::Yes(chosen) => {
                best = Halved { needed: need(&chosen).min(middle), chosen, ..best };
            }
            Answer::No(_) => {
                best.proven = best.proven.max(middle + 1);
                below = middle + 1;
            }
            Answer::Unknown => {
                open = Some(open.map_or(middle, |open| open.min(middle)));
                below = middle + 1;
            }
        }
    }
    // For proofs: what is open counts as possible.
    let mut above = open.unwrap_or(best.proven);
    while best.proven < above {
        let middle = best.proven + (above - best.proven) / 2;
        match ask(middle, &best.chosen) {
            Answer::No(_) => best.proven = middle + 1,
            Answer::Yes(_) | Answer::Unknown => above = middle,
        }
    }
    Ok(Halved { proven: best.proven.min(best.needed), ..best })
}
