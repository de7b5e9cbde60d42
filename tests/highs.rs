//! Plans against HiGHS, on problems far too large to look at every set of places.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

#[path = "common/or_library.rs"]
mod instances;

use std::time::Duration;

use maillage::siting::plan::milp::{self, Answer, NoAnswer, Patience, Side};
use maillage::siting::plan::{
    DecayStep, Effort, Ended, Goal, Limits, NoPlan, PER_MILLE, Place, Problem, Standing, check, solve,
};
use maillage::units::{Euros, Seconds};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// Cases that are the same on every run.
fn cases(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, rng_seed: RngSeed::Fixed(1990), failure_persistence: None, ..Default::default() }
}

/// A problem of up to so many points and places; some places serve only so many when `capacities` says so.
fn problem(points: usize, places: usize, capacities: bool) -> impl Strategy<Value = Problem> {
    (1..=points, 1..=places).prop_flat_map(move |(points, places)| {
        let time = prop::option::weighted(0.5, 0_u32..40);
        let times = prop::collection::vec(prop::collection::vec(time, places), points);
        let people = prop::collection::vec(0_u64..50, points);
        (people, prop::collection::vec(place(capacities), places), times, limits(places as u32))
            .prop_map(|(people, places, times, limits)| of(people, places, &times, limits))
    })
}

fn of(people: Vec<u64>, mut places: Vec<Place>, times: &[Vec<Option<u32>>], limits: Limits) -> Problem {
    if limits.at_least.is_empty() {
        places.iter_mut().for_each(|place| place.group = None);
    }
    let list = |row: &Vec<Option<u32>>| -> Vec<(u32, Seconds)> {
        (0..).zip(row).filter_map(|(place, time)| Some((place, Seconds((*time)?)))).collect()
    };
    Problem::new(people, places, &times.iter().map(list).collect::<Vec<_>>(), limits).unwrap()
}

fn limits(places: u32) -> impl Strategy<Value = Limits> {
    let count = prop::option::weighted(0.8, 0_usize..9);
    let budget = prop::option::weighted(0.3, 0_u64..60).prop_map(|budget| budget.map(Euros));
    let apart = prop::collection::vec((0..places, 0..places), 0..6);
    let at_least = prop_oneof![Just(Vec::new()), prop::collection::vec(0_u32..3, 2)];
    (count, budget, apart, at_least).prop_map(|(count, budget, apart, at_least)| Limits {
        count,
        budget,
        apart,
        at_least,
    })
}

fn place(capacities: bool) -> impl Strategy<Value = Place> {
    let standing = prop_oneof![
        2 => Just(Standing::Kept),
        1 => Just(Standing::MayClose),
        15 => Just(Standing::Free),
        1 => Just(Standing::Fixed),
        1 => Just(Standing::Forbidden),
    ];
    let capacity = prop::option::weighted(0.7, 0_u64..200);
    let capacity = capacity.prop_map(move |capacity| capacity.filter(|_| capacities));
    (standing, 0_u64..12, prop::option::of(0_u32..2), capacity)
        .prop_map(|(standing, cost, group, capacity)| Place { standing, cost: Euros(cost), group, capacity })
}

fn within() -> impl Strategy<Value = Seconds> {
    (3_u32..20).prop_map(Seconds)
}

/// A goal that knows capacities.
fn goal_of_sums() -> impl Strategy<Value = Goal> {
    let decay = (within(), 1_u32..20, 1_u32..1000).prop_map(|(near, far, weight)| {
        let step = |within, weight| DecayStep { within, weight };
        Goal::Decay { steps: vec![step(near, PER_MILLE), step(Seconds(near.0 + far), weight)] }
    });
    let median = (10_u32..60).prop_map(|horizon| Goal::Median { horizon: Seconds(horizon) });
    prop_oneof![within().prop_map(|within| Goal::Coverage { within }), decay, median]
}

fn goal() -> impl Strategy<Value = Goal> {
    prop_oneof![
        3 => goal_of_sums(),
        1 => Just(Goal::Center),
        1 => (within(), 0_u32..=1000).prop_map(|(within, share)| Goal::Fewest { within, share }),
        1 => (within(), 0_u32..=1000).prop_map(|(within, second)| Goal::Backup { within, second }),
    ]
}

fn by_highs(problem: &Problem, goal: &Goal, sides: &[Side]) -> Result<Answer, NoAnswer> {
    milp::solve(problem, goal, sides, Patience::default())
}

/// Both find the same value and prove it, or both find that there is no plan.
fn agree(problem: &Problem, goal: &Goal) -> Result<(), TestCaseError> {
    match (solve(problem, goal, Effort::default()), by_highs(problem, goal, &[])) {
        (Ok(ours), Ok(theirs)) => {
            prop_assert_eq!((ours.value, ours.ended), (theirs.value, theirs.ended));
            prop_assert_eq!((ours.value, ours.bound), (theirs.bound, theirs.bound));
            prop_assert_eq!(ours.check(problem, goal), Ok(()));
        }
        (Err(ours), Err(NoAnswer::Infeasible)) => prop_assert_ne!(ours, NoPlan::NotFound),
        (ours, theirs) => prop_assert!(false, "ours {:?}, theirs {:?}", ours, theirs),
    }
    Ok(())
}

fn side(places: usize) -> impl Strategy<Value = Side> {
    let terms = prop::collection::vec((0..places as u32, (-3_i8..=3).prop_map(f64::from)), 1..5);
    let limit = || prop::option::of((-3_i8..=3).prop_map(f64::from));
    (terms, limit(), limit()).prop_map(|(terms, at_least, at_most)| Side { terms, at_least, at_most })
}

