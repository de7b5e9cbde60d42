//! Moves discs that would hide each other.

use crate::output::drawing::Rect;
use geo::Coord;

/// Directions that are tried, the upright first.
const DIRECTIONS: u8 = 12;

/// How many disc widths a disc is moved at most.
const RINGS: u8 = 4;

/// A disc and the room it has to stay in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Seat {
    pub(super) at: Coord<f64>,
    pub(super) room: Rect,
}

/// Where to draw discs of radius `reach` so that none hides another, nor the discs (centre, radius) that are there already: in its place if that is
/// free, else at the nearest free place around it. The first come first; a disc without any free place stays.
pub(super) fn spread(seats: &[Seat], reach: f64, there: &[(Coord<f64>, f64)]) -> Vec<Coord<f64>> {
    let mut taken: Vec<Coord<f64>> = Vec::with_capacity(seats.len());
    for seat in seats {
        let free = around(seat.at, reach).find(|at| {
            seat.room.encloses(&Rect::around(*at, reach))
                && there.iter().all(|(other, radius)| distance(*at, *other) >= reach + radius)
                && taken.iter().all(|other| distance(*at, *other) >= 2.0 * reach)
        });
        taken.push(free.unwrap_or(seat.at));
    }
    taken
}

pub(super) fn distance(a: Coord<f64>, b: Coord<f64>) -> f64 {
    (a - b).x.hypot((a - b).y)
}

/// The place itself, then rings around it.
fn around(at: Coord<f64>, reach: f64) -> impl Iterator<Item = Coord<f64>> {
    let ring = move |ring: u8| {
        (0..DIRECTIONS).map(move |step| {
            let angle = f64::from(step) * std::f64::consts::TAU / f64::from(DIRECTIONS);
            let away = f64::from(ring) * 1.05 * reach;
            at + Coord { x: angle.sin() * away, y: -angle.cos() * away }
        })
    };
    std::iter::once(at).chain((1..=2 * RINGS).flat_map(ring))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Rect = Rect { left: 0.0, top: 0.0, right: 300.0, bottom: 300.0 };

    #[test]
    fn discs_at_one_place_are_moved_apart_and_the_first_stays() {
        let seat = Seat { at: Coord { x: 20.0, y: 150.0 }, room: ROOM };
        let placed = spread(&[seat; 5], 15.0, &[]);
        assert_eq!(placed[0], seat.at);
        for (index, a) in placed.iter().enumerate() {
            assert!(ROOM.encloses(&Rect::around(*a, 15.0)));
            assert!(placed[..index].iter().all(|b| distance(*a, *b) >= 30.0), "{placed:?}");
        }
    }

    #[test]
    fn a_disc_leaves_those_that_are_there_in_sight() {
        let seat = Seat { at: Coord { x: 150.0, y: 150.0 }, room: ROOM };
        let placed = spread(&[seat], 15.0, &[(seat.at, 20.0)]);
        assert!(distance(placed[0], seat.at) >= 35.0, "{placed:?}");
    }
}
