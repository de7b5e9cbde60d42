//! From times on a grid to polygons.

use contour::ContourBuilder;
use geo::{
    Area, BooleanOps, BoundingRect, Contains, Coord, LineString, MultiPolygon, Polygon, Rect, Simplify,
    unary_union,
};
use rayon::prelude::*;

use super::field::Grid;

/// Rings that enclose less than this many cells are noise. So are holes smaller than the square of how far people go beside roads:
/// fields between roads, where nobody lives who is not on a road.
const FEWEST_CELLS: f64 = 4.0;
/// How far a line may be moved to make it simpler, in cells.
pub(super) const TOLERANCE: f64 = 0.25;

/// The zones within `limits` (milliseconds, smallest first), on the plane of the grid.
pub(super) fn zones(grid: &Grid, times: &[f64], limits: &[f64]) -> Vec<MultiPolygon> {
    // The crate looks for what lies above a line.
    let heights: Vec<f64> = times.iter().map(|time| -time).collect();
    nested(limits.par_iter().map(|&limit| zone(grid, &heights, -limit)).collect())
}

/// Joins each zone to those within it, so that a longer time never holds less; overlaps and crossings go.
pub(super) fn nested(zones: Vec<MultiPolygon>) -> Vec<MultiPolygon> {
    let mut out: Vec<MultiPolygon> = Vec::with_capacity(zones.len());
    for zone in zones {
        // First by itself: what lies in a hole that was left out is not counted twice.
        let zone = unary_union(&zone);
        out.push(out.last().map_or_else(|| zone.clone(), |within| zone.union(within)));
    }
    out
}

fn zone(grid: &Grid, heights: &[f64], level: f64) -> MultiPolygon {
    // A node of the crate stands in the middle of its cell.
    let half = grid.cell / 2.0;
    let lines = ContourBuilder::new(grid.columns, grid.rows, true)
        .x_origin(grid.origin.x - half)
        .y_origin(grid.origin.y - half)
        .x_step(grid.cell)
        .y_step(grid.cell)
        .lines(heights, &[level])
        .expect("the grid has as many times as nodes");
    let rings = lines.into_iter().flat_map(|line| line.into_inner().0.0);
    let noise = FEWEST_CELLS * grid.cell * grid.cell;
    let field = noise.max(grid.reach * grid.reach);
    let is_kept = |ring: &Polygon| ring.unsigned_area() >= if is_exterior(ring) { noise } else { field };
    let whole = assembled(rings.map(ring).filter(is_kept).collect());
    let simple = whole.simplify(TOLERANCE * grid.cell);
    if simple.0.iter().all(|polygon| polygon.exterior().0.len() > 3) { simple } else { whole }
}

/// Whether a ring is the outside of something: clockwise, as the crate draws it.
fn is_exterior(ring: &Polygon) -> bool {
    ring.signed_area() < 0.0
}

fn ring(line: LineString) -> Polygon {
    let mut points: Vec<Coord> = line.0;
    points.dedup();
    Polygon::new(LineString::new(points), Vec::new())
}

/// Polygons with their holes: clockwise rings are exteriors, the others holes of the smallest exterior around them.
fn assembled(rings: Vec<Polygon>) -> MultiPolygon {
    let (mut exteriors, holes): (Vec<Polygon>, Vec<Polygon>) = rings.into_iter().partition(is_exterior);
    exteriors.sort_by(|a, b| a.unsigned_area().total_cmp(&b.unsigned_area()));
    let boxes: Vec<Option<Rect>> = exteriors.iter().map(BoundingRect::bounding_rect).collect();
    let mut holes_of: Vec<Vec<LineString>> = vec![Vec::new(); exteriors.len()];
    for hole in holes {
        let Some(&corner) = hole.exterior().0.first() else { continue };
        let around = (0..exteriors.len()).find(|&index| {
            boxes[index].is_some_and(|bounds| bounds.contains(&corner)) && exteriors[index].contains(&corner)
        });
        if let Some(index) = around {
            holes_of[index].push(hole.into_inner().0);
        }
    }
    let whole = |(exterior, holes): (Polygon, Vec<LineString>)| Polygon::new(exterior.into_inner().0, holes);
    exteriors.into_iter().zip(holes_of).map(whole).collect()
}
