//! Why a move is worth making: who else is open at the hours that it leaves, and at those that it takes.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::network::Network;
use super::problem::Problem;
use crate::units::{People, Share};
use crate::week::{Schedule, WEEKS_PER_CYCLE};

/// Why a move is worth making.
#[derive(Debug, Clone, PartialEq)]
pub struct Why {
    /// People within reach of the site.
    pub people: People,
    /// Who else is open at the hours that the move leaves.
    pub closed: Elsewhere,
    /// Who else is open at the hours that the move takes.
    pub opened: Elsewhere,
}

/// The other sites of those within reach, at some hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Elsewhere {
    /// Of those within reach, the mean share who have another site open on arrival; `None` when nobody can arrive at these hours
    /// and stay, or nobody is within reach.
    pub share: Option<Share>,
    /// The sites that serve most of them, best first.
    pub sites: Vec<usize>,
}

/// Sites named at most.
const NAMED: usize = 2;

impl Why {
    /// Of the move of `site` that loses the arrivals `lost` and wins `won`, before it is made; `worth` is that of each slot.
    pub(super) fn of(
        problem: &Problem,
        network: &Network,
        site: usize,
        [lost, won]: [&Schedule; 2],
        worth: &[u64],
    ) -> Self {
        let people = network.people_within(site);
        let elsewhere = |slots: &Schedule| {
            let alone: u64 = slots.slots().map(|slot| worth[slot]).sum();
            let all = people.0 * (slots.slots().count() * WEEKS_PER_CYCLE) as u64;
            let share = People(all - alone).share_of(People(all));
            Elsewhere { share, sites: most_useful(problem, network, site, slots) }
        };
        Self { people, closed: elsewhere(lost), opened: elsewhere(won) }
    }
}

/// The sites that serve most person-minutes of those within reach of `site` at `slots`; ties to the smallest.
fn most_useful(problem: &Problem, network: &Network, site: usize, slots: &Schedule) -> Vec<usize> {
    let mut within: BTreeMap<usize, People> = BTreeMap::new();
    for point in problem.points_of(site) {
        for other in problem.sites_of(point).filter(|other| *other != site) {
            *within.entry(other).or_default() += problem.people[point];
        }
    }
    let mut served: Vec<(u64, usize)> = within
        .into_iter()
        .map(|(other, people)| (people.0 * u64::from(network.arrivals(other).minutes_in_cycle(slots)), other))
        .filter(|(served, _)| *served > 0)
        .collect();
    served.sort_unstable_by_key(|&(served, other)| (Reverse(served), other));
    served.into_iter().take(NAMED).map(|(_, other)| other).collect()
}
