//! `maillage map`

use super::args::MapArgs;
use super::options;
use super::run::{Context, Failure};
use crate::output::text::Texts;
use crate::output::{Sink, sidecar};
use crate::study::{self, MapRequest, Picture};

pub(super) fn run(context: &Context, args: &MapArgs) -> Result<(), Failure> {
    let picture = picture(args)?;
    let sink = Sink::file(&args.output)?;
    let asked = MapRequest {
        thresholds: options::thresholds(&args.thresholds)?,
        threshold: options::threshold(args.threshold)?,
        openings: args.next as usize,
        width: args.width,
        height: args.height,
    };
    let request = context.request(true)?;
    let study = context.load(&request)?;
    context.progress.stage("drawing the map");
    let more = [
        ("thresholds_min", options::typed(&args.thresholds)),
        ("threshold_min", options::typed(&[args.threshold])),
        ("next", args.next.to_string()),
    ];
    let provenance = context.provenance("map", &request, &study, &more);
    let bytes = study::draw(&study, &asked, picture, &provenance, &Texts::new(context.lang))?;
    let written = [sink.write("map", &bytes)?, sink.write_sidecar("map", &sidecar(&provenance))?];
    context.say_written(&written.into_iter().flatten().collect::<Vec<_>>());
    Ok(())
}

fn picture(args: &MapArgs) -> Result<Picture, Failure> {
    let ending = args.output.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("png") => Ok(Picture::Png),
        Some("svg") => Ok(Picture::Svg),
        _ => Err(Failure::usage(format!(
            "--output {}: a map is written as .png or .svg: change the ending",
            args.output.display()
        ))),
    }
}
