//! Which weeks a text names: ranks in the month, odd and even weeks, one in some.

use super::item::{Read, Reader};
use super::token::{Kind, Sign};
use crate::week::words::{parity, rank};
use crate::week::{Day, WeekSet};

/// Weeks that a text names, and whether it says exactly which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Weeks {
    pub(super) set: WeekSet,
    pub(super) assumed: bool,
}

impl Weeks {
    fn certain(set: WeekSet) -> Self {
        Self { set, assumed: false }
    }

    fn assumed(set: WeekSet) -> Self {
        Self { set, assumed: true }
    }

    /// One week in two, without a word on which: odd ones are taken.
    fn every_other() -> Self {
        Self::assumed(WeekSet::ODD)
    }
}

impl Reader<'_> {
    /// `1er`, `premier`, or a bare number where `bare` allows it.
    pub(super) fn rank(&self, at: usize, bare: bool) -> Option<u32> {
        let token = self.token(at)?;
        match token.kind {
            Kind::Ordinal(rank) => Some(rank),
            Kind::Number(rank) if bare => Some(rank),
            Kind::Word => rank(&token.key),
            _ => None,
        }
    }

    pub(super) fn joins(&self, at: usize) -> bool {
        self.is(at, &["et", "ou"])
            || [Sign::Comma, Sign::Slash, Sign::Dash].iter().any(|s| self.is_sign(at, *s))
    }

    /// Weeks of the month: `1er`, `1er et 3e`, `2, 3 et 4ème`, `dernier`. The last of them is an ordinal.
    pub(super) fn ranks(&self, at: usize) -> Read<Weeks> {
        if self.is(at, &["dernier", "derniere", "derniers"]) {
            return Some((Weeks::assumed(WeekSet::nth(4)?), 1));
        }
        let mut next = at;
        let mut ranks = vec![self.rank(next, true)?];
        next += 1;
        while let Some(rank) = self.rank(next + 1, true).filter(|_| self.joins(next)) {
            ranks.push(rank);
            next += 2;
        }
        self.rank(next - 1, false)?;
        Some((weeks_of(&ranks)?, next - at))
    }

    /// `du mois`, `de chaque mois`, `par mois`.
    pub(super) fn month(&self, at: usize) -> Option<usize> {
        let used =
            (0..3).take_while(|step| self.is(at + step, &["du", "de", "chaque", "par", "le", "les"])).count();
        self.is(at + used, &["mois"]).then_some(used + 1)
    }

    /// Weeks that stand without a day of their own.
    pub(super) fn weeks(&self, at: usize) -> Read<Weeks> {
        self.ranked_weeks(at).or_else(|| self.parity(at)).or_else(|| self.every_other(at))
    }

    /// `1ere semaine du mois`, `1er et 3ème du mois`.
    fn ranked_weeks(&self, at: usize) -> Read<Weeks> {
        let (weeks, used) = self.ranks(at)?;
        let named = usize::from(self.is(at + used, &["semaine", "semaines", "sem"]));
        let month = self.month(at + used + named).unwrap_or(0);
        (named + month > 0).then_some((weeks, used + named + month))
    }

    /// `semaines paires`, `paires`, `semaine impaire`, `semaines paires et impaires`.
    fn parity(&self, at: usize) -> Read<Weeks> {
        let word = |at: usize| self.token(at).filter(|t| t.kind == Kind::Word).and_then(|t| parity(&t.key));
        let named = usize::from(self.is(at, &["semaine", "semaines", "sem"]));
        let first = word(at + named)?;
        let (mut set, mut used) = (first, named + 1);
        if let Some(second) = word(at + used + 1).filter(|_| self.joins(at + used)) {
            set = set.union(second);
            used += 2;
        }
        Some((Weeks::certain(set), used))
    }

    /// `une semaine sur deux`, `tous les quinze jours`, `toutes les 2 semaines`.
    fn every_other(&self, at: usize) -> Read<Weeks> {
        let is_two = |at: usize| self.is(at, &["deux"]) || self.is_number(at, 2);
        let one = self.is(at, &["une", "un"]) || self.is_number(at, 1);
        let over = self.is(at + 2, &["sur"]) || self.is_sign(at + 2, Sign::Slash);
        if one && self.is(at + 1, &["semaine", "sem"]) && over && is_two(at + 3) {
            return Some((Weeks::every_other(), 4));
        }
        let every = self.is(at, &["tous", "toutes"]) && self.is(at + 1, &["les"]);
        let fortnight =
            (self.is(at + 2, &["quinze"]) || self.is_number(at + 2, 15)) && self.is(at + 3, &["jours"]);
        let two_weeks = is_two(at + 2) && self.is(at + 3, &["semaines"]);
        (every && (fortnight || two_weeks)).then_some((Weeks::every_other(), 4))
    }

    /// `1 mardi/2`, `un mardi sur deux`, `un mardi par mois`.
    pub(super) fn one_in_some(&self, at: usize) -> Read<(Day, Weeks)> {
        let one = self.is_number(at, 1) || self.is(at, &["un"]);
        let day = self.day(at + 1).filter(|_| one)?;
        let over = self.is(at + 2, &["sur"]) || self.is_sign(at + 2, Sign::Slash);
        if over && (self.is(at + 3, &["deux"]) || self.is_number(at + 3, 2)) {
            return Some(((day, Weeks::every_other()), 4));
        }
        let month = self.is(at + 2, &["par", "chaque"]) && self.is(at + 3, &["mois"]);
        month.then_some(((day, Weeks::assumed(WeekSet::nth(1)?)), 4))
    }
}

/// The weeks of these ranks; a fifth, which the cycle does not hold, is left out and makes them assumed.
fn weeks_of(ranks: &[u32]) -> Option<Weeks> {
    if ranks.iter().any(|rank| !(1..=5).contains(rank)) {
        return None;
    }
    let set = ranks.iter().filter_map(|&rank| WeekSet::nth(rank)).reduce(WeekSet::union)?;
    Some(if ranks.contains(&5) { Weeks::assumed(set) } else { Weeks::certain(set) })
}
