//! Values that occur, each once and in order.

/// The values of several lists, each once and in order.
pub(super) fn table<'a, T: Clone + Ord + 'a>(lists: impl Iterator<Item = &'a [T]>) -> Vec<T> {
    let mut all: Vec<&T> = lists.flatten().collect();
    all.sort_unstable();
    all.dedup();
    all.into_iter().cloned().collect()
}

/// The places in a table of the values of a list, which it holds.
pub(super) fn places<T: Ord>(table: &[T], list: &[T]) -> Vec<u32> {
    list.iter().map(|value| table.partition_point(|known| known < value) as u32).collect()
}

/// The values that are used, and the new place of each old one.
pub(super) fn keep<T>(list: Vec<T>, used: &[bool]) -> (Vec<T>, Vec<u32>) {
    let mut new_places = Vec::with_capacity(list.len());
    let mut kept = 0;
    for &is_used in used {
        new_places.push(kept);
        kept += u32::from(is_used);
    }
    let left = list.into_iter().zip(used).filter_map(|(value, &is_used)| is_used.then_some(value));
    (left.collect(), new_places)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order_and_forget_what_is_not_used() {
        let lists = [vec!["c", "a"], vec!["b", "a"]];
        let all = table(lists.iter().map(Vec::as_slice));
        assert_eq!(all, ["a", "b", "c"]);
        assert_eq!(places(&all, &lists[0]), [2, 0]);
        assert_eq!(keep(all, &[true, false, true]), (vec!["a", "c"], vec![0, 1, 1]));
    }
}
