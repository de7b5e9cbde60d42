//! Which pairs of places are compared.

use std::collections::BTreeMap;

use geo::Point;
use rayon::prelude::*;
use thiserror::Error;

use super::super::index::PlaceIndex;
use super::super::sphere::SpherePoint;
use crate::units::{Metres, People};

/// Bands of distance, of equal width.
pub const BANDS: u32 = 6;
/// Nearer, a pair says nothing: the point of a commune or of a site is uncertain by a good part of it.
const NEAREST: Metres = Metres(1000.0);
/// Origins whose pairs are held at a time.
const SHARE: usize = 512;

/// A place that trips start from.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// Its code, on which the choice depends.
    pub id: &'a str,
    /// Where it is: longitude and latitude in degrees.
    pub point: Point,
    /// Who lives there; from a place where nobody does, no trip starts.
    pub people: People,
    /// The group that is fitted together; `None`: no trip starts there.
    pub group: Option<u32>,
}

/// A pair of places.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    /// The origin, by index.
    pub from: u32,
    /// The goal, by index.
    pub to: u32,
    /// Great-circle distance.
    pub distance: Metres,
    /// Its band of distance, 0 the nearest.
    pub band: u32,
}

/// How pairs are chosen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sampling {
    reach: Metres,
    /// Pairs a group and band, at most; `None`: all there are.
    most: Option<usize>,
    seed: u64,
}

/// A choice that cannot be made.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum SamplingError {
    /// A reach that leaves no room for bands, or goes beyond any daily trip.
    #[error("the reach must lie between 2 and 300 km (got {0}): 15 is usual")]
    Reach(f64),
    /// Too few pairs to be spread over the bands, or more than can be answered.
    #[error("the number of pairs must lie between 60 and 1,000,000 (got {0}): 1,200 is usual")]
    Pairs(usize),
}

/// The distances of a band.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// No pair is nearer.
    pub from: Metres,
    /// No pair is farther.
    pub to: Metres,
}

/// The bands up to `reach`, the nearest first.
pub fn bands(reach: Metres) -> Vec<Band> {
    let end = |band: u32| Metres(reach.0 * f64::from(band) / f64::from(BANDS));
    let band = |band| Band { from: Metres(end(band).0.max(NEAREST.0)), to: end(band + 1) };
    (0..BANDS).map(band).collect()
}

impl Sampling {
    /// All pairs up to `reach`.
    ///
    /// # Errors
    /// When the reach is not within 2 to 300 km.
    pub fn all(reach: Metres) -> Result<Self, SamplingError> {
        let is_usable = (2.0..=300.0).contains(&reach.km());
        if is_usable {
            Ok(Self { reach, most: None, seed: 0 })
        } else {
            Err(SamplingError::Reach(reach.km()))
        }
    }

    /// About `pairs` pairs a group, chosen by `seed`, spread over the bands of distance.
    ///
    /// # Errors
    /// As [`Self::all`], or when the number is not within 60 to a million.
    pub fn some(reach: Metres, pairs: usize, seed: u64) -> Result<Self, SamplingError> {
        if !(60..=1_000_000).contains(&pairs) {
            return Err(SamplingError::Pairs(pairs));
        }
        Ok(Self { most: Some(pairs.div_ceil(BANDS as usize)), seed, ..Self::all(reach)? })
    }

    /// The farthest distance.
    pub fn reach(&self) -> Metres {
        self.reach
    }

    /// The pairs from `origins` to `goals` (code, place), in the order of origins, then of goals. Runs in parallel.
    pub fn pairs(&self, origins: &[Origin<'_>], goals: &[(&str, Point)]) -> Vec<Pair> {
        let index = PlaceIndex::new(goals.iter().map(|(_, point)| *point));
        let names: Vec<u64> = goals.iter().map(|(id, _)| hash(id)).collect();
        let drawn = |from: usize| self.drawn(from as u32, &origins[from], &index, &names);
        let everybody: Vec<usize> = (0..origins.len()).collect();
        let mut strata: BTreeMap<(Option<u32>, u32), Vec<Drawn>> = BTreeMap::new();
        for share in everybody.chunks(SHARE) {
            let found: Vec<Drawn> = share.par_iter().flat_map_iter(|&from| drawn(from)).collect();
            for drawn in found {
                let group = origins[drawn.1.from as usize].group;
                strata.entry((group, drawn.1.band)).or_default().push(drawn);
            }
            strata.values_mut().for_each(|stratum| self.keep_winners(stratum));
        }
        let mut pairs: Vec<Pair> = strata.into_values().flatten().map(|(_, pair)| pair).collect();
        pairs.sort_unstable_by_key(|pair| (pair.from, pair.to));
        pairs
    }

    /// Every pair of one origin, with its lot.
    fn drawn(&self, from: u32, origin: &Origin<'_>, index: &PlaceIndex, names: &[u64]) -> Vec<Drawn> {
        if origin.group.is_none() || origin.people == People::ZERO {
            return Vec::new();
        }
        let name = mixed(hash(origin.id) ^ mixed(self.seed));
        let near = index.within(&SpherePoint::new(origin.point), self.reach).into_iter();
        near.filter(|near| near.distance.0 >= NEAREST.0)
            .map(|near| {
                let share = near.distance.0 / self.reach.0 * f64::from(BANDS);
                let band = (share as u32).min(BANDS - 1);
                let pair = Pair { from, to: near.place, distance: near.distance, band };
                (mixed(name.wrapping_add(names[near.place as usize])), pair)
            })
            .collect()
    }

    /// Leaves the pairs with the smallest lots.
    fn keep_winners(&self, stratum: &mut Vec<Drawn>) {
        let Some(most) = self.most.filter(|most| stratum.len() > *most) else { return };
        stratum.select_nth_unstable_by_key(most, |(lot, pair)| (*lot, pair.from, pair.to));
        stratum.truncate(most);
    }
}

/// A pair with its lot.
type Drawn = (u64, Pair);

/// FNV-1a in 64 bits (Fowler, Noll and Vo), with their offset and prime.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// The next number of SplitMix64 after the state `x`.
fn mixed(x: u64) -> u64 {
    let x = x.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    /// 400 places on a grid of about 2 km, in two groups; nobody lives at every tenth.
    fn world() -> (Vec<String>, Vec<Point>) {
        let place = |n: u32| Point::new(2.0 + f64::from(n % 20) * 0.025, 48.0 + f64::from(n / 20) * 0.018);
        ((0..400).map(|n| format!("{n:05}")).collect(), (0..400).map(place).collect())
    }

    fn origins<'a>(ids: &'a [String], points: &[Point]) -> Vec<Origin<'a>> {
        let origin = |(n, (id, &point)): (usize, (&'a String, &Point))| Origin {
            id,
            point,
            people: People(u64::from(n % 10 > 0)),
            group: [Some(0), Some(1), None].get(n % 3).copied().flatten(),
        };
        ids.iter().zip(points).enumerate().map(origin).collect()
    }

