//! The cycle of weeks over which rounds repeat.

/// Weeks in the cycle: the first to the fourth of a month, once odd and once even.
///
/// A calendar has more: the fifth of some weekdays (four a year of each) is left out, so that means over the
/// cycle are those of an ordinary month.
pub const WEEKS_PER_CYCLE: usize = 8;

/// Some weeks of the cycle. Week `n - 1` is the `n`th of a month (1 to 4) in an odd week of the year, week
/// `n + 3` the same in an even one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WeekSet(u8);

impl WeekSet {
    /// No week.
    pub const NONE: Self = Self(0);
    /// Every week.
    pub const ALL: Self = Self(0xff);
    /// Weeks with an odd number (ISO 8601).
    pub const ODD: Self = Self(0x0f);
    /// Weeks with an even number (ISO 8601).
    pub const EVEN: Self = Self(0xf0);

    /// The weeks in which the `n`th such weekday of a month falls; `None` unless `n` is 1 to 4.
    pub fn nth(n: u32) -> Option<Self> {
        (1..=4).contains(&n).then(|| Self(0x11 << (n - 1)))
    }

    /// The weeks of either.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// The weeks of both.
    #[must_use]
    pub fn intersection(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether week `index` (below [`WEEKS_PER_CYCLE`]) is one of them.
    pub fn contains(self, index: usize) -> bool {
        self.0 >> index & 1 == 1
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odd_and_even_share_the_cycle_and_so_do_the_weeks_of_a_month() {
        assert_eq!(WeekSet::ODD.union(WeekSet::EVEN), WeekSet::ALL);
        assert!(WeekSet::ODD.intersection(WeekSet::EVEN).is_empty());
        let all = (1..=4).filter_map(WeekSet::nth).fold(WeekSet::NONE, WeekSet::union);
        assert_eq!(all, WeekSet::ALL);
        assert_eq!((WeekSet::nth(0), WeekSet::nth(5)), (None, None));
    }

    #[test]
    fn the_third_of_an_even_week_is_one_week_of_the_cycle() {
        let week = WeekSet::nth(3).unwrap().intersection(WeekSet::EVEN);
        let indices: Vec<usize> = (0..WEEKS_PER_CYCLE).filter(|&index| week.contains(index)).collect();
        assert_eq!(indices, [6]);
    }
}
