//! `maillage hours`

use clap::Args;

use super::args::TableArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::ids::SiteId;
use crate::output::text::Texts;
use crate::siting::hours::{Asked, Limits, WeeklyAccess};
use crate::study::{self, HoursAsk};
use crate::week::{Length, TimeOfDay};

/// A move closes a piece of opening of one site and opens one of the same length elsewhere, every week.
///
/// What closes: half an hour to three hours at an end of an opening that keeps an hour or more, or a whole opening of up to five hours.
/// What opens: on the hour or half-hour, or touching an opening; alone, it lasts an hour or more, with pauses of half an hour around it.
/// Each time the move is made that gives people most hours with an open site within reach; then the next is looked for. Buses,
/// itinerant teams, sites with unknown hours, with appointments or with weeks that differ keep their hours.
#[derive(Debug, Args)]
pub(super) struct HoursArgs {
    /// Sites within this many minutes are within reach; 30 is the promise
    #[arg(long, value_name = "MIN", default_value_t = 30.0)]
    threshold: f64,
    /// How many moves, one after the other
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    moves: u32,
    /// How many moves of one site at most
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=100))]
    per_site: u32,
    /// Stop when no move brings as many person-hours a week; 0: as soon as no move brings anything
    #[arg(long, value_name = "HOURS", default_value_t = 0.0, value_parser = person_hours)]
    min_gain: f64,
    /// Only these sites move, by id, such as 64,65 [default: all of the territory whose hours are known and alike every week]
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    only: Vec<String>,
    /// These sites keep their hours
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    keep: Vec<String>,
    /// Instead: the figures of the clock before and after the moves
    #[arg(long)]
    summary: bool,
    #[command(flatten)]
    table: TableArgs,
    #[command(flatten)]
    limits: LimitArgs,
}

/// What binds the piece that opens, and the days that change. A site's minutes a week always stay the same.
#[derive(Debug, Args)]
#[command(next_help_heading = "Limits of the moves (hours that lie outside today may stay)")]
struct LimitArgs {
    /// Open nothing before
    #[arg(long, value_name = "TIME", default_value = "08:00")]
    earliest: TimeOfDay,
    /// Open nothing after, Monday to Friday
    #[arg(long, value_name = "TIME", default_value = "19:00")]
    latest: TimeOfDay,
    /// Open nothing after, on Saturday; Sundays are never opened
    #[arg(long, value_name = "TIME", default_value = "12:30", conflicts_with = "no_saturday")]
    saturday_until: TimeOfDay,
    /// Open nothing on Saturday
    #[arg(long)]
    no_saturday: bool,
    /// Open no day for less, and shorten none to less: it closes altogether
    #[arg(long, value_name = "LENGTH", default_value = "2h")]
    min_day: Length,
    /// Lengthen no day beyond
    #[arg(long, value_name = "LENGTH", default_value = "9h")]
    max_day: Length,
    /// Days a week that a site keeps, unless it has fewer today; five is the label's minimum
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u8).range(1..=7))]
    min_days: u8,
    /// Days a week that a site does not exceed, unless it has more today
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = clap::value_parser!(u8).range(1..=7))]
    max_days: u8,
}

impl LimitArgs {
    fn limits(&self) -> Result<Limits, Failure> {
        let limits = Limits {
            earliest: self.earliest,
            latest: self.latest,
            saturday_until: (!self.no_saturday).then_some(self.saturday_until),
            min_day: self.min_day,
            max_day: self.max_day,
            min_days: self.min_days.into(),
            max_days: self.max_days.into(),
        };
        limits.check().map_err(Failure::usage)?;
        Ok(limits)
    }

    /// For the provenance of results.
    fn described(&self) -> Vec<(&'static str, String)> {
        let saturday = if self.no_saturday { "no".to_owned() } else { self.saturday_until.to_string() };
        vec![
            ("earliest", self.earliest.to_string()),
            ("latest", self.latest.to_string()),
            ("saturday_until", saturday),
            ("min_day", self.min_day.to_string()),
            ("max_day", self.max_day.to_string()),
            ("min_days", self.min_days.to_string()),
            ("max_days", self.max_days.to_string()),
        ]
    }
}

fn person_hours(text: &str) -> Result<f64, String> {
    let hours: Option<f64> = text.parse().ok().filter(|hours| (0.0..=MOST_PERSON_HOURS).contains(hours));
    hours.ok_or_else(|| "a number of person-hours a week is expected, such as 500".to_owned())
}

/// More than mankind has in a week; larger numbers are mistakes.
const MOST_PERSON_HOURS: f64 = 1e12;

fn ids(typed: &[String]) -> Vec<SiteId> {
    typed.iter().map(|id| SiteId::new(id.trim())).collect()
}

impl HoursArgs {
    fn described(&self) -> Vec<(&'static str, String)> {
        let mut more = vec![
            ("threshold_min", options::typed(&[self.threshold])),
            ("moves", self.moves.to_string()),
            ("per_site", self.per_site.to_string()),
            ("min_gain_person_hours", self.min_gain.to_string()),
        ];
        for (name, ids) in [("only", &self.only), ("keep", &self.keep)] {
            if !ids.is_empty() {
                more.push((name, ids.join(",")));
            }
        }
        more.extend(self.limits.described());
        more
    }
}

pub(super) fn run(context: &Context, args: &HoursArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let asked = Asked {
        moves: args.moves as usize,
        per_site: args.per_site as usize,
        min_gain: WeeklyAccess::from_hours_a_week(args.min_gain),
        limits: args.limits.limits()?,
    };
    if let Some(id) = args.only.iter().find(|id| args.keep.contains(id)) {
        return Err(Failure::usage(format!(
            "site {id} is named by --only and by --keep: choose one of them"
        )));
    }
    let ask = HoursAsk {
        threshold: options::threshold(args.threshold)?,
        asked,
        only: ids(&args.only),
        keep: ids(&args.keep),
        summary: args.summary.then(|| study::clock_defaults().1),
        detail: options::detail(out.format),
    };
    let request = context.request_of_week(false)?;
    let study = context.load(&request)?;
    context.progress.stage("moving hours");
    let table = study::hours(&study, &ask, &Texts::new(context.lang)).map_err(Failure::usage)?;
    out.write(&table, &context.provenance("hours", &request, &study, &args.described()), context)
}
