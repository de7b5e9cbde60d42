//! A problem, a goal and side constraints as a mixed integer program: the formulas of the README.

use std::ops::RangeInclusive;

use highs::{Col, RowProblem};

use super::super::goal::{DecayStep, Goal, PER_MILLE};
use super::super::problem::{Link, Place, Problem, Standing};
use super::side::Side;
use crate::units::Seconds;

/// A program as it is written: first a column for every place.
pub(super) struct Program<'a> {
    problem: &'a Problem,
    rows: RowProblem,
    /// Of each place, whether it has a site.
    sites: Vec<Col>,
}

/// The share of a demand point's people who go to a place.
struct Part {
    point: usize,
    link: Link,
    share: Col,
}

impl<'a> Program<'a> {
    /// The program of a problem.
    pub(super) fn written(problem: &'a Problem, goal: &Goal, sides: &[Side]) -> RowProblem {
        let mut program = Self::of_places(problem, goal);
        program.limits();
        sides.iter().for_each(|side| program.side(side));
        program.goal(goal);
        program.rows
    }

    fn of_places(problem: &'a Problem, goal: &Goal) -> Self {
        let mut rows = RowProblem::new();
        let price = |place: &Place| match goal {
            Goal::Fewest { .. } if place.standing == Standing::Kept => 0.0,
            Goal::Fewest { .. } if problem.has_costs() => place.cost.0 as f64,
            Goal::Fewest { .. } => 1.0,
            _ => 0.0,
        };
        let site = |place: &Place| rows.add_integer_column(price(place), may_be(place.standing));
        let sites = problem.places().iter().map(site).collect();
        Self { problem, rows, sites }
    }

    /// The places that are chosen when they have a site, with what each counts.
    fn choices(&self, counts: impl Fn(&Place) -> f64) -> Vec<(Col, f64)> {
        let places = self.problem.places().iter().zip(&self.sites);
        let choices = places.filter(|(place, _)| place.standing != Standing::Kept);
        choices.map(|(place, &site)| (site, counts(place))).collect()
    }

    fn limits(&mut self) {
        let limits = &self.problem.limits;
        if let Some(count) = limits.count {
            self.rows.add_row(..=count as f64, self.choices(|_| 1.0));
        }
        if let Some(budget) = limits.budget {
            self.rows.add_row(..=budget.0 as f64, self.choices(|place| place.cost.0 as f64));
        }
        limits.apart.iter().for_each(|&(a, b)| self.apart(a as usize, b as usize));
        (0_u32..).zip(&limits.at_least).for_each(|(group, &needs)| self.group(group, needs));
    }

    fn apart(&mut self, a: usize, b: usize) {
        let both_stand = [a, b].iter().all(|&place| self.problem.places()[place].standing.exists());
        if a != b && !both_stand {
            self.rows.add_row(..=1.0, [(self.sites[a], 1.0), (self.sites[b], 1.0)]);
        }
    }

    fn group(&mut self, group: u32, needs: u32) {
        let places = self.problem.places().iter().zip(&self.sites);
        let members = places.filter(|(place, _)| place.group == Some(group));
        let row: Vec<_> = members.map(|(_, &site)| (site, 1.0)).collect();
        self.rows.add_row(f64::from(needs).., row);
    }

    fn side(&mut self, side: &Side) {
        // A place may be named twice; HiGHS wants each column once.
        let mut factors = vec![0.0; self.sites.len()];
        side.terms.iter().for_each(|&(place, factor)| factors[place as usize] += factor);
        let terms = self.sites.iter().copied().zip(factors);
        let row: Vec<_> = terms.filter(|(_, factor)| *factor != 0.0).collect();
        let least = side.at_least.unwrap_or(f64::NEG_INFINITY);
        self.rows.add_row(least..=side.at_most.unwrap_or(f64::INFINITY), row);
    }

    fn goal(&mut self, goal: &Goal) {
        let shares = self.problem.has_capacities();
        match goal {
            Goal::Center => self.worst(),
            Goal::Fewest { within, share } => self.served(*within, *share),
            Goal::Backup { within, second } => self.backup(*within, *second),
            Goal::Median { horizon } => {
                self.shared(|time| f64::from(time.0.min(horizon.0)), f64::from(horizon.0));
            }
            Goal::Coverage { within } if shares => {
                self.shared(|time| if time <= *within { 1.0 } else { 0.0 }, 0.0);
            }
            Goal::Coverage { within } => {
                self.covered(*within, 1.0);
            }
            Goal::Decay { steps } if shares => self.shared(|time| weight(steps, time), 0.0),
            Goal::Decay { steps } => {
                let next = steps.iter().skip(1).map(|step| step.weight).chain([0]);
                for (step, next) in steps.iter().zip(next) {
                    self.covered(step.within, f64::from(step.weight) - f64::from(next));
                }
            }
        }
    }

