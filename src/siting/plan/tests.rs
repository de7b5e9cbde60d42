//! Plans against exhaustive enumeration on small random problems.

use proptest::prelude::*;

use super::*;
use crate::units::{Euros, Seconds};

/// A small problem, and a goal.
fn asked() -> impl Strategy<Value = (Problem, Goal)> {
    (1_usize..8, 1_usize..8).prop_flat_map(|(points, places)| (problem(points, places), goal()))
}

fn problem(points: usize, places: usize) -> impl Strategy<Value = Problem> {
    let time = prop::option::weighted(0.7, 0_u32..40);
    let times = prop::collection::vec(prop::collection::vec(time, places), points);
    let people = prop::collection::vec(0_u64..50, points);
    let pair = (0..places as u32, 0..places as u32);
    let limits = (
        prop::option::weighted(0.8, 0_usize..5),
        prop::option::weighted(0.3, 0_u64..30),
        prop::collection::vec(pair, 0..3),
        prop::collection::vec(0_u32..3, 2),
        any::<bool>(),
    );
    (people, prop::collection::vec(place(), places), times, limits).prop_map(
        |(people, mut places, times, (count, budget, apart, at_least, groups))| {
            let lists: Vec<Vec<(u32, Seconds)>> = times.iter().map(|row| list(row)).collect();
            let at_least = if groups { at_least } else { Vec::new() };
            if !groups {
                places.iter_mut().for_each(|place| place.group = None);
            }
            let budget = budget.map(Euros);
            Problem::new(people, places, &lists, Limits { count, budget, apart, at_least }).unwrap()
        },
    )
}

fn list(row: &[Option<u32>]) -> Vec<(u32, Seconds)> {
    row.iter()
        .enumerate()
        .filter_map(|(place, time)| time.map(|time| (place as u32, Seconds(time))))
        .collect()
}

fn place() -> impl Strategy<Value = Place> {
    let standing = prop_oneof![
        2 => Just(Standing::Kept),
        1 => Just(Standing::MayClose),
        9 => Just(Standing::Free),
        1 => Just(Standing::Fixed),
        1 => Just(Standing::Forbidden),
    ];
    (standing, 0_u64..12, prop::option::of(0_u32..2)).prop_map(|(standing, cost, group)| Place {
        cost: Euros(cost),
        group,
        ..Place::new(standing)
    })
}

/// The same, some places serving only so many.
fn asked_with_capacities() -> impl Strategy<Value = (Problem, Goal)> {
    (1_usize..7, 1_usize..6).prop_flat_map(|(points, places)| {
        let capacities = prop::collection::vec(prop::option::weighted(0.7, 0_u64..60), places);
        (problem(points, places), capacities, goal().prop_filter("sums over people", sums))
            .prop_map(|(problem, capacities, goal)| (with_capacities(&problem, &capacities), goal))
    })
}

fn sums(goal: &Goal) -> bool {
    matches!(goal, Goal::Coverage { .. } | Goal::Decay { .. } | Goal::Median { .. })
}

fn with_capacities(problem: &Problem, capacities: &[Option<u64>]) -> Problem {
    let place = |(place, capacity): (&Place, &Option<u64>)| Place { capacity: *capacity, ..place.clone() };
    let places = problem.places().iter().zip(capacities).map(place).collect();
    let points = 0..problem.people().len();
    let lists: Vec<Vec<(u32, Seconds)>> = points
        .map(|point| problem.links(point).iter().map(|link| (link.place, link.time)).collect())
        .collect();
    Problem::new(problem.people().to_vec(), places, &lists, problem.limits.clone()).unwrap()
}

