//! The least time at the nodes of a grid.

use geo::Coord;
use rayon::prelude::*;

use super::along::Sample;
use super::ask::IsochroneError;
use super::plane::Plane;
use crate::units::{KmPerHour, Metres};

/// How far beside a road people go, as a share of how far from a road a place may lie: 1 km by car, 500 m on foot.
pub(super) const OFF_ROAD: f64 = 0.5;

/// So far beside a road people go at the access speed of the profile, as to most homes; farther, they walk. At the access speed of cars,
/// a place between two roads would seem to belong to the quicker one, though its own road is the other.
pub(super) const NEAR_ROAD: Metres = Metres(150.0);
/// The pace of a walk across fields.
const WALK: KmPerHour = KmPerHour(4.0);

/// Sides that a cell may have when none is asked for.
const CELLS: [f64; 7] = [25.0, 50.0, 100.0, 200.0, 400.0, 800.0, 1600.0];
/// Nodes of a grid whose cell is chosen, at most.
const NODES: f64 = 400_000.0;
/// Nodes of any grid, at most: 200 MB of times.
const MOST_NODES: f64 = 25_000_000.0;
/// Nodes around the extent that nothing reaches, so that lines close.
const MARGIN: f64 = 2.0;
/// Rows that a thread fills at a time.
const BAND: usize = 32;

/// Where the nodes of a grid lie on the plane.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grid {
    /// The south-western node.
    pub(super) origin: Coord,
    /// Metres from node to node.
    pub(super) cell: f64,
    /// Metres beside a road that people go.
    pub(super) reach: f64,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

/// How people leave roads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Beside {
    /// At which speed.
    pub(super) speed: KmPerHour,
    /// Milliseconds: later than any line.
    pub(super) late: f64,
}

impl Grid {
    /// A grid over an extent (two corners on the plane) with room for people beside roads.
    pub(super) fn over(
        extent: [Coord; 2],
        reach: Metres,
        cell: Option<Metres>,
    ) -> Result<Self, IsochroneError> {
        let [low, high] = extent;
        let grid = |cell: f64| {
            let margin = reach.0 + MARGIN * cell;
            let side = |low: f64, high: f64| ((high - low + 2.0 * margin) / cell).ceil() as usize + 1;
            let origin = low - Coord { x: margin, y: margin };
            Self { origin, cell, reach: reach.0, columns: side(low.x, high.x), rows: side(low.y, high.y) }
        };
        let chosen = CELLS.into_iter().map(grid).find(|grid| grid.nodes() <= NODES);
        let Some(cell) = cell else { return Ok(chosen.unwrap_or_else(|| grid(CELLS[CELLS.len() - 1]))) };
        let asked = grid(cell.0);
        if asked.nodes() > MOST_NODES {
            let least = (cell.0 * (asked.nodes() / MOST_NODES).sqrt()).ceil() as u64 + 1;
            let (nodes, most) = (asked.nodes() as u64, MOST_NODES as u64);
            return Err(IsochroneError::Cell { cell, nodes, most, least });
        }
        Ok(asked)
    }

    fn nodes(&self) -> f64 {
        self.columns as f64 * self.rows as f64
    }

    /// The least time at each node in milliseconds, row after row from the south.
    pub(super) fn times(&self, plane: &Plane, samples: &[Sample], beside: Beside) -> Vec<f64> {
        let placed: Vec<(Coord, f64)> =
            samples.par_iter().map(|sample| (plane.metres(sample.at) - self.origin, sample.time)).collect();
        let mut times = vec![2.0 * beside.late; self.columns * self.rows];
        times.par_chunks_mut(self.columns * BAND).enumerate().for_each(|(band, times)| {
            let first = band * BAND;
            placed.iter().for_each(|&(at, time)| self.splat(at, time, beside, (first, times)));
        });
        times
    }

    /// Offers the time of a road point to the nodes around it, those of some rows from `first` on.
    fn splat(&self, at: Coord, time: f64, beside: Beside, (first, times): (usize, &mut [f64])) {
        // A cell farther than people go, so that the line between is drawn in its place.
        let reach = self.reach + self.cell;
        let nodes = |at: f64, end: usize| {
            let low = ((at - reach) / self.cell).ceil().max(0.0) as usize;
            let high = ((at + reach) / self.cell).floor().max(-1.0) + 1.0;
            low..(high as usize).min(end)
        };
        let rows = nodes(at.y, self.rows);
        let last = first + times.len() / self.columns;
        for row in rows.start.max(first)..rows.end.min(last) {
            let line = &mut times[(row - first) * self.columns..][..self.columns];
            let up = row as f64 * self.cell - at.y;
            for column in nodes(at.x, self.columns) {
                let distance = (column as f64 * self.cell - at.x).hypot(up);
                if distance <= reach {
                    line[column] = line[column].min(time + self.leg(distance, beside));
                }
            }
        }
    }

    /// Milliseconds beside the road; beyond what people go, so many that no line lies much farther.
    fn leg(&self, distance: f64, beside: Beside) -> f64 {
        let (near, far) = (distance.min(NEAR_ROAD.0), (distance - NEAR_ROAD.0).max(0.0));
        let walk = KmPerHour(beside.speed.0.min(WALK.0));
        let beyond = (distance - self.reach).max(0.0) / self.cell;
        let times = [(beside.speed, near), (walk, far)];
        let leg: f64 = times.iter().map(|(speed, metres)| speed.milliseconds_for(Metres(*metres))).sum();
        leg + beyond * beside.late
    }
}
