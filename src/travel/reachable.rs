//! Which places each origin reaches.

/// The places that each origin reaches within a time, by index, smallest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reachable {
    /// Where the places of each origin begin, and where those of the last end.
    starts: Vec<usize>,
    places: Vec<u32>,
}

impl Reachable {
    /// The lists one after the other, one an origin.
    pub fn new(lists: impl IntoIterator<Item = impl IntoIterator<Item = u32>>) -> Self {
        let mut reachable = Self { starts: vec![0], places: Vec::new() };
        for list in lists {
            reachable.places.extend(list);
            reachable.starts.push(reachable.places.len());
        }
        reachable
    }

    /// The places that origin `origin` reaches.
    pub fn places_of(&self, origin: usize) -> &[u32] {
        &self.places[self.starts[origin]..self.starts[origin + 1]]
    }

    /// The same pairs the other way round: for each of `places` places, the origins that reach it, smallest first.
    #[must_use]
    pub fn inverse(&self, places: usize) -> Self {
        let mut starts = vec![0; places + 1];
        for &place in &self.places {
            starts[place as usize + 1] += 1;
        }
        for place in 0..places {
            starts[place + 1] += starts[place];
        }
        let mut next = starts.clone();
        let mut origins = vec![0; self.places.len()];
        for origin in 0..self.origins() {
            for &place in self.places_of(origin) {
                origins[next[place as usize]] = origin as u32;
                next[place as usize] += 1;
            }
        }
        Self { starts, places: origins }
    }

    /// The places that some origin reaches, each once.
    pub fn places(&self) -> Vec<u32> {
        let mut places = self.places.clone();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// Number of origins.
    pub fn origins(&self) -> usize {
        self.starts.len() - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_inverse_of_the_inverse_is_the_same() {
        let lists: [&[u32]; 4] = [&[0, 2], &[], &[2], &[0, 1, 2]];
        let reachable = Reachable::new(lists.map(|list| list.iter().copied()));
        let inverse = reachable.inverse(4);
        assert_eq!([0, 1, 2, 3].map(|place| inverse.places_of(place)), [&[0, 3][..], &[3], &[0, 2, 3], &[]]);
        assert_eq!(inverse.inverse(4), reachable);
    }
}
