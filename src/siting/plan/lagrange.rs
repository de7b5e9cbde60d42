//! How good any plan can be: prices for being served, found by subgradient steps.
//!
//! Each row pays a price for the best it gets; choices collect what rows offer above their price. For any prices the sum of all prices
//! and of the best choices' collections is at least the value of every plan (Geoffrion 1974; Cornuéjols, Fisher and Nemhauser 1977).

use rayon::prelude::*;

use super::greedy::Bars;
use super::pick::{Pick, Picker};
use super::rows::{Levels, Rows};

/// Rows that one task takes at a time; fewer rows are done by one thread.
const BATCH: usize = 2048;
/// The largest scaled sum: leaves room for sums of a few of them.
const ROOM_BITS: u32 = 60;
/// The finest fraction of a unit that prices use.
const FINEST_BITS: u32 = 20;

/// The relaxation of a set of rows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Relaxation<'a> {
    pub(super) rows: &'a Rows,
    pub(super) picker: &'a Picker<'a>,
    cost: &'a [u64],
    /// Prices are in units of 1 / 2^shift.
    pub(super) shift: u32,
}

/// Prices with the bound that they prove.
#[derive(Debug, Clone)]
pub(super) struct Proven {
    /// No plan has a larger value.
    pub(super) bound: i64,
    /// The bound in the unit of prices.
    scaled: i64,
    /// The price of each row.
    pub(super) prices: Vec<i64>,
    /// What each choice collects.
    scores: Vec<i64>,
    /// The best choices at these prices.
    pub(super) pick: Pick,
}

/// How long to search for prices.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steps {
    /// At most so many.
    pub(super) most: usize,
    /// Length of the first.
    pub(super) first: f64,
    /// Steps without a better bound before they get shorter.
    pub(super) patience: usize,
}

/// Steps shorter than this change nothing any more.
const SHORTEST: f64 = 0.002;
/// How much of their disagreement a step keeps of the last direction: the value that Camerini, Fratta and Maffioli advise.
const KEPT: f64 = 1.5;

impl<'a> Relaxation<'a> {
    pub(super) fn new(rows: &'a Rows, picker: &'a Picker<'a>, cost: &'a [u64]) -> Self {
        let bits = 64 - rows.ceiling().max(1).leading_zeros();
        Self { rows, picker, cost, shift: FINEST_BITS.min(ROOM_BITS.saturating_sub(bits)) }
    }

    /// The prices at which the rows that `chosen` serve well stay with it: for each row, the second best of the chosen.
    pub(super) fn prices_of(&self, is_open: &[bool]) -> Vec<i64> {
        let price = |row: usize| {
            let mut open = self.rows.rows.of(row).iter().filter(|e| is_open[e.at as usize]);
            let second = open.nth(1).map_or(0, |entry| entry.unit);
            i64::from(second) << self.shift
        };
        match self.rows.levels {
            Levels::Shared { .. } => self.prices_of_assigned(is_open),
            Levels::Best => (0..self.rows.rows.count()).into_par_iter().map(price).collect(),
            Levels::Counted { .. } => vec![0; self.rows.rows.count()],
        }
    }

