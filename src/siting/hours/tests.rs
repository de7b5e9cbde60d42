//! Moves against a world on paper, and against the naive twin.

use proptest::prelude::*;

use super::twin::{every_move, legal_after, recount};
use super::*;
use crate::travel::Reachable;
use crate::units::{People, Share};
use crate::week::{Circuit, Day, Schedule, Stay, WeekSet};

fn limits() -> Limits {
    Limits {
        earliest: "8:00".parse().unwrap(),
        latest: "19:00".parse().unwrap(),
        saturday_until: Some("12:30".parse().unwrap()),
        min_day: "2h".parse().unwrap(),
        max_day: "9h".parse().unwrap(),
        min_days: 5,
        max_days: 6,
    }
}

fn asked(moves: usize) -> Asked {
    Asked { moves, per_site: 1, min_gain: WeeklyAccess::default(), limits: limits() }
}

/// Monday to Friday, 09:00-12:00 and 14:00-17:00.
fn office() -> Schedule {
    let mut week = Schedule::CLOSED;
    for day in &Day::ALL[..5] {
        week.open(*day, 540, 720);
        week.open(*day, 840, 1020);
    }
    week
}

fn site(opening: impl Into<Circuit>) -> SiteHours {
    SiteHours { opening: Some(opening.into()), may_move: true }
}

fn problem(people: &[u64], lists: &[&[u32]], sites: Vec<SiteHours>, stay: &str) -> Problem {
    let reachable = Reachable::new(lists.iter().map(|list| list.iter().copied()));
    let people = people.iter().map(|&people| People(people)).collect();
    Problem::new(people, reachable, sites, stay.parse().unwrap())
}

/// Two houses with the same hours, 100 people who reach both: three hours of one of them, open when the other is too,
/// move to where both are closed.
#[test]
fn of_two_houses_with_the_same_hours_one_makes_room() {
    let problem = problem(&[100], &[&[0, 1]], vec![site(office()), site(office())], "5");
    let plan = greedy(&problem, &asked(1));
    // 30 hours a week for 100 people, over eight weeks.
    assert_eq!(plan.before, WeeklyAccess(100 * 30 * 60 * 8));
    let step = &plan.steps[0];
    // Whatever closes, the other house is open: all three hours of a half-day are won where both are closed. Lunches and evenings
    // have two hours, so it is Saturday; the first half-day of the week closes.
    assert_eq!((step.gain, step.gain.hours_a_week()), (WeeklyAccess(100 * 180 * 8), 300.0));
    assert_eq!((step.site, step.winners, step.losers), (0, People(100), People::ZERO));
    assert_eq!((step.closed.to_string().as_str(), step.closed.minutes()), ("Mo 09:00-12:00", 180));
    assert_eq!((step.opened.to_string().as_str(), step.kind), ("Sa 08:00-11:00", MoveKind::Saturday));
    assert_eq!(step.why.people, People(100));
    assert_eq!((step.why.closed.share, &step.why.closed.sites[..]), (Some(Share(1.0)), &[1][..]));
    assert_eq!((step.why.opened.share, &step.why.opened.sites[..]), (Some(Share(0.0)), &[][..]));
    assert_eq!(plan.openings[1], Some(office().into()));
    assert_eq!(plan.openings[0], Some(step.after.into()));
}

/// A stay of half an hour: what opens alone loses its last 25 minutes of arrival, what lengthens an opening loses none.
#[test]
fn people_who_stay_are_served_best_by_longer_openings() {
    let asked = Asked { limits: Limits { saturday_until: None, ..limits() }, ..asked(1) };
    let problem = problem(&[100], &[&[0, 1]], vec![site(office()), site(office())], "30min");
    let plan = greedy(&problem, &asked);
    // Arrivals of a half-day: 180 - 25 minutes, ten a week.
    assert_eq!(plan.before, WeeklyAccess(100 * 155 * 10 * 8));
    let step = &plan.steps[0];
    // Two hours of lunch join both halves of a day: arrivals go on from 11:30 to 14:00, without the slots of 11:30 and 14:00. After five,
    // where the evening has two hours too, only those would be won: 17:00 is lost to those who stay today.
    assert_eq!(step.gain, WeeklyAccess(100 * 145 * 8));
    assert_eq!(
        (step.closed.to_string().as_str(), step.opened.to_string().as_str()),
        ("Mo 09:00-11:00", "Mo 12:00-14:00")
    );
    assert_eq!(step.kind, MoveKind::Shift);
    assert_eq!(recount(&problem, &plan.openings), plan.before.and(step.gain));
}

