//! Coverage of a group of people and the distribution of their times.

use super::thresholds::Thresholds;
use crate::units::{People, PersonSeconds, Seconds, Share};

/// How a group of people is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    people: People,
    unreachable: People,
    within: Vec<People>,
    total_time: PersonSeconds,
    /// (time, people), by ascending time, people above zero.
    distribution: Vec<(Seconds, People)>,
    /// The longest time of any point, people or not.
    longest: Option<Seconds>,
}

impl Coverage {
    /// Measures a group given as (people, time to their nearest site).
    pub fn measure(group: impl Iterator<Item = (People, Option<Seconds>)>, thresholds: &Thresholds) -> Self {
        let mut coverage = Self {
            people: People::ZERO,
            unreachable: People::ZERO,
            within: vec![People::ZERO; thresholds.as_slice().len()],
            total_time: PersonSeconds::default(),
            distribution: Vec::new(),
            longest: None,
        };
        for (people, time) in group {
            coverage.add(people, time, thresholds);
        }
        coverage.distribution.sort_unstable();
        coverage
    }

    fn add(&mut self, people: People, time: Option<Seconds>, thresholds: &Thresholds) {
        self.people += people;
        let Some(time) = time else {
            self.unreachable += people;
            return;
        };
        self.longest = self.longest.max(Some(time));
        self.total_time += people.times(time);
        for (within, threshold) in self.within.iter_mut().zip(thresholds.as_slice()) {
            if time <= *threshold {
                *within += people;
            }
        }
        if people > People::ZERO {
            self.distribution.push((time, people));
        }
    }

    /// Counts those of `come` in, and those of `gone`, who were of the group, no longer; `longest` is the longest time of any point
    /// after that.
    ///
    /// The distribution is gone through once, whatever the number of those who change.
    pub(super) fn replace(&mut self, gone: &Self, come: &Self, longest: Option<Seconds>) {
        self.people = self.people + come.people - gone.people;
        self.unreachable = self.unreachable + come.unreachable - gone.unreachable;
        for (within, (come, gone)) in self.within.iter_mut().zip(come.within.iter().zip(&gone.within)) {
            *within = *within + *come - *gone;
        }
        self.total_time = PersonSeconds(self.total_time.0 + come.total_time.0 - gone.total_time.0);
        let mut leaving = gone.distribution.iter().peekable();
        self.distribution.retain(|entry| leaving.next_if_eq(&entry).is_none());
        self.distribution.extend(&come.distribution);
        // Two runs in order, which a stable sort merges.
        self.distribution.sort();
        self.longest = longest;
    }

    /// All people of the group.
    pub fn people(&self) -> People {
        self.people
    }

    /// People who cannot reach any site.
    pub fn unreachable(&self) -> People {
        self.unreachable
    }

    /// People within each threshold, in the order of the thresholds.
    pub fn within(&self) -> &[People] {
        &self.within
    }

    /// The share of people within threshold number `index`; `None` in an empty group.
    pub fn share(&self, index: usize) -> Option<Share> {
        self.within[index].share_of(self.people)
    }

    /// People whose time is at most `time`.
    pub fn within_time(&self, time: Seconds) -> People {
        let near = self.distribution.partition_point(|(other, _)| *other <= time);
        self.distribution[..near].iter().map(|(_, people)| *people).sum()
    }

    /// People beyond the largest threshold who can reach a site.
    pub fn beyond(&self) -> People {
        let within = self.within.last().copied().unwrap_or_default();
        self.people - within - self.unreachable
    }

    /// Mean time of the reachable, in minutes.
    pub fn mean_minutes(&self) -> Option<f64> {
        self.total_time.mean_minutes(self.people - self.unreachable)
    }

    /// Mean time of the reachable, in seconds.
    pub fn mean_seconds(&self) -> Option<f64> {
        self.total_time.mean_seconds(self.people - self.unreachable)
    }

    /// The smallest time within which at least `share` (0 to 1) of all people live.
    pub fn quantile(&self, share: f64) -> Option<Seconds> {
        let wanted = (self.people.0 as f64 * share).ceil() as u64;
        let mut counted = 0;
        self.distribution.iter().find_map(|(time, people)| {
            counted += people.0;
            (counted >= wanted).then_some(*time)
        })
    }

    /// The longest time to a nearest site.
    pub fn longest(&self) -> Option<Seconds> {
        self.longest
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn measure(group: &[(u64, Option<u32>)], minutes: &[f64]) -> Coverage {
        let thresholds = Thresholds::from_minutes(minutes).unwrap();
        Coverage::measure(group.iter().map(|&(p, t)| (People(p), t.map(Seconds))), &thresholds)
    }

    #[test]
    fn ten_people_solved_on_paper() {
        // 4 people at 5 min, 3 at 10 min, 2 at 20 min, 1 unreachable.
        let group = [(4, Some(300)), (2, Some(1200)), (3, Some(600)), (1, None)];
        let coverage = measure(&group, &[10.0, 15.0]);
        assert_eq!(coverage.within(), [People(7), People(7)]);
        assert_eq!((coverage.beyond(), coverage.unreachable()), (People(2), People(1)));
        assert_eq!(coverage.mean_minutes(), Some((4.0 * 5.0 + 3.0 * 10.0 + 2.0 * 20.0) / 9.0));
        let minutes = |share| coverage.quantile(share).map(Seconds::minutes);
        assert_eq!(
            [0.4, 0.5, 0.7, 0.9, 0.95].map(minutes),
            [5.0, 10.0, 10.0, 20.0].map(Some).iter().copied().chain([None]).collect::<Vec<_>>()[..]
        );
        assert_eq!(coverage.longest(), Some(Seconds(1200)));
    }

    #[test]
    fn nobody_has_no_mean() {
        let coverage = measure(&[], &[10.0]);
        assert_eq!((coverage.mean_minutes(), coverage.quantile(0.5), coverage.share(0)), (None, None, None));
    }

    proptest! {
        #[test]
        fn people_are_conserved_and_larger_thresholds_never_cover_fewer(
            group in prop::collection::vec((0_u64..1000, prop::option::of(0_u32..6000)), 0..50),
        ) {
            let coverage = measure(&group, &[5.0, 10.0, 20.0, 40.0]);
            let all: u64 = group.iter().map(|g| g.0).sum();
            let last = *coverage.within().last().unwrap();
            prop_assert_eq!(People(all), last + coverage.beyond() + coverage.unreachable());
            prop_assert!(coverage.within().is_sorted());
        }

        #[test]
        fn a_quantile_is_the_smallest_time_that_holds_the_share(
            group in prop::collection::vec((0_u64..50, prop::option::weighted(0.9, 0_u32..100)), 1..30),
            share in 0.01..1.0,
        ) {
            let coverage = measure(&group, &[1.0]);
            let all: u64 = group.iter().map(|g| g.0).sum();
            let held = |time: u32| -> u64 {
                group.iter().filter(|g| g.1.is_some_and(|t| t <= time)).map(|g| g.0).sum()
            };
            let naive = (0..100).find(|&t| held(t) as f64 >= share * all as f64);
            if all > 0 {
                let populated = coverage.quantile(share).map(|s| s.0);
                prop_assert_eq!(populated, naive);
            }
        }
    }
}
