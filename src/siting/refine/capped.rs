//! What no plan can exceed.

use crate::siting::plan::{Ended, Goal, Limits, Place, Plan, Problem, Standing, check};
use crate::units::Seconds;

/// The plan with its bound lowered to what every place together gives, for goals of which more is better.
pub fn capped(problem: &Problem, goal: &Goal, plan: Plan) -> Plan {
    if plan.ended == Ended::Proven || goal.minimizes() || problem.has_capacities() {
        return plan;
    }
    match with_everything(problem, goal) {
        Some(most) if most < plan.bound => {
            let gained = plan.bound - plan.value;
            let gap = if gained > 0 {
                plan.gap * (most - plan.value).max(0) as f64 / gained as f64
            } else {
                plan.gap
            };
            let ended = if most <= plan.value { Ended::Proven } else { plan.ended };
            Plan { bound: most.max(plan.value), gap, ended, ..plan }
        }
        _ => plan,
    }
}

/// The value with a site at every place that may have one.
fn with_everything(problem: &Problem, goal: &Goal) -> Option<i64> {
    let place = |place: &Place| match place.standing {
        Standing::Forbidden => Place { group: None, ..place.clone() },
        _ => Place { standing: Standing::Kept, group: None, ..place.clone() },
    };
    let lists: Vec<Vec<(u32, Seconds)>> = (0..problem.people().len())
        .map(|point| problem.links(point).iter().map(|link| (link.place, link.time)).collect())
        .collect();
    let places = problem.places().iter().map(place).collect();
    let open = Problem::new(problem.people().to_vec(), places, &lists, Limits::default()).ok()?;
    check::value_of(&open, goal, &[]).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_that_serves_all_that_can_be_is_proven() {
        let lists = vec![vec![(0, Seconds(60))], vec![(1, Seconds(60))], vec![]];
        let limits = Limits { count: Some(2), ..Limits::default() };
        let problem =
            Problem::new(vec![100, 50, 7], vec![Place::new(Standing::Free); 2], &lists, limits).unwrap();
        let goal = Goal::Coverage { within: Seconds(60) };
        let plan = |value, chosen| Plan {
            chosen,
            value,
            bound: 157,
            gap: 0.1,
            ended: Ended::WorkSpent,
            work: 1,
            nodes: 1,
        };
        let whole = capped(&problem, &goal, plan(150, vec![0, 1]));
        assert_eq!((whole.bound, whole.gap, whole.ended), (150, 0.0, Ended::Proven));
        let part = capped(&problem, &goal, plan(100, vec![0]));
        assert_eq!((part.bound, part.ended), (150, Ended::WorkSpent));
        assert!((part.gap - 0.1 * 50.0 / 57.0).abs() < 1e-12);
    }
}
