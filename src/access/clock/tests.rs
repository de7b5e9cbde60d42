//! The clock against a world on paper and a naive twin.

use proptest::prelude::*;

use super::*;
use crate::travel::Reachable;
use crate::units::People;
use crate::week::{Circuit, Day, Moment, SLOTS_PER_WEEK, Schedule, Stay, WEEKS_PER_CYCLE, WeekSet};

fn open(spans: &[(Day, u32, u32)]) -> Schedule {
    let mut schedule = Schedule::CLOSED;
    for &(day, start, end) in spans {
        schedule.open(day, start, end);
    }
    schedule
}

fn reached(lists: &[&[u32]], openings: &[Option<Circuit>], stay: &str) -> Reached {
    let reachable = Reachable::new(lists.iter().map(|list| list.iter().copied()));
    Reached::new(&reachable, openings, stay.parse().unwrap())
}

/// Three villages, three houses: one open on Tuesday morning, one on Tuesday and Saturday, one whose hours are not known.
fn village(stay: &str) -> Reached {
    let morning = open(&[(Day::Tuesday, 540, 720)]);
    let later = open(&[(Day::Tuesday, 660, 1080), (Day::Saturday, 600, 660)]);
    let openings = [Some(morning.into()), Some(later.into()), None];
    reached(&[&[0, 1], &[1], &[2]], &openings, stay)
}

fn measure(reached: &Reached, people: &[u64], request: &ClockRequest) -> Profile {
    let mut tally = profile::Tally::default();
    for (point, &people) in people.iter().enumerate() {
        tally.add(People(people), reached.at(point), request.fewer_than_hours);
    }
    Profile::of(&tally, request)
}

fn asked(moments: &[&str]) -> ClockRequest {
    let moments = moments.iter().map(|text| text.parse().unwrap()).collect();
    ClockRequest { moments, fewer_than_hours: 9.0 }
}

#[test]
fn three_villages_solved_on_paper() {
    let request = asked(&["tue 9:00", "tue 11:30", "tue 17:30", "tue 18:00", "sat 10:00", "mon 10:00"]);
    let profile = measure(&village("5"), &[100, 40, 7], &request);
    assert_eq!((profile.people, profile.on_paper), (People(147), People(147)));
    assert_eq!(profile.at_moments, [100.0, 140.0, 140.0, 0.0, 140.0, 0.0]);
    // The first village reaches Tuesday 9 to 18 and Saturday 10 to 11, the second Tuesday 11 to 18 and Saturday.
    let hours = |window| (profile.window(window).mean_hours * 147.0 * 1e6).round() / 1e6;
    assert_eq!(hours(Window::Week), 100.0 * 10.0 + 40.0 * 8.0);
    assert_eq!(hours(Window::OfficeHours), 100.0 * 6.0 + 40.0 * 4.0);
    assert_eq!(hours(Window::Lunch), 140.0 * 2.0);
    assert_eq!(profile.window(Window::AfterFive).at_least_an_hour, People(140));
    assert_eq!(profile.window(Window::Saturday).at_least_an_hour, People(140));
    assert_eq!(profile.fewer, People(47));
    assert_eq!(profile.best, Some(("tue 11:00".parse().unwrap(), 140.0)));
    assert_eq!(profile.worst, Some(("mon 9:00".parse().unwrap(), 0.0)));
}

#[test]
fn a_stay_must_end_before_the_door_closes() {
    let request = asked(&["tue 17:30", "tue 17:35", "sat 10:30", "sat 10:35"]);
    let profile = measure(&village("30min"), &[100, 40, 7], &request);
    assert_eq!(profile.at_moments, [140.0, 0.0, 140.0, 0.0]);
}

#[test]
fn rounds_count_by_the_weeks_in_which_they_come() {
    let morning = open(&[(Day::Monday, 540, 720)]);
    let odd = Circuit::in_weeks(WeekSet::ODD, morning);
    let third = Circuit::in_weeks(WeekSet::nth(3).unwrap(), open(&[(Day::Monday, 660, 780)]));
    let reached = reached(&[&[0, 1], &[1]], &[Some(odd), Some(third)], "5");
    let request = asked(&["mon 10:00", "odd mon 10:00", "even mon 10:00", "3rd mon 11:00", "3rd mon 12:00"]);
    let profile = measure(&reached, &[80, 20], &request);
    assert_eq!(profile.at_moments, [40.0, 80.0, 0.0, 100.0, 100.0]);
    // First point: 4 odd weeks of 3 h, of which one goes on to 13:00, and one even week of 2 h.
    assert_eq!(profile.window(Window::Week).mean_hours, (0.8 * 15.0 + 0.2 * 4.0) / 8.0);
}

