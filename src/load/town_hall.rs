//! Where the people of a commune are counted: at the town hall, if it is where it should be.

use geo::{MultiPolygon, Point};

use super::boundary::{distance_outside, inside};
use super::rows::Rejection;
use crate::issue::RowIssues;
use crate::territory::PointOrigin;
use crate::units::Metres;

/// A town hall farther outside its commune than this is taken for a mistake.
const FARTHEST_OUTSIDE: Metres = Metres(1000.0);

/// The town hall if it is known and in its place, else a point inside the boundary; `origin` says what the
/// position given is.
pub(super) fn place(
    boundary: &MultiPolygon,
    given: Option<Point>,
    origin: PointOrigin,
    issues: &mut RowIssues,
) -> Result<(Point, PointOrigin), Rejection> {
    match given.map(|point| (point, distance_outside(boundary, point))) {
        Some((point, away)) if away.0 <= FARTHEST_OUTSIDE.0 => return Ok((point, origin)),
        Some((_, away)) => issues.repair(
            "town-hall",
            format!("the town hall lies {:.1} km outside the commune", away.km()),
            "a point inside is used: correct lon and lat",
        ),
        None => issues.repair(
            "town-hall",
            "no position of the town hall",
            "a point inside is used: add lon and lat",
        ),
    }
    Ok((inside(boundary)?, PointOrigin::Interior))
}
