//! Contiguous underserved communes.

use std::cmp::Reverse;

use crate::territory::{Adjacency, DemandKind, DemandPoint, Territory};
use crate::units::{People, PersonSeconds, Seconds};

/// A contiguous set of communes with people beyond the threshold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patch {
    /// Its communes, by place in the territory, smallest first.
    pub communes: Vec<u32>,
    /// Its underserved demand points, by place in the territory, smallest first.
    pub points: Vec<u32>,
    /// The people of those points.
    pub people: People,
    /// The point with the longest time (unreachable is longest; ties to more people, then the smallest).
    pub worst: u32,
    /// Time beyond the threshold, summed over the people who can reach a site.
    pub beyond: PersonSeconds,
}

impl Patch {
    /// The underserved point with most people, the first of equals: it gives the patch its name.
    pub fn most(&self, territory: &Territory) -> u32 {
        let people = |point: &u32| territory.demand()[*point as usize].people;
        self.points.iter().copied().rev().max_by_key(people).unwrap_or(self.worst)
    }
}

/// The patches of a territory, ranked.
///
/// `times` has one entry a demand point. O(points + links of the adjacency).
pub fn patches(
    territory: &Territory,
    adjacency: &Adjacency,
    times: &[Option<Seconds>],
    threshold: Seconds,
) -> Vec<Patch> {
    let mut points: Vec<Vec<u32>> = vec![Vec::new(); territory.communes().len()];
    for (index, point) in territory.demand().iter().enumerate() {
        if is_underserved(point, times[index], threshold) {
            points[point.commune as usize].push(index as u32);
        }
    }
    let mut seen = vec![false; points.len()];
    let mut patches: Vec<Patch> = Vec::new();
    for start in 0..points.len() {
        if !points[start].is_empty() && !seen[start] {
            let communes = spread(start, adjacency, &points, &mut seen);
            patches.push(describe(territory, communes, &points, times, threshold));
        }
    }
    patches.sort_by_key(|patch| (Reverse(patch.people), Reverse(patch.beyond), patch.communes[0]));
    patches
}

fn is_underserved(point: &DemandPoint, time: Option<Seconds>, threshold: Seconds) -> bool {
    let counts = point.people > People::ZERO || matches!(point.kind, DemandKind::Quarter(_));
    counts && time.is_none_or(|time| time > threshold)
}

/// The underserved communes that can be walked to from `start`, smallest first.
fn spread(start: usize, adjacency: &Adjacency, points: &[Vec<u32>], seen: &mut [bool]) -> Vec<u32> {
    let mut communes = vec![start as u32];
    seen[start] = true;
    let mut next = 0;
    while next < communes.len() {
        for &neighbour in adjacency.neighbours(communes[next] as usize) {
            let place = neighbour as usize;
            if !seen[place] && !points[place].is_empty() {
                seen[place] = true;
                communes.push(neighbour);
            }
        }
        next += 1;
    }
    communes.sort_unstable();
    communes
}

fn describe(
    territory: &Territory,
    communes: Vec<u32>,
    points: &[Vec<u32>],
    times: &[Option<Seconds>],
    threshold: Seconds,
) -> Patch {
    let points: Vec<u32> = communes.iter().flat_map(|&c| points[c as usize].iter().copied()).collect();
    let people = |point: u32| territory.demand()[point as usize].people;
    let time = |point: u32| times[point as usize];
    let worst = points
        .iter()
        .copied()
        .max_by_key(|&p| (time(p).is_none(), time(p), people(p), Reverse(p)))
        .expect("a patch has at least one point");
    let beyond = |&p: &u32| time(p).map(|t| people(p).times(t.saturating_sub(threshold)));
    Patch {
        people: points.iter().map(|&p| people(p)).sum(),
        beyond: points.iter().filter_map(beyond).sum(),
        worst,
        communes,
        points,
    }
}
