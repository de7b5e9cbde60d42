//! Which places are too near each other.

use geo::Point;
use rayon::prelude::*;

use crate::siting::plan::{Place, Standing};
use crate::travel::{PlaceIndex, SpherePoint};
use crate::units::Metres;

/// The pairs of places less than `least` apart on the great circle, one of them a candidate at least: existing sites stand where they stand.
pub(super) fn pairs(points: &[Point], places: &[Place], least: Metres) -> Vec<(u32, u32)> {
    let index = PlaceIndex::new(points.iter().copied());
    let stands = |place: u32| matches!(places[place as usize].standing, Standing::Kept | Standing::MayClose);
    let near = |place: u32| {
        let found = index.within(&SpherePoint::new(points[place as usize]), least).into_iter();
        let too_near = found.filter(move |found| found.distance < least && found.place > place);
        too_near.map(move |found| (place, found.place)).collect::<Vec<_>>()
    };
    let pairs = (0..points.len() as u32).into_par_iter().flat_map_iter(near);
    pairs.filter(|&(a, b)| !(stands(a) && stands(b))).collect()
}
