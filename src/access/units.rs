//! Coverage of each unit of an administrative level.

use super::coverage::Coverage;
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
    let outside = territory.count(level);
    let mut members: Vec<(usize, usize)> = territory
        .demand()
        .iter()
        .enumerate()
        .map(|(index, point)| (territory.unit_of(point, level).unwrap_or(outside), index))
        .collect();
    members.sort_unstable();
    let mut rest = members.as_slice();
    let mut measure = |unit| {
        let (mine, others) = rest.split_at(rest.partition_point(|member| member.0 <= unit));
        rest = others;
        let group = mine.iter().map(|&(_, index)| (territory.demand()[index].people, times[index]));
        Coverage::measure(group, thresholds)
    };
    let units = (0..outside).map(&mut measure).collect();
    ByUnit { units, outside: measure(outside) }
}
