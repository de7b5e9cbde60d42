//! Which communes touch each other.

use geo::{CoordsIter, MultiPolygon};

/// Side of the grid on which vertices are compared, in degrees: about 0.1 m.
const VERTEX_GRID: f64 = 1e-6;

/// For each commune, the communes that share at least one vertex of their boundaries with it
/// (queen contiguity).
///
/// Boundaries must come from one coverage, in which neighbours share their vertices exactly; the
/// bundled ones do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adjacency {
    /// `neighbours[starts[i]..starts[i + 1]]` are the neighbours of commune `i`.
    starts: Vec<u32>,
    neighbours: Vec<u32>,
}

impl Adjacency {
    /// Compares the boundaries of all communes, given in the order of the territory.
    pub fn from_boundaries<'a>(boundaries: impl Iterator<Item = Option<&'a MultiPolygon>>) -> Self {
        let mut vertices: Vec<((i32, i32), u32)> = Vec::new();
        let mut count = 0;
        for (index, boundary) in boundaries.enumerate() {
            count = index + 1;
            let coords = boundary.into_iter().flat_map(CoordsIter::coords_iter);
            vertices.extend(coords.map(|c| ((on_grid(c.x), on_grid(c.y)), index as u32)));
        }
        vertices.sort_unstable();
        vertices.dedup();
        let mut pairs: Vec<(u32, u32)> = vertices
            .chunk_by(|a, b| a.0 == b.0)
            .filter(|shared| shared.len() > 1)
            .flat_map(|shared| shared.iter().flat_map(|a| shared.iter().map(|b| (a.1, b.1))))
            .filter(|(a, b)| a != b)
            .collect();
        pairs.sort_unstable();
        pairs.dedup();
        Self::from_pairs(count, &pairs)
    }

    fn from_pairs(count: usize, pairs: &[(u32, u32)]) -> Self {
        let mut starts = vec![0; count + 1];
        for (a, _) in pairs {
            starts[*a as usize + 1] += 1;
        }
        for i in 0..count {
            starts[i + 1] += starts[i];
        }
        Self { starts, neighbours: pairs.iter().map(|(_, b)| *b).collect() }
    }

    /// The communes that touch commune `index`, smallest first.
    pub fn neighbours(&self, index: usize) -> &[u32] {
        &self.neighbours[self.starts[index] as usize..self.starts[index + 1] as usize]
    }
}

fn on_grid(degrees: f64) -> i32 {
    (degrees / VERTEX_GRID).round() as i32
}

#[cfg(test)]
mod tests {
    use geo::{MultiPolygon, Rect, coord};

    use super::*;

    fn square(x: f64, y: f64) -> MultiPolygon {
        MultiPolygon(vec![Rect::new(coord! {x: x, y: y}, coord! {x: x + 1.0, y: y + 1.0}).to_polygon()])
    }

    #[test]
    fn squares_touch_by_side_and_by_corner() {
        let squares = [square(0.0, 0.0), square(1.0, 0.0), square(2.0, 1.0), square(9.0, 9.0)];
        let adjacency = Adjacency::from_boundaries(squares.iter().map(Some).chain([None]));
        assert_eq!(adjacency.neighbours(0), [1]);
        assert_eq!(adjacency.neighbours(1), [0, 2]);
        assert_eq!(adjacency.neighbours(2), [1]);
        assert_eq!(adjacency.neighbours(3), [0_u32; 0]);
        assert_eq!(adjacency.neighbours(4), [0_u32; 0]);
    }
}
