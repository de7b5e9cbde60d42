//! Zones by road.

use geo::{BoundingRect, Coord, MultiPoint, Point};

use super::along::Along;
use super::ask::{Drawn, IsochroneAsk, IsochroneError, Isochrones};
use super::circles::circles;
use super::field::{Beside, Grid, NEAR_ROAD, OFF_ROAD};
use super::plane::Plane;
use super::shapes::{TOLERANCE, zones};
use crate::travel::model::Model;
use crate::travel::road::Road;
use crate::units::{Metres, Seconds};

/// Road points up to this time after the last line count as well: the line is drawn between those before and after it.
const AFTER: Seconds = Seconds(600);

impl Model {
    /// The zones within each time from `places`, or towards the nearest of them.
    ///
    /// # Errors
    /// When the cell asked for is too small for the extent.
    pub fn isochrones(&self, places: &[Point], ask: &IsochroneAsk) -> Result<Isochrones, IsochroneError> {
        match self {
            Self::CrowFly(model) => Ok(circles(model, places, ask)),
            Self::Road(model) => by_road(model, places, ask),
        }
    }
}

fn by_road(road: &Road, places: &[Point], ask: &IsochroneAsk) -> Result<Isochrones, IsochroneError> {
    let roads = road.roads();
    let on_road = roads.snap(places);
    let off_road = (0..places.len()).filter(|&index| on_road[index].is_none()).collect();
    let last = ask.limits.iter().max().copied().unwrap_or(Seconds(0));
    let along = Along::new(roads, &on_road, ask.heading, Seconds(last.0.saturating_add(AFTER.0)));
    let (plane, extent) = extent(&along);
    let reach = Metres(roads.leg.farthest.0 * OFF_ROAD);
    let grid = Grid::over(extent, reach, ask.cell)?;
    let samples = along.samples(Metres(grid.cell / 2.0));
    let beside = Beside { speed: roads.leg.speed, late: 1000.0 * f64::from(last.0 + AFTER.0) };
    let times = grid.times(&plane, &samples, beside);
    // What rounds down to the second is within it.
    let limits: Vec<f64> = ask.limits.iter().map(|limit| f64::from(limit.0) * 1000.0 + 499.5).collect();
    let shapes = zones(&grid, &times, &limits);
    let (cell, tolerance) = (Metres(grid.cell), Metres(TOLERANCE * grid.cell));
    Ok(Isochrones {
        zones: shapes.iter().map(|shape| plane.degrees(shape)).collect(),
        drawn: Drawn::Grid { cell, near_road: NEAR_ROAD, off_road: reach, tolerance },
        off_road,
    })
}

/// The plane of the roads reached, and their extent on it.
fn extent(along: &Along<'_>) -> (Plane, [Coord; 2]) {
    let bounds = along.points().collect::<MultiPoint>().bounding_rect();
    let [low, high] = bounds.map_or([Coord::zero(); 2], |bounds| [bounds.min(), bounds.max()]);
    let plane = Plane::around(((low + high) / 2.0).into());
    (plane, [low, high].map(|corner| plane.metres(corner.into())))
}
