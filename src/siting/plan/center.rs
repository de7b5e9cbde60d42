//! The shortest worst time: the smallest time within which everybody can be.

use super::effort::{Effort, Meter, Reference};
use super::halving::{Questions, halve};
use super::no_plan::NoPlan;
use super::problem::{Problem, Standing};
use super::room::Rules;
use super::rows::Rows;
use super::solve::{Plan, halved};
use crate::units::Seconds;

/// The plan whose worst time is shortest: a search by halves over the times that occur (Minieka 1970), each of them a question of
/// covering.
///
/// # Errors
/// When a point with people is beyond every place, or no choice meets the limits.
pub(super) fn center(problem: &Problem, rules: &Rules, effort: Effort) -> Result<Plan, NoPlan> {
    let lived_in: Vec<usize> =
        (0..problem.people().len()).filter(|&point| problem.people()[point] > 0).collect();
    let wanted = lived_in.len() as i64;
    let (times, left) = times(problem, rules, &lived_in);
    if !left.is_empty() {
        let most = lived_in.len() - left.len();
        return Err(NoPlan::Unserved { points: left, most: most as u64, wanted: wanted as u64 });
    }
    let mut questions = Questions::new(Meter::start(effort, Reference::Beyond(0)));
    let last = times.len() as u64 - 1;
    let found = halve(
        (0, last),
        |index, hint| {
            let rows = Rows::points_within(problem, times[index as usize]);
            // Rows that no place serves within the time are served by kept sites, or by nothing.
            let served = kept_within(problem, &lived_in, times[index as usize]);
            questions.reaches(&rows, rules, wanted - served, hint)
        },
        |chosen| times.partition_point(|time| *time < worst(problem, &lived_in, chosen)) as u64,
        |_| NoPlan::LimitsTooTight { most: None, wanted: wanted as u64 },
    )?;
    let time = |index: u64| i64::from(times[index as usize].0);
    Ok(halved(&questions, found.chosen, (time(found.needed), time(found.proven))))
}

/// The points with people that kept sites serve within a time.
fn kept_within(problem: &Problem, lived_in: &[usize], time: Seconds) -> i64 {
    let is_served = |&&point: &&usize| problem.kept_time(point).is_some_and(|kept| kept <= time);
    lived_in.iter().filter(is_served).count() as i64
}

/// The longest time to the nearest of `chosen` or a kept site.
fn worst(problem: &Problem, lived_in: &[usize], chosen: &[u32]) -> Seconds {
    let serves = |place: u32| {
        problem.places()[place as usize].standing == Standing::Kept || chosen.binary_search(&place).is_ok()
    };
    let nearest = |&point: &usize| problem.links(point).iter().find(|link| serves(link.place));
    lived_in.iter().filter_map(nearest).map(|link| link.time).max().unwrap_or(Seconds(0))
}

/// The times that can be the worst, shortest first, and the points beyond every place.
fn times(problem: &Problem, rules: &Rules, lived_in: &[usize]) -> (Vec<Seconds>, Vec<u32>) {
    let mut left = Vec::new();
    let mut times = Vec::new();
    // Nobody can be nearer than the nearest place: the worst of these is the least there is.
    let mut least = Seconds(0);
    for &point in lived_in {
        let kept = problem.kept_time(point);
        let may = problem.links(point).iter().filter(|link| rules.may_open(link.place as usize));
        let open = may.map(|link| link.time).take_while(|time| kept.is_none_or(|kept| *time < kept));
        let before = times.len();
        times.extend(open.chain(kept));
        match times.get(before..).and_then(|mine| mine.iter().min()) {
            Some(&nearest) => least = least.max(nearest),
            None => left.push(point as u32),
        }
    }
    times.retain(|time| *time >= least);
    times.sort_unstable();
    times.dedup();
    (if times.is_empty() { vec![Seconds(0)] } else { times }, left)
}
