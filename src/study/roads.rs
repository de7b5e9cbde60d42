//! The roads of a study: read, prepared, or taken from the cache.

use std::sync::Arc;

use super::error::StudyError;
use super::request::{Request, RoadsAsk, TravelBy};
use crate::load::{self, Source, bundled, osm};
use crate::output::Input;
use crate::roads::network::Network;
use crate::roads::profile::Profile;
use crate::roads::snap::AccessLeg;
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

/// Roads ready for questions, and the files that they come from.
fn roads(ask: &RoadsAsk, mode: Mode) -> Result<(Roads, Vec<Input>), StudyError> {
    let (profile, profile_input) = profile(ask, mode)?;
    let extracted = osm::read(&ask.files)?;
    let leg = AccessLeg { speed: profile.access_leg(), farthest: profile.snap() };
    let network = Network::new(&extracted.extract, &profile, &|_| None);
    let inputs = extracted.inputs.into_iter().map(extract_input).chain([profile_input]).collect();
    Ok((Roads::prepare(mode, leg, network), inputs))
}

/// The speeds and rules that are asked for.
fn profile(ask: &RoadsAsk, mode: Mode) -> Result<(Profile, Input), StudyError> {
    let source = match &ask.profile {
        Some(path) => Source::read(path)?,
        None => bundled::profile(mode),
    };
    let profile = load::profile(&source)?;
    if profile.mode() != mode {
        return Err(StudyError::OtherMode { name: source.name().to_owned(), mode, theirs: profile.mode() });
    }
    let profile = if ask.without_ferries { profile.without_ferries() } else { profile };
    let input = source_input(&source);
    Ok((profile, input))
}

fn source_input(source: &Source) -> Input {
    Input {
        name: source.name().to_owned(),
        vintage: None,
        sha256: source.sha256().to_owned(),
        rows: 1,
        repaired: 0,
        rejected: 0,
    }
}

fn extract_input(input: osm::Input) -> Input {
    Input {
        name: input.name,
        vintage: None,
        sha256: input.sha256,
        rows: input.ways as usize,
        repaired: 0,
        rejected: 0,
    }
}
