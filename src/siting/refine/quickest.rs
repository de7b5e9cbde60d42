//! Among equal plans, the one that saves most time.

use crate::siting::plan::{Goal, Neighbourhood, Plan, Problem, Standing, Swap, check};
use crate::units::Seconds;

/// A time longer than any trip, for who reaches nothing.
const NEVER: Seconds = Seconds(24 * 60 * 60);
/// Gives the times of each demand point to some places.
pub type ListsOf<'a> = &'a dyn Fn(&[u32]) -> Vec<Vec<(u32, Seconds)>>;

/// What existing sites are to a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// They stay wherever that is equal.
    Stay,
    /// Places like others, for a plan from scratch.
    Forgotten,
}

/// Swaps made at most: each saves time or keeps one more existing site, so that the search ends anyway.
const MOST_SWAPS: usize = 100;

/// The plan after swaps that keep its value: where existing sites stay, first those that keep one in the place of an opening; then those that save
/// time and close none of them. `lists` gives, for some places, the times of each demand point to them and to the nearest
/// kept site; longer times than to that site may be left out.
pub fn quickest(problem: &Problem, goal: &Goal, mut plan: Plan, existing: Existing, lists: ListsOf) -> Plan {
    let is_left = problem.has_capacities() || problem.has_costs() && matches!(goal, Goal::Fewest { .. });
    let exists =
        |place: u32| existing == Existing::Stay && problem.places()[place as usize].standing.exists();
    for _ in 0..if is_left { 0 } else { MOST_SWAPS } {
        let swaps = Neighbourhood::new(problem, goal, &plan, 0.0).swaps();
        let equal = swaps.into_iter().filter(|swap| swap.loss == 0 && !exists(swap.closes));
        let equal: Vec<Swap> = equal.collect();
        let stays = equal.iter().find(|swap| exists(swap.opens)).copied();
        let Some(swap) = stays.or_else(|| best(problem, &plan, &equal, lists)) else { break };
        let mut chosen: Vec<u32> =
            plan.chosen.iter().copied().filter(|&place| place != swap.closes).collect();
        chosen.push(swap.opens);
        chosen.sort_unstable();
        // Whatever the neighbourhood says, the value is counted anew.
        if check::value_of(problem, goal, &chosen) != Ok(plan.value) {
            break;
        }
        plan.chosen = chosen;
    }
    plan
}

/// The swap that saves most, if one saves anything.
fn best(problem: &Problem, plan: &Plan, swaps: &[Swap], lists: ListsOf) -> Option<Swap> {
    let mut places: Vec<u32> =
        plan.chosen.iter().copied().chain(swaps.iter().map(|swap| swap.opens)).collect();
    places.sort_unstable();
    places.dedup();
    if swaps.is_empty() {
        return None;
    }
    let times = Times::new(problem, plan, &places, &lists(&places));
    let saved = swaps.iter().map(|swap| (times.saved(problem, swap), swap));
    let mut found: Option<(i64, Swap)> = None;
    for (saved, swap) in saved.filter(|(saved, _)| *saved > 0) {
        let is_better = |(most, old): (i64, Swap)| {
            saved > most || saved == most && (swap.closes, swap.opens) < (old.closes, old.opens)
        };
        if found.is_none_or(is_better) {
            found = Some((saved, *swap));
        }
    }
    found.map(|(_, swap)| swap)
}

/// The two nearest open sites of each demand point, and the times to the places that could open.
struct Times {
    /// The nearest place, and the time to it and to the next.
    open: Vec<(u32, Seconds, Seconds)>,
    /// Of each place, the points that list it.
    columns: Vec<Vec<(u32, Seconds)>>,
}