#[test]
fn a_house_alone_has_nothing_to_gain() {
    let problem = problem(&[100, 50], &[&[0], &[]], vec![site(office())], "5");
    let plan = greedy(&problem, &asked(5));
    assert_eq!((plan.steps.len(), plan.gain()), (0, WeeklyAccess(0)));
    assert_eq!(plan.openings, [Some(office().into())]);
}

/// Who reaches the odd weeks of a round loses nothing when the house closes then, and is alone in the even ones.
#[test]
fn rounds_stay_and_count_in_the_weeks_in_which_they_come() {
    let mut tuesday = Schedule::CLOSED;
    tuesday.open(Day::Tuesday, 540, 720);
    let round = Circuit::in_weeks(WeekSet::ODD, tuesday);
    assert_eq!(week_that_moves(&round), None);
    let problem = problem(&[80], &[&[0, 1]], vec![site(office()), site(round)], "5");
    let plan = greedy(&problem, &asked(2));
    let step = &plan.steps[0];
    assert_eq!((plan.steps.len(), step.site, step.closed.to_string().as_str()), (1, 0, "Tu 09:00-12:00"));
    assert_eq!(step.gain, WeeklyAccess(80 * 180 * 4));
    assert_eq!(step.why.closed.share, Some(Share(0.5)));
}

#[test]
fn houses_open_over_midnight_closed_or_unknown_stay() {
    let mut night = office();
    night.open(Day::Friday, 1380, 1440);
    for (opening, moves) in
        [(office(), true), (night, false), (Schedule::CLOSED, false), (Schedule::ALWAYS, false)]
    {
        assert_eq!(week_that_moves(&opening.into()).is_some(), moves, "{opening}");
    }
    let kept = SiteHours { may_move: false, ..site(office()) };
    let unknown = SiteHours { opening: None, may_move: true };
    let problem = problem(&[10], &[&[0, 1, 2]], vec![kept.clone(), kept, unknown], "5");
    assert!(greedy(&problem, &asked(3)).steps.is_empty());
}

#[test]
fn a_gain_too_small_is_not_made() {
    let problem = problem(&[100], &[&[0, 1]], vec![site(office()), site(office())], "5");
    let least = |hours| Asked { min_gain: WeeklyAccess::from_hours_a_week(hours), ..asked(1) };
    assert_eq!(greedy(&problem, &least(300.0)).steps.len(), 1);
    assert_eq!(greedy(&problem, &least(300.1)).steps.len(), 0);
}

#[test]
fn limits_that_contradict_each_other_are_refused() {
    let hour = |text: &str| text.parse().unwrap();
    let refused = |limits: Limits, words: &str| {
        let message = limits.check().unwrap_err().to_string();
        assert!(message.starts_with(words), "{message}");
    };
    refused(Limits { earliest: hour("19:00"), ..limits() }, "--earliest 19:00 is not before --latest 19:00");
    refused(Limits { saturday_until: Some(hour("8:00")), ..limits() }, "--saturday-until 08:00 is not after");
    refused(
        Limits { min_day: "10h".parse().unwrap(), ..limits() },
        "--min-day 10h00 is more than --max-day 9h00",
    );
    refused(Limits { min_days: 7, ..limits() }, "--min-days 7 is more than --max-days 6");
    assert_eq!(limits().check(), Ok(()));
}

/// Nonsense limits make no moves, and no panic.
#[test]
fn limits_that_were_not_checked_allow_nothing() {
    let problem = problem(&[100], &[&[0, 1]], vec![site(office()), site(office())], "5");
    let limits = Limits {
        earliest: "19:00".parse().unwrap(),
        latest: "8:00".parse().unwrap(),
        saturday_until: None,
        ..limits()
    };
    assert!(greedy(&problem, &Asked { limits, ..asked(3) }).steps.is_empty());
}

/// A small world: people, who reaches what, openings, whether they move.
type World = (Vec<(u64, Vec<bool>)>, Vec<SiteHours>);

pub(super) fn weeks() -> impl Strategy<Value = Schedule> {
    let span = (0..6_usize, 96..204_u32, 6..48_u32);
    prop::collection::vec(span, 1..6).prop_map(|spans| {
        let mut week = Schedule::CLOSED;
        for (day, start, length) in spans {
            // Mostly on half-hours, as people write them; one in six not.
            let start = if start % 6 == 5 { start } else { start / 6 * 6 };
            let length = if length % 6 == 5 { length } else { length / 6 * 6 };
            week.open(Day::ALL[day], start * 5, (start + length) * 5);
        }
        week
    })
}

fn sites() -> impl Strategy<Value = SiteHours> {
    let odd = prop::bool::weighted(0.15);
    (weeks(), odd, prop::bool::weighted(0.9), prop::bool::weighted(0.8)).prop_map(
        |(week, odd, known, may_move)| {
            let weeks = if odd { WeekSet::ODD } else { WeekSet::ALL };
            SiteHours { opening: known.then(|| Circuit::in_weeks(weeks, week)), may_move }
        },
    )
}

