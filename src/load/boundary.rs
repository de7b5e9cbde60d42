//! Polygons of a feature, checked: boundaries in degrees, and points inside them.

use geo::algorithm::line_measures::metric_spaces::Haversine;
use geo::{
    Area, Closest, ClosestPoint, Coord, Distance, InteriorPoint, Intersects, Line, LineString, LinesIter,
    MultiPolygon, Point, Polygon,
};

use super::coordinates::{Frame, remedy_outside};
use super::rows::Rejection;
use super::table::{Ring, Shape};
use crate::ids::shorten;
use crate::issue::RowIssues;
use crate::units::Metres;

/// Positions that a closed ring needs: a triangle and its first corner again.
const RING_LENGTH: usize = 4;

/// The boundary that a shape gives; `None` when the feature has no geometry.
pub(super) fn boundary(shape: &Shape, issues: &mut RowIssues) -> Result<Option<MultiPolygon>, Rejection> {
    match shape {
        Shape::None => Ok(None),
        Shape::Polygons(polygons) => read(polygons, issues).map(Some),
        Shape::Point(..) | Shape::Other(_) => Err(Rejection::new(
            "geometry",
            format!("{} where a polygon is expected", shape.name()),
            "give the boundary as a Polygon or MultiPolygon",
        )),
    }
}

fn read(polygons: &[Vec<Ring>], issues: &mut RowIssues) -> Result<MultiPolygon, Rejection> {
    let empty = || {
        Rejection::new(
            "geometry",
            "a boundary without area",
            "draw the polygon again, or leave its geometry out",
        )
    };
    let [x, y] = *polygons.iter().flatten().flatten().next().ok_or_else(empty)?;
    let frame = Frame::of(x, y).ok_or_else(|| outside(x, y))?;
    if let Some(repair) = frame.repair() {
        issues.repair("coordinates", format!("boundary at {x}, {y}"), repair);
    }
    let mut reader = Reader { frame, unclosed: 0, flat: 0 };
    let parts: Vec<Polygon> =
        polygons.iter().filter_map(|rings| reader.polygon(rings).transpose()).collect::<Result<_, _>>()?;
    reader.record(issues, parts.is_empty());
    if parts.is_empty() { Err(empty()) } else { Ok(MultiPolygon(parts)) }
}

fn outside(x: f64, y: f64) -> Rejection {
    let place = shorten(&format!("{x}, {y}"));
    Rejection::new("coordinates", format!("a boundary at {place}"), remedy_outside(x, y))
}

struct Reader {
    frame: Frame,
    unclosed: usize,
    flat: usize,
}

impl Reader {
    /// A polygon, or `None` when its outer ring has no area.
    fn polygon(&mut self, rings: &[Ring]) -> Result<Option<Polygon>, Rejection> {
        let mut lines = Vec::with_capacity(rings.len());
        for (i, ring) in rings.iter().enumerate() {
            let outline = Polygon::new(self.ring(ring)?, vec![]);
            let has_area = outline.exterior().0.len() >= RING_LENGTH && outline.unsigned_area() > 0.0;
            match (has_area, i) {
                (true, _) => lines.push(outline.into_inner().0),
                (false, 0) => {
                    self.flat += 1;
                    return Ok(None);
                }
                (false, _) => self.flat += 1,
            }
        }
        if lines.is_empty() {
            return Ok(None);
        }
        let outer = lines.remove(0);
        Ok(Some(Polygon::new(outer, lines)))
    }

    fn ring(&mut self, ring: &Ring) -> Result<LineString, Rejection> {
        let coords = ring.iter().map(|&[x, y]| {
            let point = self.frame.point(x, y).ok_or_else(|| outside(x, y))?;
            Ok(Coord::from(point))
        });
        let mut line = LineString(coords.collect::<Result<_, Rejection>>()?);
        if !line.is_closed() {
            self.unclosed += 1;
            line.close();
        }
        Ok(line)
    }

    fn record(&self, issues: &mut RowIssues, is_empty: bool) {
        if self.unclosed > 0 {
            issues.repair("geometry", format!("{} rings are not closed", self.unclosed), "closed");
        }
        if self.flat > 0 && !is_empty {
            issues.repair(
                "geometry",
                format!("{} rings have no area", self.flat),
                "left out of the boundary",
            );
        }
    }
}

/// A point inside a boundary.
pub(super) fn inside(boundary: &MultiPolygon) -> Result<Point, Rejection> {
    let point = boundary.interior_point().filter(|point| point.x().is_finite() && point.y().is_finite());
    point.ok_or_else(|| {
        Rejection::new("geometry", "a boundary without a point inside", "draw the polygon again")
    })
}

/// How far a point lies outside a boundary (great circle); zero inside.
pub(super) fn distance_outside(boundary: &MultiPolygon, point: Point) -> Metres {
    if boundary.intersects(&point) {
        return Metres(0.0);
    }
    // Degrees of longitude are made as long as those of latitude, so that "closest" is closest on the ground.
    let narrow = point.y().to_radians().cos().max(1e-6);
    let scaled = |c: Coord| Coord { x: c.x * narrow, y: c.y };
    let target = Point(scaled(point.0));
    let nearest = boundary.lines_iter().filter_map(|line| {
        match Line::new(scaled(line.start), scaled(line.end)).closest_point(&target) {
            Closest::Intersection(p) | Closest::SinglePoint(p) => {
                Some(Haversine.distance(point, Point::new(p.x() / narrow, p.y())))
            }
            Closest::Indeterminate => None,
        }
    });
    Metres(nearest.fold(f64::INFINITY, f64::min))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(x: f64, y: f64) -> Vec<Ring> {
        vec![vec![[x, y], [x + 1.0, y], [x + 1.0, y + 1.0], [x, y + 1.0], [x, y]]]
    }

    fn checked(polygons: Vec<Vec<Ring>>) -> Result<MultiPolygon, Rejection> {
        boundary(&Shape::Polygons(polygons), &mut RowIssues::new(1)).map(Option::unwrap)
    }

    #[test]
    fn rings_are_closed_and_flat_ones_left_out() {
        let mut open = square(2.0, 43.0);
        open[0].pop();
        let flat = vec![vec![[2.0, 43.0], [2.1, 43.0], [2.0, 43.0]]];
        let polygon = checked(vec![open, flat.clone()]).unwrap();
        assert_eq!(polygon.unsigned_area(), 1.0);
        assert_eq!(polygon.0.len(), 1);
        assert!(checked(vec![flat]).is_err());
        assert!(checked(vec![]).is_err());
        assert!(checked(vec![vec![]]).is_err());
    }

    #[test]
    fn a_boundary_leaves_france_nowhere() {
        assert!(checked(vec![square(9.5, 43.0)]).is_err());
        let exchanged = checked(vec![square(43.0, 2.0)]).unwrap();
        assert!(exchanged.intersects(&Point::new(2.5, 43.5)));
    }

    #[test]
    fn distances_outside_are_great_circles() {
        let boundary = checked(vec![square(2.0, 43.0)]).unwrap();
        assert_eq!(distance_outside(&boundary, Point::new(2.5, 43.5)).0, 0.0);
        // A tenth of a degree of latitude is 11.12 km; of longitude at 43.5 degrees, 8.07 km.
        let north = distance_outside(&boundary, Point::new(2.5, 44.1)).km();
        let east = distance_outside(&boundary, Point::new(3.1, 43.5)).km();
        assert!((north - 11.12).abs() < 0.01 && (east - 8.07).abs() < 0.01, "{north} {east}");
    }
}
