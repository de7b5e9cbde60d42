//! Demand points: people at one place, each of them counted once.

use geo::Point;

use super::commune::Commune;
use super::quarter::Quarter;
use crate::ids::{CommuneCode, DemandId};
use crate::issue::{Report, RowIssues};
use crate::units::People;

/// What the people of a demand point have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DemandKind {
    /// They live in the commune, outside its quarters.
    Commune,
    /// They live in a quarter: its place in [`super::Territory::quarters`].
    Quarter(u32),
}

/// People at one place.
#[derive(Debug, Clone)]
pub struct DemandPoint {
    /// The code of the commune or of the quarter (`quarter/commune` for a quarter in several communes).
    pub id: DemandId,
    /// What the people have in common.
    pub kind: DemandKind,
    /// Their commune: its place in [`super::Territory::communes`].
    pub commune: u32,
    /// How many they are.
    pub people: People,
    /// Where they are counted: longitude and latitude in degrees (WGS 84).
    pub point: Point,
}

/// Splits `whole` by `weights` into whole numbers that add up to it (largest remainders first,
/// ties to the first). Weights that are all zero count as equal.
fn split(whole: u64, weights: &[u64]) -> Vec<u64> {
    let total: u128 = weights.iter().map(|&w| u128::from(w)).sum();
    if weights.is_empty() {
        return Vec::new();
    }
    if total == 0 {
        return split(whole, &vec![1; weights.len()]);
    }
    let exact = |w: u64| u128::from(whole) * u128::from(w);
    let mut parts: Vec<u64> = weights.iter().map(|&w| (exact(w) / total) as u64).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(exact(weights[i]) % total), i));
    let missing = whole - parts.iter().sum::<u64>();
    for &i in order.iter().take(missing as usize) {
        parts[i] += 1;
    }
    parts
}

/// The part of a quarter that lies in one commune.
struct Part {
    quarter: u32,
    commune: usize,
    people: u64,
    alone: bool,
}

/// The parts of every quarter, each with the people it takes from its commune.
fn parts(communes: &[Commune], quarters: &[Quarter], report: &mut Report) -> Vec<Part> {
    let place = |code: &CommuneCode| communes.binary_search_by_key(code, |c| c.code).ok();
    let mut parts = Vec::new();
    for (index, quarter) in quarters.iter().enumerate() {
        let mut inside: Vec<usize> = quarter.communes.iter().filter_map(place).collect();
        inside.sort_unstable();
        inside.dedup();
        let mut row = RowIssues::new(index + 1);
        say_where(quarter, inside.len(), &mut row);
        report.close(row);
        parts.extend(parts_of(index as u32, quarter, &inside, communes));
    }
    parts
}

/// Says what is odd about a quarter of which `inside` communes are in the territory.
fn say_where(quarter: &Quarter, inside: usize, row: &mut RowIssues) {
    let name = format!("quarter {} ({})", quarter.code, quarter.name);
    if inside == 0 {
        row.reject(
            "quarter-outside",
            format!("{name} lies in no commune of the territory"),
            "left out; choose a territory that holds its commune if it should count",
        );
    } else if inside < quarter.communes.len() && quarter.population.is_some() {
        row.note(
            "quarter-across",
            format!("{name} reaches into communes outside the territory"),
            "all its people are counted inside: choose a territory that holds all its communes",
        );
    }
    if quarter.population.is_none() {
        row.note(
            "quarter-population",
            format!("{name} has no published population"),
            "its minutes are given, and its people are counted with their commune",
        );
    }
}

/// The parts of a quarter in the communes `inside`; its people follow theirs.
fn parts_of(index: u32, quarter: &Quarter, inside: &[usize], communes: &[Commune]) -> Vec<Part> {
    let weights: Vec<u64> = inside.iter().map(|&i| communes[i].population.0).collect();
    let people = split(quarter.population.map_or(0, |p| p.0), &weights);
    let alone = inside.len() == 1;
    let part = |(&commune, people)| Part { quarter: index, commune, people, alone };
    inside.iter().zip(people).map(part).collect()
}

/// Where the quarters of a commune hold more people than the commune itself (figures of different years),
/// they are scaled down to it.
fn fit_to_commune(commune: &Commune, parts: &mut [&mut Part], report: &mut Report) {
    let inside: u64 = parts.iter().map(|part| part.people).sum();
    if inside <= commune.population.0 {
        return;
    }
    report.note(
        "quarter-population",
        format!(
            "the quarters of {} ({}) hold {inside} people, more than the commune's {}",
            commune.name, commune.code, commune.population
        ),
        "scaled down to the commune's population; use figures of the same year",
    );
    let weights: Vec<u64> = parts.iter().map(|part| part.people).collect();
    for (part, people) in parts.iter_mut().zip(split(commune.population.0, &weights)) {
        part.people = people;
    }
}

/// The demand points of `communes` (sorted by code) and `quarters`, in the order of communes, each commune's
/// own point before those of its quarters. The people of a commune's points add up to its population.
pub(super) fn demand_points(
    communes: &[Commune],
    quarters: &[Quarter],
    report: &mut Report,
) -> Vec<DemandPoint> {
    let mut parts = parts(communes, quarters, report);
    parts.sort_by_key(|part| (part.commune, part.quarter));
    let mut points = Vec::with_capacity(communes.len() + parts.len());
    let mut rest = parts.as_mut_slice();
    for (index, commune) in communes.iter().enumerate() {
        let count = rest.iter().take_while(|part| part.commune == index).count();
        let (mine, others) = rest.split_at_mut(count);
        rest = others;
        fit_to_commune(commune, &mut mine.iter_mut().collect::<Vec<_>>(), report);
        let inside: People = mine.iter().map(|part| People(part.people)).sum();
        points.push(DemandPoint {
            id: DemandId::new(commune.code.as_str()),
            kind: DemandKind::Commune,
            commune: index as u32,
            people: commune.population - inside,
            point: commune.point,
        });
        points.extend(mine.iter().map(|part| quarter_point(part, commune, &quarters[part.quarter as usize])));
    }
    points
}

fn quarter_point(part: &Part, commune: &Commune, quarter: &Quarter) -> DemandPoint {
    let code = &quarter.code;
    let id = if part.alone { code.to_string() } else { format!("{code}/{}", commune.code) };
    DemandPoint {
        id: DemandId::new(id),
        kind: DemandKind::Quarter(part.quarter),
        commune: part.commune as u32,
        people: People(part.people),
        point: quarter.point,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_split_adds_up_and_follows_the_weights() {
        assert_eq!(split(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(split(7, &[0, 0]), [4, 3]);
        assert_eq!(split(100, &[75, 25]), [75, 25]);
        assert_eq!(split(5, &[]), Vec::<u64>::new());
    }
}