fn worlds(most: usize) -> impl Strategy<Value = World> {
    (1..=most).prop_flat_map(|count| {
        let reach = prop::collection::vec(prop::bool::weighted(0.6), count);
        (prop::collection::vec((0_u64..100, reach), 1..6), prop::collection::vec(sites(), count))
    })
}

pub(super) fn any_limits() -> impl Strategy<Value = Limits> {
    let saturday = prop::option::of(prop_oneof![Just("12:00"), Just("12:30"), Just("17:00")]);
    let (min_day, max_day) = (prop_oneof![Just("1h"), Just("2h")], prop_oneof![Just("6h"), Just("9h")]);
    let latest = prop_oneof![Just("18:00"), Just("19:15")];
    (saturday, min_day, max_day, latest, 1_usize..6).prop_map(|(saturday, min_day, max_day, latest, days)| {
        Limits {
            earliest: "8:15".parse().unwrap(),
            latest: latest.parse().unwrap(),
            saturday_until: saturday.map(|hour| hour.parse().unwrap()),
            min_day: min_day.parse().unwrap(),
            max_day: max_day.parse().unwrap(),
            min_days: days,
            max_days: 6,
        }
    })
}

fn build((points, sites): &World, stay: u32) -> Problem {
    let places = |reach: &Vec<bool>| {
        let reached = reach.iter().enumerate().filter(|(_, reached)| **reached);
        reached.map(|(site, _)| site as u32).collect::<Vec<_>>()
    };
    let reachable = Reachable::new(points.iter().map(|(_, reach)| places(reach)));
    let people = points.iter().map(|(people, _)| People(*people)).collect();
    let stay: Stay = stay.to_string().parse().unwrap();
    Problem::new(people, reachable, sites.clone(), stay)
}

fn stays() -> impl Strategy<Value = u32> {
    prop_oneof![Just(5_u32), Just(30), Just(90)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_gain_equals_a_recount_and_every_move_keeps_the_limits(
        world in worlds(6),
        limits in any_limits(),
        stay in stays(),
        per_site in 1_usize..3,
    ) {
        let problem = build(&world, stay);
        let plan = greedy(&problem, &Asked { moves: 6, per_site, min_gain: WeeklyAccess(0), limits: limits.clone() });
        let mut openings: Vec<Option<Circuit>> = world.1.iter().map(|site| site.opening.clone()).collect();
        let mut now = recount(&problem, &openings);
        prop_assert_eq!(plan.before, now);
        for step in &plan.steps {
            prop_assert!(world.1[step.site].may_move);
            prop_assert_eq!(openings[step.site].as_ref(), Some(&step.before.into()));
            let at_first = world.1[step.site].opening.as_ref().unwrap().week(0);
            prop_assert_eq!(legal_after(&limits, at_first, &step.before, (step.closed, step.opened)), Some(step.after));
            prop_assert_eq!(step.before.minutes(), step.after.minutes());
            openings[step.site] = Some(step.after.into());
            let then = recount(&problem, &openings);
            prop_assert_eq!(WeeklyAccess(then.0 - now.0), step.gain);
            prop_assert!(step.gain > WeeklyAccess(0));
            now = then;
        }
        prop_assert_eq!(WeeklyAccess(now.0 - plan.before.0), plan.gain());
        prop_assert_eq!(plan.openings, openings);
    }

    #[test]
    fn the_first_move_is_the_best_of_all_legal_ones(world in worlds(2), limits in any_limits(), stay in stays()) {
        let problem = build(&world, stay);
        let plan = greedy(&problem, &Asked { limits: limits.clone(), ..asked(1) });
        let today = plan.before.0;
        let found = plan.steps.first().map(|step| (step.gain.0, step.site, step.closed, step.opened));
        let merit = |&(gain, site, closed, opened): &(u64, usize, Piece, Piece)| {
            std::cmp::Reverse((std::cmp::Reverse(gain), site, closed.minutes(), closed, opened))
        };
        let best = every_move(&problem, &limits)
            .into_iter()
            .filter(|(access, ..)| *access > today)
            .map(|(access, site, closed, opened)| (access - today, site, closed, opened))
            .max_by_key(merit);
        prop_assert_eq!(found, best);
    }

    #[test]
    fn threads_do_not_change_a_plan(world in worlds(6), stay in stays()) {
        let problem = build(&world, stay);
        let plan = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| greedy(&problem, &asked(4)))
        };
        let one = plan(1);
        prop_assert_eq!(&plan(2), &one);
        prop_assert_eq!(&plan(8), &one);
    }
}
