//! One trip by road.

use super::error::StudyError;
use super::named_place::NamedPlace;
use super::prepare::Study;
use super::request::{Request, RoadsAsk, TravelBy};
use super::roads;
use crate::output::Table;
use crate::output::results::{self, Asked, Detail};
use crate::output::text::Texts;
use crate::travel::{Journey, Model, NoWay, Road, straight_line};

/// A trip, or why there is none.
#[derive(Debug, Clone)]
pub struct RouteFound {
    /// The start.
    pub from: NamedPlace,
    /// The goal.
    pub to: NamedPlace,
    journey: Result<Journey, NoWay>,
    by_ferry: Option<Journey>,
}

impl RouteFound {
    /// Whether a road leads to the goal.
    pub fn is_way(&self) -> bool {
        self.journey.is_ok()
    }

    pub(super) fn journey(&self) -> Option<&Journey> {
        self.journey.as_ref().ok()
    }
}

/// The quickest trip over the roads of a study.
///
/// Where there is none and the request leaves ferries out, the roads are made again with them, to tell which would help.
///
/// # Errors
/// When the study has no roads, or they cannot be read again.
pub fn route(
    study: &Study,
    request: &Request,
    from: NamedPlace,
    to: NamedPlace,
) -> Result<RouteFound, StudyError> {
    let journey = road(study)?.journey(from.point, to.point);
    let by_ferry = match journey {
        Err(NoWay::NotJoined { .. }) => with_ferries(request, &from, &to)?,
        _ => None,
    };
    Ok(RouteFound { from, to, journey, by_ferry })
}

pub(super) fn road(study: &Study) -> Result<&Road, StudyError> {
    match &study.model {
        Model::Road(road) => Ok(road),
        Model::CrowFly(_) => Err(StudyError::NoRoads),
    }
}

fn with_ferries(
    request: &Request,
    from: &NamedPlace,
    to: &NamedPlace,
) -> Result<Option<Journey>, StudyError> {
    let TravelBy::Roads(ask @ RoadsAsk { without_ferries: true, .. }) = &request.travel else {
        return Ok(None);
    };
    let travel = TravelBy::Roads(RoadsAsk { without_ferries: false, ..ask.clone() });
    let travel = roads::travel(&Request { travel, ..request.clone() })?;
    Ok(match travel.model {
        Model::Road(road) => road.journey(from.point, to.point).ok(),
        Model::CrowFly(_) => None,
    })
}

/// The trip leg by leg.
///
/// # Errors
/// When the study has no roads.
pub fn route_table(
    study: &Study,
    found: &RouteFound,
    detail: Detail,
    texts: &Texts,
) -> Result<Table, StudyError> {
    let mut table = results::route(&asked(study, found)?, detail, texts);
    table.note(study.model_note());
    Ok(table)
}

pub(super) fn asked<'a>(study: &Study, found: &'a RouteFound) -> Result<Asked<'a>, StudyError> {
    Ok(Asked {
        from: &found.from.name,
        to: &found.to.name,
        mode: study.mode,
        straight: straight_line(found.from.point, found.to.point),
        journey: found.journey.as_ref().map_err(|why| *why),
        by_ferry: found.by_ferry.as_ref(),
        farthest: road(study)?.roads().leg.farthest,
    })
}
