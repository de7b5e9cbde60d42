//! `maillage map`

use std::path::PathBuf;

use clap::Args;

use super::args::{DEFAULT_THRESHOLD, DEFAULT_THRESHOLDS};
use super::options;
use super::run::{Context, Failure};
use crate::output::text::Texts;
use crate::output::{Sink, sidecar};
use crate::study::{self, MapRequest};

/// Openings drawn by default.
const OPENINGS: u32 = 5;

#[derive(Debug, Args)]
pub(super) struct MapArgs {
    /// File to write: .png or .svg
    #[arg(long, short, value_name = "FILE", default_value = "map.png")]
    output: PathBuf,
    /// Class breaks in minutes, at most seven
    #[arg(long, value_name = "MIN", value_delimiter = ',', default_values_t = DEFAULT_THRESHOLDS)]
    thresholds: Vec<f64>,
    /// Draw the first N of the greedy sequence of candidates [default: 5; none with --at]
    #[arg(long, value_name = "N")]
    next: Option<u32>,
    /// People within this many minutes count as covered when candidates are chosen
    #[arg(long, value_name = "MIN", default_value_t = DEFAULT_THRESHOLD)]
    threshold: f64,
    /// Width of the picture in pixels
    #[arg(long, value_name = "PX", default_value_t = 1600, value_parser = clap::value_parser!(u32).range(600..=8000))]
    width: u32,
    /// Height of the picture in pixels
    #[arg(long, value_name = "PX", default_value_t = 1200, value_parser = clap::value_parser!(u32).range(450..=8000))]
    height: u32,
}

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
