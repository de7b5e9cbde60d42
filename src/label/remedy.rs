//! The smallest opening that makes a rule met.

use super::measure::{SLOTS_PER_DAY, WEEKS, open_days, over_cycle};
use crate::week::{Circuit, Day, SLOT_MINUTES, SLOTS_PER_WEEK, Schedule};

/// Usual hours, in minutes of the day: the half-days that most houses of the national list keep.
const MORNING: (u32, u32) = (9 * 60, 12 * 60);
const AFTERNOON: (u32, u32) = (14 * 60, 17 * 60);
const USUAL: [(u32, u32); 2] = [MORNING, AFTERNOON];
/// Hours in which a public office may well be open.
const DAYTIME: (u32, u32) = (8 * 60, 19 * 60);
const ALWAYS: (u32, u32) = (0, 24 * 60);
/// Monday to Friday come first in [`Day::ALL`].
const WEEKDAYS: usize = 5;
/// Less than this many minutes a week do not make an opening of their own as long as another can be continued.
const WORTH_OPENING: u32 = 60;

/// Hours that make up for `missing` minutes over the whole cycle when they are open every week.
///
/// `open` is the opening that counts, `host` that of the site that would open more. Slots are taken from the first of
/// these that still holds some: the usual hours of weekdays on which the host is open, those of other weekdays, Saturday
/// morning, daytime from Monday to Saturday, any other time. Within one, a stretch that is enough by itself goes
/// first (one that continues an opening before the others, then the earliest), else the longest. What takes less than
/// an hour a week continues an opening in the daytime, if it can.
/// No slot can be taken away: the rest would not be enough.
pub(super) fn more_minutes(open: &Circuit, host: &Circuit, missing: u32) -> Schedule {
    let enough = missing.div_ceil(SLOT_MINUTES);
    let mut search = Search::new(open, host, enough);
    let weekdays = &Day::ALL[..WEEKDAYS];
    let closed = weeks_closed(host);
    let host_days: Vec<Day> = weekdays.iter().copied().filter(|&day| closed[day as usize] < WEEKS).collect();
    if missing < WORTH_OPENING * WEEKS {
        search.continue_in(&slots(&host_days, &USUAL));
        search.continue_in(&slots(&host_days, &[DAYTIME]));
    }
    for tier in [
        slots(&host_days, &USUAL),
        slots(weekdays, &USUAL),
        slots(&[Day::Saturday], &[MORNING]),
        slots(&Day::ALL[..=WEEKDAYS], &[DAYTIME]),
        slots(&Day::ALL, &[ALWAYS]),
    ] {
        search.take_from(&tier);
    }
    let mut hours = Schedule::CLOSED;
    without_surplus(search.chosen, enough).into_iter().for_each(|slot| hours.insert(slot));
    hours
}

/// Half-days (a morning each) on days that are closed, enough for `missing` days over the whole cycle.
///
/// Weekdays go first, then Saturday and Sunday; among these the days that are closed most often, then the earliest.
/// No text says how long a day must be open: a morning is the least that is worth a journey.
pub(super) fn more_days(open: &Circuit, missing: u32) -> Schedule {
    let mut days: Vec<(Day, u32)> = Day::ALL.into_iter().zip(weeks_closed(open)).collect();
    days.sort_by_key(|&(day, gain)| (day as usize >= WEEKDAYS, std::cmp::Reverse(gain), day));
    let mut needed = missing;
    days.retain(|&(_, gain)| {
        let taken = needed > 0 && gain > 0;
        needed = if taken { needed.saturating_sub(gain) } else { needed };
        taken
    });
    let mut hours = Schedule::CLOSED;
    for day in without_surplus(days, missing) {
        hours.open(day, MORNING.0, MORNING.1);
    }
    hours
}

/// Weeks of the cycle in which each day has no opening at all, from Monday.
fn weeks_closed(open: &Circuit) -> [u32; 7] {
    Day::ALL.map(|day| over_cycle(open, |week| u32::from(open_days(week) >> day as usize & 1 == 0)))
}

