//! `maillage clock`

use clap::Args;

use super::args::{TableArgs, UnitLevel};
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::access::clock::ClockRequest;
use crate::output::text::Texts;
use crate::study::{self, ClockAsk};
use crate::week::Moment;

#[derive(Debug, Args)]
pub(super) struct ClockArgs {
    /// Sites within this many minutes are within reach; 30 is the promise
    #[arg(long, value_name = "MIN", default_value_t = 30.0)]
    threshold: f64,
    /// One row a unit of this level [default: the whole territory]
    #[arg(long, value_enum)]
    by: Option<UnitLevel>,
    /// Moments at which people are counted
    #[arg(long, value_name = "MOMENT", value_delimiter = ',', default_values = MOMENTS)]
    moments: Vec<Moment>,
    /// Count people with fewer reachable hours a week than this; 24 is the label's minimum for one house
    #[arg(long, value_name = "HOURS", default_value_t = 24.0, value_parser = hours_of_week)]
    fewer_than: f64,
    /// Instead: every slot of five minutes of the week, one row each
    #[arg(long, conflicts_with_all = ["by", "points"])]
    slots: bool,
    /// Instead: every commune and quarter, with the hours a week during which it reaches an open site
    #[arg(long, conflicts_with = "by")]
    points: bool,
    #[command(flatten)]
    table: TableArgs,
}

/// Moments at which people are counted by default.
pub(super) const MOMENTS: [&str; 5] = ["tue 10:00", "wed 12:30", "tue 17:30", "tue 18:00", "sat 10:00"];

fn hours_of_week(text: &str) -> Result<f64, String> {
    let hours: f64 = text.parse().map_err(|_| "a number of hours is expected, such as 24".to_owned())?;
    let in_week = (0.0..=168.0).contains(&hours);
    if in_week { Ok(hours) } else { Err("a week has 0 to 168 hours".to_owned()) }
}

pub(super) fn run(context: &Context, args: &ClockArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let threshold = options::threshold(args.threshold)?;
    let boundaries = args.by.is_some() && out.format.holds_shapes();
    let request = context.request_of_week(boundaries)?;
    let study = context.load(&request)?;
    let level = args.by.map(Into::into);
    options::check_level(level, &study)?;
    context.progress.stage("going round the clock");
    let table = if args.slots {
        study::clock_slots(&study, threshold)
    } else if args.points {
        study::clock_points(&study, threshold)
    } else {
        let ask = ClockAsk {
            threshold,
            figures: ClockRequest { moments: args.moments.clone(), fewer_than_hours: args.fewer_than },
            level,
            detail: options::detail(out.format),
        };
        study::clock(&study, &ask, &Texts::new(context.lang))
    };
    let moments: Vec<String> = args.moments.iter().map(Moment::to_string).collect();
    let more = [
        ("threshold_min", options::typed(&[args.threshold])),
        ("moments", moments.join(",")),
        ("fewer_than_hours", args.fewer_than.to_string()),
    ];
    out.write(&table, &context.provenance("clock", &request, &study, &more), context)
}
