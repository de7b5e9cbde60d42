//! The roads of a study: taken from where they were kept, or read, prepared and kept.

use std::sync::Arc;

use rayon::prelude::*;

use super::error::StudyError;
use super::request::{Request, RoadsAsk, TravelBy};
use super::roads_kept::{Kept, KeptFile, Shelf};
use super::roads_law::TownHalls;
use crate::load::{self, LoadError, Source, bundled, osm};
use crate::output::Input;
use crate::roads::archive::{FileCounts, Key, MadeOf, Reading};
use crate::roads::network::Network;
use crate::roads::profile::Profile;
use crate::roads::snap::AccessLeg;
use crate::roads::{Mode, Roads};
use crate::travel::{Model, Road};

/// Roads ready for questions, and how they came to be.
#[derive(Debug)]
pub struct PreparedRoads {
    /// The roads.
    pub roads: Roads,
    /// What reading the extracts counted, now or when they were prepared.
    pub reading: Reading,
    /// The files that they come from: extracts, then profile.
    pub inputs: Vec<Input>,
    /// What they are kept by.
    pub key: Key,
    /// Whether they are kept.
    pub kept: Kept,
}

/// The travel model that is asked for, and what a study needs to know of it. A copy shares the roads.
#[derive(Debug, Clone)]
pub struct Travel {
    pub(super) model: Model,
    /// The files that it comes from.
    pub(super) inputs: Vec<Input>,
    /// What the user should know of the cache.
    pub(super) remark: Option<String>,
}

/// The travel model that is asked for, made ready.
///
/// # Errors
/// When an extract or profile cannot be used.
pub fn travel(request: &Request) -> Result<Travel, StudyError> {
    match &request.travel {
        TravelBy::CrowFly(model) => {
            Ok(Travel { model: Model::CrowFly(*model), inputs: Vec::new(), remark: None })
        }
        TravelBy::Roads(ask) => {
            let PreparedRoads { roads, inputs, kept, .. } = prepare_roads(ask, request.mode)?;
            let model = Model::Road(Road::new(Arc::new(roads)));
            Ok(Travel { model, inputs, remark: kept.remark() })
        }
    }
}

/// Roads ready for questions: kept by an earlier run, or prepared and kept now.
///
/// # Errors
/// When an extract or profile cannot be used. A cache that cannot be used is never an error.
pub fn prepare_roads(ask: &RoadsAsk, mode: Mode) -> Result<PreparedRoads, StudyError> {
    let rules = RulesOfMode::read(ask, mode)?;
    let (shelf, extracts) = (Shelf::new(ask, mode), fingerprints(ask)?);
    let key = rules.key(&extracts);
    let damage = match shelf.find(&key) {
        Some(Ok((found, path))) => {
            let archive = found.archive;
            return Ok(PreparedRoads {
                roads: Roads::new(mode, rules.leg(), archive.network, archive.hierarchy),
                inputs: inputs(ask, &extracts, &archive.reading, &rules),
                reading: archive.reading,
                key,
                kept: Kept::Found(KeptFile { path, bytes: found.bytes }),
            });
        }
        Some(Err(damage)) => Some(damage),
        None => None,
    };
    let (roads, reading, extracts) = rules.prepare(ask)?;
    // A file may have been replaced since its fingerprint was taken.
    let key = rules.key(&extracts);
    let kept = match shelf.keep(&roads, &reading, key) {
        Ok(file) => Kept::Saved { file, damage },
        Err(why) => Kept::NotSaved(why),
    };
    Ok(PreparedRoads { roads, inputs: inputs(ask, &extracts, &reading, &rules), reading, key, kept })
}

/// The SHA-256 of each extract, in their order.
fn fingerprints(ask: &RoadsAsk) -> Result<Vec<String>, LoadError> {
    let all: Vec<_> = ask.files.par_iter().map(|file| osm::fingerprint(file)).collect();
    all.into_iter().collect()
}

/// The speeds and rules that are asked for, and their file.
struct RulesOfMode {
    profile: Profile,
    source: Source,
}

impl RulesOfMode {
    fn read(ask: &RoadsAsk, mode: Mode) -> Result<Self, StudyError> {
        let source = match &ask.profile {
            Some(path) => Source::read(path)?,
            None => bundled::profile(mode),
        };
        let profile = load::profile(&source)?;
        if profile.mode() != mode {
            let name = source.name().to_owned();
            return Err(StudyError::OtherMode { name, mode, theirs: profile.mode() });
        }
        let profile = if ask.without_ferries { profile.without_ferries() } else { profile };
        Ok(Self { profile, source })
    }

    fn leg(&self) -> AccessLeg {
        AccessLeg { speed: self.profile.access_leg(), farthest: self.profile.snap() }
    }

    /// What roads made of these extracts by these rules are kept by.
    fn key(&self, extracts: &[String]) -> Key {
        Key::new(&MadeOf {
            mode: self.profile.mode(),
            profile: &self.profile.fingerprint(),
            extracts,
            town_halls: bundled::france_communes().sha256(),
        })
    }

    /// Reads the extracts and prepares the roads; the SHA-256 of each extract as it was read.
    fn prepare(&self, ask: &RoadsAsk) -> Result<(Roads, Reading, Vec<String>), LoadError> {
        let osm::Extracted { extract, inputs, differing, off_globe } = osm::read(&ask.files)?;
        let counts =
            |input: &osm::Input| FileCounts { bytes: input.bytes, ways: input.ways, nodes: input.nodes };
        let files = inputs.iter().map(counts).collect();
        let reading = Reading { differing, off_globe, ..Reading::new(&extract, files) };
        let halls = TownHalls::for_profile(&self.profile)?;
        let network = Network::new(&extract, &self.profile, &halls.departements(&extract));
        // Neither is needed any more, and the hierarchy needs room.
        drop((extract, halls));
        let roads = Roads::prepare(self.profile.mode(), self.leg(), network);
        Ok((roads, reading, inputs.into_iter().map(|input| input.sha256).collect()))
    }
}

/// The files, as provenance names them: the same whether the roads were kept or are new.
fn inputs(ask: &RoadsAsk, extracts: &[String], reading: &Reading, rules: &RulesOfMode) -> Vec<Input> {
    let input = |name: String, sha256: &str, rows: usize| Input {
        name,
        vintage: None,
        sha256: sha256.to_owned(),
        rows,
        repaired: 0,
        rejected: 0,
    };
    let files = ask.files.iter().zip(extracts).zip(&reading.files);
    let files =
        files.map(|((path, sha256), counts)| input(path.display().to_string(), sha256, counts.ways as usize));
    let source = &rules.source;
    files.chain([input(source.name().to_owned(), source.sha256(), 1)]).collect()
}
