//! Ranking: where the next site should go.

use geo::Point;

use super::prepare::{Study, times};
use crate::output::Table;
use crate::output::results::{self, Detail, Sites};
use crate::output::text::Texts;
use crate::siting::ranking::{Demand, Objective, Problem, greedy, rank};
use crate::territory::Candidate;
use crate::units::Seconds;

/// What is asked of a ranking.
#[derive(Debug, Clone, Copy)]
pub struct RankRequest {
    /// People within this time count as covered.
    pub threshold: Seconds,
    /// What a good candidate does first.
    pub objective: Objective,
    /// How many candidates, or openings, to list.
    pub count: usize,
    /// How much of the table is shown.
    pub detail: Detail,
}

/// The siting problem of a study: existing sites kept, every candidate free.
fn problem(study: &Study, candidates: &[Candidate], threshold: Seconds) -> Problem {
    let times = times(&study.nearest());
    let points = study.territory.demand();
    let demand: Vec<Demand> =
        points.iter().zip(times).map(|(point, time)| Demand { people: point.people, time }).collect();
    // Who reaches nothing today is interested in what lies within the threshold.
    let limit = |demand: &Demand| demand.time.unwrap_or(Seconds(threshold.0 + 1));
    let origins: Vec<(Point, Seconds)> =
        points.iter().zip(&demand).map(|(point, demand)| (point.point, limit(demand))).collect();
    let places: Vec<Point> = candidates.iter().map(|candidate| candidate.point).collect();
    let closer = study.model.closer_than(&places, &origins);
    Problem::new(demand, threshold, candidates.len(), &closer)
}

/// The best candidates, each judged alone.
pub fn ranking(study: &Study, request: &RankRequest, texts: &Texts) -> Table {
    let candidates = study.candidates();
    let problem = problem(study, &candidates, request.threshold);
    let ranked = rank(&problem, request.objective);
    let sites = Sites { territory: &study.territory, candidates: &candidates, problem: &problem };
    let mut table = results::ranking(&sites, &ranked, request.count, texts, request.detail);
    study.candidates_note(&candidates).into_iter().for_each(|note| table.note(note));
    study.timed(table)
}

/// The best openings, one after the other.
pub fn sequence(study: &Study, request: &RankRequest, texts: &Texts) -> Table {
    let candidates = study.candidates();
    let problem = problem(study, &candidates, request.threshold);
    let steps = greedy(&problem, request.objective, request.count);
    let sites = Sites { territory: &study.territory, candidates: &candidates, problem: &problem };
    let mut table = results::sequence(&sites, &steps, texts, request.detail);
    study.candidates_note(&candidates).into_iter().for_each(|note| table.note(note));
    study.timed(table)
}

/// The first openings of the greedy sequence, for the map.
pub(super) fn openings(study: &Study, threshold: Seconds, count: usize) -> Vec<Candidate> {
    let candidates = study.candidates();
    let steps = greedy(&problem(study, &candidates, threshold), Objective::People, count);
    steps.iter().map(|step| candidates[step.candidate].clone()).collect()
}
