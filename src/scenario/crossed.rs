//! Who crosses each threshold.

use std::iter::Sum;

use crate::access::Thresholds;
use crate::units::{People, Seconds};

/// A time to the nearest site before and after; `None`: no site is reached.
type Times = [Option<Seconds>; 2];

/// Who crosses each threshold, in the order of the thresholds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossed<T = People> {
    /// Within it after, but not before.
    pub gained: Vec<T>,
    /// Within it before, but not after.
    pub lost: Vec<T>,
}

/// Counts who crosses each threshold, of a group given as how many they are and their times before and after.
pub fn crossed<T: Sum<T>>(
    group: impl Iterator<Item = (T, Times)> + Clone,
    thresholds: &Thresholds,
) -> Crossed<T> {
    let within = |time: Option<Seconds>, threshold| time.is_some_and(|time| time <= threshold);
    let sum = |from: usize, to: usize| -> Vec<T> {
        let crosses =
            |times: Times, threshold| !within(times[from], threshold) && within(times[to], threshold);
        let people = |&threshold: &Seconds| {
            group.clone().filter(|(_, times)| crosses(*times, threshold)).map(|(count, _)| count).sum()
        };
        thresholds.as_slice().iter().map(people).collect()
    };
    Crossed { gained: sum(0, 1), lost: sum(1, 0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Coverage;

    fn group() -> [(People, Times); 4] {
        let time = |minutes: u32| Some(Seconds(minutes * 60));
        [
            (People(5), [time(25), time(5)]),
            (People(3), [time(5), time(25)]),
            (People(2), [None, time(15)]),
            (People(7), [time(15), None]),
        ]
    }

    #[test]
    fn who_crosses_a_threshold_is_counted_on_its_side() {
        let thresholds = Thresholds::from_minutes(&[10.0, 20.0, 30.0]).unwrap();
        let Crossed { gained, lost } = crossed(group().into_iter(), &thresholds);
        assert_eq!(gained, [5, 7, 2].map(People));
        assert_eq!(lost, [3, 10, 7].map(People));
    }

    #[test]
    fn gained_less_lost_is_the_difference_of_coverage() {
        let thresholds = Thresholds::from_minutes(&[10.0, 20.0, 30.0]).unwrap();
        let Crossed { gained, lost } = crossed(group().into_iter(), &thresholds);
        let [before, after] =
            [0, 1].map(|side| Coverage::measure(group().into_iter().map(|(p, t)| (p, t[side])), &thresholds));
        for index in 0..3 {
            assert_eq!(
                before.within()[index] + gained[index],
                after.within()[index] + lost[index],
                "threshold {index}"
            );
        }
    }
}
