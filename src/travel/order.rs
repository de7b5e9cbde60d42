//! An order of space in which neighbours in the list are neighbours on the globe.

use super::sphere::SpherePoint;

/// Bits a coordinate: cells of about 200 m.
const BITS: u32 = 16;

/// The indices of `points` along a Hilbert curve through the three-dimensional cube around the globe.
pub(super) fn along_the_globe(points: &[SpherePoint]) -> Vec<u32> {
    let mut keyed: Vec<(u64, u32)> =
        points.iter().enumerate().map(|(index, point)| (hilbert_key(point), index as u32)).collect();
    keyed.sort_unstable();
    keyed.into_iter().map(|(_, index)| index).collect()
}

/// Place of a point on the Hilbert curve.
///
/// Skilling, J. (2004), Programming the Hilbert curve, AIP Conference Proceedings 707: from axes to the
/// transposed index, whose bits are then interleaved.
fn hilbert_key(point: &SpherePoint) -> u64 {
    let side = f64::from((1_u32 << BITS) - 1);
    let mut x = point.0.map(|c| ((c + 1.0) / 2.0 * side) as u32);
    let mut q = 1_u32 << (BITS - 1);
    while q > 1 {
        let low = q - 1;
        for i in 0..3 {
            if x[i] & q != 0 {
                x[0] ^= low;
            } else {
                let t = (x[0] ^ x[i]) & low;
                x[0] ^= t;
                x[i] ^= t;
            }
        }
        q >>= 1;
    }
    x[1] ^= x[0];
    x[2] ^= x[1];
    let mut t = 0;
    let mut q = 1_u32 << (BITS - 1);
    while q > 1 {
        if x[2] & q != 0 {
            t ^= q - 1;
        }
        q >>= 1;
    }
    let [a, b, c] = x.map(|axis| spread(u64::from(axis ^ t)));
    a << 2 | b << 1 | c
}

/// Spreads 16 bits three apart.
fn spread(bits: u64) -> u64 {
    let mut x = bits;
    x = (x | x << 16) & 0x00ff_0000_ff00_00ff;
    x = (x | x << 8) & 0xf00f_00f0_0f00_f00f;
    x = (x | x << 4) & 0x30c3_0c30_c30c_30c3;
    (x | x << 2) & 0x9249_2492_4924_9249
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_spread_three_apart() {
        for bit in 0..BITS {
            assert_eq!(spread(1 << bit), 1 << (3 * bit));
        }
        assert_eq!(spread(0xffff), (0..BITS).map(|bit| 1_u64 << (3 * bit)).sum::<u64>());
    }

    #[test]
    fn every_point_is_named_once() {
        let points: Vec<_> = (0..500)
            .map(|i| SpherePoint::new(geo::Point::new(f64::from(i) * 7.3 - 180.0, f64::from(i % 90) - 45.0)))
            .collect();
        let mut order = along_the_globe(&points);
        order.sort_unstable();
        assert_eq!(order, (0..500).collect::<Vec<u32>>());
    }
}