#[test]
fn nobody_has_no_best_moment() {
    let profile = measure(&village("5"), &[0, 0, 0], &asked(&["tue 9:00"]));
    assert_eq!((profile.best, profile.worst, profile.at_moments[0]), (None, None, 0.0));
    assert_eq!(profile.share(0.0), None);
}

fn circuits() -> impl Strategy<Value = Option<Circuit>> {
    let span = (0..7_usize, 0..288_u32, 1..80_u32);
    let schedule = prop::collection::vec(span, 0..4).prop_map(|spans| {
        let spans: Vec<_> = spans
            .into_iter()
            .map(|(day, start, length)| (Day::ALL[day], start * 5, (start + length) * 5))
            .collect();
        open(&spans)
    });
    let weeks = prop_oneof![
        3 => Just(WeekSet::ALL),
        1 => Just(WeekSet::ODD),
        1 => (1..=4_u32).prop_map(|n| WeekSet::nth(n).unwrap()),
    ];
    prop::option::weighted(
        0.9,
        (weeks, schedule).prop_map(|(weeks, schedule)| Circuit::in_weeks(weeks, schedule)),
    )
}

/// Whether somebody can arrive at `site` when `slot` begins and stay, asked minute by minute.
fn is_open(site: &Option<Circuit>, week: usize, slot: usize, stay: usize) -> bool {
    site.as_ref().is_some_and(|circuit| {
        (0..stay).all(|step| circuit.week(week).contains((slot + step) % SLOTS_PER_WEEK))
    })
}

proptest! {
    #[test]
    fn the_clock_equals_its_naive_twin(
        sites in prop::collection::vec(circuits(), 1..6),
        points in prop::collection::vec((0_u64..500, prop::collection::btree_set(0_u32..6, 0..4)), 1..8),
        stay in 1_u32..15,
    ) {
        let lists: Vec<Vec<u32>> = points
            .iter()
            .map(|(_, list)| list.iter().copied().filter(|&site| (site as usize) < sites.len()).collect())
            .collect();
        let reachable = Reachable::new(lists.iter().map(|list| list.iter().copied()));
        let stay: Stay = (stay * 5).to_string().parse().unwrap();
        let reached = Reached::new(&reachable, &sites, stay);
        let group = points.iter().enumerate().map(|(point, (people, _))| (People(*people), reached.schedule(point)));
        let clock = Clock::measure(group);
        for week in 0..WEEKS_PER_CYCLE {
            for slot in 0..SLOTS_PER_WEEK {
                let open = |&site: &u32| is_open(&sites[site as usize], week, slot, stay.slots());
                let naive: u64 = points
                    .iter()
                    .zip(&lists)
                    .filter(|(_, list)| list.iter().any(open))
                    .map(|((people, _), _)| people)
                    .sum();
                prop_assert_eq!(clock.at(week, slot), People(naive), "week {} slot {}", week, slot);
            }
        }
    }

    #[test]
    fn more_hours_never_lower_any_slot(
        sites in prop::collection::vec(circuits(), 3),
        more in prop::collection::vec(circuits(), 3),
        people in prop::collection::vec(0_u64..500, 4),
        stay in 1_u32..8,
    ) {
        let lists: [&[u32]; 4] = [&[0], &[0, 1], &[2], &[]];
        let longer: Vec<Option<Circuit>> = sites
            .iter()
            .zip(&more)
            .map(|(site, more)| match (site, more) {
                (Some(site), Some(more)) => Some(site.union(more)),
                (site, more) => site.clone().or(more.clone()),
            })
            .collect();
        let stay = (stay * 5).to_string();
        let [before, after] = [&sites, &longer].map(|openings| reached(&lists, openings, &stay));
        let request = asked(&["tue 10:00"]);
        let [was, is] = [&before, &after].map(|reached| measure(reached, &people, &request));
        prop_assert!(is.fewer <= was.fewer);
        for window in Window::ALL {
            prop_assert!(is.window(window).mean_hours >= was.window(window).mean_hours);
        }
        let clock = |reached: &Reached| {
            Clock::measure(people.iter().enumerate().map(|(point, &p)| (People(p), reached.schedule(point))))
        };
        let [was, is] = [clock(&before), clock(&after)];
        for slot in (0..SLOTS_PER_WEEK).map(Moment::weekly) {
            prop_assert!(is.mean_at(slot) >= was.mean_at(slot));
        }
    }
}