fn goal() -> impl Strategy<Value = Goal> {
    let steps = |(near, far, weight): (u32, u32, u32)| {
        let step = |within: u32, weight| DecayStep { within: Seconds(within), weight };
        Goal::Decay { steps: vec![step(near, PER_MILLE), step(near + far, weight)] }
    };
    prop_oneof![
        (5_u32..35).prop_map(|t| Goal::Coverage { within: Seconds(t) }),
        (1_u32..20, 1_u32..20, 1_u32..1000).prop_map(steps),
        (10_u32..60).prop_map(|t| Goal::Median { horizon: Seconds(t) }),
        Just(Goal::Center),
        (5_u32..35, 0_u32..=1000).prop_map(|(t, share)| Goal::Fewest { within: Seconds(t), share }),
        (5_u32..35, 0_u32..=1000).prop_map(|(t, second)| Goal::Backup { within: Seconds(t), second }),
    ]
}

/// The value of every set that meets the limits.
fn all_plans(problem: &Problem, goal: &Goal) -> Vec<(Vec<u32>, i64)> {
    let choices: Vec<u32> = problem.choices().map(|choice| choice as u32).collect();
    let set = |bits: u32| -> Vec<u32> {
        choices.iter().enumerate().filter(|(i, _)| bits >> i & 1 == 1).map(|(_, &choice)| choice).collect()
    };
    let plans = (0..1_u32 << choices.len()).map(set);
    plans.filter_map(|set| check::value_of(problem, goal, &set).ok().map(|value| (set, value))).collect()
}

