//! How the demand points of a unit stand together.

use std::collections::BTreeMap;

use super::super::groups::Groups;
use super::change::Standing;
use super::network::Handle;
use crate::territory::{Level, Territory};
use crate::units::{MINUTES_PER_HOUR, People, PersonSeconds, Seconds};
use crate::week::WEEKS_PER_CYCLE;

/// How the demand points of a unit stand together.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Together {
    /// Mean time of the people who reach a site, in whole seconds, rounded up: what is beyond a threshold never seems within it. `None`:
    /// nobody reaches one.
    pub time: Option<Seconds>,
    /// The site nearest to most of them, the first of equals.
    pub nearest: Option<Handle>,
    /// Mean reachable hours a week of all its people.
    pub hours: f64,
}

/// How a group stands together, given as (people, standing). Where nobody lives, as its first point does.
pub fn together(group: impl Iterator<Item = (People, Standing)>) -> Together {
    let mut sums = Sums::default();
    let mut first = None;
    for (people, standing) in group {
        first = first.or(Some(standing));
        sums.add(people, &standing);
    }
    match first {
        Some(first) if sums.people == People::ZERO => Together {
            time: first.time(),
            nearest: first.nearest.map(|(site, _)| site),
            hours: first.hours(),
        },
        _ => sums.mean(),
    }
}

/// How each unit of `level` stands, in the order of the level's codes; `standings` has one entry a demand point.
pub fn together_by_level(territory: &Territory, level: Level, standings: &[Standing]) -> Vec<Together> {
    let groups = Groups::new(territory, level);
    let people = |point: usize| (territory.demand()[point].people, standings[point]);
    (0..groups.units()).map(|unit| together(groups.points(unit).map(people))).collect()
}

#[derive(Default)]
struct Sums {
    people: People,
    reaching: People,
    time: PersonSeconds,
    /// Person-minutes over the cycle of weeks.
    minutes: u128,
    sites: BTreeMap<Handle, People>,
}

impl Sums {
    fn add(&mut self, people: People, standing: &Standing) {
        self.people += people;
        self.minutes += u128::from(people.0) * u128::from(standing.minutes_in_cycle);
        let Some((site, time)) = standing.nearest.filter(|_| people > People::ZERO) else { return };
        self.reaching += people;
        self.time += people.times(time);
        *self.sites.entry(site).or_default() += people;
    }

    fn mean(&self) -> Together {
        let reaching = u128::from(self.reaching.0);
        let time = (reaching > 0).then(|| Seconds(self.time.0.div_ceil(reaching) as u32));
        let most = self.sites.iter().rev().max_by_key(|(_, people)| **people);
        let hours = WEEKS_PER_CYCLE as f64 * f64::from(MINUTES_PER_HOUR) * self.people.0.max(1) as f64;
        Together { time, nearest: most.map(|(site, _)| *site), hours: self.minutes as f64 / hours }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(nearest: Option<(u32, u32)>, minutes_in_cycle: u32) -> Standing {
        Standing { nearest: nearest.map(|(site, time)| (Handle(site), Seconds(time))), minutes_in_cycle }
    }

    #[test]
    fn three_points_solved_on_paper() {
        // 2 people at 100 s and 1 at 201 s of sites 4 and 7; 1 who reaches nothing. An hour a week is 480 minutes of the cycle.
        let group = [
            (People(2), standing(Some((7, 100)), 480)),
            (People(1), standing(Some((4, 201)), 960)),
            (People(1), standing(None, 0)),
        ];
        let together = together(group.into_iter());
        assert_eq!(together.time, Some(Seconds(134)), "401 / 3, rounded up");
        assert_eq!((together.nearest, together.hours), (Some(Handle(7)), 1.0));
    }

    #[test]
    fn where_nobody_lives_the_first_point_tells() {
        let group = [(People(0), standing(Some((3, 60)), 480)), (People(0), standing(None, 0))];
        let expected = Together { time: Some(Seconds(60)), nearest: Some(Handle(3)), hours: 1.0 };
        assert_eq!(together(group.into_iter()), expected);
        assert_eq!(together([].into_iter()), Together::default());
    }

    #[test]
    fn equal_numbers_go_to_the_first_site() {
        let group = [(People(5), standing(Some((9, 60)), 0)), (People(5), standing(Some((2, 60)), 0))];
        assert_eq!(together(group.into_iter()).nearest, Some(Handle(2)));
    }
}
