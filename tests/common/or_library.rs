//! The p-median instances of the OR-Library (Beasley 1990), whose optima are published.
#![allow(dead_code, reason = "each test and bench uses its own part of this module")]

use std::path::PathBuf;

use maillage::siting::plan::{Goal, Limits, Place, Problem, Standing};
use maillage::units::Seconds;

/// Published optima of pmed1 to pmed20.
pub(crate) const OPTIMA: [i64; 20] = [
    5819, 4093, 4250, 3034, 1355, 7824, 5631, 4445, 2734, 1255, 7696, 6634, 4374, 2968, 1729, 8162, 6999,
    4809, 2845, 1789,
];

/// An instance: the shortest ways between all pairs of vertices, and p.
#[derive(Debug)]
pub(crate) struct Instance {
    ways: Vec<Vec<u32>>,
    p: usize,
}

/// The file of an instance, from 1 on; `None` without the real data (`MAILLAGE_SHARED` or `../shared/data`).
pub(crate) fn file(number: usize) -> Option<PathBuf> {
    let shared = std::env::var("MAILLAGE_SHARED").unwrap_or_else(|_| "../shared/data".to_owned());
    let file = PathBuf::from(shared).join(format!("siting/pmed{number}.txt"));
    file.is_file().then_some(file)
}

/// An instance, from 1 on; `None` without the real data.
pub(crate) fn instance(number: usize) -> Option<Instance> {
    let text = std::fs::read_to_string(file(number)?).expect("an instance can be read");
    let mut numbers = text.split_whitespace().map(|word| word.parse::<u32>().expect("a whole number"));
    let mut next = || numbers.next();
    let (n, _, p) = (next().expect("vertices") as usize, next(), next().expect("p") as usize);
    let mut ways = vec![vec![u32::MAX / 2; n]; n];
    while let (Some(a), Some(b), Some(length)) = (next(), next(), next()) {
        let (a, b) = (a as usize - 1, b as usize - 1);
        // A repeated edge: the last line wins.
        (ways[a][b], ways[b][a]) = (length, length);
    }
    close(&mut ways);
    Some(Instance { ways, p })
}

/// Edges to shortest ways (Floyd).
fn close(ways: &mut [Vec<u32>]) {
    (0..ways.len()).for_each(|vertex| ways[vertex][vertex] = 0);
    for via in 0..ways.len() {
        let onward = ways[via].clone();
        for row in &mut *ways {
            let first = row[via];
            row.iter_mut().zip(&onward).for_each(|(way, &rest)| *way = (*way).min(first + rest));
        }
    }
}

impl Instance {
    /// Vertices, and p.
    pub(crate) fn size(&self) -> (usize, usize) {
        (self.ways.len(), self.p)
    }

    /// One person at each vertex, who may use every vertex; and the median with nobody beyond the horizon.
    pub(crate) fn problem(&self) -> (Problem, Goal) {
        let lists: Vec<Vec<(u32, Seconds)>> =
            self.ways.iter().map(|row| (0..).zip(row.iter().map(|&way| Seconds(way))).collect()).collect();
        let vertices = self.ways.len();
        let limits = Limits { count: Some(self.p), ..Limits::default() };
        let places = vec![Place::new(Standing::Free); vertices];
        let problem = Problem::new(vec![1; vertices], places, &lists, limits).expect("ways make a problem");
        let horizon = self.ways.iter().flatten().max().map_or(Seconds(0), |&way| Seconds(way));
        (problem, Goal::Median { horizon })
    }
}
