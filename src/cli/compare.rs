//! `maillage compare`

use std::path::{Path, PathBuf};

use clap::Args;

use super::args::{DEFAULT_THRESHOLDS, TableArgs, UnitLevel};
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use super::travel::{crow_fly, need_roads};
use crate::output::text::Texts;
use crate::output::{Format, Sink, sidecar};
use crate::study::{self, CompareRequest, CompareRows, DifferenceMapRequest, Request};
use crate::travel::CrowFly;

/// How far crow-fly estimates are from the road (--roads): minutes, thresholds, other nearest sites, map
///
/// Each model leads people to its own nearest site, among the sites that are on the roads. On the terminal: percentiles of minutes, of their
/// difference (road minus estimate) and of their ratio, then people within each threshold by one model and not by the other. In a file: the first
/// of these tables, or the second with --people.
#[derive(Debug, Args)]
pub(super) struct CompareArgs {
    /// Thresholds in minutes, at most seven
    #[arg(long, value_name = "MIN", value_delimiter = ',', default_values_t = DEFAULT_THRESHOLDS)]
    thresholds: Vec<f64>,
    /// One row a unit of this level
    #[arg(long, value_enum)]
    by: Option<UnitLevel>,
    /// Instead: the N places where the models differ most, in minutes
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "10", conflicts_with = "by")]
    worst: Option<usize>,
    /// Instead: people within each threshold, by which model
    #[arg(long, conflicts_with_all = ["by", "worst"])]
    people: bool,
    /// Instead: draw the difference of every commune (.png or .svg)
    #[arg(long, value_name = "FILE", conflicts_with_all = ["by", "worst", "people", "format", "output"])]
    picture: Option<PathBuf>,
    /// Class breaks of the picture in minutes, the same below zero as above it; at most three
    #[arg(long, value_name = "MIN", value_delimiter = ',', default_values_t = BREAKS, requires = "picture")]
    breaks: Vec<f64>,
    /// Width of the picture in pixels
    #[arg(long, value_name = "PX", default_value_t = 1600, value_parser = clap::value_parser!(u32).range(600..=8000))]
    width: u32,
    /// Height of the picture in pixels
    #[arg(long, value_name = "PX", default_value_t = 1200, value_parser = clap::value_parser!(u32).range(450..=8000))]
    height: u32,
    /// Speed of the crow-fly model in km/h [default: that of the mode: car 41, bicycle 15, foot 4.3]
    #[arg(long, value_name = "KM/H")]
    crow_speed: Option<f64>,
    /// Detour of the crow-fly model [default: 1.3]
    #[arg(long, value_name = "FACTOR")]
    crow_detour: Option<f64>,
    #[command(flatten)]
    table: TableArgs,
}

/// Class breaks of the picture by default.
const BREAKS: [f64; 3] = [1.0, 3.0, 6.0];
/// More breaks on either side of zero, and nobody can tell the classes apart.
const MOST_BREAKS: usize = 3;

impl CompareArgs {
    fn crow_fly(&self, request: &Request) -> Result<CrowFly, Failure> {
        crow_fly(request.mode, self.crow_speed, self.crow_detour)
    }

    fn rows(&self, format: Format) -> CompareRows {
        match (self.worst, self.by) {
            (Some(count), _) => CompareRows::Worst(count),
            (None, Some(level)) => CompareRows::Units(level.into()),
            (None, None) if self.people => CompareRows::People,
            (None, None) if format == Format::Terminal => CompareRows::Overview,
            (None, None) => CompareRows::Minutes,
        }
    }
}

/// The inputs, which must have roads.
fn request(context: &Context, boundaries: bool) -> Result<Request, Failure> {
    let request = context.request(boundaries)?;
    need_roads(&request, "compare holds crow-fly estimates against the road")?;
    Ok(request)
}

pub(super) fn run(context: &Context, args: &CompareArgs) -> Result<(), Failure> {
    match &args.picture {
        Some(path) => draw(context, args, path),
        None => tabulate(context, args),
    }
}

fn tabulate(context: &Context, args: &CompareArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let request = request(context, args.by.is_some() && out.format.holds_shapes())?;
    let asked = CompareRequest {
        crow_fly: args.crow_fly(&request)?,
        thresholds: options::thresholds(&args.thresholds)?,
        rows: args.rows(out.format),
        detail: options::detail(out.format),
    };
    let study = context.load(&request)?;
    options::check_level(args.by.map(Into::into), &study)?;
    context.progress.stage("comparing the two models");
    let tables = study::compare(&study, &asked, &Texts::new(context.lang));
    let mut more = vec![("rows", named(asked.rows))];
    more.extend(described(&asked.crow_fly));
    more.push(("thresholds_min", options::typed(&args.thresholds)));
    let provenance = context.provenance("compare", &request, &study, &more);
    match tables.as_slice() {
        [table] => out.write(table, &provenance, context),
        tables => out.write_all(tables, &provenance, context),
    }
}

/// The rows, for the provenance of results.
fn named(rows: CompareRows) -> String {
    match rows {
        CompareRows::Overview => "whole territory".to_owned(),
        CompareRows::Minutes => "minutes of the whole territory".to_owned(),
        CompareRows::People => "people of the whole territory".to_owned(),
        CompareRows::Units(level) => format!("by {}", level.as_str()),
        CompareRows::Worst(count) => format!("the {count} most different places"),
    }
}

/// The crow-fly model, for the provenance of results.
fn described(model: &CrowFly) -> [(&'static str, String); 2] {
    [("crow_speed_kmh", model.speed().0.to_string()), ("crow_detour", model.detour().to_string())]
}

fn draw(context: &Context, args: &CompareArgs, path: &Path) -> Result<(), Failure> {
    let picture = options::picture("--picture", path)?;
    let breaks = options::thresholds(&args.breaks)?;
    if breaks.as_slice().len() > MOST_BREAKS {
        return Err(Failure::usage(format!(
            "--breaks {}: at most three are shown on either side of zero: leave some out",
            options::typed(&args.breaks)
        )));
    }
    let sink = Sink::file(path)?;
    let request = request(context, true)?;
    let crow_fly = args.crow_fly(&request)?;
    let asked = DifferenceMapRequest { crow_fly, breaks, width: args.width, height: args.height };
    let study = context.load(&request)?;
    context.progress.stage("drawing the map");
    let mut more = vec![("breaks_min", options::typed(&args.breaks))];
    more.extend(described(&crow_fly));
    let provenance = context.provenance("compare", &request, &study, &more);
    let bytes = study::draw_differences(&study, &asked, picture, &provenance, &Texts::new(context.lang))?;
    let written =
        [sink.write("differences", &bytes)?, sink.write_sidecar("differences", &sidecar(&provenance))?];
    context.say_written(&written.into_iter().flatten().collect::<Vec<_>>());
    Ok(())
}
