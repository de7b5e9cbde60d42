//! Finds the ways and the node of each turn restriction.

use super::turns::{Rule, Turn};
use crate::roads::extract::{Extract, Restriction};

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
    let mut found = Vec::new();
    for same in turns.chunk_by(|a, b| a.id == b.id) {
        differing += same[1..].iter().filter(|&other| other != &same[0]).count() as u64;
        add_turn(extract, &same[0], &place, &mut found);
    }
    found.sort_unstable();
    found.dedup();
    extract.restrictions = found;
    differing
}

fn add_turn(
    extract: &mut Extract,
    turn: &Turn,
    place: &impl Fn(i64) -> Option<u32>,
    found: &mut Vec<Restriction>,
) {
    extract.left_out.conditional_restrictions += u64::from(turn.is_conditional);
    if turn.rules.is_empty() && turn.is_conditional {
        return;
    }
    if turn.is_over_ways {
        extract.left_out.restrictions_over_ways += 1;
        return;
    }
    let before = found.len();
    let is_whole = turn.rules.iter().all(|rule| add_rule(extract, turn, rule, place, found).is_some());
    if !is_whole || found.len() == before {
        extract.left_out.broken_restrictions += 1;
    }
}

/// Adds the pairs of a rule; `None` when a member is missing or it tells no turn.
fn add_rule(
    extract: &Extract,
    turn: &Turn,
    rule: &Rule,
    place: &impl Fn(i64) -> Option<u32>,
    found: &mut Vec<Restriction>,
) -> Option<()> {
    let (&[via], from, to) = (&*turn.via, &*turn.from, &*turn.to) else { return None };
    let is_turn = (from.len() == 1 && (to.len() == 1 || rule.to_many)) || (to.len() == 1 && rule.from_many);
    let via = place(via).filter(|_| is_turn)?;
    let mut is_whole = Some(());
    for (&from, &to) in from.iter().flat_map(|from| to.iter().map(move |to| (from, to))) {
        let Some((from, to)) = way_over(extract, from, via).zip(way_over(extract, to, via)) else {
            is_whole = None;
            continue;
        };
        found.push(Restriction { from, via, to, kind: rule.kind, holds_for: rule.holds_for.clone() });
    }
    is_whole
}

/// The way of an id, or the piece of it, that passes a node.
fn way_over(extract: &Extract, id: i64, node: u32) -> Option<u32> {
    let start = extract.ways.partition_point(|way| way.id < id);
    let pieces = extract.ways[start..].iter().take_while(|way| way.id == id).count();
    let passing = (start..start + pieces).find(|&way| extract.nodes_of(way).contains(&node));
    passing.map(|way| way as u32)
}
