//! The ids of the nodes that ways pass, and the place of each in their order.

use rayon::prelude::*;

use super::damage::Damage;

/// Ids in order, each once, with a table that says where to look for one.
#[derive(Debug)]
pub(super) struct Places {
    ids: Vec<i64>,
    /// Where the ids of each of many equal ranges begin, and where those of the last end.
    starts: Vec<u32>,
    /// A range is this power of two wide.
    shift: u32,
}

/// Ids that a range of the table holds when they are spread evenly.
const PER_RANGE: usize = 4;
/// Ids that are looked at one by one before a search begins.
const STEPS: usize = 8;

impl Places {
    /// The places of ids, given in any order and more than once.
    pub(super) fn of(mut ids: Vec<i64>) -> Result<Self, Damage> {
        // Of several sorted runs; the stable sort knows runs and merges them.
        ids.par_sort();
        ids.dedup();
        ids.shrink_to_fit();
        if ids.len() >= u32::MAX as usize {
            return Err(Damage::TooManyNodes);
        }
        let mut places = Self { ids, starts: Vec::new(), shift: 0 };
        let (Some(&first), Some(&last)) = (places.ids.first(), places.ids.last()) else { return Ok(places) };
        let ranges = (places.ids.len() / PER_RANGE).next_power_of_two();
        let width = u64::BITS - last.abs_diff(first).leading_zeros();
        places.shift = width.saturating_sub(ranges.ilog2()).min(u64::BITS - 1);
        places.fill_starts();
        Ok(places)
    }

    fn fill_starts(&mut self) {
        let last = self.ids.last().map_or(0, |&last| self.range(last));
        let mut starts = Vec::with_capacity(last + 2);
        for (place, &id) in self.ids.iter().enumerate() {
            starts.resize(starts.len().max(self.range(id) + 1), place as u32);
        }
        starts.push(self.ids.len() as u32);
        self.starts = starts;
    }

    /// How many ids there are.
    pub(super) fn count(&self) -> usize {
        self.ids.len()
    }

    /// The range of an id that is not below the first one.
    fn range(&self, id: i64) -> usize {
        (id.abs_diff(self.ids[0]) >> self.shift) as usize
    }

    /// The first place whose id is not below this one.
    fn at_or_after(&self, id: i64) -> usize {
        if self.ids.first().is_none_or(|&first| id <= first) {
            return 0;
        }
        let range = self.range(id);
        let (Some(&start), Some(&end)) = (self.starts.get(range), self.starts.get(range.saturating_add(1)))
        else {
            return self.ids.len();
        };
        let (start, end) = (start as usize, end as usize);
        start + self.ids[start..end].partition_point(|&known| known < id)
    }

    /// The place of an id.
    pub(super) fn find(&self, id: i64) -> Option<u32> {
        let place = self.at_or_after(id);
        (self.ids.get(place) == Some(&id)).then_some(place as u32)
    }

    /// The first place whose id is not below this one, looked for from a place onwards: quick for ids that come in order.
    #[inline]
    pub(super) fn onwards(&self, from: usize, id: i64) -> usize {
        if from > 0 && self.ids[from - 1] >= id {
            return self.at_or_after(id);
        }
        let near = &self.ids[from..self.ids.len().min(from + STEPS)];
        match near.iter().position(|&known| known >= id) {
            Some(step) => from + step,
            None if from + near.len() == self.ids.len() => self.ids.len(),
            None => self.at_or_after(id),
        }
    }

    /// Whether the id at a place is this one.
    #[inline]
    pub(super) fn is_at(&self, place: usize, id: i64) -> bool {
        self.ids.get(place) == Some(&id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ids() -> impl Strategy<Value = Vec<i64>> {
        let extreme = prop::sample::select(vec![i64::MIN, -1, 0, 1, i64::MAX]);
        let near = 5_000_000_000..5_000_000_100_i64;
        prop::collection::vec(
            prop_oneof![4 => -50..50_i64, 4 => near, 1 => any::<i64>(), 1 => extreme],
            0..80,
        )
    }

    proptest! {
        #[test]
        fn places_are_those_of_a_sorted_list(known in ids(), asked in ids()) {
            let places = Places::of(known.clone()).unwrap();
            let sorted: Vec<i64> = known.iter().copied().collect::<std::collections::BTreeSet<_>>().into_iter().collect();
            let mut from = 0;
            for id in known.into_iter().chain(asked) {
                let expected = sorted.partition_point(|&other| other < id);
                prop_assert_eq!(places.find(id), sorted.binary_search(&id).ok().map(|place| place as u32));
                from = places.onwards(from, id);
                prop_assert_eq!(from, expected);
                prop_assert_eq!(places.is_at(from, id), sorted.contains(&id));
            }
        }
    }
}
