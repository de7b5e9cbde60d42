//! Coverage of each unit of an administrative level.

use super::coverage::Coverage;
use super::groups::Groups;
use super::thresholds::Thresholds;
use crate::territory::{Level, Territory};
use crate::units::Seconds;

/// Coverage by unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByUnit {
    /// One coverage a unit, in the order of the level's codes.
    pub units: Vec<Coverage>,
    /// Those who belong to no unit of the level (communes without EPCI, people outside quarters).
    pub outside: Coverage,
}

/// Coverage of everybody in the territory.
///
/// `times` has one entry a demand point.
pub fn whole(territory: &Territory, times: &[Option<Seconds>], thresholds: &Thresholds) -> Coverage {
    Coverage::measure(territory.demand().iter().map(|d| d.people).zip(times.iter().copied()), thresholds)
}

/// Coverage of each unit of `level`.
///
/// `times` has one entry a demand point. Everybody is in exactly one unit, or outside.
pub fn by_level(
    territory: &Territory,
    times: &[Option<Seconds>],
    thresholds: &Thresholds,
    level: Level,
) -> ByUnit {
    let groups = Groups::new(territory, level);
    let measure = |unit| {
        let group = groups.points(unit).map(|point| (territory.demand()[point].people, times[point]));
        Coverage::measure(group, thresholds)
    };
    ByUnit { units: (0..groups.units()).map(measure).collect(), outside: measure(groups.units()) }
}