impl Times {
    fn new(problem: &Problem, plan: &Plan, places: &[u32], lists: &[Vec<(u32, Seconds)>]) -> Self {
        let mut columns = vec![Vec::new(); problem.places().len()];
        let mut is_open: Vec<bool> =
            problem.places().iter().map(|place| place.standing == Standing::Kept).collect();
        plan.chosen.iter().for_each(|&place| is_open[place as usize] = true);
        let mut open = Vec::with_capacity(lists.len());
        for (point, list) in lists.iter().enumerate() {
            let mut nearest: Vec<(Seconds, u32)> = list
                .iter()
                .filter(|(place, _)| is_open[*place as usize])
                .map(|&(place, time)| (time, place))
                .collect();
            nearest.sort_unstable();
            let first = nearest.first().map_or((NEVER, u32::MAX), |&(time, place)| (time, place));
            let second = nearest.get(1).map_or(NEVER, |&(time, _)| time);
            open.push((first.1, first.0, second));
            for &(place, time) in list.iter().filter(|(place, _)| places.binary_search(place).is_ok()) {
                columns[place as usize].push((point as u32, time));
            }
        }
        Self { open, columns }
    }

    /// Person-seconds that a swap saves; below zero when it costs time.
    fn saved(&self, problem: &Problem, swap: &Swap) -> i64 {
        let people = |point: u32| problem.people()[point as usize] as i64;
        let [closes, opens] = [swap.closes, swap.opens].map(|place| &self.columns[place as usize]);
        let apart = |a: Seconds, b: Seconds| i64::from(a.0) - i64::from(b.0);
        let mut saved = 0;
        // Whom the closing one serves go to the next; whom the opening one is nearer to go there.
        for &(point, _) in closes {
            let (first, time, second) = self.open[point as usize];
            if first == swap.closes {
                saved += people(point) * apart(time, second);
            }
        }
        for &(point, time) in opens {
            let (first, now, second) = self.open[point as usize];
            let without = if first == swap.closes { second } else { now };
            saved += people(point) * apart(without, time.min(without));
        }
        saved
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::siting::plan::{Effort, Limits, Place, solve};

    /// Three villages on a road, 10 min apart, 100 people each; a candidate in each. Within 10 min, the one in the middle and both others cover
    /// different numbers; within 20 min all three are equal, and the middle saves most time.
    #[test]
    fn of_equal_places_the_middle_is_taken() {
        let minutes = |a: usize, b: usize| Seconds(600 * a.abs_diff(b) as u32);
        let lists: Vec<Vec<(u32, Seconds)>> =
            (0..3).map(|point| (0..3).map(|place| (place as u32, minutes(point, place))).collect()).collect();
        let limits = Limits { count: Some(1), ..Limits::default() };
        let problem =
            Problem::new(vec![100; 3], vec![Place::new(Standing::Free); 3], &lists, limits).unwrap();
        let goal = Goal::Coverage { within: Seconds(1200) };
        let plan = solve(&problem, &goal, Effort::default()).unwrap();
        assert_eq!((plan.chosen.as_slice(), plan.value), ([0].as_slice(), 300));
        let refined = quickest(&problem, &goal, plan.clone(), Existing::Stay, &|_| lists.clone());
        assert_eq!((refined.chosen.as_slice(), refined.value), ([1].as_slice(), 300));
        assert_eq!(refined.check(&problem, &goal), Ok(()));
        let heavier =
            Problem::new(vec![100, 100, 500], problem.places().to_vec(), &lists, problem.limits.clone());
        let plan = Plan { value: 700, ..plan };
        let refined = quickest(&heavier.unwrap(), &goal, plan, Existing::Stay, &|_| lists.clone());
        assert_eq!(refined.chosen, [2]);
    }

    /// A house at one end of the road and a candidate at the other, equal within 20 min: the house stays, unless history is forgotten and most people
    /// live at the other end.
    #[test]
    fn of_equal_places_what_stands_is_kept() {
        let lists = vec![vec![(0, Seconds(0)), (1, Seconds(600))], vec![(0, Seconds(600)), (1, Seconds(0))]];
        let places = vec![Place::new(Standing::MayClose), Place::new(Standing::Free)];
        let limits = Limits { count: Some(1), ..Limits::default() };
        let problem = Problem::new(vec![100, 500], places, &lists, limits).unwrap();
        let goal = Goal::Coverage { within: Seconds(1200) };
        let plan = Plan { chosen: vec![1], ..solve(&problem, &goal, Effort::default()).unwrap() };
        let chosen = |existing| quickest(&problem, &goal, plan.clone(), existing, &|_| lists.clone()).chosen;
        assert_eq!(chosen(Existing::Stay), [0]);
        assert_eq!(chosen(Existing::Forgotten), [1]);
    }
}
