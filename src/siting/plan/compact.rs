//! A problem without the choices that are settled: shorter lists, and one row for all that became alike.

use std::collections::BTreeMap;

use super::room::Rules;
use super::rows::{Entry, Levels, Lists, Rows};

/// The rest of a problem. Every set of the choices left has the value that it has in the whole problem.
pub(super) struct Compact {
    pub(super) rows: Rows,
    pub(super) rules: Rules,
    /// Of each choice here, its place in the whole problem.
    places: Vec<u32>,
    /// Of each row of the whole problem, its row here.
    row: Vec<Option<u32>>,
}

/// What makes rows alike: what each choice gives them, and the level at which they begin.
type Likeness = (Vec<(u32, u32)>, u8);

impl Compact {
    /// Without the choices that stay closed; `None` where places can serve only so many: there rows share more than their choices.
    pub(super) fn new(rows: &Rows, rules: &Rules, stays_closed: &[bool]) -> Option<Self> {
        if matches!(rows.levels, Levels::Shared { .. }) {
            return None;
        }
        let places: Vec<u32> =
            (0..stays_closed.len() as u32).filter(|&place| !stays_closed[place as usize]).collect();
        let mut merged = Merged::default();
        let row = (0..rows.rows.count()).map(|row| merged.take(rows, row, &places)).collect();
        Some(Self { rows: merged.rows(rows, places.len()), rules: rules.of(&places), places, row })
    }

    /// Prices of the whole problem as prices here: rows that became alike pay their mean, which bounds no worse.
    pub(super) fn prices(&self, whole: &Rows, prices: &[i64]) -> Vec<i64> {
        let mut sums = vec![(0_i128, 0_i128); self.rows.rows.count()];
        for (row, here) in self.row.iter().enumerate() {
            if let Some(here) = here {
                let weight = i128::from(whole.weight[row]);
                sums[*here as usize].0 += weight * i128::from(prices[row]);
                sums[*here as usize].1 += weight;
            }
        }
        sums.into_iter().map(|(sum, weight)| (sum / weight.max(1)) as i64).collect()
    }

    /// Those of `places` that are left, as choices here.
    pub(super) fn here(&self, places: &[u32]) -> Vec<u32> {
        let mut here: Vec<u32> = places
            .iter()
            .filter_map(|place| self.places.binary_search(place).ok().map(|choice| choice as u32))
            .collect();
        here.sort_unstable();
        here
    }

    /// Choices here as places of the whole problem.
    pub(super) fn there(&self, choices: &[u32]) -> Vec<u32> {
        choices.iter().map(|&choice| self.places[choice as usize]).collect()
    }
}

/// Rows that are put together, in the order in which they first come.
#[derive(Default)]
struct Merged {
    known: BTreeMap<Likeness, u32>,
    lists: Vec<Vec<Entry>>,
    weight: Vec<i64>,
    first: Vec<u8>,
}

impl Merged {
    /// Takes a row; gives the row that it became, `None` if nothing left gives it anything.
    fn take(&mut self, rows: &Rows, row: usize, places: &[u32]) -> Option<u32> {
        let left = |entry: &Entry| {
            let at = places.binary_search(&entry.at).ok()? as u32;
            Some(Entry { at, unit: entry.unit })
        };
        let list: Vec<Entry> = rows.rows.of(row).iter().filter_map(left).collect();
        if list.is_empty() || rows.weight[row] == 0 {
            return None;
        }
        let first = match &rows.levels {
            Levels::Counted { first, .. } => first[row],
            Levels::Best | Levels::Shared { .. } => 0,
        };
        let likeness = (list.iter().map(|entry| (entry.at, entry.unit)).collect(), first);
        let new = self.lists.len() as u32;
        let here = *self.known.entry(likeness).or_insert(new);
        if here == new {
            self.lists.push(list);
            self.weight.push(0);
            self.first.push(first);
        }
        self.weight[here as usize] += rows.weight[row];
        Some(here)
    }

    fn rows(self, whole: &Rows, places: usize) -> Rows {
        let levels = match &whole.levels {
            Levels::Counted { weights, .. } => {
                Levels::Counted { weights: weights.clone(), first: self.first }
            }
            Levels::Best | Levels::Shared { .. } => Levels::Best,
        };
        let rows = Lists::new(self.lists);
        Rows { columns: rows.inverse(places), rows, weight: self.weight, levels }
    }
}

#[cfg(test)]
mod tests {
    use super::super::goal::Goal;
    use super::super::problem::{Limits, Place, Problem, Standing};
    use super::super::state::value_of;
    use super::*;
    use crate::units::Seconds;
    use proptest::prelude::*;

    fn problems() -> impl Strategy<Value = (Problem, Vec<bool>)> {
        let people = prop::collection::vec(0..9_u64, 12);
        let times = prop::collection::vec(prop::collection::vec((0..6_u32, 0..20_u32), 0..5), 12);
        (people, times, prop::collection::vec(any::<bool>(), 6)).prop_map(|(people, times, closed)| {
            let lists: Vec<Vec<(u32, Seconds)>> = times
                .into_iter()
                .map(|list| {
                    let of: BTreeMap<u32, u32> = list.into_iter().collect();
                    of.into_iter().map(|(place, time)| (place, Seconds(time))).collect()
                })
                .collect();
            let places = vec![Place::new(Standing::Free); 6];
            (Problem::new(people, places, &lists, Limits::default()).unwrap(), closed)
        })
    }

    proptest! {
        #[test]
        fn every_set_of_what_is_left_keeps_its_value((problem, closed) in problems(), open in 0..64_u32) {
            let goals = [
                Goal::Coverage { within: Seconds(9) },
                Goal::Median { horizon: Seconds(15) },
                Goal::Backup { within: Seconds(9), second: 300 },
            ];
            for goal in goals {
                let (rows, rules) = (Rows::new(&problem, &goal), Rules::new(&problem, &problem.limits));
                let compact = Compact::new(&rows, &rules, &closed).unwrap();
                prop_assert!(compact.rows.rows.count() <= rows.rows.count());
                let chosen: Vec<u32> =
                    (0..6).filter(|&place| open >> place & 1 == 1 && !closed[place as usize]).collect();
                let here = compact.here(&chosen);
                prop_assert_eq!(compact.there(&here), chosen.clone());
                let is_open = |chosen: &[u32], count: usize| {
                    (0..count as u32).map(|place| chosen.contains(&place)).collect::<Vec<bool>>()
                };
                prop_assert_eq!(
                    value_of(&compact.rows, &is_open(&here, compact.rules.standing.len())),
                    value_of(&rows, &is_open(&chosen, 6))
                );
            }
        }
    }
}
