//! The best prices of the relaxation, by a linear programme: subgradient steps only come near them, and slowly where many choices serve alike.
//!
//! The programme is the plan with parts of choices allowed (Church and ReVelle 1974; levels chained as Elloumi 2010 does): each row is served at
//! its best unit, or better than the next, by as much of the choices as are open there. Its dual values become prices, which prove a bound whatever
//! they are: what an interior point method leaves open in the last digits costs nothing but a little of the bound.

use clarabel::algebra::CscMatrix;
use clarabel::solver::{DefaultSettings, DefaultSolver, IPSolver, SupportedConeT};

use super::effort::Meter;
use super::greedy::Bars;
use super::pick::Picker;
use super::room::Rules;
use super::rows::{Levels, Rows};

/// Larger programmes take longer than they save: entries of the rows, levels at which rows are served, and levels a row. Where each choice has a
/// level of its own, as for the least time, subgradient steps come near the best prices soon.
const MOST_ENTRIES: u64 = 400_000;
const MOST_LEVELS: u64 = 20_000;
const MOST_LEVELS_A_ROW: u64 = 4;
/// A step of the method takes about as long as looking at so many entries for each one of the programme.
const STEP: u64 = 25;
/// Steps that the method needs at most, as a rule; the work left must suffice for them.
const STEPS: u32 = 80;

/// What the programme says.
pub(super) struct Advice {
    /// The price of each row, in the unit of prices.
    pub(super) prices: Vec<i64>,
    /// The choices that it opens, as a whole or in part: the largest part first.
    pub(super) opened: Vec<u32>,
    /// Entries looked at, as the work is counted.
    pub(super) work: u64,
}

/// The programme: least `cost · x` where `matrix · x <= bound`.
#[derive(Default)]
struct Programme {
    cost: Vec<f64>,
    bound: Vec<f64>,
    row: Vec<usize>,
    column: Vec<usize>,
    value: Vec<f64>,
}

impl Programme {
    /// Adds a column.
    fn column(&mut self, cost: f64) -> usize {
        self.cost.push(cost);
        self.cost.len() - 1
    }

    /// Adds a row.
    fn row(&mut self, terms: impl IntoIterator<Item = (usize, f64)>, bound: f64) -> usize {
        for (column, value) in terms {
            self.row.push(self.bound.len());
            self.column.push(column);
            self.value.push(value);
        }
        self.bound.push(bound);
        self.bound.len() - 1
    }

    /// The columns and the dual values of the rows; `None` when there is no solution.
    fn solved(self, seconds: f64) -> Option<(Vec<f64>, Vec<f64>, u32)> {
        let (rows, columns) = (self.bound.len(), self.cost.len());
        let matrix = CscMatrix::new_from_triplets(rows, columns, self.row, self.column, self.value);
        let settings = DefaultSettings {
            verbose: false,
            // One thread: the same digits for any number of them.
            max_threads: 1,
            max_iter: STEPS,
            time_limit: seconds,
            ..DefaultSettings::default()
        };
        let cones = [SupportedConeT::NonnegativeConeT(rows)];
        let nothing = CscMatrix::zeros((columns, columns));
        let mut solver =
            DefaultSolver::new(&nothing, &self.cost, &matrix, &self.bound, &cones, settings).ok()?;
        solver.solve();
        let solution = solver.solution;
        let is_finite = |values: &[f64]| values.iter().all(|value| value.is_finite());
        (is_finite(&solution.x) && is_finite(&solution.z)).then_some((
            solution.x,
            solution.z,
            solution.iterations,
        ))
    }
}

