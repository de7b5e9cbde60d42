//! Times of the user's own, which take the place of the travel model.

use std::collections::HashMap;
use std::path::PathBuf;

use super::super::error::StudyError;
use super::super::prepare::Study;
use super::super::read::{Accounts, Given};
use super::error::PlanError;
use crate::load::{self, PairIds};
use crate::units::Seconds;

/// Times of the user's own: for each demand point, the places it reaches (sites first, then candidates).
#[derive(Debug)]
pub struct OwnTimes {
    pub(super) lists: Vec<Vec<(u32, Seconds)>>,
    /// Demand points, sites of the territory and candidates that no row names.
    pub(super) missing: Missing,
}

/// What no row of times names: these people reach nothing, and these places serve nobody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Missing {
    pub(super) points: usize,
    pub(super) sites: usize,
    pub(super) candidates: usize,
}

impl OwnTimes {
    /// Reads files of times; each becomes one of the inputs of the study. `None` when there is no file.
    ///
    /// # Errors
    /// When a file cannot be used, an id could be of two places, or no row is of this territory.
    pub fn read(study: &mut Study, files: &[PathBuf]) -> Result<Option<Self>, StudyError> {
        if files.is_empty() {
            return Ok(None);
        }
        let mut accounts = Accounts::default();
        let lists = read(study, files, &mut accounts)?;
        study.reports.extend(accounts.reports);
        study.inputs.extend(accounts.inputs);
        let missing = missing(study, &lists);
        Ok(Some(Self { lists, missing }))
    }
}

fn missing(study: &Study, lists: &[Vec<(u32, Seconds)>]) -> Missing {
    let sites = study.sites.len();
    let mut named = vec![false; sites + study.candidates().len()];
    lists.iter().flatten().for_each(|&(place, _)| named[place as usize] = true);
    let lost = |&site: &usize| !named[site] && study.is_inside(&study.sites[site]);
    Missing {
        points: lists.iter().filter(|list| list.is_empty()).count(),
        sites: (0..sites).filter(lost).count(),
        candidates: named[sites..].iter().filter(|named| !**named).count(),
    }
}

fn read(
    study: &Study,
    files: &[PathBuf],
    accounts: &mut Accounts,
) -> Result<Vec<Vec<(u32, Seconds)>>, StudyError> {
    let candidates = study.candidates();
    let demand = study.territory.demand();
    let from: HashMap<&str, u32> =
        demand.iter().enumerate().map(|(at, demand)| (demand.id.as_str(), at as u32)).collect();
    let sites = study.sites.iter().map(|site| site.id.as_str());
    let mut to: HashMap<&str, u32> = HashMap::new();
    for (at, id) in sites.chain(candidates.iter().map(|candidate| candidate.id.as_str())).enumerate() {
        if to.insert(id, at as u32).is_some() {
            return Err(PlanError::TwoPlaces { id: id.to_owned() }.into());
        }
    }
    let ids = PairIds { from: &from, to: &to };
    let mut lists: Vec<HashMap<u32, Seconds>> = vec![HashMap::new(); demand.len()];
    for path in files {
        Given::file(path)?.read(accounts, |source| load::times(source, &ids, &mut lists))?;
    }
    if lists.iter().all(HashMap::is_empty) {
        let names: Vec<String> = files.iter().map(|path| path.display().to_string()).collect();
        let reports = accounts.reports.iter();
        let found = reports.flat_map(|report| &report.issues).find(|issue| issue.kind != "columns");
        let found = found.map(|issue| {
            let row = issue.row.map(|row| format!(" (row {row})")).unwrap_or_default();
            format!("\n  first problem{row}: {}: {}", issue.what, issue.remedy)
        });
        return Err(PlanError::NoTimes { name: names.join(", "), found: found.unwrap_or_default() }.into());
    }
    let sorted = |list: HashMap<u32, Seconds>| {
        let mut list: Vec<(u32, Seconds)> = list.into_iter().collect();
        list.sort_unstable();
        list
    };
    Ok(lists.into_iter().map(sorted).collect())
}
