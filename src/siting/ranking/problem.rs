//! The problem: people, their times today, and what each candidate would change.

use crate::units::{People, PersonSeconds, Seconds};

/// People at one place and their time to the nearest site today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demand {
    /// How many they are.
    pub people: People,
    /// Their time today; `None` when they reach no site.
    pub time: Option<Seconds>,
}

/// One demand point that a candidate would serve sooner than any site of today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Improvement {
    /// The demand point's index.
    pub demand: u32,
    /// Its time to the candidate.
    pub time: Seconds,
}

/// What opening a candidate brings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gain {
    /// People brought within the threshold.
    pub newly_covered: People,
    /// People who reached no site before.
    pub newly_reached: People,
    /// Time saved, summed over people who reached a site before.
    pub time_saved: PersonSeconds,
}

/// Demand, candidates and the threshold.
#[derive(Debug, Clone)]
pub struct Problem {
    demand: Vec<Demand>,
    threshold: Seconds,
    /// `improvements[starts[c]..starts[c + 1]]` belong to candidate `c`, by ascending demand point.
    starts: Vec<usize>,
    improvements: Vec<Improvement>,
}

impl Problem {
    /// A problem with `candidates` candidates.
    ///
    /// `closer` lists for each demand point, in order, the candidates (index, time) that are strictly closer
    /// than its site of today; for a point without site, those that matter to the caller.
    pub fn new(
        demand: Vec<Demand>,
        threshold: Seconds,
        candidates: usize,
        closer: &[Vec<(u32, Seconds)>],
    ) -> Self {
        assert_eq!(demand.len(), closer.len(), "one list a demand point");
        let mut starts = vec![0; candidates + 1];
        for (candidate, _) in closer.iter().flatten() {
            starts[*candidate as usize + 1] += 1;
        }
        for c in 0..candidates {
            starts[c + 1] += starts[c];
        }
        let mut next = starts.clone();
        let mut improvements = vec![Improvement { demand: 0, time: Seconds(0) }; starts[candidates]];
        for (point, list) in closer.iter().enumerate() {
            for &(candidate, time) in list {
                improvements[next[candidate as usize]] = Improvement { demand: point as u32, time };
                next[candidate as usize] += 1;
            }
        }
        Self { demand, threshold, starts, improvements }
    }

    /// The demand points.
    pub fn demand(&self) -> &[Demand] {
        &self.demand
    }

    /// The threshold.
    pub fn threshold(&self) -> Seconds {
        self.threshold
    }

    /// The number of candidates.
    pub fn candidates(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whom candidate `c` would serve sooner, by ascending demand point.
    pub fn improvements(&self, c: usize) -> &[Improvement] {
        &self.improvements[self.starts[c]..self.starts[c + 1]]
    }

    /// What opening candidate `c` brings when the times are `now` (one entry a demand point).
    pub fn gain(&self, c: usize, now: &[Option<Seconds>]) -> Gain {
        let mut gain = Gain::default();
        for improvement in self.improvements(c) {
            let point = improvement.demand as usize;
            self.add_gain(&mut gain, self.demand[point].people, now[point], improvement.time);
        }
        gain
    }

    fn add_gain(&self, gain: &mut Gain, people: People, now: Option<Seconds>, then: Seconds) {
        if now.is_some_and(|now| now <= then) {
            return;
        }
        match now {
            Some(now) => gain.time_saved += people.times(now.saturating_sub(then)),
            None => gain.newly_reached += people,
        }
        if then <= self.threshold && now.is_none_or(|now| now > self.threshold) {
            gain.newly_covered += people;
        }
    }

    /// The times of today, one entry a demand point.
    pub fn times(&self) -> Vec<Option<Seconds>> {
        self.demand.iter().map(|demand| demand.time).collect()
    }

    /// Opens candidate `c`: times fall where it is closer.
    pub fn open(&self, c: usize, now: &mut [Option<Seconds>]) {
        for improvement in self.improvements(c) {
            let time = &mut now[improvement.demand as usize];
            if time.is_none_or(|now| improvement.time < now) {
                *time = Some(improvement.time);
            }
        }
    }
}
