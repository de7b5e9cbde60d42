//! A problem as rows: for each demand point, what each choice would add to what kept sites already give.
//!
//! The value of a row is the unit of the best open choice (several levels: see [`Levels`]), times its weight. Maximal coverage,
//! decay and p-median differ only in their units, so that one set of solvers serves them all.

use rayon::prelude::*;

use super::goal::{DecayStep, Goal, PER_MILLE};
use super::problem::{Link, Place, Problem, Standing};
use crate::units::Seconds;

/// A choice (or, in the lists of choices, a row) and what they give each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// The choice, or the row.
    pub(super) at: u32,
    /// What one person gains, in the unit of the goal: above zero.
    pub(super) unit: u32,
}

/// How the open choices of a row count together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Levels {
    /// Only the best.
    Best,
    /// The first gives the first weight, the second the second, and so on; every unit is 1 and weights fall.
    /// A row begins at the level that kept sites leave.
    Counted { weights: Vec<u32>, first: Vec<u8> },
    /// Each person counts where they are assigned; a place serves at most its room. Kept sites are in the lists, always open.
    Shared { room: Vec<Option<i64>>, kept: Vec<u32> },
}

/// Lists one after the other.
#[derive(Debug, Clone)]
pub(super) struct Lists {
    starts: Vec<usize>,
    entries: Vec<Entry>,
}

impl Lists {
    pub(super) fn of(&self, list: usize) -> &[Entry] {
        &self.entries[self.starts[list]..self.starts[list + 1]]
    }

    pub(super) fn count(&self) -> usize {
        self.starts.len() - 1
    }

    /// Entries of all lists.
    pub(super) fn entries(&self) -> u64 {
        self.entries.len() as u64
    }

    pub(super) fn new(lists: Vec<Vec<Entry>>) -> Self {
        let mut starts = Vec::with_capacity(lists.len() + 1);
        starts.push(0);
        let mut entries = Vec::with_capacity(lists.iter().map(Vec::len).sum());
        for list in lists {
            entries.extend(list);
            starts.push(entries.len());
        }
        Self { starts, entries }
    }

    /// The same pairs by the other side, of which there are `count`; each list in the order of the lists here.
    pub(super) fn inverse(&self, count: usize) -> Self {
        let mut starts = vec![0; count + 1];
        for entry in &self.entries {
            starts[entry.at as usize + 1] += 1;
        }
        for list in 0..count {
            starts[list + 1] += starts[list];
        }
        let mut next = starts.clone();
        let mut entries = vec![Entry { at: 0, unit: 0 }; self.entries.len()];
        for list in 0..self.count() {
            for entry in self.of(list) {
                entries[next[entry.at as usize]] = Entry { at: list as u32, unit: entry.unit };
                next[entry.at as usize] += 1;
            }
        }
        Self { starts, entries }
    }
}

/// The rows of a problem for a goal.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    /// People of each row.
    pub(super) weight: Vec<i64>,
    /// For each row, the choices that give it something, best first, ties to the smallest choice.
    pub(super) rows: Lists,
    /// For each place, the rows to which it gives something.
    pub(super) columns: Lists,
    /// How the open choices of a row count together.
    pub(super) levels: Levels,
}

impl Rows {
    /// The rows of `problem` for a goal. The fewest sites are asked of them as coverage; the worst time as points within a time, here any.
    pub(super) fn new(problem: &Problem, goal: &Goal) -> Self {
        if problem.has_capacities() {
            return Self::shared(problem, goal);
        }
        match goal {
            Goal::Coverage { within } | Goal::Fewest { within, .. } => Self::coverage(problem, *within),
            Goal::Decay { steps } => Self::decay(problem, steps),
            Goal::Median { horizon } => Self::median(problem, *horizon),
            Goal::Backup { within, second } => Self::backup(problem, *within, *second),
            Goal::Center => Self::points_within(problem, Seconds(u32::MAX)),
        }
    }

    /// One row a demand point that no kept site covers; a covered point has an empty row.
    pub(super) fn coverage(problem: &Problem, within: Seconds) -> Self {
        Self::best(problem, |point| {
            let covered = problem.kept_time(point).is_some_and(|time| time <= within);
            move |link: &Link| u32::from(!covered && link.time <= within)
        })
    }

