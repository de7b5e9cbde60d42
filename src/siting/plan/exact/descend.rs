//! How the search goes down: bounds first, then the rest as a smaller problem, then choices one by one.

use std::collections::BinaryHeap;
use std::sync::Arc;

use super::super::compact::Compact;
use super::super::greedy::Bars;
use super::super::lagrange::{Proven, Relaxation, Steps};
use super::super::linear;
use super::super::node::Node;
use super::super::pick::Picker;
use super::Exact;

/// Steps for prices at the root, where they are far from good.
const ROOT: Steps = Steps { most: 1500, first: 1.0, patience: 12 };
/// The same before a linear programme gives better ones: enough to see what may be left out of it.
const BEFORE: Steps = Steps { most: 150, ..ROOT };
/// Steps at the other nodes, which start from the prices of their parent.
const NODE: Steps = Steps { most: 100, first: 0.3, patience: 8 };

/// Steps after a linear programme, which leaves little to find.
const POLISH: Steps = Steps { most: 8, ..NODE };

/// A problem is worth writing anew when no more than this share of its choices is left.
const SMALLER: (usize, usize) = (3, 4);

/// What is proven of all plans of a problem.
pub(super) struct Proof {
    pub(super) bound: i64,
    pub(super) nodes: u64,
    /// The prices at the root.
    pub(super) prices: Arc<Vec<i64>>,
}

impl Exact<'_> {
    /// Bounds all plans below `root`, settles what no better plan reverses, and searches the rest.
    pub(super) fn prove(&mut self, mut root: Node) -> Proof {
        let left = self.left(&root);
        let is_advised = self.is_rest && self.advise(&mut root);
        let is_first = !self.is_rest && linear::size(self.relaxation.rows()).is_some();
        let steps = match (is_first, is_advised) {
            (true, _) => BEFORE,
            (_, true) => NODE,
            _ => ROOT,
        };
        let Some((proven, opened, closed)) = self.visit(&self.with(&root), &root.prices, steps) else {
            return Proof { bound: self.known(), nodes: 1, prices: root.prices };
        };
        let prices = Arc::new(proven.prices);
        root.bound = root.bound.min(proven.bound);
        root.opened.extend(opened);
        root.closed.extend(closed);
        root.prices = prices.clone();
        let (bound, nodes) = match () {
            () if self.is_enough(root.bound) => (root.bound, 0),
            () if self.with(&root).contradict() => (self.known(), 0),
            () => match self.compact(&root, left) {
                Some(rest) => self.prove_rest(&rest, root),
                None => self.descend(root),
            },
        };
        Proof { bound, nodes: 1 + nodes, prices }
    }

    /// Better prices to start from, and a plan made of what the linear programme opens, if it says anything.
    fn advise(&mut self, root: &mut Node) -> bool {
        let (rows, picker, shift) = (self.relaxation.rows, self.relaxation.picker, self.relaxation.shift);
        let bars = self.with(root);
        let Some(advice) = linear::advise((rows, shift), (self.rules, picker), &bars, &self.meter) else {
            return false;
        };
        self.meter.add(advice.work);
        self.improve(&advice.opened);
        root.prices = Arc::new(advice.prices);
        true
    }

    /// The choices that a node leaves undecided.
    fn left(&self, node: &Node) -> usize {
        self.with(node).stays_closed.iter().filter(|&&closed| !closed).count()
    }

    /// The problem without what `root` closes, if that makes it much smaller than the one with `left` choices.
    fn compact(&self, root: &Node, left: usize) -> Option<Compact> {
        // The whole problem is worth it in any case: many rows are alike.
        let is_small = !self.is_rest || self.left(root) * SMALLER.1 <= left * SMALLER.0;
        let rest = || Compact::new(self.relaxation.rows(), self.rules, &self.with(root).stays_closed);
        is_small.then(rest).flatten()
    }

    /// Searches below `root` in the smaller problem. Gives the bound that is proven and the number of nodes.
    fn prove_rest(&mut self, rest: &Compact, root: Node) -> (i64, u64) {
        let picker = Picker::new(&rest.rules);
        let mut below = Exact::new(&rest.rows, &rest.rules, &picker, Bars::new(&rest.rules), self.meter);
        below.wanted = self.wanted;
        below.is_rest = true;
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
            let is_advised = self.is_rest && self.advise(&mut node);
            let steps = if is_advised { POLISH } else { NODE };
            let Some((proven, opened, closed)) = self.visit(&bars, &node.prices, steps) else { continue };
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
}
