//! Existing sites that a plan need not close.

use super::check;
use super::goal::Goal;
use super::problem::{Problem, Standing};
use super::room::{Room, Rules};
use super::solve::{Ended, Plan};

/// The plan with every existing site that the limits leave room for, the smallest first: a site that may close does so only where a limit asks for
/// it. No goal loses by a site more, except the fewest sites, which are left as they are unless cost is what counts.
pub(super) fn keep_standing(problem: &Problem, goal: &Goal, rules: &Rules, plan: Plan) -> Plan {
    if matches!(goal, Goal::Fewest { .. }) && !problem.has_costs() {
        return plan;
    }
    let mut room = Room::new(rules);
    plan.chosen.iter().for_each(|&place| room.open(place as usize));
    let mut chosen = plan.chosen.clone();
    for (place, _) in (0..).zip(problem.places()).filter(|(_, place)| place.standing == Standing::MayClose) {
        if !plan.chosen.contains(&place) && rules.cost[place as usize] == 0 && room.takes(place as usize) {
            room.open(place as usize);
            chosen.push(place);
        }
    }
    chosen.sort_unstable();
    match check::value_of(problem, goal, &chosen) {
        Ok(value) if chosen.len() > plan.chosen.len() => improved(plan, goal, (chosen, value)),
        _ => plan,
    }
}

/// The plan with other places that bring at least as much: its bound holds, its gap shrinks.
fn improved(plan: Plan, goal: &Goal, (chosen, value): (Vec<u32>, i64)) -> Plan {
    let (slack, left) = ((plan.bound - plan.value).abs(), (plan.bound - value).abs());
    if left == 0 {
        return Plan { chosen, value, gap: 0.0, ended: Ended::Proven, ..plan };
    }
    let gained = (slack - left) as f64;
    // The gap is the slack as a share of what the goal adds up, which the better value makes smaller or larger.
    let whole = slack as f64 / plan.gap + if goal.minimizes() { -gained } else { gained };
    Plan { chosen, value, gap: left as f64 / whole, ..plan }
}

#[cfg(test)]
mod tests {
    use super::super::{Effort, Limits, Place, solve};
    use super::*;
    use crate::units::{Euros, Seconds};

    fn unproven(value: i64, bound: i64, gap: f64) -> Plan {
        Plan { chosen: vec![1], value, bound, gap, ended: Ended::WorkSpent, work: 1, nodes: 1 }
    }

    #[test]
    fn a_better_value_shrinks_the_gap() {
        let coverage = Goal::Coverage { within: Seconds(600) };
        // 50 people more than 1,000, of which 500 are with what is kept: a tenth.
        let better = improved(unproven(1000, 1050, 0.1), &coverage, (vec![0, 1], 1025));
        assert_eq!((better.gap, better.ended), (25.0 / 525.0, Ended::WorkSpent));
        let best = improved(unproven(1000, 1050, 0.1), &coverage, (vec![0, 1], 1050));
        assert_eq!((best.gap, best.ended), (0.0, Ended::Proven));

        let median =
            improved(unproven(1000, 900, 0.1), &Goal::Median { horizon: Seconds(3600) }, (vec![0, 1], 950));
        assert_eq!((median.gap, median.chosen), (50.0 / 950.0, vec![0, 1]));
    }

    /// Two villages of 100 people; a house in the first that may close, a candidate between them that serves both.
    fn problem(limits: Limits) -> Problem {
        let times = |house: u32, between: u32| vec![(0, Seconds(house)), (1, Seconds(between))];
        let places =
            vec![Place::new(Standing::MayClose), Place { cost: Euros(35_000), ..Place::new(Standing::Free) }];
        Problem::new(vec![100; 2], places, &[times(0, 300), times(900, 300)], limits).unwrap()
    }

    fn chosen(limits: Limits, goal: &Goal) -> Vec<u32> {
        solve(&problem(limits), goal, Effort::default()).unwrap().chosen
    }

    #[test]
    fn a_house_stays_unless_a_limit_asks_for_its_closing() {
        let coverage = Goal::Coverage { within: Seconds(600) };
        let count = |count| Limits { count: Some(count), ..Limits::default() };
        assert_eq!(chosen(count(2), &coverage), [0, 1]);
        assert_eq!(chosen(count(1), &coverage), [1]);
        let budget = Limits { budget: Some(Euros(35_000)), ..Limits::default() };
        assert_eq!(chosen(budget.clone(), &coverage), [0, 1]);
        // What counts is the cost, and the house costs nothing.
        let cheapest = Goal::Fewest { within: Seconds(600), share: 1000 };
        assert_eq!(chosen(budget, &cheapest), [0, 1]);
    }
}
