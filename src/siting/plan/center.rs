//! The shortest worst time: the smallest time within which everybody can be.

use super::effort::{Effort, Meter, Reference};
use super::no_plan::NoPlan;
use super::problem::{Problem, Standing};
use super::room::Rules;
use super::rows::Rows;
use super::solve::{Answer, Ended, Plan, reaches, stopped};
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
    let mut meter = Meter::start(effort, Reference::Beyond(0));
    // Everything below `low` cannot be; `high` can, by `chosen`.
    let (mut low, mut high, mut chosen, mut nodes) = (0, times.len(), None, 0);
    let mut is_sure = true;
    while low < high {
        // The longest time first: whether the limits allow any plan at all.
        let middle = if chosen.is_none() { times.len() - 1 } else { low + (high - low) / 2 };
        let rows = Rows::points_within(problem, times[middle]);
        let covered = wanted - rows.ceiling();
        let hint: &[u32] = chosen.as_deref().unwrap_or_default();
        let (answer, looked) = reaches(&rows, rules, wanted - covered, &mut meter, hint);
        nodes += looked;
        match answer {
            Answer::Yes(found) => {
                high = times.partition_point(|time| *time < worst(problem, &lived_in, &found)).min(middle);
                chosen = Some(found);
            }
            _ if chosen.is_none() => return Err(refused(&answer, covered, wanted)),
            Answer::No(_) => low = middle + 1,
            Answer::Unknown => {
                is_sure = false;
                break;
            }
        }
    }
    let Some(chosen) = chosen else { return Err(NoPlan::NotFound) };
    let (value, bound) = (i64::from(times[high].0), i64::from(times[low.min(high)].0));
    Ok(Plan {
        chosen,
        value,
        bound,
        gap: Reference::Rest(0).gap(-value, -bound),
        ended: if is_sure { Ended::Proven } else { stopped(&meter) },
        work: meter.done(),
        nodes,
    })
}

fn refused(answer: &Answer, covered: i64, wanted: i64) -> NoPlan {
    match answer {
        Answer::No(most) => {
            NoPlan::LimitsTooTight { most: (covered + most).max(0) as u64, wanted: wanted as u64 }
        }
        _ => NoPlan::NotFound,
    }
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
