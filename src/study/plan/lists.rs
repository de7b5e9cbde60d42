//! The lists of times that a goal needs.

use super::ways::Ways;
use crate::siting::plan::{Goal, Link, Place, Standing};
use crate::siting::uncertainty::SPEED_RANGE;
use crate::units::Seconds;

/// No limit: more than any trip.
const ANY: Seconds = Seconds(u32::MAX);

/// By which factors times may be multiplied later, the shortest and the longest way to be late or early.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    /// The fastest world: a time of 1 becomes this.
    shortest: f64,
    /// The slowest.
    longest: f64,
}

impl Stretch {
    /// Times are what they are.
    pub(super) const NONE: Self = Self { shortest: 1.0, longest: 1.0 };

    /// Times of the slowest to the fastest draw.
    pub(super) fn of_draws() -> Self {
        Self { shortest: 1.0 / (1.0 + SPEED_RANGE), longest: 1.0 / (1.0 - SPEED_RANGE) }
    }

    /// Whether `time` is within `limit` in every world.
    fn surely_in(self, time: Seconds, limit: Seconds) -> bool {
        f64::from(time.0) * self.longest <= f64::from(limit.0)
    }

    /// Below this, a time may be within `limit` in some world.
    pub(super) fn below(self, limit: Seconds) -> Seconds {
        Seconds((f64::from(limit.0) / self.shortest).ceil() as u32 + 2)
    }
}

/// The places with a standing, by index.
pub(super) fn with(places: &[Place], standings: &[Standing]) -> Vec<u32> {
    let all = 0..places.len() as u32;
    all.filter(|&place| standings.contains(&places[place as usize].standing)).collect()
}

/// For each demand point, the kept sites that the goal counts (the nearest; two for backup) and the choices that could change its count.
pub(super) fn lists(
    ways: &Ways,
    places: &[Place],
    goal: &Goal,
    stretch: Stretch,
) -> Vec<Vec<(u32, Seconds)>> {
    let kept = with(places, &[Standing::Kept]);
    let mut near = kept_lists(ways, &kept, goal, stretch);
    let limits: Vec<Seconds> = near.iter().map(|list| limit(list, goal, stretch)).collect();
    let choices = with(places, &[Standing::MayClose, Standing::Free, Standing::Fixed]);
    for (list, closer) in near.iter_mut().zip(ways.closer_than(&choices, &limits)) {
        list.extend(closer);
    }
    near
}

fn kept_lists(ways: &Ways, kept: &[u32], goal: &Goal, stretch: Stretch) -> Vec<Vec<(u32, Seconds)>> {
    let nearest = ways.nearest(kept).into_iter();
    let nearest = nearest.map(|link| link.into_iter().map(|link| (link.place, link.time)).collect());
    let Goal::Backup { within, .. } = goal else { return nearest.collect() };
    let nearest: Vec<Vec<(u32, Seconds)>> = nearest.collect();
    let mut both = ways.closer_than(kept, &vec![stretch.below(*within); nearest.len()]);
    for (list, nearest) in both.iter_mut().zip(nearest) {
        list.sort_by_key(|&(place, time)| (time, place));
        list.truncate(2);
        if list.is_empty() {
            *list = nearest;
        }
    }
    both
}

/// Below which time a choice may change the count of a demand point with these kept sites, nearest first.
fn limit(kept: &[(u32, Seconds)], goal: &Goal, stretch: Stretch) -> Seconds {
    let time = kept.first().map_or(ANY, |&(_, time)| time);
    match goal {
        Goal::Coverage { within } | Goal::Fewest { within, .. } => {
            if stretch.surely_in(time, *within) {
                Seconds(0)
            } else {
                time.min(stretch.below(*within))
            }
        }
        Goal::Backup { within, .. } => {
            let is_full = kept.get(1).is_some_and(|&(_, second)| stretch.surely_in(second, *within));
            if is_full { Seconds(0) } else { stretch.below(*within) }
        }
        Goal::Decay { steps } => time.min(stretch.below(steps.last().map_or(Seconds(0), |step| step.within))),
        Goal::Median { horizon } => time.min(stretch.below(*horizon)),
        Goal::Center => time,
    }
}

/// The longest time that a goal looks at; `None`: any.
pub(super) fn farthest(goal: &Goal) -> Option<Seconds> {
    match goal {
        Goal::Coverage { within } | Goal::Fewest { within, .. } | Goal::Backup { within, .. } => {
            Some(*within)
        }
        Goal::Decay { steps } => steps.last().map(|step| step.within),
        Goal::Median { horizon } => Some(*horizon),
        Goal::Center => None,
    }
}

/// For each demand point, what effects are counted on: the kept sites of the goal, existing sites that may close and the chosen places, as far as anybody
/// may be served by them.
pub(super) fn seen_lists(
    ways: &Ways,
    places: &[Place],
    goal: &Goal,
    threshold: Seconds,
    chosen: &[u32],
) -> Vec<Vec<(u32, Seconds)>> {
    let kept = with(places, &[Standing::Kept]);
    let mut near = kept_lists(ways, &kept, goal, Stretch::NONE);
    let reach = farthest(goal).map_or(threshold, |time| time.max(threshold));
    let limit = |list: &Vec<(u32, Seconds)>| match list.first() {
        Some(&(_, time)) => Seconds(time.max(reach).0.saturating_add(1)),
        None => ANY,
    };
    let limits: Vec<Seconds> = near.iter().map(limit).collect();
    let mut choices = with(places, &[Standing::MayClose]);
    choices.extend(chosen.iter().filter(|&&place| places[place as usize].standing != Standing::MayClose));
    for (list, closer) in near.iter_mut().zip(ways.closer_than(&choices, &limits)) {
        list.extend(closer);
    }
    near
}

/// The nearest of the places that `is_open` holds, in a list.
pub(super) fn nearest(list: &[Link], is_open: impl Fn(u32) -> bool) -> Option<Link> {
    list.iter().find(|link| is_open(link.place)).copied()
}
