//! Whether arrays are those of a network: they may come from a file.

use rayon::prelude::*;
use thiserror::Error;

use super::super::extract::Position;
use super::parts::{FERRY, Network, OPEN_AHEAD, OPEN_BACK};

/// Longest time of an edge, in milliseconds: 24 days.
pub(super) const LONGEST: u32 = u32::MAX / 2;

/// Why arrays are not those of a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WrongNetwork {
    /// Arrays of the same things are not equally long.
    #[error("the arrays of the network do not fit together")]
    Lengths,
    /// Lists do not follow each other, or an edge has fewer than two points.
    #[error("the lists of the network do not follow each other")]
    Lists,
    /// Something names what is not there.
    #[error("something in the network names what is not there")]
    Range,
    /// The times of an edge do not rise from its start, or are longer than 24 days.
    #[error("the times of an edge of the network do not rise")]
    Times,
    /// A point does not lie on the globe.
    #[error("a point of the network does not lie on the globe")]
    Positions,
}

impl Network {
    /// The same network, if questions can rely on its arrays. Runs in parallel.
    ///
    /// # Errors
    /// Whatever could make an answer panic.
    pub fn checked(self) -> Result<Self, WrongNetwork> {
        if !self.arrays_fit() {
            return Err(WrongNetwork::Lengths);
        }
        if !self.lists_follow() {
            return Err(WrongNetwork::Lists);
        }
        if !self.names_what_is_there() {
            return Err(WrongNetwork::Range);
        }
        if !(self.rise(&self.ahead) && self.rise(&self.back)) {
            return Err(WrongNetwork::Times);
        }
        if !(all_on_globe(&self.points) && all_on_globe(&self.node_positions)) {
            return Err(WrongNetwork::Positions);
        }
        Ok(self)
    }

    fn arrays_fit(&self) -> bool {
        let of_edges = [&self.edge_names, &self.flags, &self.starts, &self.ends, &self.component_sizes];
        of_edges.iter().all(|array| array.len() == self.edges())
            && [&self.ahead, &self.back].iter().all(|times| times.len() == self.points.len())
            && self.arc_edges.len() == self.heads.len()
            && self.copies.len() <= self.nodes()
    }

    fn lists_follow(&self) -> bool {
        is_list(&self.first_point, self.edges(), self.points.len())
            && is_list(&self.first_arc, self.nodes(), self.heads.len())
            && self.first_point.par_windows(2).all(|pair| pair[1] - pair[0] >= 2)
            && self.copies.is_sorted()
    }

    fn names_what_is_there(&self) -> bool {
        let (junctions, edges) = (self.junctions(), self.edges());
        let kinds = (OPEN_AHEAD | OPEN_BACK | FERRY) as usize + 1;
        let ranges = [
            (&self.copies, junctions),
            (&self.starts, junctions),
            (&self.ends, junctions),
            (&self.edge_names, self.names.len()),
            (&self.flags, kinds),
            (&self.heads, self.nodes()),
            (&self.arc_edges, 2 * edges),
        ];
        ranges.into_par_iter().all(|(array, end)| array.iter().all(|&value| (value as usize) < end))
    }

    /// Whether the times of each edge rise from 0.
    fn rise(&self, times: &[u32]) -> bool {
        let rises = |edge: u32| {
            let times = &times[self.points_of(edge)];
            times[0] == 0 && times.is_sorted() && times[times.len() - 1] <= LONGEST
        };
        (0..self.edges() as u32).into_par_iter().all(rises)
    }
}

/// Whether `first` tells where each of `count` lists begins, and where the last ends.
fn is_list(first: &[u32], count: usize, end: usize) -> bool {
    first.len() == count + 1 && first[0] == 0 && first[count] as usize == end && first.is_sorted()
}

fn all_on_globe(positions: &[Position]) -> bool {
    let [south_west, north_east] = [(-180.0, -90.0), (180.0, 90.0)].map(|corner| Position::of(corner.into()));
    let is_inside = |at: &Position| {
        (south_west.lon..=north_east.lon).contains(&at.lon)
            && (south_west.lat..=north_east.lat).contains(&at.lat)
    };
    positions.par_iter().all(is_inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two junctions and a copy of the second; an edge of three points between them, open both ways.
    fn sound() -> Network {
        let at = |lon: i32| Position { lon, lat: 0 };
        Network {
            node_positions: vec![at(0), at(20), at(20)],
            copies: vec![1],
            first_point: vec![0, 3],
            points: vec![at(0), at(10), at(20)],
            ahead: vec![0, 5, 5],
            back: vec![0, 4, 9],
            lengths: vec![1],
            edge_names: vec![0],
            flags: vec![3],
            starts: vec![0],
            ends: vec![1],
            first_arc: vec![0, 1, 2, 2],
            heads: vec![2, 0],
            arc_edges: vec![0, 1],
            component_sizes: vec![2],
            names: vec!["".into()],
        }
    }

    #[test]
    fn a_sound_network_is_believed() {
        assert_eq!(sound().checked(), Ok(sound()));
        let empty = Network { first_point: vec![0], first_arc: vec![0], ..Network::default() };
        assert_eq!(empty.clone().checked(), Ok(empty));
        assert_eq!(Network::default().checked(), Err(WrongNetwork::Lists));
    }

    #[test]
    fn whatever_a_question_relies_on_is_checked() {
        type Spoil = fn(&mut Network);
        let spoilt: [(Spoil, WrongNetwork); 22] = [
            (|n| n.flags.push(0), WrongNetwork::Lengths),
            (|n| n.lengths.push(0), WrongNetwork::Lengths),
            (|n| n.back.truncate(2), WrongNetwork::Lengths),
            (|n| n.heads.truncate(1), WrongNetwork::Lengths),
            (|n| n.copies = vec![0; 4], WrongNetwork::Lengths),
            (|n| n.first_point[0] = 1, WrongNetwork::Lists),
            (|n| n.first_point[1] = 2, WrongNetwork::Lists),
            (|n| n.first_arc[1] = 3, WrongNetwork::Lists),
            (|n| n.first_arc.truncate(3), WrongNetwork::Lists),
            (|n| n.copies = vec![1, 0], WrongNetwork::Lists),
            (|n| n.copies[0] = 2, WrongNetwork::Range),
            (|n| n.starts[0] = 2, WrongNetwork::Range),
            (|n| n.ends[0] = u32::MAX, WrongNetwork::Range),
            (|n| n.edge_names[0] = 1, WrongNetwork::Range),
            (|n| n.flags[0] = 8, WrongNetwork::Range),
            (|n| n.heads[1] = 3, WrongNetwork::Range),
            (|n| n.arc_edges[0] = 2, WrongNetwork::Range),
            (|n| n.ahead[0] = 1, WrongNetwork::Times),
            (|n| n.back[1] = 10, WrongNetwork::Times),
            (|n| n.ahead[2] = u32::MAX, WrongNetwork::Times),
            (|n| n.points[1].lat = 900_000_001, WrongNetwork::Positions),
            (|n| n.node_positions[0].lon = -1_800_000_001, WrongNetwork::Positions),
        ];
        for (index, (spoil, expected)) in spoilt.into_iter().enumerate() {
            let mut network = sound();
            spoil(&mut network);
            assert_eq!(network.checked(), Err(expected), "case {index}");
        }
    }

    #[test]
    fn an_edge_has_two_points() {
        let mut network = sound();
        network.first_point = vec![0, 1];
        network.points.truncate(1);
        network.ahead.truncate(1);
        network.back.truncate(1);
        assert_eq!(network.checked(), Err(WrongNetwork::Lists));
    }
}