    /// The rows.
    pub(super) fn rows(&self) -> &'a Rows {
        self.rows
    }

    /// The bound of some prices; `None` when the limits allow no plan at all.
    fn prove(&self, prices: &[i64], bars: &Bars, work: &mut u64) -> Option<Proven> {
        let (scores, constant, looked) = match &self.rows.levels {
            Levels::Shared { kept, .. } => self.shared_scores(prices, kept),
            Levels::Best | Levels::Counted { .. } => self.scores(prices),
        };
        *work += looked;
        let pick = self.picker.pick(&scores, bars)?;
        let scaled = constant + pick.bound;
        Some(Proven { bound: scaled >> self.shift, scaled, prices: prices.to_vec(), scores, pick })
    }

    /// What each choice collects, and what the rows pay.
    fn scores(&self, prices: &[i64]) -> (Vec<i64>, i64, u64) {
        let places = self.rows.columns.count();
        let empty = || (vec![0_i64; places], 0_i64, 0_u64);
        let count = prices.len();
        if count <= BATCH {
            return (0..count).fold(empty(), |sum, row| self.collect(sum, row, prices[row]));
        }
        // Sums of whole numbers: the same for any split.
        (0..count)
            .into_par_iter()
            .with_min_len(BATCH)
            .fold(empty, |sum, row| self.collect(sum, row, prices[row]))
            .reduce(empty, |mut sum, other| {
                sum.0.iter_mut().zip(&other.0).for_each(|(score, more)| *score += more);
                (sum.0, sum.1 + other.1, sum.2 + other.2)
            })
    }

    fn collect(&self, mut sum: (Vec<i64>, i64, u64), row: usize, price: i64) -> (Vec<i64>, i64, u64) {
        let weight = self.rows.weight[row];
        let list = self.rows.rows.of(row);
        match &self.rows.levels {
            Levels::Best | Levels::Shared { .. } => {
                sum.1 += weight * price;
                for entry in list {
                    let offer = (i64::from(entry.unit) << self.shift) - price;
                    if offer <= 0 {
                        break;
                    }
                    sum.0[entry.at as usize] += weight * offer;
                    sum.2 += 1;
                }
            }
            Levels::Counted { weights, first } => {
                let Some(&top) = weights.get(usize::from(first[row])) else { return sum };
                let offer = (i64::from(top) << self.shift) - price;
                let paid = |&level: &u32| ((i64::from(level) << self.shift) - offer).max(0);
                sum.1 += weight * weights[usize::from(first[row])..].iter().map(paid).sum::<i64>();
                if offer > 0 {
                    list.iter().for_each(|entry| sum.0[entry.at as usize] += weight * offer);
                    sum.2 += list.len() as u64;
                }
            }
        }
        sum
    }

    /// For each row, by how much its price is too low: how often the pick serves it, less how often it may be served.
    fn excess(&self, proven: &Proven) -> Vec<f64> {
        if let Levels::Shared { kept, .. } = &self.rows.levels {
            return self.shared_excess(proven, kept);
        }
        let may = |row: usize| match &self.rows.levels {
            Levels::Best | Levels::Shared { .. } => 1,
            Levels::Counted { weights, first } => {
                let rest = weights.get(usize::from(first[row])..).unwrap_or_default();
                let Some(&top) = rest.first() else { return 0 };
                let offer = (i64::from(top) << self.shift) - proven.prices[row];
                rest.iter().filter(|&&level| (i64::from(level) << self.shift) > offer).count() as i32
            }
        };
        let mut excess: Vec<f64> = (0..proven.prices.len()).map(|row| -f64::from(may(row))).collect();
        for &choice in &proven.pick.chosen {
            for entry in self.rows.columns.of(choice as usize) {
                let row = entry.at as usize;
                if (i64::from(self.unit(row, entry.unit)) << self.shift) > proven.prices[row] {
                    excess[row] += 1.0;
                }
            }
        }
        excess
    }

    fn unit(&self, row: usize, unit: u32) -> u32 {
        match &self.rows.levels {
            Levels::Best | Levels::Shared { .. } => unit,
            Levels::Counted { weights, first } => weights.get(usize::from(first[row])).copied().unwrap_or(0),
        }
    }

    /// The highest price that a row can pay.
    fn highest(&self, row: usize) -> i64 {
        let unit = self.rows.rows.of(row).first().map_or(0, |entry| self.unit(row, entry.unit));
        i64::from(unit) << self.shift
    }

    /// Searches for prices with a lower bound, from `start`, until the bound is at most `known` (the value of a plan at hand).
    ///
    /// `seen` is shown every pick with a new best bound. `None` when the limits allow no plan.
    pub(super) fn lower(
        &self,
        start: &[i64],
        bars: &Bars,
        steps: Steps,
        search: &mut impl Search,
    ) -> Option<Proven> {
        let mut work = 0;
        let mut now = self.prove(start, bars, &mut work)?;
        let mut best = now.clone();
        let mut direction = vec![0.0_f64; start.len()];
        let (mut length, mut waiting) = (steps.first, 0);
        for _ in 0..steps.most {
            let known = search.look(&now.pick, best.bound, std::mem::take(&mut work));
            if best.bound <= known || length < SHORTEST || search.must_stop() {
                break;
            }
            let excess = self.excess(&now);
            let norm = turn(&mut direction, &excess, &self.rows.weight);
            if norm == 0.0 {
                break;
            }
            // Steps as long as to reach the best plan, not only what is asked: those to a bound nearly there would stand still.
            let gap = (now.scaled - (search.value().min(known) << self.shift)) as f64;
            let step = length * gap / norm;
            let prices = self.moved(&now.prices, &direction, step);
            now = self.prove(&prices, bars, &mut work)?;
            waiting += 1;
            if now.scaled < best.scaled {
                best = now.clone();
                waiting = 0;
            } else if waiting >= steps.patience {
                (length, waiting) = (length / 2.0, 0);
                now = best.clone();
                direction.fill(0.0);
            }
        }
        search.look(&best.pick, best.bound, work);
        Some(best)
    }

    fn moved(&self, prices: &[i64], direction: &[f64], step: f64) -> Vec<i64> {
        let price = |row: usize| {
            let price = prices[row] as f64 + step * direction[row];
            (price.round() as i64).clamp(0, self.highest(row))
        };
        (0..prices.len()).into_par_iter().with_min_len(BATCH).map(price).collect()
    }

    /// The choices that no plan better than `known` can reverse: those it must open, and those it must leave closed.
    pub(super) fn settled(&self, proven: &Proven, bars: &Bars, known: i64) -> (Vec<u32>, Vec<u32>) {
        // A plan better than `known` is at least `known + 1`.
        let slack = proven.scaled - ((known + 1) << self.shift);
        let (mut open, mut closed) = (Vec::new(), Vec::new());
        for choice in 0..proven.scores.len() {
            if bars.stays_open[choice] || bars.stays_closed[choice] {
                continue;
            }
            let is_in = proven.pick.chosen.binary_search(&(choice as u32)).is_ok();
            if proven.pick.margin(is_in, proven.scores[choice], self.cost[choice]) > slack {
                if is_in { &mut open } else { &mut closed }.push(choice as u32);
            }
        }
        (open, closed)
    }

    /// What a choice collects at the proven prices.
    pub(super) fn score(proven: &Proven, choice: u32) -> i64 {
        proven.scores[choice as usize]
    }
}

