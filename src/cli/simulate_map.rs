//! Where the maps of a simulation go.

use std::path::Path;

use super::options;
use super::run::{Context, Failure};
use super::simulate::{Colours, SimulateArgs};
use crate::output::text::Texts;
use crate::output::{Provenance, Sink, sidecar};
use crate::study::{MapOf, Picture, Simulation, SimulationMapRequest};

/// The way out of maps: checked before the work begins.
pub(super) struct Maps {
    sink: Sink,
    picture: Picture,
    /// What to draw of which scenario, and the name of its file.
    asked: Vec<(usize, MapOf, String)>,
}

impl Maps {
    /// A picture of one scenario, or a folder of them: one a scenario and kind of map.
    pub(super) fn open(path: &Path, scenarios: usize, kinds: &[Colours]) -> Result<Self, Failure> {
        // Each once, in the order of their first naming.
        let first = |&(index, kind): &(usize, &Colours)| !kinds[..index].contains(kind);
        let kinds: Vec<Colours> = kinds.iter().enumerate().filter(first).map(|(_, &kind)| kind).collect();
        if path.extension().is_none() || path.is_dir() {
            let name = |number: usize, kind: Colours| match kinds.len() {
                1 => format!("scenario-{number}.png"),
                _ => format!("scenario-{number}-{}.png", kind.as_str()),
            };
            let each = |number| kinds.iter().map(move |&kind| (number, kind));
            let all = (1..=scenarios).flat_map(each);
            let asked = all.map(|(number, kind)| (number - 1, kind.into(), name(number, kind))).collect();
            return Ok(Self { sink: Sink::folder(path)?, picture: Picture::Png, asked });
        }
        let picture = options::picture("--map", path)?;
        let maps = scenarios * kinds.len();
        if maps > 1 {
            return Err(Failure::usage(format!(
                "--map {}: one picture shows one map of one scenario, and there are {maps}: give a folder, such as --map maps",
                path.display(),
            )));
        }
        Ok(Self { sink: Sink::file(path)?, picture, asked: vec![(0, kinds[0].into(), "map".to_owned())] })
    }
}

/// Draws the maps asked for.
pub(super) fn draw_maps(
    context: &Context,
    args: &SimulateArgs,
    maps: &Maps,
    simulation: &Simulation<'_>,
    provenance: &Provenance,
) -> Result<(), Failure> {
    context.progress.stage("drawing the maps");
    let texts = Texts::new(context.lang);
    for (index, of, name) in &maps.asked {
        let asked = SimulationMapRequest { of: *of, width: args.width, height: args.height };
        let bytes = simulation.draw(*index, asked, maps.picture, provenance, &texts)?;
        let written = [maps.sink.write(name, &bytes)?, maps.sink.write_sidecar(name, &sidecar(provenance))?];
        context.say_written(&written.into_iter().flatten().collect::<Vec<_>>());
    }
    Ok(())
}
