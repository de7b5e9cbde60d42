//! Candidates in the order of what each would bring alone.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::problem::{Gain, Problem};

/// What a good candidate does first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Objective {
    /// Brings most people within the threshold; time saved decides between equals.
    People,
    /// Saves most time; people newly covered decide between equals.
    Time,
}

impl Objective {
    /// The word used on the command line and in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Time => "time",
        }
    }

    /// A key that is greater for a better gain.
    pub(super) fn merit(self, gain: &Gain) -> [u128; 3] {
        let people = u128::from(gain.newly_covered.0);
        let reached = u128::from(gain.newly_reached.0);
        match self {
            Self::People => [people, gain.time_saved.0, reached],
            Self::Time => [gain.time_saved.0, people, reached],
        }
    }
}

/// A candidate and what it would bring alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// The candidate's index.
    pub candidate: usize,
    /// What it would bring.
    pub gain: Gain,
}

/// The candidates that would change something, best first; ties to the smallest index.
pub fn rank(problem: &Problem, objective: Objective) -> Vec<Ranked> {
    let times = problem.times();
    let gains = (0..problem.candidates()).into_par_iter();
    let mut ranked: Vec<Ranked> = gains
        .map(|candidate| Ranked { candidate, gain: problem.gain(candidate, &times) })
        .filter(|ranked| ranked.gain != Gain::default())
        .collect();
    ranked.par_sort_by_key(|ranked| (Reverse(objective.merit(&ranked.gain)), ranked.candidate));
    ranked
}
