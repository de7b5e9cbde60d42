//! The arithmetic of weeks against a naive twin that holds every minute.

use proptest::collection::vec;
use proptest::prelude::*;

use super::hours::osm;
use super::{Circuit, Day, Opening, SLOT_MINUTES, SLOTS_PER_WEEK, Schedule, WEEKS_PER_CYCLE, WeekSet};

const DAY: usize = 1440;
const WEEK: usize = 7 * DAY;
const SLOT: usize = SLOT_MINUTES as usize;

/// Every minute of a week.
#[derive(Clone, PartialEq)]
struct Minutes(Vec<bool>);

/// A day and two minutes of it, in any order.
type Range = (usize, u32, u32);

impl Minutes {
    /// Open during the whole slots of each range: a slot counts when all its minutes are in the range.
    fn open(ranges: &[Range]) -> Self {
        let mut open = vec![false; WEEK];
        for &(day, start, end) in ranges {
            for slot in 0..DAY / SLOT {
                let minutes = slot * SLOT..(slot + 1) * SLOT;
                if minutes.clone().all(|minute| (start as usize..end as usize).contains(&minute)) {
                    minutes.for_each(|minute| open[day * DAY + minute] = true);
                }
            }
        }
        Self(open)
    }

    fn of(schedule: &Schedule) -> Self {
        Self((0..WEEK).map(|minute| schedule.contains(minute / SLOT)).collect())
    }

    fn both(&self, other: &Self, both: fn(bool, bool) -> bool) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(&a, &b)| both(a, b)).collect())
    }

    fn later(&self, minutes: usize) -> Self {
        Self((0..WEEK).map(|minute| self.0[(minute + WEEK * 2 - minutes % WEEK) % WEEK]).collect())
    }

    /// Whether somebody who arrives at the beginning of `slot` may stay: the week comes again and again.
    fn stays(&self, slot: usize, slots: usize) -> bool {
        (0..slots.max(1) * SLOT).all(|minute| self.0[(slot * SLOT + minute) % WEEK])
    }

    fn openings(&self, day: usize) -> Vec<(u32, u32)> {
        let minutes = &self.0[day * DAY..(day + 1) * DAY];
        let starts = (0..DAY).filter(|&m| minutes[m] && (m == 0 || !minutes[m - 1]));
        let end = |start: usize| (start..DAY).find(|&m| !minutes[m]).unwrap_or(DAY);
        starts.map(|start| (start as u32, end(start) as u32)).collect()
    }
}

fn ranges() -> impl Strategy<Value = Vec<Range>> {
    // Half of the minutes are multiples of five, as in life.
    let minute = || prop_oneof![0..=1440_u32, (0..=288_u32).prop_map(|slot| slot * 5)];
    vec((0..7_usize, minute(), minute()), 0..12)
}

fn schedule(ranges: &[Range]) -> Schedule {
    let mut schedule = Schedule::CLOSED;
    for &(day, start, end) in ranges {
        schedule.open(Day::ALL[day], start, end);
    }
    schedule
}

fn schedules() -> impl Strategy<Value = Schedule> {
    ranges().prop_map(|ranges| schedule(&ranges))
}

/// Any of the sets of weeks that can be named, and those that one set of rules can make of them.
fn week_sets() -> impl Strategy<Value = WeekSet> {
    let parity = prop::sample::select(vec![WeekSet::ALL, WeekSet::ODD, WeekSet::EVEN]);
    let nth = vec(1..=4_u32, 0..4).prop_map(|numbers| {
        let weeks = numbers.into_iter().filter_map(WeekSet::nth).fold(WeekSet::NONE, WeekSet::union);
        if weeks.is_empty() { WeekSet::ALL } else { weeks }
    });
    (parity, nth).prop_map(|(parity, nth)| parity.intersection(nth))
}

fn circuits() -> impl Strategy<Value = Circuit> {
    let part = (week_sets(), vec((0..7_usize, 0..=1440_u32, 0..=1440_u32), 0..3));
    vec(part, 0..5).prop_map(|parts| {
        parts.into_iter().fold(Circuit::closed(), |circuit, (weeks, ranges)| {
            circuit.union(&Circuit::in_weeks(weeks, schedule(&ranges)))
        })
    })
}

