//! The roads of a study: read, prepared, or taken from the cache.

use std::sync::Arc;

use super::error::StudyError;
use super::request::{Request, RoadsAsk, TravelBy};
use crate::load::{self, Source, osm};
use crate::output::Input;
use crate::roads::network::Network;
use crate::roads::{Mode, Roads};
use crate::travel::{Model, Road};

/// The travel model that is asked for, and the files that it comes from.
pub(super) fn model(request: &Request) -> Result<(Model, Vec<Input>), StudyError> {
    match &request.travel {
        TravelBy::CrowFly(model) => Ok((Model::CrowFly(*model), Vec::new())),
        TravelBy::Roads(ask) => {
            let (roads, inputs) = roads(ask, request.mode)?;
            Ok((Model::Road(Road::new(Arc::new(roads))), inputs))
        }
    }
}
