//! Values with weights, such as minutes with the people who travel them.

/// Values in ascending order, each with its weight.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Distribution {
    /// (value, weight of this value and of all before it), weights above zero.
    values: Vec<(f64, u64)>,
}

impl Distribution {
    /// Gathers (value, weight), in any order. What weighs nothing, or is not finite, is left out.
    pub fn new(weighted: impl IntoIterator<Item = (f64, u64)>) -> Self {
        let counts = |(value, weight): &(f64, u64)| *weight > 0 && value.is_finite();
        let mut values: Vec<(f64, u64)> = weighted.into_iter().filter(counts).collect();
        values.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let mut sum = 0;
        for (_, weight) in &mut values {
            sum += *weight;
            *weight = sum;
        }
        Self { values }
    }

    /// The sum of the weights.
    pub fn weight(&self) -> u64 {
        self.values.last().map_or(0, |last| last.1)
    }

    /// The smallest value such that values up to it hold at least `percent` (0 to 100) of the weight; `None` of nothing.
    pub fn percentile(&self, percent: u32) -> Option<f64> {
        // Whole numbers: 5 % of 20 is 1, and not a little more.
        let wanted = (u128::from(self.weight()) * u128::from(percent)).div_ceil(100);
        let place = self.values.partition_point(|(_, sum)| u128::from(*sum) < wanted);
        self.values.get(place).map(|(value, _)| *value)
    }

    /// The 50th percentile.
    pub fn median(&self) -> Option<f64> {
        self.percentile(50)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn ten_people_solved_on_paper() {
        let minutes = Distribution::new([(10.0, 3), (5.0, 4), (20.0, 2), (40.0, 1), (1.0, 0), (f64::NAN, 9)]);
        assert_eq!(minutes.weight(), 10);
        let found = [0, 40, 41, 50, 70, 71, 90, 95, 100].map(|percent| minutes.percentile(percent).unwrap());
        assert_eq!(found, [5.0, 5.0, 10.0, 10.0, 10.0, 20.0, 20.0, 40.0, 40.0]);
        assert_eq!(Distribution::default().median(), None);
    }

    proptest! {
        /// The naive twin: everybody in a row.
        #[test]
        fn a_percentile_is_that_of_everybody_in_a_row(
            weighted in prop::collection::vec((-50_i32..50, 0_u64..6), 1..40),
            percent in 1_u32..=100,
        ) {
            let values = weighted.iter().map(|&(value, weight)| (f64::from(value), weight));
            let mut row: Vec<i32> =
                weighted.iter().flat_map(|&(value, weight)| std::iter::repeat_n(value, weight as usize)).collect();
            row.sort_unstable();
            let naive = (1..=row.len()).find(|count| count * 100 >= percent as usize * row.len());
            let naive = naive.map(|count| f64::from(row[count - 1]));
            prop_assert_eq!(Distribution::new(values).percentile(percent), naive);
        }

        #[test]
        fn percentiles_ascend_and_do_not_depend_on_the_order(
            weighted in prop::collection::vec((-9.0..9.0_f64, 1_u64..6), 1..40),
        ) {
            let forward = Distribution::new(weighted.iter().copied());
            prop_assert_eq!(&forward, &Distribution::new(weighted.into_iter().rev()));
            let all: Vec<f64> = (0..=100).map(|percent| forward.percentile(percent).unwrap()).collect();
            prop_assert!(all.is_sorted());
        }
    }
}