/// The best value of all sets that meet limits and side constraints.
fn best(problem: &Problem, goal: &Goal, sides: &[Side]) -> Option<i64> {
    let choices: Vec<u32> = problem.choices().map(|choice| choice as u32).collect();
    let set = |bits: u32| -> Vec<u32> {
        choices.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, &choice)| choice).collect()
    };
    let sets = (0..1_u32 << choices.len()).map(set);
    let sound = sets.filter(|set| sides.iter().all(|side| side.holds(problem, set)));
    let values = sound.filter_map(|set| check::value_of(problem, goal, &set).ok());
    let value = if goal.minimizes() { values.min() } else { values.max() };
    value.filter(|value| *value < i64::MAX)
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn every_goal_with_every_limit(problem in problem(40, 25, false), goal in goal()) {
        agree(&problem, &goal)?;
    }

    #[test]
    fn capacities(problem in problem(40, 25, true), goal in goal_of_sums()) {
        agree(&problem, &goal)?;
    }

    #[test]
    fn side_constraints_against_every_set(
        problem in problem(8, 7, false),
        goal in goal(),
        mut sides in prop::collection::vec(side(7), 1..4),
    ) {
        let places = problem.places().len() as u32;
        sides.iter_mut().flat_map(|side| &mut side.terms).for_each(|(place, _)| *place %= places);
        let found = by_highs(&problem, &goal, &sides);
        match best(&problem, &goal, &sides) {
            Some(best) => {
                let found = found.unwrap();
                prop_assert_eq!((found.value, found.bound, found.ended), (best, best, Ended::Proven));
            }
            None => prop_assert_eq!(found, Err(NoAnswer::Infeasible)),
        }
    }
}

#[test]
fn instances_of_the_or_library() {
    for number in [1, 2, 6] {
        let Some(instance) = instances::instance(number) else {
            return println!("skipped: no siting instances beside the repository");
        };
        let (problem, goal) = instance.problem();
        let answer = by_highs(&problem, &goal, &[]).unwrap();
        let optimum = instances::OPTIMA[number - 1];
        assert_eq!(
            (answer.value, answer.bound, answer.ended),
            (optimum, optimum, Ended::Proven),
            "pmed{number}"
        );
        assert_eq!(solve(&problem, &goal, Effort::default()).unwrap().value, optimum, "pmed{number}");
    }
}

/// Two towns of 10 and 4 people, a place in each.
fn two_towns(limits: Limits) -> Problem {
    let places = vec![Place::new(Standing::Free); 2];
    let lists = [vec![(0, Seconds(0))], vec![(1, Seconds(0))]];
    Problem::new(vec![10, 4], places, &lists, limits).unwrap()
}

const COVERAGE: Goal = Goal::Coverage { within: Seconds(5) };

#[test]
fn a_side_constraint_decides() {
    let problem = two_towns(Limits { count: Some(1), ..Limits::default() });
    // The larger town only where the smaller one has a site too.
    let side = Side { terms: vec![(0, 1.0), (1, -1.0)], at_least: None, at_most: Some(0.0) };
    assert_eq!(by_highs(&problem, &COVERAGE, &[]).unwrap().chosen, [0]);
    let answer = by_highs(&problem, &COVERAGE, &[side]).unwrap();
    assert_eq!((answer.chosen, answer.value), (vec![1], 4));
}

#[test]
fn what_cannot_be_asked_is_said() {
    let problem = two_towns(Limits::default());
    let nowhere = Side { terms: vec![(2, 1.0)], ..Side::default() };
    let endless = Side { at_most: Some(f64::NAN), ..Side::default() };
    for (sides, index) in [(vec![nowhere.clone()], 0), (vec![Side::default(), endless], 1)] {
        assert_eq!(by_highs(&problem, &COVERAGE, &sides), Err(NoAnswer::BadSide(index)));
    }
    let places = vec![Place { capacity: Some(1), ..Place::new(Standing::Free) }];
    let small = Problem::new(vec![1], places, &[vec![(0, Seconds(0))]], Limits::default()).unwrap();
    assert_eq!(by_highs(&small, &Goal::Center, &[]), Err(NoAnswer::CapacityUnknown));
}

#[test]
fn nothing_to_decide_is_decided() {
    let problem = Problem::new(vec![3], Vec::new(), &[Vec::new()], Limits::default()).unwrap();
    for (goal, value) in [(COVERAGE, 0), (Goal::Median { horizon: Seconds(7) }, 21)] {
        let answer = by_highs(&problem, &goal, &[]).unwrap();
        assert_eq!((answer.chosen, answer.value, answer.bound), (Vec::new(), value, value));
    }
    assert_eq!(by_highs(&problem, &Goal::Center, &[]), Err(NoAnswer::Infeasible));
}

#[test]
fn a_gap_or_a_time_ends_a_search_with_a_bound_that_holds() {
    let Some(instance) = instances::instance(1) else {
        return println!("skipped: no siting instances beside the repository");
    };
    let (problem, goal) = instance.problem();
    let loose = milp::solve(&problem, &goal, &[], Patience { gap: 0.5, time: None }).unwrap();
    assert!(loose.bound <= instances::OPTIMA[0] && instances::OPTIMA[0] <= loose.value, "{loose:?}");
    let hasty = Patience { gap: 0.0, time: Some(Duration::ZERO) };
    match milp::solve(&problem, &goal, &[], hasty) {
        Ok(answer) => assert!(answer.bound <= instances::OPTIMA[0] && answer.ended == Ended::TimeSpent),
        Err(none) => assert_eq!(none, NoAnswer::OutOfTime),
    }
}
