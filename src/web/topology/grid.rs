//! Degrees on a grid.

use geo::{Coord, LineString};

/// A vertex on the grid: steps from the south-west corner.
pub(super) type Vertex = [i32; 2];

/// A grid over all boundaries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grid {
    /// Degrees of a step.
    pub(super) step: f64,
    /// Longitude and latitude of the corner, on a multiple of the step.
    pub(super) corner: [f64; 2],
}

impl Grid {
    /// The grid whose corner lies south and west of all `coords`.
    pub(super) fn over(coords: impl Iterator<Item = Coord>, step: f64) -> Self {
        let least = |[x, y]: [f64; 2], c: Coord| [x.min(c.x), y.min(c.y)];
        let corner = coords.fold([f64::INFINITY; 2], least);
        // A multiple of the step: vertices that stand on the grid already stay where they are.
        let down = |degrees: f64| if degrees.is_finite() { (degrees / step).floor() * step } else { 0.0 };
        Self { step, corner: corner.map(down) }
    }

    /// The vertices of a ring, without the last that repeats the first, and without those that follow their like.
    pub(super) fn ring(&self, line: &LineString) -> Vec<Vertex> {
        let mut ring: Vec<Vertex> = line.coords().map(|c| self.vertex(*c)).collect();
        ring.dedup();
        while ring.len() > 1 && ring.first() == ring.last() {
            ring.pop();
        }
        ring
    }

    fn vertex(&self, c: Coord) -> Vertex {
        let steps = |degrees: f64, corner: f64| ((degrees - corner) / self.step).round() as i32;
        [steps(c.x, self.corner[0]), steps(c.y, self.corner[1])]
    }
}