/// Turns the direction towards `excess`: keeps of the last direction what the two disagree about (Camerini, Fratta and Maffioli 1975).
/// Gives its squared length. Rows count by their people.
fn turn(direction: &mut [f64], excess: &[f64], weight: &[i64]) -> f64 {
    let (mut agree, mut length) = (0.0, 0.0);
    for ((direction, &excess), &weight) in direction.iter().zip(excess).zip(weight) {
        agree += weight as f64 * direction * excess;
        length += weight as f64 * direction * direction;
    }
    let kept = if agree < 0.0 { -KEPT * agree / length } else { 0.0 };
    let mut norm = 0.0;
    for ((direction, &excess), &weight) in direction.iter_mut().zip(excess).zip(weight) {
        *direction = excess + kept * *direction;
        norm += weight as f64 * *direction * *direction;
    }
    norm
}

/// Who follows the search for prices.
pub(super) trait Search {
    /// Is shown the pick of each step and the best bound so far; gives the value of the best plan at hand.
    fn look(&mut self, pick: &Pick, bound: i64, work: u64) -> i64;

    /// The value of the best plan at hand; below zero: none.
    fn value(&self) -> i64;

    /// Whether the bound is good enough, or the time or the work allowed is spent.
    fn must_stop(&self) -> bool;
}
