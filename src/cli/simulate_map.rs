//! Where the maps of a simulation go.

use std::path::Path;

use super::options;
use super::run::{Context, Failure};
use super::simulate::SimulateArgs;
use crate::output::text::Texts;
use crate::output::{Provenance, Sink, sidecar};
use crate::study::{GivenScenario, Picture, Simulation, SimulationMapRequest};

/// The way out of maps: checked before the work begins.
pub(super) struct Maps {
    sink: Sink,
    picture: Picture,
    /// One a scenario.
    names: Vec<String>,
}

impl Maps {
    /// A picture of one scenario, or a folder of them.
    pub(super) fn open(path: &Path, given: &[GivenScenario]) -> Result<Self, Failure> {
        if path.extension().is_none() || path.is_dir() {
            let names = (1..=given.len()).map(|number| format!("scenario-{number}.png")).collect();
            return Ok(Self { sink: Sink::folder(path)?, picture: Picture::Png, names });
        }
        let picture = options::picture("--map", path)?;
        if given.len() > 1 {
            return Err(Failure::usage(format!(
                "--map {}: one picture shows one scenario, and there are {}: give a folder, such as --map maps",
                path.display(),
                given.len()
            )));
        }
        Ok(Self { sink: Sink::file(path)?, picture, names: vec!["map".to_owned()] })
    }
}

/// Draws one map a scenario.
pub(super) fn draw_maps(
    context: &Context,
    args: &SimulateArgs,
    maps: &Maps,
    simulation: &Simulation<'_>,
    provenance: &Provenance,
) -> Result<(), Failure> {
    context.progress.stage("drawing the maps");
    let asked = SimulationMapRequest { of: args.map_of.into(), width: args.width, height: args.height };
    let texts = Texts::new(context.lang);
    for (index, name) in maps.names.iter().enumerate() {
        let bytes = simulation.draw(index, asked, maps.picture, provenance, &texts)?;
        let written = [maps.sink.write(name, &bytes)?, maps.sink.write_sidecar(name, &sidecar(provenance))?];
        context.say_written(&written.into_iter().flatten().collect::<Vec<_>>());
    }
    Ok(())
}
