//! Bounds where places can serve only so many: each collects the best offers that it has room for.

use rayon::prelude::*;

use super::lagrange::{Proven, Relaxation};
use super::rows::Levels;
use super::shared::collected;
use super::transport::assign;

impl Relaxation<'_> {
    /// The prices of the best assignment to kept sites and `is_open`.
    pub(super) fn prices_of_assigned(&self, is_open: &[bool]) -> Vec<i64> {
        let Levels::Shared { kept, .. } = &self.rows.levels else { return Vec::new() };
        let open = |place: &u32| is_open[*place as usize] || kept.binary_search(place).is_ok();
        let open: Vec<u32> = (0..is_open.len() as u32).filter(open).collect();
        assign(self.rows, &open).prices.into_iter().map(|price| price << self.shift).collect()
    }

    /// What each choice collects, and what the rows pay: places collect the best offers that they have room for.
    pub(super) fn shared_scores(&self, prices: &[i64], kept: &[u32]) -> (Vec<i64>, i64, u64) {
        let offer = |row: usize, unit: u32| (i64::from(unit) << self.shift) - prices[row];
        let places = 0..self.rows.columns.count();
        let mut scores: Vec<i64> =
            places.into_par_iter().map(|place| collected(self.rows, place, offer, |_, _| {})).collect();
        let paid: i64 = prices.iter().zip(&self.rows.weight).map(|(price, weight)| price * weight).sum();
        // Kept sites are open at any price; nobody chooses them.
        let given = kept.iter().map(|&place| std::mem::take(&mut scores[place as usize])).sum::<i64>();
        (scores, paid + given, self.rows.columns.entries())
    }

    /// For each row, by how much its price is too low: the share of its people that the pick serves, less 1.
    pub(super) fn shared_excess(&self, proven: &Proven, kept: &[u32]) -> Vec<f64> {
        let offer = |row: usize, unit: u32| (i64::from(unit) << self.shift) - proven.prices[row];
        let mut served = vec![0_i64; proven.prices.len()];
        for &place in kept.iter().chain(&proven.pick.chosen) {
            collected(self.rows, place as usize, offer, |row, people| served[row] += people);
        }
        let share = |(&served, &people): (&i64, &i64)| served as f64 / people.max(1) as f64 - 1.0;
        served.iter().zip(&self.rows.weight).map(share).collect()
    }
}
