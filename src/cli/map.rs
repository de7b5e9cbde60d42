//! `maillage map`

use super::args::MapArgs;
use super::options;
use super::run::{Context, Failure};
use crate::output::text::Texts;
use crate::output::{Sink, sidecar};
use crate::study::{self, MapRequest};

/// Openings drawn by default.
const OPENINGS: u32 = 5;

pub(super) fn run(context: &Context, args: &MapArgs) -> Result<(), Failure> {
    let picture = options::picture("--output", &args.output)?;
    let sink = Sink::file(&args.output)?;
    let request = context.request(true)?;
    // Beside doors that are closed at that moment, another house is not the answer.
    let next = args.next.unwrap_or(if request.when.at.is_some() { 0 } else { OPENINGS });
    let asked = MapRequest {
        thresholds: options::thresholds(&args.thresholds)?,
        threshold: options::threshold(args.threshold)?,
        openings: next as usize,
        width: args.width,
        height: args.height,
    };
    let study = context.load(&request)?;
    context.progress.stage("drawing the map");
    let more = [
        ("thresholds_min", options::typed(&args.thresholds)),
        ("threshold_min", options::typed(&[args.threshold])),
        ("next", next.to_string()),
    ];
    let provenance = context.provenance("map", &request, &study, &more);
    let bytes = study::draw(&study, &asked, picture, &provenance, &Texts::new(context.lang))?;
    let written = [sink.write("map", &bytes)?, sink.write_sidecar("map", &sidecar(&provenance))?];
    context.say_written(&written.into_iter().flatten().collect::<Vec<_>>());
    Ok(())
}
