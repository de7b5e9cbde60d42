//! In which order the sites of a plan bring most.

use std::cmp::Reverse;

use super::worth::{QUICKEST, worth};
use crate::siting::plan::{Goal, Problem, Standing};
use crate::units::Seconds;

/// The two nearest open sites of a demand point.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Nearest {
    first: Option<Seconds>,
    second: Option<Seconds>,
}

impl Nearest {
    fn with(self, time: Seconds) -> Self {
        let mut times: Vec<Seconds> = [self.first, self.second, Some(time)].into_iter().flatten().collect();
        times.sort_unstable();
        Self { first: times.first().copied(), second: times.get(1).copied() }
    }
}

/// A site in the order, with what it adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) place: u32,
    /// People within the threshold of it and of nothing before it.
    pub(super) newly_covered: u64,
    /// What it adds to the goal, in the unit of its rows.
    pub(super) gain: i64,
}

/// The state of an order that is being made.
struct Order<'a> {
    problem: &'a Problem,
    goal: &'a Goal,
    threshold: Seconds,
    now: Vec<Nearest>,
    /// Of each chosen place, the demand points that list it.
    columns: Vec<Vec<(u32, Seconds)>>,
}

/// The chosen places in their order: those that stand already first.
pub(super) fn order(problem: &Problem, goal: &Goal, threshold: Seconds, chosen: &[u32]) -> Vec<Turn> {
    let now = (0..problem.people().len())
        .map(|point| problem.kept_times(point).take(2).fold(Nearest::default(), Nearest::with));
    let columns = columns(problem, chosen);
    let mut order = Order { problem, goal, threshold, now: now.collect(), columns };
    let stands = |index: &usize| problem.places()[chosen[*index] as usize].standing == Standing::MayClose;
    let (standing, new): (Vec<usize>, Vec<usize>) = (0..chosen.len()).partition(stands);
    let mut turns = order.of(standing, chosen);
    turns.extend(order.of(new, chosen));
    turns
}

fn columns(problem: &Problem, chosen: &[u32]) -> Vec<Vec<(u32, Seconds)>> {
    let mut index = vec![None; problem.places().len()];
    chosen.iter().enumerate().for_each(|(at, &place)| index[place as usize] = Some(at));
    let mut columns = vec![Vec::new(); chosen.len()];
    for point in 0..problem.people().len() {
        for link in problem.links(point) {
            if let Some(at) = index[link.place as usize] {
                columns[at].push((point as u32, link.time));
            }
        }
    }
    columns
}

impl Order<'_> {
    /// Orders some of the chosen places, by their index in `chosen`. Each turn counts only the lists of chosen places: O(n^2) of them.
    fn of(&mut self, mut waiting: Vec<usize>, chosen: &[u32]) -> Vec<Turn> {
        let mut turns = Vec::new();
        while let Some(&best) = waiting.iter().max_by_key(|index| (self.gain(**index), Reverse(**index))) {
            waiting.retain(|index| *index != best);
            let (gain, newly_covered) = (self.gain(best).0, self.newly_covered(best));
            turns.push(Turn { place: chosen[best], newly_covered, gain });
            self.open(best);
        }
        turns
    }

    /// What a place adds to the goal, and the time it saves.
    fn gain(&self, index: usize) -> (i64, i64) {
        let mut sum = (0, 0);
        for &(point, time) in &self.columns[index] {
            let (now, people) = (self.now[point as usize], self.problem.people()[point as usize] as i64);
            let then = now.with(time);
            let of = |goal: &Goal, at: Nearest| worth(goal, at.first.into_iter().chain(at.second));
            sum.0 += people * (of(self.goal, then) - of(self.goal, now));
            sum.1 += people * (of(&QUICKEST, then) - of(&QUICKEST, now));
        }
        sum
    }

    fn newly_covered(&self, index: usize) -> u64 {
        let is_new = |(point, time): &&(u32, Seconds)| {
            let covered = self.now[*point as usize].first.is_some_and(|first| first <= self.threshold);
            *time <= self.threshold && !covered
        };
        let points = self.columns[index].iter().filter(is_new);
        points.map(|(point, _)| self.problem.people()[*point as usize]).sum()
    }

    fn open(&mut self, index: usize) {
        for &(point, time) in &self.columns[index] {
            self.now[point as usize] = self.now[point as usize].with(time);
        }
    }
}
