//! `maillage clock`

use std::path::{Path, PathBuf};

use clap::Args;

use super::args::{TableArgs, UnitLevel};
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::access::clock::ClockRequest;
use crate::output::text::Texts;
use crate::output::{Sink, Table, sidecar};
use crate::study::{self, CLOCK_MOMENTS, CLOCK_REACH, ClockAsk, FEWER_THAN_HOURS, Study, WeekRequest};
use crate::week::Moment;

#[derive(Debug, Args)]
pub(super) struct ClockArgs {
    /// Sites within this many minutes are within reach; 30 is the promise
    #[arg(long, value_name = "MIN", default_value_t = CLOCK_REACH)]
    threshold: f64,
    /// One row a unit of this level [default: the whole territory]
    #[arg(long, value_enum)]
    by: Option<UnitLevel>,
    /// Moments at which people are counted, with commas between them
    #[arg(long, value_name = "MOMENT", value_delimiter = ',', default_value = CLOCK_MOMENTS)]
    moments: Vec<Moment>,
    /// Count people with fewer reachable hours a week than this; 24 is the label's minimum for one house
    #[arg(long, value_name = "HOURS", default_value_t = FEWER_THAN_HOURS, value_parser = hours_of_week)]
    fewer_than: f64,
    /// Instead: every slot of five minutes of the week, one row each
    #[arg(long, conflicts_with_all = ["by", "points"])]
    slots: bool,
    /// Instead: every commune and quarter, with the hours a week during which it reaches an open site
    #[arg(long, conflicts_with = "by")]
    points: bool,
    /// Instead: draw the week (days x hours), one picture or, with --by, a panel a unit; .png or .svg
    #[arg(long, value_name = "FILE", conflicts_with_all = ["slots", "points", "format", "output"])]
    picture: Option<PathBuf>,
    /// Width of the picture in pixels [default: 1600; 2400 with --by]
    #[arg(long, value_name = "PX", requires = "picture")]
    width: Option<u32>,
    /// Height of the picture in pixels [default: 900; 3000 with --by]
    #[arg(long, value_name = "PX", requires = "picture")]
    height: Option<u32>,
    #[command(flatten)]
    table: TableArgs,
}

pub(super) fn hours_of_week(text: &str) -> Result<f64, String> {
    let hours: f64 = text.parse().map_err(|_| "a number of hours is expected, such as 24".to_owned())?;
    let in_week = (0.0..=168.0).contains(&hours);
    if in_week { Ok(hours) } else { Err("a week has 0 to 168 hours".to_owned()) }
}

pub(super) fn run(context: &Context, args: &ClockArgs) -> Result<(), Failure> {
    match &args.picture {
        Some(path) => draw(context, args, path),
        None => tabulate(context, args),
    }
}

fn tabulate(context: &Context, args: &ClockArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let threshold = options::threshold(args.threshold)?;
    let boundaries = args.by.is_some() && out.format.holds_shapes();
    let request = context.request_of_week(boundaries)?;
    let study = context.load(&request)?;
    let ask = ClockAsk {
        threshold,
        figures: ClockRequest { moments: args.moments.clone(), fewer_than_hours: args.fewer_than },
        level: args.by.map(Into::into),
        detail: options::detail(out.format),
    };
    options::check_level(ask.level, &study)?;
    context.progress.stage("going round the clock");
    let table = table(context, args, &study, &ask);
    let provenance = context.provenance("clock", &request, &study, &described(args));
    out.write(&table, &provenance, context)
}

fn table(context: &Context, args: &ClockArgs, study: &Study, ask: &ClockAsk) -> Table {
    if args.slots {
        study::clock_slots(study, ask.threshold)
    } else if args.points {
        study::clock_points(study, ask.threshold)
    } else {
        study::clock(study, ask, &Texts::new(context.lang))
    }
}

fn draw(context: &Context, args: &ClockArgs, path: &Path) -> Result<(), Failure> {
    let picture = options::picture("--picture", path)?;
    let sink = Sink::file(path)?;
    let asked = WeekRequest {
        threshold: options::threshold(args.threshold)?,
        level: args.by.map(Into::into),
        width: args.width,
        height: args.height,
    };
    let request = context.request_of_week(false)?;
    let study = context.load(&request)?;
    options::check_level(asked.level, &study)?;
    context.progress.stage("drawing the week");
    let more = [("threshold_min", options::typed(&[args.threshold]))];
    let provenance = context.provenance("clock", &request, &study, &more);
    let bytes = study::draw_week(&study, &asked, picture, &provenance, &Texts::new(context.lang))?;
    let written = [sink.write("week", &bytes)?, sink.write_sidecar("week", &sidecar(&provenance))?];
    context.say_written(&written.into_iter().flatten().collect::<Vec<_>>());
    Ok(())
}

fn described(args: &ClockArgs) -> [(&'static str, String); 3] {
    let moments: Vec<String> = args.moments.iter().map(Moment::to_string).collect();
    [
        ("threshold_min", options::typed(&[args.threshold])),
        ("moments", moments.join(",")),
        ("fewer_than_hours", args.fewer_than.to_string()),
    ]
}