/// The best value of all; nobody left out of reach counts as no plan for the worst time.
fn best(problem: &Problem, goal: &Goal) -> Option<i64> {
    let values = all_plans(problem, goal).into_iter().map(|(_, value)| value);
    let value = if goal.minimizes() { values.min() } else { values.max() };
    value.filter(|value| *value < i64::MAX)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn plans_are_the_best_of_all((problem, goal) in asked()) {
        match (solve(&problem, &goal, Effort::default()), best(&problem, &goal)) {
            (Ok(plan), Some(best)) => {
                prop_assert_eq!((plan.value, plan.bound, plan.ended), (best, best, Ended::Proven));
                prop_assert_eq!(plan.check(&problem, &goal), Ok(()));
                prop_assert_eq!(plan.gap, 0.0);
            }
            (Err(none), None) => prop_assert_ne!(none, NoPlan::NotFound),
            (found, best) => prop_assert!(false, "found {:?}, best {:?}", found, best),
        }
    }

    #[test]
    fn plans_with_capacities_are_the_best_of_all((problem, goal) in asked_with_capacities()) {
        match (solve(&problem, &goal, Effort::default()), best(&problem, &goal)) {
            (Ok(plan), Some(best)) => {
                prop_assert_eq!((plan.value, plan.bound), (best, best));
                prop_assert_eq!(plan.check(&problem, &goal), Ok(()));
                for swap in Neighbourhood::new(&problem, &goal, &plan, 0.3).swaps() {
                    let mut set: Vec<u32> = plan.chosen.iter().copied().filter(|&c| c != swap.closes).collect();
                    set.push(swap.opens);
                    let value = check::value_of(&problem, &goal, &set).unwrap();
                    prop_assert_eq!((value - plan.value).abs(), swap.loss);
                }
            }
            (Err(none), None) => prop_assert_ne!(none, NoPlan::NotFound),
            (found, best) => prop_assert!(false, "found {:?}, best {:?}", found, best),
        }
    }

    #[test]
    fn bounds_hold_when_the_work_is_spent((problem, goal) in asked(), work in 0_u64..300) {
        let effort = Effort { work, ..Effort::default() };
        if let (Ok(plan), Some(best)) = (solve(&problem, &goal, effort), best(&problem, &goal)) {
            prop_assert_eq!(plan.check(&problem, &goal), Ok(()));
            let (low, high) = if goal.minimizes() { (plan.bound, plan.value) } else { (plan.value, plan.bound) };
            prop_assert!(low <= best && best <= high, "{} <= {} <= {}", low, best, high);
            prop_assert_eq!(plan.ended == Ended::Proven, plan.gap == 0.0);
        }
    }

    #[test]
    fn neighbours_are_those_of_enumeration((problem, goal) in asked(), share in prop_oneof![Just(0.0), 0.0..0.5]) {
        let Ok(plan) = solve(&problem, &goal, Effort::default()) else { return Ok(()) };
        let near = Neighbourhood::new(&problem, &goal, &plan, share);
        let brought = plan.value - solve::base(&problem, &goal);
        let whole = match goal { Goal::Median { .. } | Goal::Center | Goal::Fewest { .. } => plan.value, _ => brought };
        let slack = (share * whole as f64).floor() as i64;
        let is_near = |value: i64| match &goal {
            goal if goal.minimizes() => value <= plan.value + slack,
            _ => value >= plan.value - slack,
        };
        let all: Vec<Vec<u32>> =
            all_plans(&problem, &goal).into_iter().filter(|(_, value)| is_near(*value)).map(|(set, _)| set).collect();
        let differs = |set: &&Vec<u32>| {
            set.len() == plan.chosen.len() && plan.chosen.iter().filter(|c| !set.contains(c)).count() == 1
        };
        prop_assert_eq!(near.swaps().len(), all.iter().filter(differs).count());
        for (choice, robustness) in plan.chosen.iter().zip(near.robustness(Effort::default())) {
            let without = all.iter().any(|set| !set.contains(choice));
            match robustness {
                Robustness::InAll => prop_assert!(!without, "{} is not in all", choice),
                Robustness::Replaceable(set) => prop_assert!(without && !set.contains(choice)),
                Robustness::NotKnown => prop_assert!(false, "not known"),
            }
        }
    }

    #[test]
    fn a_greedy_plan_never_beats_the_best((problem, goal) in asked()) {
        if matches!(goal, Goal::Center | Goal::Fewest { .. }) { return Ok(()) }
        let rows = rows::Rows::new(&problem, &goal);
        let rules = room::Rules::new(&problem, &problem.limits);
        let mut draft = greedy::Draft::of(&state::State::new(&rows), &rules, greedy::Bars::new(&rules), &rules.fixed());
        draft.fill();
        let (first, counted) = (draft.state.value(), draft.state.open_choices());
        let mut is_open = vec![false; problem.places().len()];
        counted.iter().for_each(|&choice| is_open[choice as usize] = true);
        prop_assert_eq!(first, state::value_of(&rows, &is_open));
        draft.swap();
        prop_assert!(draft.state.value() >= first);
        if let (true, Ok(plan)) = (draft.room.is_met(), solve(&problem, &goal, Effort::default())) {
            let brought = (plan.value - solve::base(&problem, &goal)).abs();
            prop_assert!(draft.state.value() <= brought);
        }
    }

    #[test]
    fn one_more_never_brings_less((problem, goal) in asked()) {
        let mut last: Option<i64> = None;
        for step in curve(&problem, &goal, Effort::default()) {
            let Ok(plan) = step.plan else { continue };
            let value = if goal.minimizes() { -plan.value } else { plan.value };
            prop_assert!(last.is_none_or(|last| value >= last));
            last = Some(value);
        }
    }

    #[test]
    fn a_budget_of_equal_costs_is_a_number((problem, goal) in asked(), cost in 1_u64..12, budget in 0_u64..40) {
        let places = problem.places().iter().map(|place| Place { cost: Euros(cost), ..place.clone() }).collect();
        let points = 0..problem.people().len();
        let lists: Vec<Vec<(u32, Seconds)>> = points
            .map(|point| problem.links(point).iter().map(|link| (link.place, link.time)).collect())
            .collect();
        let limited = |count, budget| {
            let limits = Limits { count, budget, ..problem.limits.clone() };
            let places: Vec<Place> = Clone::clone(&places);
            Problem::new(problem.people().to_vec(), places, &lists, limits).unwrap()
        };
        let money = solve(&limited(None, Some(Euros(budget))), &goal, Effort::default());
        let number = solve(&limited(Some((budget / cost) as usize), None), &goal, Effort::default());
        let told = |plan: Plan| (plan.chosen, plan.value, plan.bound, plan.nodes);
        prop_assert_eq!(money.map(told).ok(), number.map(told).ok());
    }
}