/// A circuit of any eight weeks.
fn any_circuits() -> impl Strategy<Value = Circuit> {
    vec(schedules(), WEEKS_PER_CYCLE).prop_map(Circuit::of)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn opening_is_rounded_inwards_to_whole_slots(ranges in ranges()) {
        let week = schedule(&ranges);
        let twin = Minutes::open(&ranges);
        prop_assert!(Minutes::of(&week) == twin);
        prop_assert_eq!(week.minutes() as usize, twin.0.iter().filter(|open| **open).count());
        prop_assert_eq!(week.is_closed(), !twin.0.contains(&true));
        for day in Day::ALL {
            prop_assert_eq!(week.openings(day), twin.openings(day as usize));
        }
        let slots: Vec<usize> = (0..SLOTS_PER_WEEK).filter(|slot| twin.0[slot * SLOT]).collect();
        prop_assert_eq!(week.slots().collect::<Vec<_>>(), slots);
    }

    #[test]
    fn sets_of_slots_are_sets_of_minutes(a in schedules(), b in schedules(), slots in 0..5000_usize) {
        let [x, y] = [Minutes::of(&a), Minutes::of(&b)];
        prop_assert!(Minutes::of(&a.union(&b)) == x.both(&y, |a, b| a || b));
        prop_assert!(Minutes::of(&a.intersection(&b)) == x.both(&y, |a, b| a && b));
        prop_assert!(Minutes::of(&a.without(&b)) == x.both(&y, |a, b| a && !b));
        prop_assert!(Minutes::of(&a.later(slots)) == x.later(slots * SLOT));
    }

    #[test]
    fn a_stay_needs_every_minute_of_it(week in schedules(), stay in prop_oneof![0..40_usize, 2000..2100_usize]) {
        let (twin, left) = (Minutes::of(&week), week.eroded(stay));
        for slot in 0..SLOTS_PER_WEEK {
            prop_assert_eq!(left.contains(slot), twin.stays(slot, stay), "slot {}, stay {}", slot, stay);
        }
    }

    #[test]
    fn longer_stays_and_shorter_hours_leave_less(a in schedules(), more in schedules(), stay in 0..60_usize) {
        let longer = a.eroded(stay + 1);
        prop_assert!(longer.without(&a.eroded(stay)).is_closed());
        prop_assert!(a.eroded(stay).without(&a.union(&more).eroded(stay)).is_closed());
    }

    #[test]
    fn circuits_are_eight_weeks(a in any_circuits(), b in circuits(), stay in 0..20_usize) {
        for week in 0..WEEKS_PER_CYCLE {
            let [x, y] = [&a, &b].map(|circuit| Minutes::of(circuit.week(week)));
            prop_assert!(Minutes::of(a.union(&b).week(week)) == x.both(&y, |a, b| a || b));
            prop_assert!(Minutes::of(a.without(&b).week(week)) == x.both(&y, |a, b| a && !b));
            prop_assert!(Minutes::of(a.eroded(stay).week(week)) == Minutes::of(&a.week(week).eroded(stay)));
        }
        let minutes: usize =
            (0..WEEKS_PER_CYCLE).map(|week| Minutes::of(b.week(week)).0.iter().filter(|m| **m).count()).sum();
        prop_assert_eq!(b.mean_minutes(), minutes as f64 / WEEKS_PER_CYCLE as f64);
        prop_assert_eq!(b.is_closed(), minutes == 0);
        prop_assert_eq!(b.is_weekly(), (1..WEEKS_PER_CYCLE).all(|week| b.week(week) == b.week(0)));
    }

    #[test]
    fn what_is_written_is_read_back(
        hours in prop_oneof![circuits(), any_circuits()],
        by_appointment in prop_oneof![Just(Circuit::closed()), circuits(), any_circuits()],
    ) {
        let opening = Opening::new(hours, &by_appointment);
        let written = opening.to_string();
        // A whole day by appointment reads as an appointment without hours: the notation has one meaning for both.
        let tells_hours = !written.contains("00:00-24:00 open \"by appointment\"");
        // Eight weeks at random make texts longer than any that people write.
        if tells_hours && written.len() < 4000 {
            prop_assert_eq!(osm(&written), Ok((opening, Vec::new())), "{}", written);
        }
    }
}
