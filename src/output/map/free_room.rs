//! Where a page has room for one more frame.

use crate::output::drawing::Rect;

/// A room cut into square cells, some of which are taken.
#[derive(Debug)]
pub(super) struct FreeRoom {
    room: Rect,
    /// The side of a cell, in pixels.
    cell: f64,
    columns: usize,
    rows: usize,
    /// How many cells are taken above and left of each corner of the grid: any box is counted in four look-ups.
    taken: Vec<u32>,
}

impl FreeRoom {
    /// `room` without the boxes that are `taken`, to a cell. O(cells + cells under the boxes).
    pub(super) fn new(room: Rect, cell: f64, taken: impl Iterator<Item = Rect>) -> Self {
        let count = |length: f64| (length / cell).floor().max(0.0) as usize;
        let (columns, rows) = (count(room.width()), count(room.height()));
        let mut free = Self { room, cell, columns, rows, taken: vec![0; (columns + 1) * (rows + 1)] };
        taken.for_each(|rect| free.take(&rect));
        free.add_up();
        free
    }

    /// Marks the cells that a box touches.
    fn take(&mut self, rect: &Rect) {
        let cells = |low: f64, high: f64, count: usize| {
            let first = (low / self.cell).floor().max(0.0) as usize;
            first..((high / self.cell).ceil().max(0.0) as usize).min(count)
        };
        let columns = cells(rect.left - self.room.left, rect.right - self.room.left, self.columns);
        for row in cells(rect.top - self.room.top, rect.bottom - self.room.top, self.rows) {
            for column in columns.clone() {
                self.taken[(row + 1) * (self.columns + 1) + column + 1] = 1;
            }
        }
    }

    fn add_up(&mut self) {
        let width = self.columns + 1;
        for at in width + 1..self.taken.len() {
            if !at.is_multiple_of(width) {
                self.taken[at] += self.taken[at - 1] + self.taken[at - width] - self.taken[at - width - 1];
            }
        }
    }

    fn is_free(&self, (left, top): (usize, usize), (width, height): (usize, usize)) -> bool {
        let corner = |column: usize, row: usize| self.taken[row * (self.columns + 1) + column];
        let (right, bottom) = (left + width, top + height);
        corner(right, bottom) + corner(left, top) == corner(right, top) + corner(left, bottom)
    }

    /// The widest free box up to `widest` pixels, as tall as `height` tells for its width; of several the leftmost, then the highest.
    pub(super) fn find(&self, widest: f64, height: impl Fn(f64) -> f64) -> Option<Rect> {
        let most = ((widest / self.cell).floor().max(0.0) as usize).min(self.columns);
        (1..=most).rev().find_map(|width| {
            let tall = height(width as f64 * self.cell);
            let rows = (tall / self.cell).ceil() as usize;
            let lowest = self.rows.checked_sub(rows)?;
            let corners = (0..=self.columns - width).flat_map(|x| (0..=lowest).map(move |y| (x, y)));
            let (x, y) = corners.into_iter().find(|corner| self.is_free(*corner, (width, rows)))?;
            let (left, top) = (self.room.left + x as f64 * self.cell, self.room.top + y as f64 * self.cell);
            Some(Rect { left, top, right: left + width as f64 * self.cell, bottom: top + tall })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rect(left: f64, top: f64, right: f64, bottom: f64) -> Rect {
        Rect { left, top, right, bottom }
    }

    #[test]
    fn the_widest_free_box_is_found() {
        // A map that leaves a corner of 40 x 50 pixels at the left, at the bottom.
        let taken = [rect(10.0, 20.0, 110.0, 70.0), rect(50.0, 60.0, 110.0, 120.0)];
        let free = FreeRoom::new(rect(10.0, 20.0, 110.0, 120.0), 5.0, taken.into_iter());
        assert_eq!(free.find(90.0, |width| width), Some(rect(10.0, 70.0, 50.0, 110.0)));
        assert_eq!(free.find(30.0, |width| width), Some(rect(10.0, 70.0, 40.0, 100.0)));
        assert_eq!(free.find(90.0, |width| width + 40.0), Some(rect(10.0, 70.0, 20.0, 120.0)));
        assert_eq!(free.find(90.0, |_| 60.0), None);
    }

    #[test]
    fn a_room_without_any_cell_has_no_free_box() {
        let free = FreeRoom::new(rect(0.0, 0.0, 3.0, 300.0), 5.0, std::iter::empty());
        assert_eq!(free.find(90.0, |width| width), None);
    }

    proptest! {
        #[test]
        fn a_free_box_touches_nothing_and_stays_inside(
            boxes in prop::collection::vec((-50.0..350.0, -50.0..350.0, 0.0..120.0, 0.0..120.0), 0..12),
        ) {
            let boxes: Vec<Rect> = boxes.into_iter().map(|(x, y, w, h)| rect(x, y, x + w, y + h)).collect();
            let room = rect(0.0, 0.0, 300.0, 300.0);
            let free = FreeRoom::new(room, 7.0, boxes.iter().copied());
            if let Some(found) = free.find(200.0, |width| width * 0.8 + 9.0) {
                prop_assert!(room.encloses(&found), "{found:?}");
                prop_assert!(!boxes.iter().any(|taken| taken.overlaps(&found)), "{found:?}");
            }
        }
    }
}
