//! The places of a problem: sites first, then candidates; what a plan may do with each.

use super::super::error::StudyError;
use super::super::named::places as named_sites;
use super::super::prepare::Study;
use super::ask::{MayClose, PlanLimits};
use super::error::PlanError;
use crate::ids::{CandidateId, CommuneCode};
use crate::siting::plan::{Place, Standing};
use crate::territory::{Candidate, Level};
use crate::units::{Euros, People};

/// The places that the limits make of sites and candidates.
///
/// # Errors
/// When an id is not known, names contradict each other, or costs are missing.
pub(super) fn places(
    study: &Study,
    candidates: &[Candidate],
    limits: &PlanLimits,
) -> Result<Vec<Place>, StudyError> {
    let group = |commune: Option<CommuneCode>| {
        let index = commune.and_then(|code| study.territory.commune_index(code))?;
        study.territory.communes()[index].epci.filter(|_| limits.epci_at_least > 0)
    };
    let mut places: Vec<Place> = study
        .sites
        .iter()
        .map(|site| Place { group: group(site.commune), ..Place::new(Standing::Kept) })
        .collect();
    for site in may_close(study, &limits.may_close)? {
        places[site].standing = Standing::MayClose;
    }
    let costs = costs(candidates, limits)?;
    let opening = |(candidate, cost): (&Candidate, Euros)| Place {
        group: group(candidate.commune),
        cost,
        capacity: candidate.capacity.or(limits.capacity).map(|capacity| people_of(capacity, limits.visits)),
        ..Place::new(Standing::Free)
    };
    places.extend(candidates.iter().zip(costs).map(opening));
    if limits.visits.is_some() && places.iter().all(|place| place.capacity.is_none()) {
        return Err(PlanError::VisitsOfNothing.into());
    }
    let first = study.sites.len();
    for (option, ids, standing) in
        [("--fixed", &limits.fixed, Standing::Fixed), ("--forbidden", &limits.forbidden, Standing::Forbidden)]
    {
        for id in ids {
            let place = &mut places[first + candidate(candidates, option, id)?];
            if standing == Standing::Forbidden && place.standing == Standing::Fixed {
                return Err(PlanError::FixedAndForbidden { id: id.to_string() }.into());
            }
            place.standing = standing;
        }
    }
    Ok(places)
}

/// The people whom a capacity serves: whole people, when it counts their visits.
fn people_of(People(capacity): People, visits: Option<f64>) -> u64 {
    visits.map_or(capacity, |visits| (capacity as f64 / visits).floor() as u64)
}

/// The sites each group must have at least, one entry an EPCI.
pub(super) fn at_least(study: &Study, limits: &PlanLimits) -> Result<Vec<u32>, PlanError> {
    let epcis = study.territory.areas(Level::Epci).len();
    match limits.epci_at_least {
        0 => Ok(Vec::new()),
        _ if epcis == 0 => Err(PlanError::NoEpci),
        least => Ok(vec![least; epcis]),
    }
}

fn may_close(study: &Study, which: &MayClose) -> Result<Vec<usize>, StudyError> {
    match which {
        MayClose::None => Ok(Vec::new()),
        MayClose::All => {
            Ok((0..study.sites.len()).filter(|&site| study.is_inside(&study.sites[site])).collect())
        }
        MayClose::These(ids) => named_sites(study, "--may-close", ids),
    }
}

/// What each opening costs: all of them something, or nothing is known of any.
fn costs(candidates: &[Candidate], limits: &PlanLimits) -> Result<Vec<Euros>, PlanError> {
    let cost = |candidate: &Candidate| candidate.cost.or(limits.cost);
    let matters = limits.budget.is_some() || candidates.iter().any(|candidate| cost(candidate).is_some());
    let without: Vec<&Candidate> = candidates.iter().filter(|candidate| cost(candidate).is_none()).collect();
    match without.first() {
        Some(first) if matters => Err(PlanError::NoCost {
            without: without.len(),
            all: candidates.len(),
            first: format!("{} ({})", first.id, first.name),
        }),
        _ => Ok(candidates.iter().map(|candidate| cost(candidate).unwrap_or_default()).collect()),
    }
}

fn candidate(candidates: &[Candidate], option: &'static str, id: &CandidateId) -> Result<usize, PlanError> {
    candidates.binary_search_by(|candidate| candidate.id.cmp(id)).map_err(|_| {
        let wanted = id.as_str().to_lowercase();
        let similar = candidates.iter().find(|candidate| candidate.name.to_lowercase() == wanted);
        let closest = similar.map(|found| format!("; {} is {}", found.name, found.id)).unwrap_or_default();
        PlanError::UnknownCandidate { option, id: id.to_string(), closest }
    })
}
