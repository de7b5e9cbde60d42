//! Turn restrictions: what a relation says, before its members are found.
//!
//! <https://wiki.openstreetmap.org/wiki/Relation:restriction>

use super::limits;
use crate::roads::extract::{HoldsFor, TurnKind};

/// What a relation of `type=restriction` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) id: i64,
    /// The rules of its keys; none when no key tells one.
    pub(super) rules: Vec<Rule>,
    /// Whether a key holds at some hours only.
    pub(super) is_conditional: bool,
    /// Ids of the ways from which one comes.
    pub(super) from: Vec<i64>,
    /// Ids of the nodes at which one turns.
    pub(super) via: Vec<i64>,
    /// Whether it holds over ways.
    pub(super) is_over_ways: bool,
    /// Ids of the ways into which one turns.
    pub(super) to: Vec<i64>,
}

/// The rule of one key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) kind: TurnKind,
    pub(super) holds_for: HoldsFor,
    /// Whether there may be several ways to come from (`no_entry`).
    pub(super) from_many: bool,
    /// Whether there may be several ways to turn into (`no_exit`).
    pub(super) to_many: bool,
}

/// What a member of a relation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum MemberKind {
    Node,
    Way,
    Relation,
}

impl Turn {
    /// Whether a key of a relation says something of the turn.
    pub(super) fn reads(key: &[u8]) -> bool {
        key == b"except" || key.starts_with(b"restriction")
    }

    /// The room that it takes, in bytes, with all its pairs of ways.
    pub(super) fn room(&self) -> u64 {
        let pairs = (self.from.len() * self.to.len()) as u64;
        let words = |rule: &Rule| match &rule.holds_for {
            HoldsFor::AllBut(vehicles) => vehicles.iter().map(|word| 32 + word.len() as u64).sum(),
            HoldsFor::Only(vehicle) => vehicle.len() as u64,
        };
        let rules: u64 = self.rules.iter().map(|rule| 64 + words(rule)).sum();
        size_of::<Self>() as u64 + (1 + pairs) * rules
    }

    /// A restriction without members.
    pub(super) fn new<'a>(id: i64, tags: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Self {
        let except = tags.clone().find(|(key, _)| *key == "except").map_or("", |(_, value)| value);
        let mut turn = Self {
            id,
            rules: Vec::new(),
            is_conditional: false,
            from: Vec::new(),
            via: Vec::new(),
            is_over_ways: false,
            to: Vec::new(),
        };
        for (key, value) in tags {
            turn.add_key(key, value, except);
        }
        turn
    }

    fn add_key(&mut self, key: &str, value: &str, except: &str) {
        let Some(rest) = key.strip_prefix("restriction") else { return };
        let holds_for = match rest.strip_prefix(':') {
            _ if rest.ends_with(":conditional") => {
                self.is_conditional = true;
                return;
            }
            None if rest.is_empty() => all_but(except),
            Some(vehicle) if !vehicle.is_empty() && !vehicle.contains(':') => HoldsFor::Only(vehicle.into()),
            _ => return,
        };
        let kind = match value.split_once('_') {
            Some(("no", _)) => TurnKind::No,
            Some(("only", _)) => TurnKind::Only,
            _ => return,
        };
        let (from_many, to_many) = (value == "no_entry", value == "no_exit");
        self.rules.push(Rule { kind, holds_for, from_many, to_many });
    }

    /// Adds a member. Beyond fifty of one role, the restriction is left as one that tells no turn.
    pub(super) fn add_member(&mut self, role: &[u8], kind: MemberKind, id: i64) {
        let list = match (role, kind) {
            (b"from", MemberKind::Way) => &mut self.from,
            (b"to", MemberKind::Way) => &mut self.to,
            (b"via", MemberKind::Node) => &mut self.via,
            (b"via", MemberKind::Way) => {
                self.is_over_ways = true;
                return;
            }
            _ => return,
        };
        list.push(id);
        if list.len() > limits::MEMBERS {
            list.clear();
            self.rules.clear();
            self.is_conditional = false;
        }
    }
}

fn all_but(except: &str) -> HoldsFor {
    let words = except.split(';').map(str::trim).filter(|word| !word.is_empty());
    let mut vehicles: Vec<Box<str>> = words.map(Box::from).collect();
    vehicles.sort();
    vehicles.dedup();
    HoldsFor::AllBut(vehicles.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(tags: &[(&str, &str)]) -> (Vec<(TurnKind, HoldsFor)>, bool) {
        let turn = Turn::new(1, tags.iter().copied());
        (turn.rules.into_iter().map(|rule| (rule.kind, rule.holds_for)).collect(), turn.is_conditional)
    }

    #[test]
    fn keys_tell_the_turn_and_who_must_follow() {
        let all = || HoldsFor::AllBut([].into());
        let but = |words: &[&str]| HoldsFor::AllBut(words.iter().map(|&word| Box::from(word)).collect());
        let only = |word: &str| HoldsFor::Only(word.into());
        assert_eq!(rules(&[("restriction", "no_left_turn")]), (vec![(TurnKind::No, all())], false));
        assert_eq!(rules(&[("restriction", "only_straight_on")]), (vec![(TurnKind::Only, all())], false));
        assert_eq!(rules(&[("restriction", "give_way")]), (vec![], false));
        let excepted = rules(&[("except", "psv; bicycle;;psv"), ("restriction", "no_u_turn")]);
        assert_eq!(excepted, (vec![(TurnKind::No, but(&["bicycle", "psv"]))], false));
        assert_eq!(rules(&[("restriction:hgv", "no_exit")]), (vec![(TurnKind::No, only("hgv"))], false));
        assert_eq!(rules(&[("restriction:conditional", "no_left_turn @ (07:00-09:00)")]), (vec![], true));
        assert_eq!(rules(&[("restriction:hgv:conditional", "no_left_turn @ (wet)")]), (vec![], true));
        assert_eq!(rules(&[("restrictions", "no_left_turn"), ("restriction:", "no_exit")]), (vec![], false));
    }

    #[test]
    fn members_are_known_by_role_and_kind() {
        let mut turn = Turn::new(1, [("restriction", "no_exit")].into_iter());
        turn.add_member(b"from", MemberKind::Way, 1);
        turn.add_member(b"from", MemberKind::Node, 2);
        turn.add_member(b"via", MemberKind::Node, 3);
        turn.add_member(b"location_hint", MemberKind::Node, 4);
        turn.add_member(b"to", MemberKind::Relation, 5);
        turn.add_member(b"to", MemberKind::Way, 6);
        assert_eq!(
            (&*turn.from, &*turn.via, &*turn.to, turn.is_over_ways),
            (&[1][..], &[3][..], &[6][..], false)
        );
        turn.add_member(b"via", MemberKind::Way, 7);
        assert!(turn.is_over_ways);
    }
}
