//! Boxes on the map, found by the square that they meet.

use rayon::prelude::*;

use super::super::extract::Position;

/// Boxes that a box of the next row holds.
const WIDTH: usize = 8;

/// A box of the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    /// The south-western corner.
    pub(super) low: Position,
    /// The north-eastern corner.
    pub(super) high: Position,
}

impl Rect {
    /// The smallest box around positions; there must be one.
    pub(super) fn around(positions: &[Position]) -> Self {
        let start = Self { low: positions[0], high: positions[0] };
        positions[1..].iter().fold(start, |all, &at| all.with(&Self { low: at, high: at }))
    }

    /// The smallest box around both.
    fn with(self, other: &Self) -> Self {
        let (low, high) = (self.low, self.high);
        Self {
            low: Position { lon: low.lon.min(other.low.lon), lat: low.lat.min(other.low.lat) },
            high: Position { lon: high.lon.max(other.high.lon), lat: high.lat.max(other.high.lat) },
        }
    }

    fn meets(&self, other: &Self) -> bool {
        self.low.lon <= other.high.lon
            && other.low.lon <= self.high.lon
            && self.low.lat <= other.high.lat
            && other.low.lat <= self.high.lat
    }

    /// Where its middle stands on a curve that keeps neighbours together (Z-order: Morton 1966, IBM).
    pub(super) fn place_on_curve(&self) -> u64 {
        let middle = |a: i32, b: i32| (i64::midpoint(a.into(), b.into()) - i64::from(i32::MIN)) as u32;
        spread(middle(self.low.lon, self.high.lon)) | spread(middle(self.low.lat, self.high.lat)) << 1
    }
}

/// The bits of a number, each with a zero before it.
fn spread(number: u32) -> u64 {
    let steps = [
        (16, 0x0000_ffff_0000_ffff),
        (8, 0x00ff_00ff_00ff_00ff),
        (4, 0x0f0f_0f0f_0f0f_0f0f),
        (2, 0x3333_3333_3333_3333),
        (1, 0x5555_5555_5555_5555_u64),
    ];
    steps.iter().fold(number.into(), |bits: u64, &(shift, mask)| (bits | bits << shift) & mask)
}

/// A packed R-tree (Kamel and Faloutsos 1993, CIKM): rows of boxes, each around some that follow each other in the row below.
#[derive(Debug)]
pub(super) struct BoxTree {
    /// The boxes given, then the rows above them.
    rows: Vec<Vec<Rect>>,
}

impl BoxTree {
    /// A tree of boxes, best in an order in which neighbours follow each other. O(n), in parallel.
    pub(super) fn new(boxes: Vec<Rect>) -> Self {
        let mut rows = vec![boxes];
        while let Some(below) = rows.last().filter(|row| row.len() > WIDTH) {
            let around = |held: &[Rect]| held[1..].iter().fold(held[0], Rect::with);
            let row = below.par_chunks(WIDTH).map(around).collect();
            rows.push(row);
        }
        Self { rows }
    }

    /// Visits the boxes that meet `square`, by their places in the list that was given, in order.
    pub(super) fn each_that_meets(&self, square: &Rect, visit: &mut impl FnMut(usize)) {
        let top = self.rows.len() - 1;
        self.descend(top, 0..self.rows[top].len(), square, visit);
    }

    fn descend(
        &self,
        row: usize,
        range: std::ops::Range<usize>,
        square: &Rect,
        visit: &mut impl FnMut(usize),
    ) {
        for place in range.filter(|&place| self.rows[row][place].meets(square)) {
            if row == 0 {
                visit(place);
            } else {
                let end = self.rows[row - 1].len().min((place + 1) * WIDTH);
                self.descend(row - 1, place * WIDTH..end, square, visit);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn a_position() -> impl Strategy<Value = Position> {
        prop_oneof![(-50..50, -50..50), any::<(i32, i32)>()].prop_map(|(lon, lat)| Position { lon, lat })
    }

    fn a_box() -> impl Strategy<Value = Rect> {
        [a_position(), a_position()].prop_map(|corners| Rect::around(&corners))
    }

    proptest! {
        #[test]
        fn the_tree_finds_what_looking_at_every_box_finds(
            boxes in prop::collection::vec(a_box(), 0..300), square in a_box(), sorted: bool,
        ) {
            let mut boxes = boxes;
            if sorted {
                boxes.sort_by_key(Rect::place_on_curve);
            }
            let expected: Vec<usize> = (0..boxes.len()).filter(|&place| boxes[place].meets(&square)).collect();
            let mut found = Vec::new();
            BoxTree::new(boxes).each_that_meets(&square, &mut |place| found.push(place));
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn the_curve_goes_by_quarters() {
        let at = |lon, lat| Rect::around(&[Position { lon, lat }]).place_on_curve();
        let corners = [(i32::MIN, i32::MIN), (0, i32::MIN), (i32::MIN, 0), (0, 0), (i32::MAX, i32::MAX)];
        let places = corners.map(|(lon, lat)| at(lon, lat));
        assert_eq!(places, [0, 1 << 62, 2 << 62, 3 << 62, u64::MAX]);
        assert_eq!(at(i32::MIN + 3, i32::MIN), 0b101);
    }
}
