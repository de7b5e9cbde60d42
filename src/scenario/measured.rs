//! What is measured of a network, and of two of them.

use super::change::Cost;
use super::compare::Served;
use super::crossed::{Crossed, crossed};
use super::effects::{Judged, RuleEffect, rule_effects};
use crate::access::clock::{ClockRequest, Profile, Reached, whole_profile};
use crate::access::{Coverage, QuarterPoints, Quarters, Thresholds, whole};
use crate::label::{Amounts, Audit, Group, Rules, audit, funding, groups};
use crate::territory::{Site, Territory};
use crate::travel::Reach;
use crate::units::{Euros, People, Seconds};

/// What networks are measured with.
#[derive(Debug, Clone, PartialEq)]
pub struct Yardstick {
    /// The times that people are counted within.
    pub thresholds: Thresholds,
    /// What is asked of the clock.
    pub clock: ClockRequest,
    /// What labels are held against.
    pub rules: Rules,
    /// What labels are funded with.
    pub amounts: Amounts,
    /// Whether sites outside every commune count as sites of the territory: it is the whole country.
    pub everywhere: bool,
}

/// A network and how the demand points of a territory are served by it.
#[derive(Debug, Clone)]
pub struct Evaluated {
    /// The sites, with the hours that count as open.
    pub sites: Vec<Site>,
    /// The nearest site of each demand point.
    pub reaches: Vec<Option<Reach>>,
    /// When each demand point reaches an open site.
    pub reached: Reached,
}

/// What is measured of a network.
#[derive(Debug, Clone)]
pub struct Measured {
    /// People by their time to the nearest site.
    pub coverage: Coverage,
    /// The same of quarters.
    pub quarters: Quarters,
    /// People by the hours that they find a site open.
    pub clock: Profile,
    /// Sites of the territory.
    pub sites: usize,
    /// Its labels: groups with a seat.
    pub labels: usize,
    /// What its labels get in the year of the scenario; `None` when an amount is not known.
    pub funding: Option<Euros>,
    judged: OwnJudged,
}

/// What rules say of the labels of a network.
#[derive(Debug, Clone)]
struct OwnJudged {
    inside: Vec<bool>,
    groups: Vec<Group>,
    audit: Audit,
}

impl Evaluated {
    /// The times to the nearest site.
    pub fn times(&self) -> Vec<Option<Seconds>> {
        self.reaches.iter().map(|reach| reach.map(|reach| reach.time)).collect()
    }

    /// How demand points are served.
    pub fn served(&self) -> Served<'_> {
        Served { reaches: &self.reaches, reached: &self.reached }
    }

    /// Measures the network for the people of `territory`, with the amounts of `year`.
    pub fn measured(&self, territory: &Territory, with: &Yardstick, year: u16) -> Measured {
        let times = self.times();
        let stands_inside = |site: &Site| {
            with.everywhere || site.commune.is_some_and(|code| territory.commune_index(code).is_some())
        };
        let inside: Vec<bool> = self.sites.iter().map(stands_inside).collect();
        // Groups are made of the whole list: half a label would be judged for what its other half is open.
        let mut groups = groups(&self.sites);
        groups.retain(|group| group.sites.iter().any(|&site| inside[site]));
        Measured {
            coverage: whole(territory, &times, &with.thresholds),
            quarters: Quarters::measure(territory, &times, &with.thresholds),
            clock: whole_profile(territory, &self.reached, &with.clock),
            sites: inside.iter().filter(|inside| **inside).count(),
            labels: groups.iter().filter(|group| group.seat.is_some()).count(),
            funding: funding(&self.sites, &groups, &with.amounts, year).total(),
            judged: OwnJudged { audit: audit(&self.sites, &groups, &with.rules), inside, groups },
        }
    }
}

/// A scenario beside the network that it changes, for the same people and the same year.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// What the scenario is called.
    pub name: String,
    /// What its changes cost.
    pub cost: Cost,
    /// The year of the amounts of funding.
    pub year: u16,
    /// Whether it counts other people than those of today.
    pub has_own_people: bool,
    /// The network of today.
    pub before: Measured,
    /// The network of the scenario.
    pub after: Measured,
    /// People who come within each threshold, and who fall out of it.
    pub people: Crossed,
    /// The same of people of quarters.
    pub quarter_people: Crossed,
    /// The same of quarters.
    pub quarters: Crossed<usize>,
    /// What became of labels, rule by rule.
    pub effects: Vec<RuleEffect>,
}

/// What is said of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it is called.
    pub name: String,
    /// What its changes cost.
    pub cost: Cost,
    /// The year of the amounts of funding.
    pub year: u16,
    /// Whether it counts other people than those of today.
    pub has_own_people: bool,
}

/// A network of today and one of a scenario, each with what was measured of it.
pub type Sides<'a> = [(&'a Evaluated, Measured); 2];

impl Comparison {
    /// Compares the two sides for the people of `territory`.
    pub fn new(scenario: About, territory: &Territory, with: &Yardstick, sides: Sides) -> Self {
        let times = sides.each_ref().map(|(network, _)| network.times());
        let of = |point: usize| [times[0][point], times[1][point]];
        let all = territory.demand().iter().enumerate().map(|(point, demand)| (demand.people, of(point)));
        let in_quarters = QuarterPoints::new(territory);
        let in_quarters = in_quarters.as_slice().iter();
        let quarters = in_quarters.clone().map(|quarter| (quarter.count.quarters, of(quarter.point)));
        let in_quarters = in_quarters.map(|quarter| (quarter.count.people, of(quarter.point)));
        let [before, after] = sides.each_ref().map(|(network, measured)| measured.judged(&network.sites));
        let effects = rule_effects(&with.rules, [before, after]);
        let About { name, cost, year, has_own_people } = scenario;
        Self {
            name,
            cost,
            year,
            has_own_people,
            people: crossed(all, &with.thresholds),
            quarter_people: crossed(in_quarters, &with.thresholds),
            quarters: crossed(quarters, &with.thresholds),
            effects,
            before: sides[0].1.clone(),
            after: sides[1].1.clone(),
        }
    }

    /// People who come within the largest threshold.
    pub fn newly_within(&self) -> People {
        self.people.gained.last().copied().unwrap_or_default()
    }
}

impl Measured {
    fn judged<'a>(&'a self, sites: &'a [Site]) -> Judged<'a> {
        let OwnJudged { inside, groups, audit } = &self.judged;
        Judged { sites, inside, groups, audit }
    }
}
