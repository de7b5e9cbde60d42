//! Effects against the independent checker, and against counts that look at every person.

use proptest::prelude::*;

use super::{Effect, Seen, effects};
use crate::siting::plan::{DecayStep, Goal, Limits, Link, Place, Problem, Standing, check};
use crate::units::{People, Seconds};

const THRESHOLD: Seconds = Seconds(600);

fn goals() -> Vec<Goal> {
    let step = |within, weight| DecayStep { within: Seconds(within), weight };
    vec![
        Goal::Coverage { within: THRESHOLD },
        Goal::Decay { steps: vec![step(300, 1000), step(600, 300), step(900, 100)] },
        Goal::Median { horizon: Seconds(1200) },
        Goal::Backup { within: THRESHOLD, second: 500 },
    ]
}

prop_compose! {
    /// Points with people and times to every place; places are kept, free to close, or candidates.
    fn problems()(points in 1_usize..8, places in 1_usize..7)
        (people in prop::collection::vec(0_u64..50, points),
         times in prop::collection::vec(prop::collection::vec(prop::option::of(0_u32..1200), places), points),
         standing in prop::collection::vec(0_u8..3, places))
        -> Problem {
        let standing = standing.into_iter().map(|kind| Place::new(match kind {
            0 => Standing::Kept,
            1 => Standing::MayClose,
            _ => Standing::Free,
        }));
        let list = |times: Vec<Option<u32>>| {
            let times = times.into_iter().enumerate();
            times.filter_map(|(place, time)| Some((place as u32, Seconds(time?)))).collect()
        };
        let lists: Vec<Vec<(u32, Seconds)>> = times.into_iter().map(list).collect();
        Problem::new(people, standing.collect(), &lists, Limits::default()).unwrap()
    }
}

fn is_kept(problem: &Problem, place: u32) -> bool {
    problem.places()[place as usize].standing == Standing::Kept
}

/// The effects when every choice is open, with the nearest site today of each point.
fn counted(problem: &Problem, goal: &Goal) -> (Vec<u32>, Vec<Effect>) {
    let chosen: Vec<u32> = problem.choices().map(|place| place as u32).collect();
    let exists = |link: &&Link| problem.places()[link.place as usize].standing.exists();
    let before: Vec<Option<Link>> =
        (0..problem.people().len()).map(|point| problem.links(point).iter().find(exists).copied()).collect();
    let seen = Seen { problem, goal, before: &before, threshold: THRESHOLD };
    let effects = effects(&seen, &chosen);
    (chosen, effects)
}

proptest! {
    #[test]
    fn what_sites_add_is_what_the_checker_counts(problem in problems()) {
        for goal in goals() {
            let (chosen, effects) = counted(&problem, &goal);
            let [none, all] = [&[][..], &chosen].map(|open| check::value_of(&problem, &goal, open).unwrap());
            let gained: i64 = effects.iter().map(|effect| effect.gain).sum();
            let sign = if goal.minimizes() { -1 } else { 1 };
            prop_assert_eq!(gained, sign * (all - none), "{:?} of {:?}", goal, problem);
        }
    }

    #[test]
    fn people_are_counted_once_where_they_belong(problem in problems()) {
        let (chosen, effects) = counted(&problem, &Goal::Coverage { within: THRESHOLD });
        let people = |is_meant: &dyn Fn(usize) -> bool| -> u64 {
            (0..problem.people().len()).filter(|&point| is_meant(point)).map(|point| problem.people()[point]).sum()
        };
        let nearest = |point: usize| problem.links(point).first().map(|link| link.place);
        let sum = |of: &dyn Fn(&Effect) -> People| effects.iter().map(of).sum::<People>().0;
        prop_assert_eq!(
            sum(&|effect| effect.served),
            people(&|point| nearest(point).is_some_and(|place| !is_kept(&problem, place)))
        );
        let covered = |point: usize, kept: bool| {
            problem.links(point).iter().any(|link| link.time <= THRESHOLD && (!kept || is_kept(&problem, link.place)))
        };
        prop_assert_eq!(
            sum(&|effect| effect.newly_covered),
            people(&|point| covered(point, false) && !covered(point, true))
        );
        for effect in &effects {
            prop_assert!(chosen.contains(&effect.place));
            let near = |point: usize| -> Vec<u32> {
                let links = problem.links(point).iter().filter(|link| link.time <= THRESHOLD);
                links.map(|link| link.place).collect()
            };
            prop_assert_eq!(effect.only.0, people(&|point| near(point) == [effect.place]));
            let shared = |point: usize| near(point).len() > 1 && near(point).contains(&effect.place);
            prop_assert_eq!(effect.overlap().0, people(&shared));
            let told: People = effect.gaining.iter().map(|gaining| gaining.people).sum();
            prop_assert_eq!(told, effect.sooner + effect.newly_reached);
        }
    }
}

/// A kept site in the west; 100 people beside it, 50 in the middle, 20 in the east and 5 whom nothing reached. Two openings.
#[test]
fn a_road_with_two_openings_is_counted_on_paper() {
    let lists = vec![
        vec![(0, Seconds(0)), (1, Seconds(900))],
        vec![(0, Seconds(900)), (1, Seconds(0)), (2, Seconds(600))],
        vec![(0, Seconds(1500)), (1, Seconds(600)), (2, Seconds(0))],
        vec![(2, Seconds(60))],
    ];
    let places = [Standing::Kept, Standing::Free, Standing::Free].map(Place::new).to_vec();
    let problem = Problem::new(vec![100, 50, 20, 5], places, &lists, Limits::default()).unwrap();
    let (_, effects) = counted(&problem, &Goal::Coverage { within: THRESHOLD });
    // The east covers 50 + 20 + 5, the middle 50 + 20: the east comes first, the middle adds nobody.
    let rows: Vec<_> = effects
        .iter()
        .map(|e| (e.place, e.newly_covered.0, e.served.0, e.newly_reached.0, e.sooner.0, e.only.0))
        .collect();
    assert_eq!(rows, [(2, 75, 25, 5, 20, 5), (1, 0, 50, 0, 50, 0)]);
    assert_eq!(effects[0].saved.0, 20 * 1500);
    assert_eq!(effects[1].saved.0, 50 * 900);
    assert_eq!((effects[0].shared.as_slice(), effects[0].overlap().0), ([(1, People(70))].as_slice(), 70));
    assert_eq!(
        effects[0].gaining.iter().map(|g| (g.point, g.from)).collect::<Vec<_>>(),
        [(2, Some(Seconds(1500))), (3, None)]
    );
}
