//! What a list of changes does beside today.

use std::collections::BTreeSet;

use super::super::prepare::Study;
use super::kept::Kept;
use super::today::{Today, week};
use super::touched::{Touched, touched};
use super::trials::Trials;
use crate::access::Indicators;
use crate::access::trial::{Handle, PointChange, Standing, Together, TrialError, changes, together};
use crate::ids::SiteId;
use crate::scenario::{Applied, Change, Crossed, Stand, Step, UnitChange, crossed, unit_changes_at};
use crate::territory::{DemandPoint, Level};
use crate::units::People;

/// What a list of changes does beside today.
#[derive(Debug)]
pub struct Tried {
    /// The figures afterwards.
    pub after: Indicators,
    /// Sites in the territory afterwards.
    pub sites: usize,
    /// The curve of the week afterwards, as [`Today::week`].
    pub week: Vec<People>,
    /// Who crosses each threshold.
    pub people: Crossed,
    /// The communes for which something changes, those with most at stake first.
    pub communes: Vec<CommuneChange>,
    /// The quarters for which something changes.
    pub quarters: Vec<QuarterChange>,
    /// The sites that the changes touch.
    pub touched: Vec<Touched>,
    /// What each change does.
    pub steps: Vec<Step>,
}

/// A commune for which something changes.
#[derive(Debug)]
pub struct CommuneChange {
    /// What changes.
    pub change: UnitChange,
    /// How it stands before and after.
    pub stands: [Together; 2],
    /// The site nearest to most of its people before and after.
    pub nearest: [Option<SiteId>; 2],
}

/// A quarter for which something changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QuarterChange {
    /// The quarter, by its place in the territory.
    pub quarter: usize,
    /// How it stands before and after.
    pub stands: [Standing; 2],
}

/// Tries `changes`, of which `applied` is the network.
///
/// # Errors
/// When the coordinates of a site are of no place.
pub fn tried(
    study: &Study,
    trials: &Trials,
    list: &[Change],
    applied: &Applied,
) -> Result<Tried, TrialError> {
    let today = trials.today();
    trials.with(study, list, applied, |kept| {
        let trial = &kept.trial;
        let standings = trial.standings();
        let demand = study.territory.demand();
        let times = today.standings.iter().zip(standings).map(|(was, is)| [was.time(), is.time()]);
        let people = demand.iter().map(|demand| demand.people);
        Tried {
            after: trial.indicators(),
            sites: today.sites_of(study, &applied.sites),
            week: week(trial.clock()),
            people: crossed(people.zip(times), &trial.asked().thresholds),
            communes: communes(study, today, kept),
            quarters: quarters(today, standings),
            touched: touched(study, applied),
            steps: applied.steps.clone(),
        }
    })
}

/// The communes for which something changes.
fn communes(study: &Study, today: &Today, kept: &Kept) -> Vec<CommuneChange> {
    let (demand, standings) = (study.territory.demand(), kept.trial.standings());
    let changed: Vec<PointChange> = changes(&today.standings, standings);
    let communes: BTreeSet<u32> =
        changed.iter().map(|change| demand[change.point as usize].commune).collect();
    let points = communes.iter().flat_map(|&commune| points_of(demand, commune));
    let stands = |point: usize| [&today.standings[point], &standings[point]].map(Stand::from);
    let changes =
        unit_changes_at(&study.territory, Level::Commune, points.map(|point| (point, stands(point))));
    let told = |change: UnitChange| {
        let points = points_of(demand, change.unit as u32);
        let after = together(points.map(|point| (demand[point].people, standings[point])));
        let stands = [today.communes[change.unit], after];
        let id = |site: Handle| kept.id(site).clone();
        CommuneChange { change, stands, nearest: stands.map(|stand| stand.nearest.map(id)) }
    };
    changes.into_iter().map(told).collect()
}

/// The demand points of a commune, which follow each other.
pub(super) fn points_of(demand: &[DemandPoint], commune: u32) -> std::ops::Range<usize> {
    let first = demand.partition_point(|point| point.commune < commune);
    let after = demand.partition_point(|point| point.commune <= commune);
    first..after
}

fn quarters(today: &Today, standings: &[Standing]) -> Vec<QuarterChange> {
    let stands = today.quarters.iter().map(|&point| [today.standings[point], standings[point]]);
    let changes =
        |[was, is]: &[Standing; 2]| was.time() != is.time() || was.minutes_in_cycle != is.minutes_in_cycle;
    let all = stands.enumerate().filter(|(_, stands)| changes(stands));
    all.map(|(quarter, stands)| QuarterChange { quarter, stands }).collect()
}
