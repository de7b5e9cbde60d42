//! Turn restrictions, applied by copies of nodes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::super::extract::{Extract, Restriction, TurnKind};
use super::super::rules::Rules;
use super::edges::Tip;
use super::parts::Direction;

/// An edge followed in a direction.
pub(super) type Run = (u32, Direction);

/// For each edge followed to a node where its turns are restricted: the edges that may follow.
pub(super) type Allowed = BTreeMap<Run, BTreeSet<Run>>;

/// Where edges end, and in which directions they are open.
pub(super) struct Meetings<'a> {
    tips: &'a [[Tip; 2]],
    is_open: &'a dyn Fn(u32, Direction) -> bool,
    /// The edges that end at nodes of restrictions, with the direction that leads there.
    at: HashMap<u32, Vec<Run>>,
}

impl<'a> Meetings<'a> {
    pub(super) fn new(
        extract: &Extract,
        tips: &'a [[Tip; 2]],
        is_open: &'a dyn Fn(u32, Direction) -> bool,
    ) -> Self {
        let mut at: HashMap<u32, Vec<Run>> =
            extract.restrictions.iter().map(|restriction| (restriction.via, Vec::new())).collect();
        for (edge, [start, end]) in (0..).zip(tips) {
            for (tip, arriving) in [(start, Direction::Back), (end, Direction::Ahead)] {
                if let Some(runs) = at.get_mut(&tip.node) {
                    runs.push((edge, arriving));
                }
            }
        }
        Self { tips, is_open, at }
    }

    /// The turns that the restrictions leave, for those that `rules` obey.
    pub(super) fn allowed(&self, extract: &Extract, rules: &impl Rules) -> Allowed {
        let mut allowed = Allowed::new();
        for restriction in extract.restrictions.iter().filter(|r| rules.obeys(&r.holds_for)) {
            self.restrict(restriction, &mut allowed);
        }
        allowed
    }

    fn restrict(&self, restriction: &Restriction, allowed: &mut Allowed) {
        let arriving = |way: u32| {
            let runs = self.at[&restriction.via].iter().copied();
            runs.filter(move |&run| self.way_of(run) == way)
        };
        let leaving: BTreeSet<Run> =
            arriving(restriction.to).map(turned).filter(|&run| self.open(run)).collect();
        if restriction.kind == TurnKind::Only && leaving.is_empty() {
            // The only way on is closed to this mode, such as a lane of buses: the sign is not for those who come here.
            return;
        }
        let is_u_turn = restriction.from == restriction.to;
        for from in arriving(restriction.from).filter(|&run| self.open(run)) {
            let named = |run: &Run| leaving.contains(run) && (!is_u_turn || *run == turned(from));
            let left = allowed.entry(from).or_insert_with(|| self.leaving(restriction.via));
            left.retain(|run| named(run) == (restriction.kind == TurnKind::Only));
        }
    }

    /// Every edge that leads away from a node.
    fn leaving(&self, node: u32) -> BTreeSet<Run> {
        self.at[&node].iter().copied().map(turned).filter(|&run| self.open(run)).collect()
    }

    fn open(&self, (edge, direction): Run) -> bool {
        (self.is_open)(edge, direction)
    }

    /// The way that ends where a run arrives.
    fn way_of(&self, (edge, direction): Run) -> u32 {
        let [start, end] = self.tips[edge as usize];
        if direction == Direction::Ahead { end.way } else { start.way }
    }
}

/// The same edge, the other way.
fn turned((edge, direction): Run) -> Run {
    let other = match direction {
        Direction::Ahead => Direction::Back,
        Direction::Back => Direction::Ahead,
    };
    (edge, other)
}
