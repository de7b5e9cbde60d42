//! Clocks and profiles of the territory and of each unit of a level.

use rayon::prelude::*;

use super::super::groups::Groups;
use super::face::Clock;
use super::profile::{ClockRequest, Profile, Tally};
use super::reached::Reached;
use crate::territory::{Level, Territory};

/// Demand points that one thread takes at a time.
const BATCH: usize = 1024;

/// Profiles by unit.
#[derive(Debug, Clone, PartialEq)]
pub struct ProfilesByUnit {
    /// One profile a unit, in the order of the level's codes.
    pub units: Vec<Profile>,
    /// Those who belong to no unit of the level.
    pub outside: Profile,
}

/// The clock of everybody. Runs in parallel.
pub fn whole_clock(territory: &Territory, reached: &Reached) -> Clock {
    territory
        .demand()
        .par_iter()
        .enumerate()
        .with_min_len(BATCH)
        .fold(Clock::new, |mut clock, (point, demand)| {
            clock.add(demand.people, reached.schedule(point));
            clock
        })
        .reduce(Clock::new, |clock, other| clock.and(&other))
}

/// The clock of each unit of `level`, in the order of the level's codes. Runs in parallel.
pub fn clocks_by_level(territory: &Territory, reached: &Reached, level: Level) -> Vec<Clock> {
    let groups = Groups::new(territory, level);
    let people = |point: usize| (territory.demand()[point].people, reached.schedule(point));
    let clock = |unit| Clock::measure(groups.points(unit).map(people));
    (0..groups.units()).into_par_iter().map(clock).collect()
}

/// The profile of everybody. Runs in parallel.
pub fn whole_profile(territory: &Territory, reached: &Reached, request: &ClockRequest) -> Profile {
    let tally = territory
        .demand()
        .par_iter()
        .enumerate()
        .with_min_len(BATCH)
        .fold(Tally::default, |mut tally, (point, demand)| {
            tally.add(demand.people, reached.at(point), request.fewer_than_hours);
            tally
        })
        .reduce(Tally::default, |tally, other| tally.and(&other));
    Profile::of(&tally, request)
}

/// The profile of each unit of `level`. Runs in parallel.
pub fn profiles_by_level(
    territory: &Territory,
    reached: &Reached,
    request: &ClockRequest,
    level: Level,
) -> ProfilesByUnit {
    let groups = Groups::new(territory, level);
    let profile = |unit| {
        let mut tally = Tally::default();
        for point in groups.points(unit) {
            tally.add(territory.demand()[point].people, reached.at(point), request.fewer_than_hours);
        }
        Profile::of(&tally, request)
    };
    let units = (0..groups.units()).into_par_iter().map(profile).collect();
    ProfilesByUnit { units, outside: profile(groups.units()) }
}
