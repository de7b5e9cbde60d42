//! What stays when the network changes: frozen, and shared by trials of the same territory.

use geo::Point;

use super::super::indicators::Asked;
use super::super::quarters::QuarterPoints;
use crate::territory::Territory;
use crate::travel::{Model, Origins};
use crate::units::People;

/// The people, where they are, and what is asked.
#[derive(Debug)]
pub(super) struct Ground {
    /// People by demand point.
    pub(super) people: Vec<People>,
    /// The demand points, ready for ways from them.
    pub(super) origins: Origins,
    /// Those of quarters.
    pub(super) quarters: QuarterPoints,
    /// What is asked.
    pub(super) asked: Asked,
}

impl Ground {
    pub(super) fn new(territory: &Territory, model: &Model, asked: Asked) -> Self {
        let points: Vec<Point> = territory.demand().iter().map(|demand| demand.point).collect();
        Self {
            people: territory.demand().iter().map(|demand| demand.people).collect(),
            origins: model.origins(&points),
            quarters: QuarterPoints::new(territory),
            asked,
        }
    }
}
