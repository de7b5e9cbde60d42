//! Points that look at the same places side by side, in the two lanes that every x86-64 and ARM processor has.

use super::index::{Best, NOTHING};
use super::sphere::SpherePoint;

/// Points side by side: four registers of two, enough for the processor to work on one while others wait.
pub(super) const LANES: usize = 8;

/// The best place so far of each of a few points. Written without a branch: which of two places is closer cannot
/// be foreseen, and a wrong guess of the processor costs more than a distance.
pub(super) struct Lanes {
    at: [[f64; LANES]; 3],
    chord_2: [f64; LANES],
    /// Indices of places, as floats so that they are chosen by the same masks as chords (a double holds any u32).
    place: [f64; LANES],
}

impl Lanes {
    /// Points that have seen no place.
    pub(super) fn new(points: &[SpherePoint; LANES]) -> Self {
        let at = [0, 1, 2].map(|axis: usize| points.map(|point| point.0[axis]));
        Self { at, chord_2: [NOTHING.0; LANES], place: [f64::from(NOTHING.1); LANES] }
    }

    /// Shows a place to all points. Places come in any order: ties go to the smaller index.
    #[inline]
    pub(super) fn look(&mut self, place: &SpherePoint, index: u32) {
        let index = f64::from(index);
        let (mut least, mut closest) = ([0.0; LANES], [0.0; LANES]);
        for lane in 0..LANES {
            let [a, b, c] = [0, 1, 2].map(|axis: usize| self.at[axis][lane] - place.0[axis]);
            // The same order of operations as `SpherePoint::chord_2`: the same bits.
            let chord_2 = a * a + b * b + c * c;
            let (best, held) = (self.chord_2[lane], self.place[lane]);
            let better = mask(chord_2 < best) | mask(chord_2 == best) & mask(index < held);
            least[lane] = if chord_2 < best { chord_2 } else { best };
            closest[lane] = f64::from_bits(index.to_bits() & better | held.to_bits() & !better);
        }
        (self.chord_2, self.place) = (least, closest);
    }

    /// The best place of one of the points.
    pub(super) fn best(&self, lane: usize) -> Best {
        (self.chord_2[lane], self.place[lane] as u32)
    }
}

/// All bits set, or none.
fn mask(yes: bool) -> u64 {
    u64::from(yes).wrapping_neg()
}