    /// One row a demand point with people that no kept site covers, each counting once.
    pub(super) fn points_within(problem: &Problem, within: Seconds) -> Self {
        let mut rows = Self::coverage(problem, within);
        rows.weight.iter_mut().for_each(|people| *people = i64::from(*people > 0));
        rows
    }

    fn decay(problem: &Problem, steps: &[DecayStep]) -> Self {
        Self::best(problem, |point| {
            let today = Goal::decayed(steps, problem.kept_time(point));
            move |link: &Link| Goal::decayed(steps, Some(link.time)).saturating_sub(today)
        })
    }

    fn median(problem: &Problem, horizon: Seconds) -> Self {
        Self::best(problem, |point| {
            let today = problem.kept_time(point).map_or(horizon, |time| time.min(horizon));
            move |link: &Link| today.saturating_sub(link.time).0
        })
    }

    fn backup(problem: &Problem, within: Seconds, second: u32) -> Self {
        let kept = |point: usize| problem.kept_times(point).take_while(|time| *time <= within).count().min(2);
        let first: Vec<u8> = (0..problem.people().len()).map(|point| kept(point) as u8).collect();
        let rows = Self::best(problem, |point| {
            let full = first[point] == 2;
            move |link: &Link| u32::from(!full && link.time <= within)
        });
        Self { levels: Levels::Counted { weights: vec![PER_MILLE, second], first }, ..rows }
    }

    /// What each place gives, kept sites among them, when places can serve only so many.
    fn shared(problem: &Problem, goal: &Goal) -> Self {
        let stands = |place: &Place| place.standing != Standing::Forbidden;
        let unit = |_| {
            |link: &Link| match goal {
                Goal::Median { horizon } => horizon.saturating_sub(link.time).0,
                goal => goal.of_one([link.time].into_iter()) as u32,
            }
        };
        let room = problem.places().iter().map(|place| place.capacity.map(|people| people as i64)).collect();
        let is_kept = |place: &u32| problem.places()[*place as usize].standing == Standing::Kept;
        let kept = (0..problem.places().len() as u32).filter(is_kept).collect();
        Self { levels: Levels::Shared { room, kept }, ..Self::listed(problem, stands, unit) }
    }

    /// Rows whose best open choice counts; `unit(point)` gives what a link of that point is worth.
    fn best<F: Fn(&Link) -> u32>(problem: &Problem, unit: impl Fn(usize) -> F + Sync) -> Self {
        let may = |place: &Place| !matches!(place.standing, Standing::Kept | Standing::Forbidden);
        Self::listed(problem, may, unit)
    }

    /// Rows of the places that are wanted.
    fn listed<F: Fn(&Link) -> u32>(
        problem: &Problem,
        wanted: impl Fn(&Place) -> bool,
        unit: impl Fn(usize) -> F + Sync,
    ) -> Self {
        let may: Vec<bool> = problem.places().iter().map(wanted).collect();
        let row = |point: usize| {
            let unit = unit(point);
            let mut entries: Vec<Entry> = Vec::new();
            for link in problem.links(point).iter().filter(|link| may[link.place as usize]) {
                let unit = unit(link);
                if unit > 0 {
                    entries.push(Entry { at: link.place, unit });
                }
            }
            entries.sort_unstable_by_key(|entry| (std::cmp::Reverse(entry.unit), entry.at));
            entries
        };
        let rows = Lists::new((0..problem.people().len()).into_par_iter().map(row).collect());
        let columns = rows.inverse(problem.places().len());
        let weight = problem.people().iter().map(|&people| people as i64).collect();
        Self { weight, rows, columns, levels: Levels::Best }
    }

    /// The largest value that any set of choices could have.
    pub(super) fn ceiling(&self) -> i64 {
        (0..self.rows.count()).map(|row| self.weight[row] * self.row_ceiling(row)).sum()
    }

    fn row_ceiling(&self, row: usize) -> i64 {
        let list = self.rows.of(row);
        match &self.levels {
            Levels::Best | Levels::Shared { .. } => list.first().map_or(0, |entry| i64::from(entry.unit)),
            Levels::Counted { weights, first } => {
                let open = weights.iter().skip(usize::from(first[row])).take(list.len());
                open.map(|&weight| i64::from(weight)).sum()
            }
        }
    }
}
