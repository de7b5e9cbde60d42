//! Several sites, one after the other.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::problem::{Gain, Problem};
use super::rank::Objective;
use crate::units::{PersonSeconds, Seconds};

/// One opening of a greedy sequence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The candidate that opens.
    pub candidate: usize,
    /// What it brings when those before it are open.
    pub gain: Gain,
    /// What the sequence brings up to and with it.
    pub total: Gain,
    /// The times before it opens, one entry a demand point.
    pub before: Vec<Option<Seconds>>,
}

/// Opens up to `count` candidates, each time the one that brings most; stops when none brings anything.
/// Ties go to the smallest index.
pub fn greedy(problem: &Problem, objective: Objective, count: usize) -> Vec<Step> {
    let mut times = problem.times();
    let mut steps: Vec<Step> = Vec::new();
    while steps.len() < count {
        let Some((candidate, gain)) = best(problem, objective, &times) else { break };
        let before = times.clone();
        problem.open(candidate, &mut times);
        let total = steps.last().map_or(gain, |last| add(last.total, gain));
        steps.push(Step { candidate, gain, total, before });
    }
    steps
}

fn best(problem: &Problem, objective: Objective, times: &[Option<Seconds>]) -> Option<(usize, Gain)> {
    (0..problem.candidates())
        .into_par_iter()
        .map(|candidate| (candidate, problem.gain(candidate, times)))
        .filter(|(_, gain)| *gain != Gain::default())
        .max_by_key(|(candidate, gain)| (objective.merit(gain), Reverse(*candidate)))
}

fn add(a: Gain, b: Gain) -> Gain {
    let PersonSeconds(saved) = a.time_saved;
    Gain {
        newly_covered: a.newly_covered + b.newly_covered,
        newly_reached: a.newly_reached + b.newly_reached,
        time_saved: PersonSeconds(saved + b.time_saved.0),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::problem::Demand;
    use super::super::rank::rank;
    use super::*;
    use crate::units::People;

    /// Random problems: today's times, and times to every candidate.
    fn a_problem() -> impl Strategy<Value = (Vec<Demand>, Vec<Vec<u32>>)> {
        (1_usize..12, 1_usize..8).prop_flat_map(|(points, candidates)| {
            let demand = (0_u64..100, prop::option::weighted(0.9, 0_u32..60))
                .prop_map(|(people, time)| Demand { people: People(people), time: time.map(Seconds) });
            let times = prop::collection::vec(prop::collection::vec(0_u32..60, candidates), points);
            (prop::collection::vec(demand, points), times)
        })
    }

    fn build(demand: &[Demand], times: &[Vec<u32>]) -> Problem {
        let closer = |(demand, times): (&Demand, &Vec<u32>)| {
            let all = times.iter().enumerate().map(|(c, &t)| (c as u32, Seconds(t)));
            all.filter(|(_, t)| demand.time.is_none_or(|now| *t < now)).collect()
        };
        let closer: Vec<_> = demand.iter().zip(times).map(closer).collect();
        Problem::new(demand.to_vec(), Seconds(30), times[0].len(), &closer)
    }

    /// The checker: knows nothing of lists and steps, looks at every pair again.
    fn covered(demand: &[Demand], times: &[Vec<u32>], open: &[usize]) -> u64 {
        let served = |(d, t): &(&Demand, &Vec<u32>)| {
            d.time.is_some_and(|t| t.0 <= 30) || open.iter().any(|&c| t[c] <= 30)
        };
        demand.iter().zip(times).filter(served).map(|(d, _)| d.people.0).sum()
    }

    proptest! {
        #[test]
        fn gains_equal_a_recount_and_greedy_keeps_its_guarantee((demand, times) in a_problem()) {
            let problem = build(&demand, &times);
            let today = covered(&demand, &times, &[]);
            for ranked in rank(&problem, Objective::People) {
                let recount = covered(&demand, &times, &[ranked.candidate]) - today;
                prop_assert_eq!(ranked.gain.newly_covered.0, recount);
            }
            let steps = greedy(&problem, Objective::People, 2);
            let open: Vec<usize> = steps.iter().map(|s| s.candidate).collect();
            let total = steps.last().map_or(0, |s| s.total.newly_covered.0);
            prop_assert_eq!(total, covered(&demand, &times, &open) - today);
            let all = 0..times[0].len();
            let best = all.clone().flat_map(|a| all.clone().map(move |b| [a, b]))
                .map(|pair| covered(&demand, &times, &pair) - today).max().unwrap();
            prop_assert!(total <= best && total as f64 >= (1.0 - 1.0_f64.exp().recip()) * best as f64);
        }

        #[test]
        fn the_first_step_is_the_first_of_the_ranking((demand, times) in a_problem()) {
            let problem = build(&demand, &times);
            for objective in [Objective::People, Objective::Time] {
                let first = rank(&problem, objective).first().map(|r| (r.candidate, r.gain));
                let step = greedy(&problem, objective, 1).first().map(|s| (s.candidate, s.gain));
                prop_assert_eq!(first, step);
            }
        }
    }
}
