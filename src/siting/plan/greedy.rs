//! A first plan, and better ones by swaps.

use std::cmp::Reverse;

use super::room::{Room, Rules};
use super::state::State;

/// Open choices with the room they leave.
#[derive(Debug, Clone)]
pub(super) struct Draft<'a> {
    pub(super) state: State<'a>,
    pub(super) room: Room<'a>,
    rules: &'a Rules,
    bars: Bars,
    /// Searches through all places.
    scans: u64,
}

/// Places that a search through all of them passes in the time of one entry of the lists.
const PLACES_AN_ENTRY: u64 = 4;

/// What a search must leave as it is.
#[derive(Debug, Clone)]
pub(super) struct Bars {
    pub(super) stays_closed: Vec<bool>,
    pub(super) stays_open: Vec<bool>,
}

impl Bars {
    /// Those of the problem itself.
    pub(super) fn new(rules: &Rules) -> Self {
        let stays_closed = (0..rules.standing.len()).map(|place| !rules.may_open(place)).collect();
        let mut stays_open = vec![false; rules.standing.len()];
        rules.fixed().iter().for_each(|&place| stays_open[place as usize] = true);
        Self { stays_closed, stays_open }
    }

    /// Whether something must stay both open and closed, so that no plan is left.
    pub(super) fn contradict(&self) -> bool {
        self.stays_open.iter().zip(&self.stays_closed).any(|(open, closed)| *open && *closed)
    }
}

impl<'a> Draft<'a> {
    /// Opens `choices` on top of nothing.
    pub(super) fn of(empty: &State<'a>, rules: &'a Rules, bars: Bars, choices: &[u32]) -> Self {
        let mut draft = Self { state: empty.clone(), room: Room::new(rules), rules, bars, scans: 0 };
        choices.iter().for_each(|&choice| draft.open(choice as usize));
        draft
    }

    /// Entries looked at so far, searches through all places among them.
    pub(super) fn work(&self) -> u64 {
        self.state.work() + self.scans * self.rules.standing.len() as u64 / PLACES_AN_ENTRY
    }

    pub(super) fn open(&mut self, choice: usize) {
        self.state.open(choice);
        self.room.open(choice);
    }

    pub(super) fn close(&mut self, choice: usize) {
        self.state.close(choice);
        self.room.close(choice);
    }

    /// Opens the best choice that fits, again and again, until none adds anything. Groups are given what they need first.
    ///
    /// Every choice's gain is known at any time, so that nothing is evaluated in vain: what lazy evaluation saves
    /// (Minoux 1978) is never spent.
    pub(super) fn fill(&mut self) {
        while let Some(choice) = self.best(|room, choice| room.is_needed(choice)) {
            self.open(choice);
        }
        while let Some(choice) = self.best(|_, _| true) {
            if self.state.gain(choice) <= 0 {
                break;
            }
            self.open(choice);
        }
    }

    /// The choice that fits and adds most (for its cost, under a budget); ties to the smallest.
    fn best(&mut self, wanted: impl Fn(&Room, usize) -> bool) -> Option<usize> {
        self.scans += 1;
        let may = |choice: &usize| {
            !self.state.is_open(*choice) && !self.bars.stays_closed[*choice] && wanted(&self.room, *choice)
        };
        let mut best: Option<(Merit, usize)> = None;
        for choice in (0..self.rules.standing.len()).filter(may) {
            let merit = self.merit(choice);
            if best.is_none_or(|(other, _)| merit.beats(other)) && self.room.takes(choice) {
                best = Some((merit, choice));
            }
        }
        best.map(|(_, choice)| choice)
    }

    fn merit(&self, choice: usize) -> Merit {
        let cost = if self.rules.budget.is_some() { self.rules.cost[choice] } else { 1 };
        Merit { gain: self.state.gain(choice), cost }
    }

    /// Swaps an open choice for a closed one as long as that adds something, then opens what still fits. Ties go to the
    /// smallest choice that closes, then to the smallest that opens.
    pub(super) fn swap(&mut self) {
        loop {
            let before = self.state.value();
            for closing in self.state.open_choices() {
                if !self.bars.stays_open[closing as usize] {
                    self.try_without(closing as usize);
                }
            }
            self.fill();
            if self.state.value() == before {
                return;
            }
        }
    }

    /// Closes a choice and opens the best one in its place, or itself again.
    fn try_without(&mut self, closing: usize) {
        self.close(closing);
        self.scans += 1;
        let lost = self.state.gain(closing);
        let better = (0..self.rules.standing.len())
            .filter(|&choice| self.state.gain(choice) > lost && !self.state.is_open(choice))
            .filter(|&choice| !self.bars.stays_closed[choice] && self.room.replaces(choice))
            .max_by_key(|&choice| (self.state.gain(choice), Reverse(choice)));
        self.open(better.unwrap_or(closing));
    }
}

/// What a choice adds for its cost.
#[derive(Debug, Clone, Copy)]
struct Merit {
    gain: i64,
    cost: u64,
}

impl Merit {
    /// Whether this adds more a euro; what costs nothing comes first, and more before less.
    fn beats(self, other: Self) -> bool {
        let mine = i128::from(self.gain) * i128::from(other.cost);
        let theirs = i128::from(other.gain) * i128::from(self.cost);
        (mine, self.gain) > (theirs, other.gain)
    }
}
