//! Branch and bound: the best plan with its proof, or the best so far with what it could still lack.

use std::collections::BinaryHeap;
use std::sync::Arc;

use super::compact::Compact;
use super::effort::Meter;
use super::greedy::{Bars, Draft};
use super::lagrange::{Proven, Relaxation, Search, Steps};
use super::node::{Found, Node, NoneFound};
use super::pick::{Pick, Picker};
use super::room::Rules;
use super::rows::{Levels, Rows};
use super::shared;
use super::state::State;

/// Steps for prices at the root, where they are far from good.
const ROOT: Steps = Steps { most: 1500, first: 1.0, patience: 12 };
/// Steps at the other nodes, which start from the prices of their parent.
const NODE: Steps = Steps { most: 100, first: 0.3, patience: 8 };

/// A problem is worth writing anew when no more than this share of its choices is left.
const SMALLER: (usize, usize) = (3, 4);

/// A search for the best plan.
pub(super) struct Exact<'a> {
    rules: &'a Rules,
    relaxation: Relaxation<'a>,
    empty: State<'a>,
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

/// What is proven of all plans of a problem.
struct Proof {
    bound: i64,
    nodes: u64,
    /// The prices at the root.
    prices: Arc<Vec<i64>>,
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

    /// Bounds all plans below `root`, settles what no better plan reverses, and searches the rest.
    fn prove(&mut self, mut root: Node) -> Proof {
        let left = self.left(&root);
        let Some((proven, opened, closed)) = self.visit(&self.with(&root), &root.prices, ROOT) else {
            return Proof { bound: self.known(), nodes: 1, prices: root.prices };
        };
        let prices = Arc::new(proven.prices);
        root.bound = root.bound.min(proven.bound);
        root.opened.extend(opened);
        root.closed.extend(closed);
        root.prices = prices.clone();
        let (bound, nodes) = match self.compact(&root, left) {
            _ if self.is_enough(root.bound) => (root.bound, 0),
            _ if self.with(&root).contradict() => (self.known(), 0),
            Some(rest) => self.prove_rest(&rest, root),
            None => self.descend(root),
        };
        Proof { bound, nodes: 1 + nodes, prices }
    }

    /// The choices that a node leaves undecided.
    fn left(&self, node: &Node) -> usize {
        self.with(node).stays_closed.iter().filter(|&&closed| !closed).count()
    }

    /// The problem without what `root` closes, if that makes it much smaller than the one with `left` choices.
    fn compact(&self, root: &Node, left: usize) -> Option<Compact> {
        let is_small = self.left(root) * SMALLER.1 <= left * SMALLER.0;
        let rest = || Compact::new(self.relaxation.rows(), self.rules, &self.with(root).stays_closed);
        is_small.then(rest).flatten()
    }

    /// Searches below `root` in the smaller problem. Gives the bound that is proven and the number of nodes.
    fn prove_rest(&mut self, rest: &Compact, root: Node) -> (i64, u64) {
        let picker = Picker::new(&rest.rules);
        let mut below = Exact::new(&rest.rows, &rest.rules, &picker, Bars::new(&rest.rules), self.meter);
        below.wanted = self.wanted;
        // The best plan may open what is settled: below, only its value counts.
        below.best = self.best.as_ref().map(|(value, _)| (*value, Vec::new()));
        let prices = Arc::new(rest.prices(self.relaxation.rows(), &root.prices));
        let node = Node { opened: rest.here(&root.opened), closed: Vec::new(), prices, ..root };
        let Proof { bound, nodes, .. } = below.prove(node);
        self.meter = below.meter;
        if let Some((value, chosen)) = below.best.filter(|(value, _)| *value > self.value()) {
            self.best = Some((value, rest.there(&chosen)));
        }
        (bound, nodes)
    }

    /// Searches a part of all plans and its parts, the best bound first. Gives the bound that is proven and the number of nodes.
    fn descend(&mut self, root: Node) -> (i64, u64) {
        let (mut nodes, mut born) = (0, root.born);
        let mut open = BinaryHeap::from([root]);
        while let Some(mut node) = open.pop() {
            let bound = node.bound.max(self.value());
            if self.is_enough(bound) {
                return (bound, nodes);
            }
            nodes += 1;
            let bars = self.with(&node);
            if bars.stays_open.iter().filter(|&&stays| stays).count() == self.rules.count {
                self.improve(&node.opened);
                continue;
            }
            let Some((proven, opened, closed)) = self.visit(&bars, &node.prices, NODE) else { continue };
            node.bound = node.bound.min(proven.bound);
            node.opened.extend(opened);
            node.closed.extend(closed);
            let bars = self.with(&node);
            let split = if bars.contradict() { None } else { self.branch(&proven, &bars) };
            node.prices = Arc::new(proven.prices);
            let Some(choice) = split.filter(|_| node.bound > self.known()) else { continue };
            for opens in [true, false] {
                born += 1;
                open.extend(self.child(&node, choice, opens, born));
            }
        }
        (self.known(), nodes)
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

    /// The bars of the problem with the decisions of a node and what follows from them.
    fn with(&self, node: &Node) -> Bars {
        let mut bars = self.bars.clone();
        node.closed.iter().for_each(|&choice| bars.stays_closed[choice as usize] = true);
        for &choice in &node.opened {
            bars.stays_open[choice as usize] = true;
            for &other in &self.rules.apart[choice as usize] {
                bars.stays_closed[other as usize] = true;
            }
        }
        bars
    }

    fn child(&self, node: &Node, choice: u32, opens: bool, born: u64) -> Option<Node> {
        let mut child = Node { born, ..node.clone() };
        if opens { &mut child.opened } else { &mut child.closed }.push(choice);
        let is_empty = self.with(&child).contradict();
        (!is_empty).then_some(child)
    }

    /// The choice to decide next: of those that picks took now and then, the one nearest to one time in two, and of these the one that
    /// collects most; `None` when every choice is decided.
    fn branch(&self, proven: &Proven, bars: &Bars) -> Option<u32> {
        let free = |&c: &u32| !bars.stays_open[c as usize] && !bars.stays_closed[c as usize];
        let half = |c: u32| self.picks[c as usize].min(self.shown - self.picks[c as usize]);
        let key = |&c: &u32| (half(c), Relaxation::score(proven, c), std::cmp::Reverse(c));
        (0..self.picks.len() as u32).filter(free).max_by_key(key)
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
