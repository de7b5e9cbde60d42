//! An order of space in which neighbours in the list are neighbours on the globe.

use super::sphere::SpherePoint;

/// Bits a coordinate of a face of the cube around the globe: cells of at most 800 m.
const BITS: u32 = 14;
/// Bits left for the index beside the key: face and two coordinates. Whole numbers of 64 bits are sorted.
const INDEX_BITS: u32 = 64 - 3 - 2 * BITS;

/// A point as its key (high bits) and its index in the list (low bits).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Keyed(u64);

impl Keyed {
    /// The index of the point in its list.
    pub(super) fn index(self) -> usize {
        (self.0 & ((1 << INDEX_BITS) - 1)) as usize
    }

    /// The larger, the larger the smallest cell that holds both points.
    fn jump(self, to: Self) -> u64 {
        (self.0 ^ to.0) >> INDEX_BITS
    }
}

/// The points face by face of the cube around the globe and in Z-order over each face; ties by index.
pub(super) fn along_the_globe(points: &[SpherePoint]) -> Vec<Keyed> {
    let keyed = |(index, point): (usize, &SpherePoint)| Keyed(key(point) << INDEX_BITS | index as u64);
    let mut order: Vec<Keyed> = points.iter().enumerate().map(keyed).collect();
    order.sort_unstable();
    order
}

/// Cuts an order into runs of at most `most` points, each at the widest jump within its reach: a run does not
/// begin in one region and end in another.
pub(super) fn runs(order: &[Keyed], most: usize) -> impl Iterator<Item = &[Keyed]> {
    let mut left = order;
    std::iter::from_fn(move || {
        let (run, after) = left.split_at(before_the_jump(left, most));
        left = after;
        (!run.is_empty()).then_some(run)
    })
}

/// How many points, at most `most`, come before the widest jump.
fn before_the_jump(order: &[Keyed], most: usize) -> usize {
    if order.len() <= most {
        return order.len();
    }
    let (mut widest, mut before) = (0, 0);
    for at in 0..most {
        let jump = order[at].jump(order[at + 1]);
        // Choices instead of a branch, which could not be foreseen.
        before = if jump >= widest { at + 1 } else { before };
        widest = widest.max(jump);
    }
    before
}

/// Face of the cube, then place in its order.
fn key(point: &SpherePoint) -> u64 {
    let size = point.0.map(f64::abs);
    let axis = if size[0] >= size[1] && size[0] >= size[2] { 0 } else { 1 + usize::from(size[2] > size[1]) };
    let face = 2 * axis as u64 + u64::from(point.0[axis] < 0.0);
    let cell = |other: usize| {
        let across = point.0[(axis + other) % 3] / size[axis];
        ((across + 1.0) / 2.0 * f64::from((1_u32 << BITS) - 1)) as u32
    };
    face << (2 * BITS) | z_order(cell(1), cell(2))
}

/// Place in Z-order (Morton order) over a square of 2^BITS cells: the bits of both, in turns. A Hilbert curve
/// has no jumps within a face, but takes longer to compute; [`runs`] steps around the jumps instead.
fn z_order(x: u32, y: u32) -> u64 {
    spread(x) << 1 | spread(y)
}

/// Spreads the 16 low bits two apart.
fn spread(bits: u32) -> u64 {
    let mut x = u64::from(bits);
    x = (x | x << 8) & 0x00ff_00ff;
    x = (x | x << 4) & 0x0f0f_0f0f;
    x = (x | x << 2) & 0x3333_3333;
    (x | x << 1) & 0x5555_5555
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spiral() -> Vec<SpherePoint> {
        (0..500)
            .map(|i| SpherePoint::new(geo::Point::new(f64::from(i) * 7.3 - 180.0, f64::from(i % 90) - 45.0)))
            .collect()
    }

    #[test]
    fn every_point_is_named_once_in_the_order_of_keys() {
        let points = spiral();
        let order = along_the_globe(&points);
        assert!(order.is_sorted());
        let mut named: Vec<usize> = order.iter().map(|keyed| keyed.index()).collect();
        named.sort_unstable();
        assert_eq!(named, (0..500).collect::<Vec<usize>>());
    }

    #[test]
    fn runs_are_short_and_leave_nothing_out() {
        let order = along_the_globe(&spiral());
        for most in [1, 8, 64, 1000] {
            assert!(runs(&order, most).all(|run| run.len() <= most));
            assert_eq!(runs(&order, most).map(<[_]>::len).sum::<usize>(), order.len());
        }
    }

    #[test]
    fn a_run_ends_at_the_widest_jump() {
        let keyed = |key: u64| Keyed(key << INDEX_BITS);
        let order = [0b0001, 0b0010, 0b0011, 0b1000, 0b1001].map(keyed);
        assert_eq!(runs(&order, 4).map(<[_]>::len).collect::<Vec<_>>(), [3, 2]);
    }

    #[test]
    fn bits_are_spread_two_apart() {
        for bit in 0..16 {
            assert_eq!(spread(1 << bit), 1 << (2 * bit));
        }
        assert_eq!(z_order(0b101, 0b011), 0b10_01_11);
    }
}
