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

    /// Number of origins.
    pub fn origins(&self) -> usize {
        self.starts.len() - 1
    }
}
