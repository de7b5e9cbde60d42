//! Branch and bound: the best plan with its proof, or the best so far with what it could still lack.

mod descend;

use std::sync::Arc;

use self::descend::Proof;
use super::effort::Meter;
use super::greedy::{Bars, Draft};
use super::lagrange::{Proven, Relaxation, Search, Steps};
use super::node::{Found, Node, NoneFound};
use super::pick::{Pick, Picker};
use super::room::Rules;
use super::rows::{Levels, Rows};
use super::shared;
use super::state::State;

/// A search for the best plan.
pub(super) struct Exact<'a> {
    rules: &'a Rules,
    relaxation: Relaxation<'a>,
    empty: State<'a>,
    /// Whether this is the rest of a larger problem.
    is_rest: bool,
    /// What everything open would give.
    ceiling: i64,
    bars: Bars,
    /// Enough is as good as more: the search stops at a plan of this value, or when none can reach it.
    wanted: Option<i64>,
    meter: Meter,
    best: Option<(i64, Vec<u32>)>,
    /// The last pick that was made a plan.
    tried: Vec<u32>,
    /// Work spent on bounds, and on making plans of picks: the second keeps below the first.
    bounding: u64,
    improving: u64,
    /// In the present node, the picks seen, and how often each choice was in one.
    picks: Vec<u32>,
    shown: u32,
    shown_bound: i64,
}

impl<'a> Exact<'a> {
    pub(super) fn new(
        rows: &'a Rows,
        rules: &'a Rules,
        picker: &'a Picker<'a>,
        bars: Bars,
        meter: Meter,
    ) -> Self {
        Self {
            rules,
            relaxation: Relaxation::new(rows, picker, &rules.cost),
            empty: State::new(rows),
            is_rest: false,
            ceiling: rows.ceiling(),
            bars,
            wanted: None,
            meter,
            best: None,
            tried: Vec::new(),
            bounding: 0,
            improving: 0,
            picks: vec![0; rules.standing.len()],
            shown: 0,
            shown_bound: i64::MAX,
        }
    }

    /// Stops as soon as a value is reached, or cannot be.
    pub(super) fn until(mut self, value: i64) -> Self {
        self.wanted = Some(value.max(0));
        self
    }

    /// Offers a plan that is known from elsewhere.
    pub(super) fn offer(&mut self, chosen: &[u32]) {
        let chosen: Vec<u32> =
            chosen.iter().copied().filter(|&c| !self.bars.stays_closed[c as usize]).collect();
        self.improve(&chosen);
    }

    /// What is left of the effort.
    pub(super) fn meter(&self) -> Meter {
        self.meter
    }

    /// Searches from the prices `start`, if some are known.
    ///
    /// # Errors
    /// When no plan was found, and whether there is none.
    pub(super) fn run(&mut self, start: Option<Arc<Vec<i64>>>) -> Result<Found, NoneFound> {
        self.improve(&[]);
        let prices = start.unwrap_or_else(|| Arc::new(self.relaxation.prices_of(&self.open_of_best())));
        let root = Node { bound: self.ceiling, born: 0, opened: Vec::new(), closed: Vec::new(), prices };
        let Proof { bound, nodes, prices } = self.prove(root);
        match self.best.clone() {
            Some((value, chosen)) => Ok(Found { chosen, value, bound: bound.max(value), nodes, prices }),
            None => Err(NoneFound { is_proven: bound <= self.known(), nodes }),
        }
    }

    fn value(&self) -> i64 {
        self.best.as_ref().map_or(-1, |(value, _)| *value)
    }

    /// What a plan must beat to matter.
    fn known(&self) -> i64 {
        self.wanted.map_or(self.value(), |wanted| self.value().max(wanted - 1))
    }

    fn is_enough(&self, bound: i64) -> bool {
        let value = self.value();
        let is_answered = self.wanted.is_some_and(|wanted| value >= wanted || bound < wanted);
        value >= bound
            || is_answered
            || self.meter.is_spent()
            || (value >= 0 && self.meter.is_near(value, bound))
    }

    /// The prices and bound of a part of all plans, and the choices that are settled in it; `None` when the limits leave no plan in it.
    fn visit(&mut self, bars: &Bars, start: &[i64], steps: Steps) -> Option<(Proven, Vec<u32>, Vec<u32>)> {
        self.picks.fill(0);
        self.shown = 0;
        let relaxation = self.relaxation;
        let proven = relaxation.lower(start, bars, steps, self)?;
        self.try_pick(&proven.pick);
        if proven.bound <= self.known() {
            return Some((proven, Vec::new(), Vec::new()));
        }
        let (opened, closed) = relaxation.settled(&proven, bars, self.known());
        Some((proven, opened, closed))
    }

    fn open_of_best(&self) -> Vec<bool> {
        let mut is_open = vec![false; self.rules.standing.len()];
        let chosen = self.best.iter().flat_map(|(_, chosen)| chosen);
        chosen.for_each(|&choice| is_open[choice as usize] = true);
        is_open
    }

    fn try_pick(&mut self, pick: &Pick) {
        if pick.chosen != self.tried {
            self.tried.clone_from(&pick.chosen);
            self.improve(&pick.chosen);
        }
    }

    /// The same where places can serve only so many.
    fn improve_shared(&mut self, choices: &[u32]) {
        let bars = self.bars.clone();
        let all: Vec<u32> = self.rules.fixed().into_iter().chain(choices.iter().copied()).collect();
        let mut draft = shared::Draft::of(self.relaxation.rows(), self.rules, &bars, &all);
        draft.fill();
        draft.swap();
        self.meter.add(draft.work);
        self.improving += draft.work;
        if draft.room.is_met() && draft.value() > self.value() {
            self.best = Some((draft.value(), draft.choices()));
        }
    }

    /// Makes a plan of `choices` as far as they fit, fills it up, improves it by swaps, and keeps it when it is the best so far.
    fn improve(&mut self, choices: &[u32]) {
        if matches!(self.relaxation.rows().levels, Levels::Shared { .. }) {
            return self.improve_shared(choices);
        }
        let mut draft = Draft::of(&self.empty, self.rules, self.bars.clone(), &self.rules.fixed());
        for &choice in choices {
            if !draft.state.is_open(choice as usize) && draft.room.takes(choice as usize) {
                draft.open(choice as usize);
            }
        }
        draft.fill();
        draft.swap();
        self.meter.add(draft.work());
        self.improving += draft.work();
        if draft.room.is_met() && draft.state.value() > self.value() {
            self.best = Some((draft.state.value(), draft.state.open_choices()));
        }
    }
}

impl Search for Exact<'_> {
    fn look(&mut self, pick: &Pick, bound: i64, work: u64) -> i64 {
        self.shown_bound = bound;
        self.meter.add(work);
        self.bounding += work;
        self.shown += 1;
        pick.chosen.iter().for_each(|&choice| self.picks[choice as usize] += 1);
        if self.improving < self.bounding {
            self.try_pick(pick);
        }
        self.known()
    }

    fn value(&self) -> i64 {
        Exact::value(self)
    }

    fn must_stop(&self) -> bool {
        let is_near = self.value() >= 0 && self.meter.is_near(self.value(), self.shown_bound);
        is_near
            || self.value() >= self.ceiling
            || self.meter.is_spent()
            || self.wanted.is_some_and(|wanted| self.value() >= wanted)
    }
}
