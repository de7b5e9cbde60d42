//! Where points fall on the page.

use geo::{Coord, Point};

use super::layers::MapPoint;
use super::spread::Seat;
use super::windows::Window;

/// A point that is on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'a> {
    /// Its position in its layer, counted from 0.
    pub(super) index: usize,
    pub(super) point: &'a MapPoint,
    /// The window that shows it.
    pub(super) window: usize,
    /// In pixels.
    pub(super) at: Coord<f64>,
}

/// The points that fall on the page with `reach` pixels around them, in each window that shows them.
pub(super) fn spots<'a>(windows: &[Window<'_>], points: &'a [MapPoint], reach: f64) -> Vec<Spot<'a>> {
    let all = points.iter().enumerate();
    let shown = |(index, point): (usize, &'a MapPoint)| {
        let seats = seats(windows, point.at, reach);
        seats.map(move |(window, seat)| Spot { index, point, window, at: seat.at })
    };
    all.flat_map(shown).collect()
}

/// Where a place falls on the page with `reach` pixels around it: the windows that show it, and where.
pub(super) fn seats(
    windows: &[Window<'_>],
    at: Point<f64>,
    reach: f64,
) -> impl Iterator<Item = (usize, Seat)> {
    let shown = windows.iter().enumerate().filter(move |(_, window)| window.holds(at));
    shown.filter_map(move |(index, window)| {
        Some((index, Seat { at: window.frame.place(at.0, reach)?, room: window.frame.rect }))
    })
}
