//! What of an area lies in a box of the page.

use crate::output::drawing::{Dot, Rect, dot};
use geo::Coord;

/// A box in dots.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clip {
    low: Dot,
    high: Dot,
}

impl Clip {
    pub(super) fn to(rect: &Rect) -> Self {
        Self { low: dot(rect.top_left()), high: dot(Coord { x: rect.right, y: rect.bottom }) }
    }

    /// The rings within the box (Sutherland and Hodgman, 1974). Two pieces of a ring stay joined along the edge of the box, which the
    /// even-odd rule does not fill and the frame of the box covers.
    pub(super) fn rings(&self, rings: Vec<Vec<Dot>>) -> Vec<Vec<Dot>> {
        let cut = |ring: Vec<Dot>| {
            let sides =
                [(0, self.low[0], 1), (0, self.high[0], -1), (1, self.low[1], 1), (1, self.high[1], -1)];
            sides
                .into_iter()
                .fold(ring, |ring, side| if ring.is_empty() { ring } else { beside(&ring, side) })
        };
        rings.into_iter().map(cut).filter(|ring| ring.len() > 2).collect()
    }
}

/// The part of a ring on one side of an upright or level line: where its coordinate number `axis`, times `sign`, is not below `limit`'s.
fn beside(ring: &[Dot], (axis, limit, sign): (usize, i32, i32)) -> Vec<Dot> {
    let is_in = |dot: &Dot| (dot[axis] - limit) * sign >= 0;
    let mut kept = Vec::with_capacity(ring.len());
    let last = ring.iter().cycle().skip(ring.len() - 1);
    for (from, to) in last.zip(ring) {
        if is_in(from) != is_in(to) {
            kept.push(crossing(*from, *to, axis, limit));
        }
        if is_in(to) {
            kept.push(*to);
        }
    }
    kept.dedup();
    kept
}

/// Where an edge crosses the line; the same dot in both directions, so that neighbours keep their common border.
fn crossing(a: Dot, b: Dot, axis: usize, limit: i32) -> Dot {
    let (from, to) = (a.min(b), a.max(b));
    let share = f64::from(limit - from[axis]) / f64::from(to[axis] - from[axis]);
    let other = 1 - axis;
    let mut at = [limit; 2];
    at[other] = from[other] + (f64::from(to[other] - from[other]) * share).round() as i32;
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clip() -> Clip {
        Clip { low: [0, 0], high: [100, 100] }
    }

    /// Twice the area by the shoelace formula, without its sign.
    fn twice_the_area(rings: &[Vec<Dot>]) -> i32 {
        let ring = |ring: &Vec<Dot>| -> i32 {
            let next = ring.iter().cycle().skip(1);
            ring.iter().zip(next).map(|(a, b)| a[0] * b[1] - a[1] * b[0]).sum::<i32>().abs()
        };
        rings.iter().map(ring).sum()
    }

    #[test]
    fn a_ring_inside_stays_as_it_is_and_one_outside_goes() {
        let inside = vec![vec![[10, 10], [90, 10], [50, 90]]];
        assert_eq!(clip().rings(inside.clone()), inside);
        assert!(clip().rings(vec![vec![[110, 10], [190, 10], [150, 90]], Vec::new()]).is_empty());
    }

    #[test]
    fn the_part_in_the_box_is_kept() {
        let square = vec![vec![[50, 50], [150, 50], [150, 150], [50, 150]]];
        assert_eq!(twice_the_area(&clip().rings(square)), 2 * 50 * 50);
        let around = vec![vec![[-50, -50], [150, -50], [150, 150], [-50, 150]]];
        assert_eq!(twice_the_area(&clip().rings(around)), 2 * 100 * 100);
    }

    #[test]
    fn neighbours_are_cut_at_the_same_dot() {
        let (a, b) = ([37, 41], [163, 87]);
        assert_eq!(crossing(a, b, 0, 100), crossing(b, a, 0, 100));
        assert_eq!(crossing(a, b, 0, 100), [100, 64]);
    }
}
