//! An order of space in which neighbours in the list are neighbours on the globe.

use rayon::prelude::*;

use super::sphere::SpherePoint;

/// Bits a coordinate of a face of the cube around the globe: cells of at most 800 m.
const BITS: u32 = 14;
/// Bits left for the index beside the key: face and two coordinates. Whole numbers of 64 bits are sorted.
const INDEX_BITS: u32 = 64 - 3 - 2 * BITS;

/// The indices of `points`, face by face of the cube around the globe and in Z-order over each face; ties by index.
pub(super) fn along_the_globe(points: &[SpherePoint]) -> Vec<u32> {
    let keyed = |(index, point): (usize, &SpherePoint)| key(point) << INDEX_BITS | index as u64;
    let mut keys: Vec<u64> = points.par_iter().enumerate().map(keyed).collect();
    keys.par_sort_unstable();
    keys.into_iter().map(|key| (key & ((1 << INDEX_BITS) - 1)) as u32).collect()
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
/// has no jumps, but takes longer to compute than its better groups save.
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

    #[test]
    fn every_point_is_named_once() {
        let points: Vec<_> = (0..500)
            .map(|i| SpherePoint::new(geo::Point::new(f64::from(i) * 7.3 - 180.0, f64::from(i % 90) - 45.0)))
            .collect();
        let mut order = along_the_globe(&points);
        order.sort_unstable();
        assert_eq!(order, (0..500).collect::<Vec<u32>>());
    }

    #[test]
    fn bits_are_spread_two_apart() {
        for bit in 0..16 {
            assert_eq!(spread(1 << bit), 1 << (2 * bit));
        }
        assert_eq!(z_order(0b101, 0b011), 0b10_01_11);
    }
}