    fn named(pairs: &[Pair], ids: &[String]) -> BTreeSet<(String, String)> {
        pairs.iter().map(|pair| (ids[pair.from as usize].clone(), ids[pair.to as usize].clone())).collect()
    }

    fn chosen(sampling: &Sampling, ids: &[String], points: &[Point]) -> Vec<Pair> {
        let goals: Vec<(&str, Point)> = ids.iter().map(String::as_str).zip(points.iter().copied()).collect();
        sampling.pairs(&origins(ids, points), &goals)
    }

    #[test]
    fn every_group_and_band_has_its_number_of_pairs_within_its_distances() {
        let (ids, points) = world();
        let reach = Metres::from_km(12.0);
        let pairs = chosen(&Sampling::some(reach, 600, 1).unwrap(), &ids, &points);
        assert_eq!(pairs.len(), 2 * 6 * 100);
        let bands = bands(reach);
        for pair in &pairs {
            let Band { from, to } = bands[pair.band as usize];
            assert!(pair.distance.0 >= from.0 && pair.distance.0 <= to.0, "{pair:?}");
            assert!(pair.from % 10 > 0 && pair.from % 3 < 2, "{pair:?} starts where nobody counts");
        }
        assert!(pairs.is_sorted_by_key(|pair| (pair.from, pair.to)));
    }

    #[test]
    fn another_seed_chooses_other_pairs_and_the_same_seed_the_same() {
        let (ids, points) = world();
        let with = |seed| chosen(&Sampling::some(Metres::from_km(12.0), 600, seed).unwrap(), &ids, &points);
        assert_eq!(with(7), with(7));
        let common = named(&with(7), &ids).intersection(&named(&with(8), &ids)).count();
        assert!(common < 300, "{common} of 1,200 pairs are chosen by both seeds");
    }

    #[test]
    fn all_pairs_are_those_of_everybody_with_everybody() {
        let (ids, points) = world();
        let pairs = chosen(&Sampling::all(Metres::from_km(10.0)).unwrap(), &ids, &points);
        let origins = origins(&ids, &points);
        let far = |a: &Point, b: &Point| {
            super::super::super::sphere::great_circle(SpherePoint::new(*a).chord_2(&SpherePoint::new(*b)))
        };
        let starts = origins.iter().filter(|o| o.group.is_some() && o.people > People::ZERO);
        let naive = starts
            .flat_map(|o| points.iter().map(|p| far(&o.point, p).0))
            .filter(|metres| (1000.0..=10_000.0).contains(metres))
            .count();
        assert_eq!(pairs.len(), naive);
    }

    #[test]
    fn senseless_choices_are_refused() {
        for km in [f64::NAN, 0.0, 1.9, 301.0] {
            assert!(matches!(Sampling::all(Metres::from_km(km)), Err(SamplingError::Reach(_))), "{km}");
        }
        for pairs in [0, 59, 1_000_001] {
            let sampling = Sampling::some(Metres::from_km(30.0), pairs, 1);
            assert_eq!(sampling, Err(SamplingError::Pairs(pairs)));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]
        #[test]
        fn the_order_of_the_places_does_not_change_the_choice(turn in 1_usize..400, seed in any::<u64>()) {
            let (ids, points) = world();
            let sampling = Sampling::some(Metres::from_km(8.0), 120, seed).unwrap();
            let reference = named(&chosen(&sampling, &ids, &points), &ids);
            // Groups and people follow the places, not their order.
            let order: Vec<usize> = (0..400).map(|n| (n + turn) % 400).collect();
            let starts = origins(&ids, &points);
            let turned: Vec<Origin<'_>> = order.iter().map(|&n| starts[n]).collect();
            let goals: Vec<(&str, Point)> = order.iter().map(|&n| (ids[n].as_str(), points[n])).collect();
            let pairs = sampling.pairs(&turned, &goals);
            let turned_ids: Vec<String> = order.iter().map(|&n| ids[n].clone()).collect();
            prop_assert_eq!(named(&pairs, &turned_ids), reference);
        }
    }
}