/// Items whose gains are `needed` together, without those that the others make up for, the last chosen first.
fn without_surplus<T>(chosen: Vec<(T, u32)>, needed: u32) -> Vec<T> {
    let total: u32 = chosen.iter().map(|(_, gain)| gain).sum();
    let mut surplus = total.saturating_sub(needed);
    let mut kept = Vec::new();
    for (item, gain) in chosen.into_iter().rev() {
        if gain <= surplus {
            surplus -= gain;
        } else {
            kept.push(item);
        }
    }
    kept
}

fn slots(days: &[Day], spans: &[(u32, u32)]) -> Vec<usize> {
    let mut schedule = Schedule::CLOSED;
    for &day in days {
        for &(start, end) in spans {
            schedule.open(day, start, end);
        }
    }
    schedule.slots().collect()
}

/// A search for slots that bring what is needed.
struct Search<'a> {
    host: &'a Circuit,
    /// What each slot brings: the weeks of the cycle in which it is closed; none once it is chosen.
    gains: Vec<u32>,
    chosen: Vec<(usize, u32)>,
    needed: u32,
}

impl<'a> Search<'a> {
    fn new(open: &Circuit, host: &'a Circuit, needed: u32) -> Self {
        let closed = |slot| over_cycle(open, |week| u32::from(!week.contains(slot)));
        let gains = (0..SLOTS_PER_WEEK).map(closed).collect();
        Self { host, gains, chosen: Vec::new(), needed }
    }

    /// Takes what is needed from one stretch that continues an opening, if there is one that is enough.
    fn continue_in(&mut self, tier: &[usize]) {
        let runs = self.runs(tier).into_iter();
        let best = runs.map(|run| (self.rank(&run), run)).min();
        if let Some(((0, false, _), run)) = best.filter(|_| self.needed > 0) {
            self.take(run);
        }
    }

    /// Takes from the slots of one tier until there is enough, or nothing left in it.
    fn take_from(&mut self, tier: &[usize]) {
        let mut runs = self.runs(tier);
        while self.needed > 0 && !runs.is_empty() {
            let best = (0..runs.len()).min_by_key(|&index| self.rank(&runs[index]));
            let run = runs.remove(best.expect("there are runs"));
            self.take(run);
        }
    }

    /// Stretches of slots that follow each other on one day and bring something.
    fn runs(&self, tier: &[usize]) -> Vec<Vec<usize>> {
        let mut runs: Vec<Vec<usize>> = Vec::new();
        for &slot in tier.iter().filter(|&&slot| self.gains[slot] > 0) {
            match runs.last_mut() {
                Some(run) if run[run.len() - 1] + 1 == slot && !slot.is_multiple_of(SLOTS_PER_DAY) => {
                    run.push(slot);
                }
                _ => runs.push(vec![slot]),
            }
        }
        runs
    }

    /// The lower, the better: what would still be missing, whether it stands apart from the openings, when it begins.
    fn rank(&self, run: &[usize]) -> (u32, bool, usize) {
        let gain: u32 = run.iter().map(|&slot| self.gains[slot]).sum();
        let apart = !self.follows(run) && !self.precedes(run);
        (self.needed.saturating_sub(gain), apart, run[0])
    }

    /// Whether the host is open just before.
    fn follows(&self, run: &[usize]) -> bool {
        run[0].checked_sub(1).is_some_and(|slot| self.host_opens(slot))
    }

    /// Whether the host is open just after.
    fn precedes(&self, run: &[usize]) -> bool {
        self.host_opens(run[run.len() - 1] + 1)
    }

    fn host_opens(&self, slot: usize) -> bool {
        slot < SLOTS_PER_WEEK && self.host.weeks().iter().any(|week| week.contains(slot))
    }

    /// Takes what is needed of a stretch, from the end that touches an opening.
    fn take(&mut self, mut run: Vec<usize>) {
        if self.precedes(&run) && !self.follows(&run) {
            run.reverse();
        }
        for slot in run {
            if self.needed == 0 {
                break;
            }
            let gain = std::mem::take(&mut self.gains[slot]);
            self.needed = self.needed.saturating_sub(gain);
            self.chosen.push((slot, gain));
        }
    }
}
