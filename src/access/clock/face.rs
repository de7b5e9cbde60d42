//! People who reach an open site, slot by slot.

use std::cmp::Reverse;

use crate::units::{People, Share};
use crate::week::{Circuit, Moment, SLOTS_PER_WEEK, Schedule, WEEKS_PER_CYCLE};

/// People who reach an open site at each slot of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    people: People,
    /// People whose weeks are all the same, by slot.
    every_week: Vec<u64>,
    /// The others, week after week of the cycle, by slot; empty when there are none.
    by_week: Vec<u64>,
    /// How many these others are.
    others: People,
}

impl Clock {
    /// Nobody.
    pub fn new() -> Self {
        Self {
            people: People::ZERO,
            every_week: vec![0; SLOTS_PER_WEEK],
            by_week: Vec::new(),
            others: People::ZERO,
        }
    }

    /// The clock of a group given as (people, when they reach an open site).
    pub fn measure<'a>(group: impl Iterator<Item = (People, &'a Circuit)>) -> Self {
        let mut clock = Self::new();
        group.for_each(|(people, circuit)| clock.add(people, circuit));
        clock
    }

    /// Adds people of one place.
    pub fn add(&mut self, people: People, circuit: &Circuit) {
        self.people += people;
        if people == People::ZERO {
            return;
        }
        if circuit.is_weekly() {
            return add_week(&mut self.every_week, people, circuit.week(0));
        }
        self.others += people;
        self.by_week.resize(WEEKS_PER_CYCLE * SLOTS_PER_WEEK, 0);
        for (week, counts) in self.by_week.chunks_exact_mut(SLOTS_PER_WEEK).enumerate() {
            add_week(counts, people, circuit.week(week));
        }
    }

    /// Counts people of one place, who were counted by the circuit before, by the one after.
    ///
    /// The work is the number of slots at which the two differ, unless one is weekly and the other is not.
    pub(super) fn replace(&mut self, people: People, [before, after]: [&Circuit; 2]) {
        if people == People::ZERO {
            return;
        }
        let counts = match (before.is_weekly(), after.is_weekly()) {
            (true, true) => &mut self.every_week,
            (false, false) => &mut self.by_week,
            _ => {
                self.remove(people, before);
                return self.add(people, after);
            }
        };
        for (week, counts) in counts.chunks_exact_mut(SLOTS_PER_WEEK).enumerate() {
            let [before, after] = [before.week(week), after.week(week)];
            add_week(counts, people, &after.without(before));
            remove_week(counts, people, &before.without(after));
        }
    }

    /// Takes away people of one place, above zero, who were added with the same circuit.
    fn remove(&mut self, people: People, circuit: &Circuit) {
        self.people = self.people - people;
        if circuit.is_weekly() {
            return remove_week(&mut self.every_week, people, circuit.week(0));
        }
        for (week, counts) in self.by_week.chunks_exact_mut(SLOTS_PER_WEEK).enumerate() {
            remove_week(counts, people, circuit.week(week));
        }
        self.others = self.others - people;
        if self.others == People::ZERO {
            self.by_week.clear();
        }
    }

    /// Adds the people of another clock.
    #[must_use]
    pub fn and(mut self, other: &Self) -> Self {
        self.people += other.people;
        self.others += other.others;
        add_all(&mut self.every_week, &other.every_week);
        if !other.by_week.is_empty() {
            self.by_week.resize(other.by_week.len(), 0);
            add_all(&mut self.by_week, &other.by_week);
        }
        self
    }

    /// All people of the group.
    pub fn people(&self) -> People {
        self.people
    }

    /// People who reach an open site at `slot` in week `week` of the cycle.
    pub fn at(&self, week: usize, slot: usize) -> People {
        let some = self.by_week.get(week * SLOTS_PER_WEEK + slot).copied().unwrap_or(0);
        People(self.every_week[slot] + some)
    }

    /// Mean number of people who reach an open site at `moment`, over its weeks.
    pub fn mean_at(&self, moment: Moment) -> f64 {
        let weeks = (0..WEEKS_PER_CYCLE).filter(|&week| moment.weeks.contains(week));
        let sum: u64 = weeks.clone().map(|week| self.at(week, moment.slot).0).sum();
        sum as f64 / weeks.count() as f64
    }

    /// The same, as a share of all people; `None` of nobody.
    pub fn share_at(&self, moment: Moment) -> Option<Share> {
        (self.people > People::ZERO).then(|| Share(self.mean_at(moment) / self.people.0 as f64))
    }

    /// The mean over the slots of `window` of the share of people; `None` of nobody, or of an empty window.
    pub fn mean_share(&self, window: &Schedule) -> Option<Share> {
        let sum: u64 = window.slots().map(|slot| self.over_the_cycle(slot)).sum();
        let whole = window.slots().count() as u64 * self.people.0 * WEEKS_PER_CYCLE as u64;
        (whole > 0).then(|| Share(sum as f64 / whole as f64))
    }

    /// The share of people by slot of an ordinary week (mean over the cycle); all zero of nobody.
    pub fn shares(&self) -> Vec<f64> {
        let whole = self.people.0.max(1) as f64;
        (0..SLOTS_PER_WEEK).map(|slot| self.mean_at(Moment::weekly(slot)) / whole).collect()
    }

    /// The slot of `window` with most people, the earliest of equals; `None` when the window is empty.
    pub fn best(&self, window: &Schedule) -> Option<Moment> {
        window.slots().min_by_key(|slot| Reverse(self.over_the_cycle(*slot))).map(Moment::weekly)
    }

    /// The slot of `window` with fewest people, the earliest of equals; `None` when the window is empty.
    pub fn worst(&self, window: &Schedule) -> Option<Moment> {
        window.slots().min_by_key(|slot| self.over_the_cycle(*slot)).map(Moment::weekly)
    }

    /// Person-weeks of the cycle with an open site at `slot`.
    fn over_the_cycle(&self, slot: usize) -> u64 {
        (0..WEEKS_PER_CYCLE).map(|week| self.at(week, slot).0).sum()
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

fn add_week(counts: &mut [u64], people: People, week: &Schedule) {
    for slot in week.slots() {
        counts[slot] += people.0;
    }
}

fn remove_week(counts: &mut [u64], people: People, week: &Schedule) {
    for slot in week.slots() {
        counts[slot] -= people.0;
    }
}

fn add_all(counts: &mut [u64], others: &[u64]) {
    for (count, other) in counts.iter_mut().zip(others) {
        *count += other;
    }
}