    /// The people of each demand point.
    fn people(&self) -> impl Iterator<Item = (usize, f64)> + use<'a> {
        self.problem.people().iter().map(|&people| people as f64).enumerate()
    }

    /// The row by which columns of a demand point need so many sites within a time.
    fn need_near(&mut self, point: usize, within: Seconds, needing: &[Col]) {
        let near = self.problem.links(point).iter().filter(|link| link.time <= within);
        let sites = near.map(|link| (self.sites[link.place as usize], -1.0));
        let row: Vec<_> = sites.chain(needing.iter().map(|&col| (col, 1.0))).collect();
        self.rows.add_row(..=0.0, row);
    }

    /// Whether each demand point is within a time of a site, at `worth` a person; gives the columns with the people.
    fn covered(&mut self, within: Seconds, worth: f64) -> Vec<(Col, f64)> {
        let mut covered = Vec::new();
        for (point, people) in self.people() {
            let z = self.rows.add_column(people * worth, 0.0..=1.0);
            self.need_near(point, within, &[z]);
            covered.push((z, people));
        }
        covered
    }

    fn served(&mut self, within: Seconds, share: u32) {
        let all: u64 = self.problem.people().iter().sum();
        let wanted = (u128::from(all) * u128::from(share)).div_ceil(u128::from(PER_MILLE));
        let covered = self.covered(within, 0.0);
        self.rows.add_row(wanted as f64.., covered);
    }

    fn backup(&mut self, within: Seconds, second: u32) {
        for (point, people) in self.people() {
            let worths = [PER_MILLE, second].map(f64::from);
            let levels = worths.map(|worth| self.rows.add_column(people * worth, 0.0..=1.0));
            self.need_near(point, within, &levels);
        }
    }

    /// The shares of a demand point's people by place, none where no site is; `price`: what one person counts for there.
    fn parts(&mut self, (point, people): (usize, f64), price: impl Fn(Seconds) -> f64) -> Vec<Part> {
        let mut parts = Vec::new();
        for &link in self.problem.links(point) {
            let share = self.rows.add_column(people * price(link.time), 0.0..=1.0);
            self.rows.add_row(..=0.0, [(share, 1.0), (self.sites[link.place as usize], -1.0)]);
            parts.push(Part { point, link, share });
        }
        parts
    }

    /// Everybody goes to a site, at a price a person, or is left, at another.
    fn shared(&mut self, price: impl Fn(Seconds) -> f64, left: f64) {
        let mut by_place: Vec<Vec<Part>> = self.sites.iter().map(|_| Vec::new()).collect();
        for (point, people) in self.people() {
            let parts = self.parts((point, people), &price);
            let rest = self.rows.add_column(people * left, 0.0..=1.0);
            let row: Vec<_> =
                parts.iter().map(|part| part.share).chain([rest]).map(|col| (col, 1.0)).collect();
            self.rows.add_row(1.0..=1.0, row);
            parts.into_iter().for_each(|part| by_place[part.link.place as usize].push(part));
        }
        by_place.iter().enumerate().for_each(|(place, parts)| self.capacity(place, parts));
    }

    fn capacity(&mut self, place: usize, parts: &[Part]) {
        let Some(capacity) = self.problem.places()[place].capacity else { return };
        let people = |part: &Part| (part.share, self.problem.people()[part.point] as f64);
        let site = (self.sites[place], -(capacity as f64));
        let row: Vec<_> = parts.iter().map(people).chain([site]).collect();
        self.rows.add_row(..=0.0, row);
    }

    fn worst(&mut self) {
        let worst = self.rows.add_column(1.0, 0.0..=f64::from(u32::MAX));
        for (point, people) in self.people().filter(|(_, people)| *people > 0.0) {
            let parts = self.parts((point, people), |_| 0.0);
            let everybody: Vec<_> = parts.iter().map(|part| (part.share, 1.0)).collect();
            self.rows.add_row(1.0..=1.0, everybody);
            let times = parts.iter().map(|part| (part.share, f64::from(part.link.time.0)));
            let row: Vec<_> = times.chain([(worst, -1.0)]).collect();
            self.rows.add_row(..=0.0, row);
        }
    }
}

/// What the column of a place may be: 1 with a site, 0 without.
fn may_be(standing: Standing) -> RangeInclusive<f64> {
    match standing {
        Standing::Kept | Standing::Fixed => 1.0..=1.0,
        Standing::Free | Standing::MayClose => 0.0..=1.0,
        Standing::Forbidden => 0.0..=0.0,
    }
}

/// The weight of the nearest step that is reached.
fn weight(steps: &[DecayStep], time: Seconds) -> f64 {
    let reached = steps.iter().filter(|step| time <= step.within);
    reached.map(|step| f64::from(step.weight)).fold(0.0, f64::max)
}
