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
pub fn drawn(problem: &Problem, seed: u64, draw: u64) -> Result<Problem, BadProblem> {
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

/// Whether a site whose hours are not known is open in draw `draw` of a seed: as likely as not, each site for itself.
pub fn unknown_is_open(seed: u64, draw: u64, site: u32) -> bool {
    // Numbers of its own: those of speeds and populations stay what they are.
    SplitMix::new(seed ^ u64::from(site).wrapping_add(1).rotate_left(32), draw).around_one(1.0) >= 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_hours_are_open_half_of_the_time() {
        let open = (0..1000).filter(|&draw| unknown_is_open(1, draw, 7)).count();
        assert!((450..550).contains(&open), "{open}");
        let alike =
            (0..1000).filter(|&draw| unknown_is_open(1, draw, 7) == unknown_is_open(1, draw, 8)).count();
        assert!((400..600).contains(&alike), "{alike}");
    }
}
