//! Plans whose sites can serve only so many: a choice is worth what the best assignment of people gains by it.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::greedy::Bars;
use super::room::{Room, Rules};
use super::rows::{Levels, Rows};
use super::transport::{Assigned, assign, room_of};

/// A set of open choices with the people assigned to it.
pub(super) struct Draft<'a> {
    rows: &'a Rows,
    rules: &'a Rules,
    bars: &'a Bars,
    pub(super) room: Room<'a>,
    /// Kept sites and open choices, smallest first.
    open: Vec<u32>,
    assigned: Assigned,
    pub(super) work: u64,
}

impl<'a> Draft<'a> {
    /// The kept sites with `choices`, as far as these fit.
    pub(super) fn of(rows: &'a Rows, rules: &'a Rules, bars: &'a Bars, choices: &[u32]) -> Self {
        let open = match &rows.levels {
            Levels::Shared { kept, .. } => kept.clone(),
            Levels::Best | Levels::Counted { .. } => Vec::new(),
        };
        let nothing = Assigned { value: 0, prices: Vec::new(), work: 0 };
        let mut draft = Self { rows, rules, bars, room: Room::new(rules), open, assigned: nothing, work: 0 };
        for &choice in choices {
            if draft.open.binary_search(&choice).is_err() && draft.room.takes(choice as usize) {
                draft.room.open(choice as usize);
                insert(&mut draft.open, choice);
            }
        }
        draft.assign();
        draft
    }

    pub(super) fn value(&self) -> i64 {
        self.assigned.value
    }

    /// The open choices, smallest first.
    pub(super) fn choices(&self) -> Vec<u32> {
        self.open.iter().copied().filter(|&place| self.rules.may_open(place as usize)).collect()
    }

    fn assign(&mut self) {
        self.assigned = assign(self.rows, &self.open);
        self.work += self.assigned.work;
    }

    pub(super) fn open(&mut self, choice: u32) {
        self.room.open(choice as usize);
        insert(&mut self.open, choice);
        self.assign();
    }

    pub(super) fn close(&mut self, choice: u32) {
        self.room.close(choice as usize);
        self.open.retain(|&other| other != choice);
        self.assign();
    }

    /// Opens the best choice that fits, again and again; groups are given what they need first.
    pub(super) fn fill(&mut self) {
        while let Some((choice, _)) =
            self.best(i64::MIN, |room, choice| room.takes(choice) && room.is_needed(choice))
        {
            self.open(choice);
        }
        while let Some((choice, _)) = self.best(0, |room, choice| room.takes(choice)) {
            self.open(choice);
        }
    }

    /// Swaps an open choice for a closed one as long as that adds something.
    pub(super) fn swap(&mut self) {
        loop {
            let before = self.value();
            for closing in self.choices() {
                if !self.bars.stays_open[closing as usize] {
                    let with = self.value();
                    self.close(closing);
                    let lost = with - self.value();
                    let better = self.best(lost, |room, choice| room.replaces(choice));
                    self.open(better.map_or(closing, |(choice, _)| choice));
                }
            }
            self.fill();
            if self.value() == before {
                return;
            }
        }
    }

    /// The choice that adds most, if that is more than `than`, with what it adds: only those are tried whose prices promise more than the best
    /// so far (lazy evaluation, Minoux 1978).
    fn best(&mut self, than: i64, wanted: impl Fn(&Room, usize) -> bool + Sync) -> Option<(u32, i64)> {
        let mut promises = self.promises(than, wanted);
        promises.sort_unstable_by_key(|&(choice, promise)| (Reverse(promise), choice));
        let mut best: Option<(u32, i64)> = None;
        for few in promises.chunks(TRIED_TOGETHER) {
            if best.is_some_and(|(_, gain)| few[0].1 < gain) {
                break;
            }
            let tried: Vec<(u32, i64, u64)> = few.par_iter().map(|&(choice, _)| self.tried(choice)).collect();
            for (choice, gain, work) in tried {
                self.work += work;
                let beats = best.is_none_or(|(other, most)| (gain, Reverse(choice)) > (most, Reverse(other)));
                if gain > than && beats {
                    best = Some((choice, gain));
                }
            }
        }
        best
    }

    /// The closed choices that may open, each with a gain that it cannot surpass, where that is more than `than`.
    pub(super) fn promises(
        &self,
        than: i64,
        wanted: impl Fn(&Room, usize) -> bool + Sync,
    ) -> Vec<(u32, i64)> {
        let may = |choice: &usize| {
            !self.bars.stays_closed[*choice]
                && self.open.binary_search(&(*choice as u32)).is_err()
                && wanted(&self.room, *choice)
        };
        let promise = |choice: usize| {
            let offer = |row: usize, unit: u32| i64::from(unit) - self.assigned.prices[row];
            (choice as u32, collected(self.rows, choice, offer, |_, _| {}))
        };
        let all = (0..self.rules.standing.len()).into_par_iter().filter(may).map(promise);
        all.filter(|(_, promise)| *promise > than).collect()
    }

    /// What opening a choice adds.
    pub(super) fn tried(&self, choice: u32) -> (u32, i64, u64) {
        let mut open = self.open.clone();
        insert(&mut open, choice);
        let assigned = assign(self.rows, &open);
        (choice, assigned.value - self.value(), assigned.work)
    }
}

/// Choices tried at the same time: a fixed number, so that the work does not depend on the threads.
const TRIED_TOGETHER: usize = 8;

fn insert(open: &mut Vec<u32>, choice: u32) {
    if let Err(index) = open.binary_search(&choice) {
        open.insert(index, choice);
    }
}

/// What a place collects when each row offers `offer` a person and its room is full of the best offers; `each` is told who is served.
pub(super) fn collected(
    rows: &Rows,
    place: usize,
    offer: impl Fn(usize, u32) -> i64,
    mut each: impl FnMut(usize, i64),
) -> i64 {
    let mut room = room_of(rows, place as u32);
    let column = rows.columns.of(place).iter();
    let mut offers: Vec<(i64, usize)> = column
        .map(|entry| (offer(entry.at as usize, entry.unit), entry.at as usize))
        .filter(|(offer, _)| *offer > 0)
        .collect();
    offers.sort_unstable_by_key(|&(offer, row)| (Reverse(offer), row));
    let mut sum = 0;
    for (offer, row) in offers {
        let people = rows.weight[row].min(room);
        sum += people * offer;
        each(row, people);
        room -= people;
        if room == 0 {
            break;
        }
    }
    sum
}
