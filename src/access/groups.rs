//! The demand points of each unit of an administrative level.

use crate::territory::{Level, Territory};

/// The demand points of each unit of a level, and those of none.
#[derive(Debug, Clone)]
pub(super) struct Groups {
    /// (unit, demand point), in order; the unit after the last stands for none.
    members: Vec<(usize, usize)>,
    /// Number of units.
    units: usize,
}

impl Groups {
    /// Puts every demand point into its unit of `level`.
    pub(super) fn new(territory: &Territory, level: Level) -> Self {
        let units = territory.count(level);
        let mut members: Vec<(usize, usize)> = territory
            .demand()
            .iter()
            .enumerate()
            .map(|(index, point)| (territory.unit_of(point, level).unwrap_or(units), index))
            .collect();
        members.sort_unstable();
        Self { members, units }
    }

    /// Number of units.
    pub(super) fn units(&self) -> usize {
        self.units
    }

    /// The demand points of unit `unit`; of none, for the unit after the last.
    pub(super) fn points(&self, unit: usize) -> impl Iterator<Item = usize> {
        let start = self.members.partition_point(|member| member.0 < unit);
        let end = self.members.partition_point(|member| member.0 <= unit);
        self.members[start..end].iter().map(|&(_, point)| point)
    }
}