/// The best prices for what `bars` leave, where the programme is small enough for the work that is left; `shift` is that of the prices.
pub(super) fn advise(
    (rows, shift): (&Rows, u32),
    (rules, picker): (&Rules, &Picker<'_>),
    bars: &Bars,
    meter: &Meter,
) -> Option<Advice> {
    let size = size(rows).filter(|size| size * STEP * u64::from(STEPS) <= meter.left())?;
    let mut programme = Programme::default();
    limits(&mut programme, rules, picker, bars);
    let scale = (0..rows.rows.count()).map(|row| largest(rows, row)).max().unwrap_or(0).max(1) as f64;
    let pays: Vec<Pays> = (0..rows.rows.count()).map(|row| serve(&mut programme, rows, row, scale)).collect();
    let (x, z, steps) = programme.solved(meter.seconds_left())?;
    let price = |(row, pays): (usize, &Pays)| {
        let weight = (rows.weight[row] as f64).max(1.0);
        let price = pays.price(&z) * scale / weight * (1_u64 << shift) as f64;
        price.round().clamp(0.0, (largest_unit(rows, row) << shift) as f64) as i64
    };
    let mut opened: Vec<u32> = (0..rules.standing.len() as u32).filter(|&c| x[c as usize] > 0.01).collect();
    // Parts to a thousandth, so that the last digits of the method do not order them.
    opened.sort_by_key(|&c| (std::cmp::Reverse((x[c as usize] * 1e3).round() as i64), c));
    let prices = pays.iter().enumerate().map(price).collect();
    Some(Advice { prices, opened, work: size * STEP * u64::from(steps) })
}

/// Entries and levels of all rows, where they are not too many; `None` too where places can serve only so many.
pub(super) fn size(rows: &Rows) -> Option<u64> {
    let entries = rows.rows.entries();
    if entries > MOST_ENTRIES || matches!(rows.levels, Levels::Shared { .. }) {
        return None;
    }
    let of_row = |row: usize| match &rows.levels {
        Levels::Best | Levels::Shared { .. } => rows.rows.of(row).chunk_by(|a, b| a.unit == b.unit).count(),
        Levels::Counted { weights, .. } => weights.len(),
    };
    let levels: usize = (0..rows.rows.count()).map(of_row).sum();
    let (levels, rows) = (levels as u64, rows.rows.count() as u64);
    (levels <= MOST_LEVELS.min(MOST_LEVELS_A_ROW * rows)).then_some(entries + levels)
}

fn largest_unit(rows: &Rows, row: usize) -> i64 {
    match &rows.levels {
        Levels::Best | Levels::Shared { .. } => rows.rows.of(row).first().map_or(0, |e| i64::from(e.unit)),
        Levels::Counted { weights, first } => {
            weights.get(usize::from(first[row])).map_or(0, |&weight| i64::from(weight))
        }
    }
}

fn largest(rows: &Rows, row: usize) -> i64 {
    rows.weight[row] * largest_unit(rows, row)
}

/// A column a choice, between closed and open, and the limits of the plan.
fn limits(programme: &mut Programme, rules: &Rules, picker: &Picker<'_>, bars: &Bars) {
    let choices = rules.standing.len();
    for choice in 0..choices {
        let column = programme.column(0.0);
        programme.row([(column, 1.0)], if bars.stays_closed[choice] { 0.0 } else { 1.0 });
        programme.row([(column, -1.0)], if bars.stays_open[choice] { -1.0 } else { 0.0 });
    }
    if rules.count < choices {
        programme.row((0..choices).map(|choice| (choice, 1.0)), rules.count as f64);
    }
    let dearest = rules.cost.iter().copied().max().unwrap_or(0).max(1);
    // A budget for as many of the dearest as may open limits nothing.
    let limits = |budget: &u64| (rules.count as u64).saturating_mul(dearest) > *budget;
    if let Some(budget) = rules.budget.filter(limits) {
        let unit = dearest as f64;
        let cost = |choice: usize| (choice, rules.cost[choice] as f64 / unit);
        programme.row((0..choices).map(cost), budget as f64 / unit);
    }
    for members in picker.cliques() {
        programme.row(members.into_iter().map(|choice| (choice as usize, 1.0)), 1.0);
    }
    for (group, &need) in rules.needs.iter().enumerate().filter(|(_, need)| **need > 0) {
        let of_group = (0..choices).filter(|&choice| rules.group[choice] == Some(group as u32));
        programme.row(of_group.map(|choice| (choice, -1.0)), -f64::from(need));
    }
}

/// The rows of the programme whose dual values make the price of a row.
enum Pays {
    /// Their sum: what being served at each level is worth beyond what choices collect.
    Levels(std::ops::Range<usize>, usize),
    /// What a row offers for its best level, less what the choices collect of it.
    Rest { top: f64, collected: usize },
}

impl Pays {
    /// Of the whole row, in the scale of the programme.
    fn price(&self, dual: &[f64]) -> f64 {
        match self {
            Self::Levels(rows, step) => rows.clone().step_by(*step).map(|row| dual[row]).sum(),
            Self::Rest { top, collected } => top - dual[*collected],
        }
    }
}

/// The columns and rows by which choices serve one row of the problem.
fn serve(programme: &mut Programme, rows: &Rows, row: usize, scale: f64) -> Pays {
    match &rows.levels {
        Levels::Best | Levels::Shared { .. } => serve_best(programme, rows, row, scale),
        Levels::Counted { weights, first } => {
            let levels = weights.get(usize::from(first[row])..).unwrap_or_default();
            serve_counted(programme, (rows, row), levels, scale)
        }
    }
}

/// A level for each unit: served there or better, by no more than one and than what is open so far.
fn serve_best(programme: &mut Programme, rows: &Rows, row: usize, scale: f64) -> Pays {
    let list = rows.rows.of(row);
    let weight = rows.weight[row] as f64 / scale;
    let begin = programme.bound.len();
    let mut better: Option<usize> = None;
    let mut groups = list.chunk_by(|a, b| a.unit == b.unit).peekable();
    while let Some(group) = groups.next() {
        let next = groups.peek().map_or(0, |group| group[0].unit);
        let level = programme.column(-weight * f64::from(group[0].unit - next));
        programme.row([(level, 1.0)], 1.0);
        let served = group.iter().map(|entry| (entry.at as usize, -1.0));
        programme.row(served.chain(better.map(|level| (level, -1.0))).chain([(level, 1.0)]), 0.0);
        better = Some(level);
    }
    Pays::Levels(begin..programme.bound.len(), 2)
}

/// A level for the first choice, the second and so on: together no more than what is open.
fn serve_counted(programme: &mut Programme, (rows, row): (&Rows, usize), levels: &[u32], scale: f64) -> Pays {
    let weight = rows.weight[row] as f64 / scale;
    let columns: Vec<usize> =
        levels.iter().map(|&level| programme.column(-weight * f64::from(level))).collect();
    columns.iter().for_each(|&column| {
        programme.row([(column, 1.0)], 1.0);
    });
    let served = rows.rows.of(row).iter().map(|entry| (entry.at as usize, -1.0));
    let collected = programme.row(served.chain(columns.into_iter().map(|column| (column, 1.0))), 0.0);
    Pays::Rest { top: weight * levels.first().map_or(0.0, |&level| f64::from(level)), collected }
}

#[cfg(test)]
mod tests {
    use super::super::effort::{Effort, Reference};
    use super::super::goal::Goal;
    use super::super::problem::{Limits, Place, Problem, Standing};
    use super::*;
    use crate::units::Seconds;

    const SHIFT: u32 = 10;

    /// Two places, each near 10 people of its own and the same 100.
    fn problem() -> Problem {
        let near = |places: &[u32]| places.iter().map(|&place| (place, Seconds(60))).collect::<Vec<_>>();
        let lists = [near(&[0, 1]), near(&[0]), near(&[1])];
        let limits = Limits { count: Some(2), ..Limits::default() };
        Problem::new(vec![100, 10, 10], vec![Place::new(Standing::Free); 2], &lists, limits).unwrap()
    }

    fn advised(goal: &Goal, work: u64) -> Option<Advice> {
        let problem = problem();
        let (rows, rules) = (Rows::new(&problem, goal), Rules::new(&problem, &problem.limits));
        let meter = Meter::start(Effort { work, ..Effort::default() }, Reference::Beyond(0));
        advise((&rows, SHIFT), (&rules, &Picker::new(&rules)), &Bars::new(&rules), &meter)
    }

    #[test]
    fn what_both_places_serve_is_paid_for_once() {
        let advice = advised(&Goal::Coverage { within: Seconds(60) }, u64::MAX).unwrap();
        assert_eq!(advice.opened, [0, 1]);
        // With prices p of the 100 and q of each ten, the bound is 100 p + 20 q + 2 (100 (1 - p) + 10 (1 - q)): 120, the best plan, only where p = 1.
        assert_eq!(advice.prices[0], 1 << SHIFT);
    }

    #[test]
    fn where_a_second_site_counts_its_weight_is_paid() {
        let advice = advised(&Goal::Backup { within: Seconds(60), second: 300 }, u64::MAX).unwrap();
        assert_eq!(advice.opened, [0, 1]);
        // What a choice collects of a person is at most 300 where two serve, the weight of the second, and at least 300 where one does.
        let rest = 700 << SHIFT;
        assert!(advice.prices[0] >= rest - 8, "{:?}", advice.prices);
        assert!(advice.prices[1..].iter().all(|&price| price <= rest + 8), "{:?}", advice.prices);
    }

    #[test]
    fn without_work_for_it_nothing_is_advised() {
        assert!(advised(&Goal::Coverage { within: Seconds(60) }, 100).is_none());
    }
}
