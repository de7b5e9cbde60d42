//! A set of open choices, its value, and what each further choice would add: kept up to date, so that a swap costs what it changes.

use super::rows::{Entry, Levels, Rows};
use super::transport::assign;

/// No choice.
const NONE: u32 = u32::MAX;

/// How each row is served.
#[derive(Debug, Clone)]
enum Served {
    /// The best open choice of each row and its unit.
    Best(Vec<Entry>),
    /// The number of open choices of each row.
    Counted(Vec<u16>),
}

/// A set of open choices.
#[derive(Debug, Clone)]
pub(super) struct State<'a> {
    rows: &'a Rows,
    is_open: Vec<bool>,
    served: Served,
    gains: Vec<i64>,
    value: i64,
    /// Entries looked at: what the work is counted in.
    work: u64,
}

impl<'a> State<'a> {
    /// Nothing open.
    pub(super) fn new(rows: &'a Rows) -> Self {
        let count = rows.rows.count();
        let served = match rows.levels {
            Levels::Best | Levels::Shared { .. } => Served::Best(vec![Entry { at: NONE, unit: 0 }; count]),
            Levels::Counted { .. } => Served::Counted(vec![0; count]),
        };
        let places = rows.columns.count();
        let mut state =
            Self { rows, is_open: vec![false; places], served, gains: vec![0; places], value: 0, work: 0 };
        for place in 0..places {
            state.gains[place] = state.first_gain(place);
        }
        state
    }

    fn first_gain(&self, place: usize) -> i64 {
        let column = self.rows.columns.of(place).iter();
        match &self.rows.levels {
            Levels::Best | Levels::Shared { .. } => {
                column.map(|e| self.rows.weight[e.at as usize] * i64::from(e.unit)).sum()
            }
            Levels::Counted { weights, first } => column
                .map(|e| self.rows.weight[e.at as usize] * level(weights, first[e.at as usize], 0))
                .sum(),
        }
    }

    /// The value of the open choices.
    pub(super) fn value(&self) -> i64 {
        self.value
    }

    /// What opening a choice would add, or what it added if it were the last to open: only sure for closed choices.
    pub(super) fn gain(&self, choice: usize) -> i64 {
        self.gains[choice]
    }

    /// Whether a choice is open.
    pub(super) fn is_open(&self, choice: usize) -> bool {
        self.is_open[choice]
    }

    /// The open choices, smallest first.
    pub(super) fn open_choices(&self) -> Vec<u32> {
        (0..self.is_open.len()).filter(|&choice| self.is_open[choice]).map(|choice| choice as u32).collect()
    }

    /// Entries looked at so far.
    pub(super) fn work(&self) -> u64 {
        self.work
    }

    /// Opens a choice that is closed.
    pub(super) fn open(&mut self, choice: usize) {
        debug_assert!(!self.is_open[choice], "choice {choice} is open");
        self.is_open[choice] = true;
        self.value += self.gains[choice];
        let rows = self.rows;
        for entry in rows.columns.of(choice) {
            let row = entry.at as usize;
            match &mut self.served {
                Served::Best(best) => {
                    if entry.unit > best[row].unit {
                        let before = best[row].unit;
                        best[row] = Entry { at: choice as u32, unit: entry.unit };
                        self.shift(row, before, entry.unit);
                    }
                }
                Served::Counted(counts) => {
                    counts[row] += 1;
                    let now = counts[row];
                    self.recount(row, now - 1, now);
                }
            }
        }
    }

    /// Closes a choice that is open.
    pub(super) fn close(&mut self, choice: usize) {
        debug_assert!(self.is_open[choice], "choice {choice} is closed");
        self.is_open[choice] = false;
        let rows = self.rows;
        for entry in rows.columns.of(choice) {
            let row = entry.at as usize;
            match &mut self.served {
                Served::Best(best) if best[row].at == choice as u32 => {
                    let next = next_best(rows.rows.of(row), &self.is_open, &mut self.work);
                    best[row] = next;
                    self.shift(row, entry.unit, next.unit);
                }
                Served::Best(_) => {}
                Served::Counted(counts) => {
                    counts[row] -= 1;
                    let now = counts[row];
                    self.recount(row, now + 1, now);
                }
            }
        }
        self.value -= self.gains[choice];
    }

    /// The best unit of a row went from `before` to `now`: what its choices would add changes.
    fn shift(&mut self, row: usize, before: u32, now: u32) {
        let weight = self.rows.weight[row];
        let lower = before.min(now);
        for entry in self.rows.rows.of(row).iter().take_while(|entry| entry.unit > lower) {
            let change =
                i64::from(entry.unit.saturating_sub(now)) - i64::from(entry.unit.saturating_sub(before));
            self.gains[entry.at as usize] += weight * change;
            self.work += 1;
        }
    }

    /// A row has `now` open choices instead of `before`.
    fn recount(&mut self, row: usize, before: u16, now: u16) {
        let Levels::Counted { weights, first } = &self.rows.levels else { return };
        let change = level(weights, first[row], now) - level(weights, first[row], before);
        if change != 0 {
            for entry in self.rows.rows.of(row) {
                self.gains[entry.at as usize] += self.rows.weight[row] * change;
                self.work += 1;
            }
        }
    }
}

/// The weight of one more choice when `open` are open.
fn level(weights: &[u32], first: u8, open: u16) -> i64 {
    weights.get(usize::from(first) + usize::from(open)).map_or(0, |&weight| i64::from(weight))
}

fn next_best(list: &[Entry], is_open: &[bool], work: &mut u64) -> Entry {
    for entry in list {
        *work += 1;
        if is_open[entry.at as usize] {
            return *entry;
        }
    }
    Entry { at: NONE, unit: 0 }
}

/// The value of a set of choices, counted row by row.
pub(super) fn value_of(rows: &Rows, is_open: &[bool]) -> i64 {
    if let Levels::Shared { kept, .. } = &rows.levels {
        let open = |place: &u32| is_open[*place as usize] || kept.binary_search(place).is_ok();
        let open: Vec<u32> = (0..is_open.len() as u32).filter(open).collect();
        return assign(rows, &open).value;
    }
    let value = |row: usize| {
        let list = rows.rows.of(row);
        let unit = match &rows.levels {
            Levels::Best | Levels::Shared { .. } => {
                list.iter().find(|e| is_open[e.at as usize]).map_or(0, |e| i64::from(e.unit))
            }
            Levels::Counted { weights, first } => {
                let open = list.iter().filter(|e| is_open[e.at as usize]).count();
                (0..open as u16).map(|open| level(weights, first[row], open)).sum()
            }
        };
        rows.weight[row] * unit
    };
    (0..rows.rows.count()).map(value).sum()
}
