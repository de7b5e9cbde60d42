//! Side constraints.

use super::super::problem::{Problem, Standing};

/// A linear constraint over openings: the sum of factors of the places that have a site, kept sites among them, within limits.
///
/// "At most one of these three", "b only where a is" and "as many in the north as in the south" are of this kind.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Side {
    /// Places with their factors.
    pub terms: Vec<(u32, f64)>,
    /// The least that the sum may be.
    pub at_least: Option<f64>,
    /// The most that the sum may be.
    pub at_most: Option<f64>,
}

/// By how much a sum may miss a limit: the tolerance of HiGHS, as a share of the numbers that are added.
const TOLERANCE: f64 = 1e-6;

impl Side {
    /// Whether the places chosen, with the sites that are kept, respect it.
    pub fn holds(&self, problem: &Problem, chosen: &[u32]) -> bool {
        let is_kept = |place: u32| {
            problem.places().get(place as usize).is_some_and(|place| place.standing == Standing::Kept)
        };
        let stands = |place: u32| is_kept(place) || chosen.contains(&place);
        let there = || self.terms.iter().filter(|(place, _)| stands(*place)).map(|(_, factor)| factor);
        let (sum, size) = (there().sum::<f64>(), there().map(|factor| factor.abs()).sum::<f64>());
        let slack = TOLERANCE * size.max(1.0);
        self.at_least.is_none_or(|least| sum >= least - slack)
            && self.at_most.is_none_or(|most| sum <= most + slack)
    }

    /// Whether its places are there and its numbers finite.
    pub(super) fn is_sound(&self, problem: &Problem) -> bool {
        let is_there =
            |&(place, factor): &(u32, f64)| (place as usize) < problem.places().len() && factor.is_finite();
        let limits = [self.at_least, self.at_most];
        self.terms.iter().all(is_there) && limits.iter().flatten().all(|limit| limit.is_finite())
    }
}
