//! Another world near this one.

use super::random::SplitMix;
use crate::siting::plan::{BadProblem, Problem};
use crate::units::Seconds;

/// By how much speeds may be wrong, either way.
pub const SPEED_RANGE: f64 = 0.2;
/// By how much the population of a place may be wrong, either way.
pub const PEOPLE_RANGE: f64 = 0.005;

/// The problem of draw `draw` of a seed.
///
/// # Errors
/// As [`Problem::new`].
pub(super) fn drawn(problem: &Problem, seed: u64, draw: u64) -> Result<Problem, BadProblem> {
    let mut random = SplitMix::new(seed, draw);
    let speed = random.around_one(SPEED_RANGE);
    let people = problem.people().iter().map(|&people| {
        // A place where nobody lives takes a number too: who lives elsewhere does not depend on it.
        (people as f64 * random.around_one(PEOPLE_RANGE)).round() as u64
    });
    let people = people.collect();
    let faster = |time: Seconds| Seconds((f64::from(time.0) / speed).round() as u32);
    let lists: Vec<Vec<(u32, Seconds)>> = (0..problem.people().len())
        .map(|point| problem.links(point).iter().map(|link| (link.place, faster(link.time))).collect())
        .collect();
    Problem::new(people, problem.places().to_vec(), &lists, problem.limits.clone())
}
