//! The room that the limits leave for more choices.

use super::problem::{Limits, Problem, Standing};

/// The limits, ready to be asked about.
#[derive(Debug, Clone)]
pub(super) struct Rules {
    /// Of each place, what the plan may do with it.
    pub(super) standing: Vec<Standing>,
    /// Of each place, its cost.
    pub(super) cost: Vec<u64>,
    /// Of each place, its group.
    pub(super) group: Vec<Option<u32>>,
    /// Of each place, those that must not be open with it.
    pub(super) apart: Vec<Vec<u32>>,
    /// Of each group, the choices that it needs besides kept sites.
    pub(super) needs: Vec<u32>,
    /// At most so many choices.
    pub(super) count: usize,
    /// At most this cost.
    pub(super) budget: Option<u64>,
}

impl Rules {
    /// The rules of a problem, with limits of its own or others.
    pub(super) fn new(problem: &Problem, limits: &Limits) -> Self {
        let places = problem.places();
        let mut apart = vec![Vec::new(); places.len()];
        let exists = |place: u32| places[place as usize].standing.exists();
        for &(a, b) in limits.apart.iter().filter(|(a, b)| a != b && !(exists(*a) && exists(*b))) {
            apart[a as usize].push(b);
            apart[b as usize].push(a);
        }
        for list in &mut apart {
            list.sort_unstable();
            list.dedup();
        }
        let mut standing: Vec<Standing> = places.iter().map(|place| place.standing).collect();
        for place in 0..places.len() {
            // Too near a site that stays.
            let near_kept = |&other: &u32| places[other as usize].standing == Standing::Kept;
            if standing[place] == Standing::Free && apart[place].iter().any(near_kept) {
                standing[place] = Standing::Forbidden;
            }
        }
        Self {
            cost: places.iter().map(|place| place.cost.0).collect(),
            group: places.iter().map(|place| place.group).collect(),
            needs: needs(problem, limits),
            count: limits.count.unwrap_or(places.len()),
            budget: limits.budget.map(|budget| budget.0),
            standing,
            apart,
        }
    }

    /// Lowers the limit of cost, or of number.
    pub(super) fn lower(&mut self, limit: u64, by_cost: bool) {
        if by_cost {
            self.budget = Some(self.budget.map_or(limit, |budget| budget.min(limit)));
        } else {
            self.count = self.count.min(limit as usize);
        }
    }

    /// With the number of choices that the budget allows at most: where all cost the same, as a budget it would be rounded nowhere, and bounds
    /// would promise a part of a site.
    pub(super) fn sharpened(mut self) -> Self {
        let choices = (0..self.standing.len()).filter(|&place| self.may_open(place));
        let least = choices.map(|place| self.cost[place]).min();
        if let (Some(budget), Some(least)) = (self.budget, least.filter(|&least| least > 0)) {
            self.count = self.count.min((budget / least) as usize);
        }
        self
    }

    /// The rules of some places alone, smallest first, which take the numbers from 0 on.
    pub(super) fn of(&self, places: &[u32]) -> Self {
        let number = |place: &u32| places.binary_search(place).ok().map(|number| number as u32);
        let apart = |place: &u32| self.apart[*place as usize].iter().filter_map(number).collect();
        Self {
            standing: places.iter().map(|&place| self.standing[place as usize]).collect(),
            cost: places.iter().map(|&place| self.cost[place as usize]).collect(),
            group: places.iter().map(|&place| self.group[place as usize]).collect(),
            apart: places.iter().map(apart).collect(),
            needs: self.needs.clone(),
            count: self.count,
            budget: self.budget,
        }
    }

    /// Whether a plan may open this place.
    pub(super) fn may_open(&self, place: usize) -> bool {
        !matches!(self.standing[place], Standing::Kept | Standing::Forbidden)
    }

    /// The places that every plan opens.
    pub(super) fn fixed(&self) -> Vec<u32> {
        (0..self.standing.len() as u32)
            .filter(|&place| self.standing[place as usize] == Standing::Fixed)
            .collect()
    }

    /// Whether limits tie choices together besides their number and cost.
    pub(super) fn ties_choices(&self) -> bool {
        self.needs.iter().any(|&need| need > 0) || self.apart.iter().any(|list| !list.is_empty())
    }
}

fn needs(problem: &Problem, limits: &Limits) -> Vec<u32> {
    let mut needs = limits.at_least.clone();
    for place in problem.places().iter().filter(|place| place.standing == Standing::Kept) {
        if let Some(group) = place.group {
            needs[group as usize] = needs[group as usize].saturating_sub(1);
        }
    }
    needs
}

/// What is open, and the room left.
#[derive(Debug, Clone)]
pub(super) struct Room<'a> {
    rules: &'a Rules,
    /// Choices open.
    open: usize,
    cost: u64,
    /// Of each place, the open choices too near it.
    blocked: Vec<u16>,
    /// Of each group, the choices still needed.
    missing: Vec<i64>,
}

impl<'a> Room<'a> {
    /// Nothing open.
    pub(super) fn new(rules: &'a Rules) -> Self {
        let missing = rules.needs.iter().map(|&need| i64::from(need)).collect();
        Self { rules, open: 0, cost: 0, blocked: vec![0; rules.standing.len()], missing }
    }

    pub(super) fn open(&mut self, place: usize) {
        self.open += 1;
        self.cost = self.cost.saturating_add(self.rules.cost[place]);
        self.rules.apart[place].iter().for_each(|&other| self.blocked[other as usize] += 1);
        if let Some(group) = self.rules.group[place] {
            self.missing[group as usize] -= 1;
        }
    }

    pub(super) fn close(&mut self, place: usize) {
        self.open -= 1;
        self.cost -= self.rules.cost[place];
        self.rules.apart[place].iter().for_each(|&other| self.blocked[other as usize] -= 1);
        if let Some(group) = self.rules.group[place] {
            self.missing[group as usize] += 1;
        }
    }

    /// Whether a closed place may open now: within count and cost, far enough, and leaving the room that groups still need.
    pub(super) fn takes(&self, place: usize) -> bool {
        self.rules.may_open(place)
            && self.blocked[place] == 0
            && self.rules.budget.is_none_or(|budget| self.cost + self.rules.cost[place] <= budget)
            && self.open + 1 + self.still_missing(place) <= self.rules.count
    }

    /// Whether a closed place may open in the place of one that just closed, so that groups keep what they need.
    pub(super) fn replaces(&self, place: usize) -> bool {
        self.takes(place) && self.still_missing(place) == 0
    }

    /// Whether opening this place gives a group a choice that it needs.
    pub(super) fn is_needed(&self, place: usize) -> bool {
        self.rules.group[place].is_some_and(|group| self.missing[group as usize] > 0)
    }

    /// Choices that groups still need once `place` is open.
    fn still_missing(&self, place: usize) -> usize {
        let all: i64 = self.missing.iter().map(|missing| (*missing).max(0)).sum();
        all as usize - usize::from(self.is_needed(place))
    }

    /// Whether every limit is met.
    pub(super) fn is_met(&self) -> bool {
        self.open <= self.rules.count
            && self.rules.budget.is_none_or(|budget| self.cost <= budget)
            && self.missing.iter().all(|missing| *missing <= 0)
    }
}
