//! Numbers that look random, the same for the same seed.

/// SplitMix64 (Steele, Lea and Flood 2014, OOPSLA): a counter and a mix, with every state a good one.
#[derive(Debug, Clone)]
pub(super) struct SplitMix(u64);

/// The step of the counter: 2^64 over the golden ratio, made odd.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;

impl SplitMix {
    /// The numbers of draw `draw` of a seed: begun at a mix of both, so that draws of one seed do not overlap in practice.
    pub(super) fn new(seed: u64, draw: u64) -> Self {
        let start = Self(seed).next();
        Self(start ^ draw.wrapping_mul(STEP))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number evenly between 1 - `range` and 1 + `range`.
    pub(super) fn around_one(&mut self, range: f64) -> f64 {
        // The 53 bits that a number between 0 and 1 holds.
        let unit = (self.next() >> 11) as f64 / (1_u64 << 53) as f64;
        1.0 + range * (2.0 * unit - 1.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_numbers_are_those_of_the_reference() {
        // java.util.SplittableRandom and Vigna's splitmix64.c, begun at 0 and 1234567.
        let mut zero = SplitMix(0);
        assert_eq!(zero.next(), 0xe220_a839_7b1d_cdaf);
        let mut other = SplitMix(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| other.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn numbers_fill_their_range_evenly() {
        let mut random = SplitMix::new(1, 0);
        let numbers: Vec<f64> = (0..10_000).map(|_| random.around_one(0.2)).collect();
        assert!(numbers.iter().all(|number| (0.8..=1.2).contains(number)));
        let mean = numbers.iter().sum::<f64>() / 10_000.0;
        assert!((mean - 1.0).abs() < 0.005, "{mean}");
    }
}
