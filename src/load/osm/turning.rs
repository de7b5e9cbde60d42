//! Finds the ways and the node of each turn restriction.

use std::collections::{HashMap, HashSet};

use super::turns::{Rule, Turn};
use crate::roads::extract::{Extract, LeftOut, Restriction};

/// Adds the restrictions, each relation once; how many relations two files tell differently.
///
/// `place` says where a node of an id stands in the extract.
pub(super) fn add_turns(
    extract: &mut Extract,
    mut turns: Vec<Turn>,
    place: impl Fn(i64) -> Option<u32>,
) -> u64 {
    // The sort keeps the order of files among equal ids, so that the first counts.
    turns.sort_by_key(|turn| turn.id);
    let mut differing = 0;
    turns.dedup_by(|other, first| {
        let is_same = other.id == first.id;
        differing += u64::from(is_same && other != first);
        is_same
    });
    let passing = Passing::of(extract, &turns, &place);
    let mut found = Vec::new();
    for turn in &turns {
        let via = if let [via] = *turn.via { place(via) } else { None };
        add_turn(turn, via, &passing, &mut extract.left_out, &mut found);
    }
    found.sort_unstable();
    found.dedup();
    extract.restrictions = found;
    differing
}

fn add_turn(
    turn: &Turn,
    via: Option<u32>,
    passing: &Passing,
    left_out: &mut LeftOut,
    found: &mut Vec<Restriction>,
) {
    left_out.conditional_restrictions += u64::from(turn.is_conditional);
    if turn.rules.is_empty() && turn.is_conditional {
        return;
    }
    if turn.is_over_ways {
        left_out.restrictions_over_ways += 1;
        return;
    }
    let all_whole =
        turn.rules.iter().filter(|rule| add_rule(turn, rule, via, passing, found).is_none()).count() == 0;
    left_out.broken_restrictions += u64::from(!all_whole || turn.rules.is_empty());
}

/// Adds the pairs of a rule; `None` when a member is missing or it tells no turn.
fn add_rule(
    turn: &Turn,
    rule: &Rule,
    via: Option<u32>,
    passing: &Passing,
    found: &mut Vec<Restriction>,
) -> Option<()> {
    let (from, to) = (&*turn.from, &*turn.to);
    let is_turn = (from.len() == 1 && (to.len() == 1 || rule.to_many)) || (to.len() == 1 && rule.from_many);
    let via = via.filter(|_| is_turn && !from.is_empty() && !to.is_empty())?;
    let mut is_whole = Some(());
    for (&from, &to) in from.iter().flat_map(|from| to.iter().map(move |to| (from, to))) {
        match passing.way(from, via).zip(passing.way(to, via)) {
            Some((from, to)) => {
                found.push(Restriction { from, via, to, kind: rule.kind, holds_for: rule.holds_for.clone() });
            }
            None => is_whole = None,
        }
    }
    is_whole
}

/// Which way of an id, of its pieces where it is cut, passes which node: of restrictions only.
struct Passing(HashMap<(i64, u32), Option<u32>>);

impl Passing {
    /// Goes once through the ways of all restrictions, however many name the same one.
    fn of(extract: &Extract, turns: &[Turn], place: &impl Fn(i64) -> Option<u32>) -> Self {
        let mut asked = HashMap::new();
        let mut ids = HashSet::new();
        for turn in turns {
            let [via] = *turn.via else { continue };
            let Some(via) = place(via) else { continue };
            for &way in turn.from.iter().chain(&turn.to) {
                asked.insert((way, via), None);
                ids.insert(way);
            }
        }
        for (place, way) in extract.ways.iter().enumerate().filter(|(_, way)| ids.contains(&way.id)) {
            for &node in extract.nodes_of(place) {
                if let Some(piece) = asked.get_mut(&(way.id, node)) {
                    piece.get_or_insert(place as u32);
                }
            }
        }
        Self(asked)
    }

    /// The first piece of the way that passes the node.
    fn way(&self, id: i64, node: u32) -> Option<u32> {
        self.0.get(&(id, node)).copied().flatten()
    }
}
