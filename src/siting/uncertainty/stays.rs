//! How often the sites of a plan stay in it, and between which values it lies.

use super::draw::drawn;
use crate::siting::plan::{BadProblem, Effort, Ended, Goal, Plan, Problem, check, solve};

/// Which worlds to draw.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Draws {
    /// How many.
    pub count: u32,
    /// Where the numbers begin.
    pub seed: u64,
    /// How long to search in each.
    pub effort: Effort,
}

/// From the 5th to the 95th percentile of the draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The 5th percentile.
    pub low: i64,
    /// The 95th.
    pub high: i64,
}

/// What the draws gave.
#[derive(Debug, Clone, PartialEq)]
pub struct Stays {
    /// Draws that have a plan.
    pub solved: u32,
    /// Those whose plan is proven best.
    pub proven: u32,
    /// Draws in which no choice meets the limits, or none was found.
    pub without_plan: u32,
    /// Of each chosen place of the plan, the draws whose best plan has it.
    pub stays: Vec<u32>,
    /// Other places that best plans have, with in how many: most first, then the smallest place.
    pub others: Vec<(u32, u32)>,
    /// The value of the best plan; `None` when no draw has one.
    pub best: Option<Band>,
    /// The value of this plan in the draws where it meets the limits.
    pub ours: Option<Band>,
    /// The most by which this plan falls short of the best of a draw.
    pub most_lost: i64,
}

/// A drawn world.
#[derive(Debug, Clone)]
pub struct World {
    /// Its problem.
    pub problem: Problem,
    /// What the values of its plans are counted on top of.
    pub before: i64,
}

/// Draws worlds of other speeds and populations, makes the best plan of each, and counts. `refined` chooses among equal plans, as it did for `plan`.
///
/// `problem` needs lists as long as the slowest and the fastest world ask for.
///
/// # Errors
/// As [`Problem::new`].
pub fn stays(
    problem: &Problem,
    goal: &Goal,
    plan: &Plan,
    draws: Draws,
    refined: &dyn Fn(&Problem, Plan) -> Plan,
) -> Result<Stays, BadProblem> {
    let world = |draw| drawn(problem, draws.seed, draw).map(|problem| World { problem, before: 0 });
    stays_in(&world, goal, &plan.chosen, draws, refined)
}

/// The same in worlds that the caller draws, by their number; all have the same places.
///
/// # Errors
/// Those of `world`.
pub fn stays_in(
    world: &dyn Fn(u64) -> Result<World, BadProblem>,
    goal: &Goal,
    chosen: &[u32],
    draws: Draws,
    refined: &dyn Fn(&Problem, Plan) -> Plan,
) -> Result<Stays, BadProblem> {
    let mut chosen_in: Vec<u32> = Vec::new();
    let (mut best, mut ours, mut most_lost, mut proven) = (Vec::new(), Vec::new(), 0, 0);
    for draw in 0..draws.count {
        let World { problem, before } = world(draw.into())?;
        chosen_in.resize(problem.places().len(), 0);
        let Ok(found) = solve(&problem, goal, draws.effort) else { continue };
        let found = refined(&problem, found);
        proven += u32::from(found.ended == Ended::Proven);
        found.chosen.iter().for_each(|&place| chosen_in[place as usize] += 1);
        if let Ok(value) = check::value_of(&problem, goal, chosen) {
            let lost = if goal.minimizes() { value.saturating_sub(found.value) } else { found.value - value };
            most_lost = most_lost.max(lost);
            ours.push(before + value);
        }
        best.push(before + found.value);
    }
    let solved = best.len() as u32;
    Ok(Stays {
        solved,
        proven,
        without_plan: draws.count - solved,
        stays: chosen.iter().map(|&place| chosen_in[place as usize]).collect(),
        others: others(&chosen_in, chosen),
        best: band(best),
        ours: band(ours),
        most_lost,
    })
}

fn others(chosen_in: &[u32], ours: &[u32]) -> Vec<(u32, u32)> {
    let all = chosen_in.iter().enumerate().map(|(place, &times)| (place as u32, times));
    let mut others: Vec<(u32, u32)> =
        all.filter(|(place, times)| *times > 0 && !ours.contains(place)).collect();
    others.sort_by_key(|&(place, times)| (std::cmp::Reverse(times), place));
    others
}

/// The 5th and 95th percentiles by nearest rank.
fn band(mut values: Vec<i64>) -> Option<Band> {
    values.sort_unstable();
    let rank = |per_cent: usize| values.get((per_cent * values.len()).div_ceil(100).max(1) - 1).copied();
    Some(Band { low: rank(5)?, high: rank(95)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::siting::plan::{Limits, Place, Standing};
    use crate::units::Seconds;

    #[test]
    fn percentiles_are_values_that_occurred() {
        let values: Vec<i64> = (1..=20).collect();
        assert_eq!(band(values), Some(Band { low: 1, high: 19 }));
        assert_eq!(band(vec![7]), Some(Band { low: 7, high: 7 }));
        assert_eq!(band(Vec::new()), None);
    }

    /// Two villages of 1,000 at 600 and 1,150 s of their candidates, within 1,000 s: whichever the speed, one opening serves the first; the second is
    /// only reached by trips faster than 1.15.
    fn world() -> Problem {
        let lists = vec![vec![(0, Seconds(600))], vec![(1, Seconds(1150))]];
        let limits = Limits { count: Some(1), ..Limits::default() };
        Problem::new(vec![1000, 1100], vec![Place::new(Standing::Free); 2], &lists, limits).unwrap()
    }

    #[test]
    fn a_site_stays_as_often_as_its_village_is_the_better_one() {
        let (problem, goal) = (world(), Goal::Coverage { within: Seconds(1000) });
        let plan = solve(&problem, &goal, Effort::default()).unwrap();
        assert_eq!(plan.chosen, [0]);
        let draws = Draws { count: 400, seed: 7, effort: Effort::default() };
        let stays = |draws| stays(&problem, &goal, &plan, draws, &|_, found| found).unwrap();
        let found = stays(draws);
        // Evenly between 0.8 and 1.2, a speed is above 1.15 in one draw out of eight.
        assert!((320..=380).contains(&found.stays[0]), "{found:?}");
        assert_eq!(found.stays[0] + found.others[0].1, 400);
        assert!(found.best.unwrap().high > 1094 && found.ours.unwrap().high <= 1005, "{found:?}");
        let again = stays(draws);
        assert_eq!(found, again);
        let other = stays(Draws { seed: 8, ..draws });
        assert_ne!(found.stays, other.stays);
    }
}
