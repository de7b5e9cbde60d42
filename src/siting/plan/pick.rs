//! The best set of choices when each has a price of its own: what the relaxation leaves to solve.

use std::cmp::Reverse;

use super::greedy::Bars;
use super::room::Rules;

/// The best set for given scores, how good any set can be, and what reversing a decision would cost.
#[derive(Debug, Clone)]
pub(super) struct Pick {
    /// The choices, smallest first.
    pub(super) chosen: Vec<u32>,
    /// No set that meets the limits has a larger sum of scores.
    pub(super) bound: i64,
    /// The price of one more choice.
    price: Price,
}

#[derive(Debug, Clone, Copy)]
enum Price {
    /// Choices compete for their number: the smallest score chosen, the largest left out.
    Number { worst_in: i64, best_out: i64 },
    /// Choices compete for money: that much for that many euros.
    Money { score: i64, cost: u64 },
}

impl Pick {
    /// By how much the bound falls at least when the decision about a choice is reversed.
    pub(super) fn margin(&self, is_in: bool, score: i64, cost: u64) -> i64 {
        let apart = match self.price {
            Price::Number { worst_in, best_out } => {
                if is_in {
                    score - best_out
                } else {
                    worst_in.saturating_sub(score)
                }
            }
            Price::Money { score: price, cost: per } => {
                let worth = i128::from(price) * i128::from(cost) / i128::from(per.max(1));
                let apart = i128::from(score) - worth;
                // Rounded towards less.
                (if is_in { apart } else { -apart }).saturating_sub(1).clamp(0, i128::from(i64::MAX)) as i64
            }
        };
        apart.max(0)
    }
}

/// Picks sets under the limits.
#[derive(Debug, Clone)]
pub(super) struct Picker<'a> {
    rules: &'a Rules,
    /// Of each place, its clique: a set of places of one group that are all too near each other; only where limits tie choices.
    clique: Option<Vec<u32>>,
}

impl<'a> Picker<'a> {
    pub(super) fn new(rules: &'a Rules) -> Self {
        Self { rules, clique: rules.ties_choices().then(|| cliques(rules)) }
    }

    /// The sets of several choices of which only one may open.
    pub(super) fn cliques(&self) -> Vec<Vec<u32>> {
        let mut members: Vec<Vec<u32>> = Vec::new();
        for (choice, &clique) in (0..).zip(self.clique.iter().flatten()) {
            let clique = clique as usize;
            members.resize(members.len().max(clique + 1), Vec::new());
            members[clique].push(choice);
        }
        members.retain(|clique| clique.len() > 1);
        members
    }

    /// The best set for `scores` that opens and closes what `bars` say; `None` when the limits allow no set.
    ///
    /// Pairs that must not be open together are relaxed to their cliques, a budget to its fractional knapsack (Dantzig 1957); with a
    /// number and a budget the better of the two bounds counts. All of it can only raise the bound.
    pub(super) fn pick(&self, scores: &[i64], bars: &Bars) -> Option<Pick> {
        let fixed: Vec<u32> = (0..scores.len() as u32).filter(|&c| bars.stays_open[c as usize]).collect();
        let free = |&c: &u32| !bars.stays_open[c as usize] && !bars.stays_closed[c as usize];
        let free: Vec<u32> = (0..scores.len() as u32).filter(free).collect();
        let by_number = self.by_number(scores, &fixed, free.clone())?;
        match self.rules.budget {
            None => Some(by_number),
            Some(budget) => {
                let by_money = self.by_money(scores, &fixed, free, budget)?;
                Some(if by_money.bound < by_number.bound { by_money } else { by_number })
            }
        }
    }

    fn by_number(&self, scores: &[i64], fixed: &[u32], mut free: Vec<u32>) -> Option<Pick> {
        let mut slots = self.rules.count.checked_sub(fixed.len())?;
        let score = |c: &u32| scores[*c as usize];
        let mut chosen: Vec<u32> = fixed.to_vec();
        let mut outside = 0;
        if let Some(clique) = &self.clique {
            outside = keep_best_of_cliques(&mut free, clique, scores);
            let needed = self.needed(scores, fixed, &mut free)?;
            slots = slots.checked_sub(needed.len())?;
            chosen.extend(needed);
        }
        free.retain(|c| score(c) > 0);
        let is_full = free.len() > slots;
        if is_full {
            free.select_nth_unstable_by_key(slots, |c| (Reverse(score(c)), *c));
            outside = free[slots..].iter().map(score).fold(outside, i64::max);
            free.truncate(slots);
        }
        chosen.extend(free);
        let picked = &chosen[fixed.len()..];
        let worst_in = picked.iter().map(score).min().unwrap_or(0);
        let is_full = is_full || chosen.len() == self.rules.count;
        let worst_in = match () {
            // Nothing can come in any more.
            () if fixed.len() == self.rules.count => i64::MAX,
            () if is_full => worst_in,
            () => worst_in.min(0),
        };
        let price = Price::Number { worst_in, best_out: outside.max(0) };
        Some(finish(chosen, scores, None, price))
    }

    /// The best choices of the groups that need some; they leave `free`.
    fn needed(&self, scores: &[i64], fixed: &[u32], free: &mut Vec<u32>) -> Option<Vec<u32>> {
        let mut missing: Vec<i64> = self.rules.needs.iter().map(|&need| i64::from(need)).collect();
        for &choice in fixed {
            if let Some(group) = self.rules.group[choice as usize] {
                missing[group as usize] -= 1;
            }
        }
        if missing.iter().all(|&missing| missing <= 0) {
            return Some(Vec::new());
        }
        free.sort_unstable_by_key(|&c| (Reverse(scores[c as usize]), c));
        let mut needed = Vec::new();
        free.retain(|&choice| {
            let needs = self.rules.group[choice as usize].is_some_and(|group| {
                missing[group as usize] -= 1;
                missing[group as usize] >= 0
            });
            if needs {
                needed.push(choice);
            }
            !needs
        });
        missing.iter().all(|&missing| missing <= 0).then_some(needed)
    }

    fn by_money(&self, scores: &[i64], fixed: &[u32], mut free: Vec<u32>, budget: u64) -> Option<Pick> {
        let cost = |c: &u32| self.rules.cost[*c as usize];
        let spent: u64 = fixed.iter().map(cost).sum();
        let mut rest = budget.checked_sub(spent)?;
        let score = |c: &u32| scores[*c as usize];
        free.retain(|c| score(c) > 0 && cost(c) <= rest);
        free.sort_unstable_by(|a, b| {
            let (a_first, b_first) =
                (i128::from(score(a)) * i128::from(cost(b)), i128::from(score(b)) * i128::from(cost(a)));
            b_first.cmp(&a_first).then(a.cmp(b))
        });
        let mut chosen: Vec<u32> = fixed.to_vec();
        let mut price = Price::Money { score: 0, cost: 1 };
        let mut part = None;
        for choice in free {
            if cost(&choice) > rest {
                price = Price::Money { score: score(&choice), cost: cost(&choice) };
                part = Some(i128::from(score(&choice)) * i128::from(rest) / i128::from(cost(&choice)) + 1);
                break;
            }
            rest -= cost(&choice);
            chosen.push(choice);
        }
        Some(finish(chosen, scores, part, price))
    }
}

fn finish(mut chosen: Vec<u32>, scores: &[i64], part: Option<i128>, price: Price) -> Pick {
    chosen.sort_unstable();
    let whole: i64 = chosen.iter().map(|&c| scores[c as usize]).sum();
    Pick { chosen, bound: whole + part.map_or(0, |part| part as i64), price }
}

/// Leaves of each clique its best choice; gives the best score that was left out.
fn keep_best_of_cliques(free: &mut Vec<u32>, clique: &[u32], scores: &[i64]) -> i64 {
    free.sort_unstable_by_key(|&c| (clique[c as usize], Reverse(scores[c as usize]), c));
    let mut last = None;
    let mut outside = 0;
    free.retain(|&c| {
        let is_first = last.replace(clique[c as usize]) != Some(clique[c as usize]);
        if !is_first {
            outside = outside.max(scores[c as usize]);
        }
        is_first
    });
    outside
}

/// Splits the places into cliques, each place into the first that takes it.
fn cliques(rules: &Rules) -> Vec<u32> {
    let mut clique = vec![u32::MAX; rules.standing.len()];
    let mut members: Vec<Vec<u32>> = Vec::new();
    for place in 0..clique.len() {
        let apart = &rules.apart[place];
        let fits = |&c: &u32| {
            members[c as usize].iter().all(|other| {
                apart.binary_search(other).is_ok() && rules.group[*other as usize] == rules.group[place]
            })
        };
        let near = apart.iter().map(|&other| clique[other as usize]).filter(|&c| c != u32::MAX);
        let found = near.into_iter().filter(fits).min();
        clique[place] = found.unwrap_or(members.len() as u32);
        match found {
            Some(found) => members[found as usize].push(place as u32),
            None => members.push(vec![place as u32]),
        }
    }
    clique
}
