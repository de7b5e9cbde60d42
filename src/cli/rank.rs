//! `maillage rank`

use clap::{Args, ValueEnum};

use super::args::{DEFAULT_THRESHOLD, TableArgs};
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::text::Texts;
use crate::siting::ranking::Objective;
use crate::study::{self, RankRequest};

/// What is asked of a ranking.
#[derive(Debug, Args)]
pub(super) struct RankArgs {
    /// People within this many minutes count as covered
    #[arg(long, value_name = "MIN", default_value_t = DEFAULT_THRESHOLD)]
    threshold: f64,
    /// What a good candidate does first: bring people within the threshold, or save time
    #[arg(long, value_enum, default_value_t = RankObjective::People)]
    objective: RankObjective,
    /// Greedy sequence of N openings with marginal and cumulative gains, instead of candidates one by one
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=10_000))]
    next: Option<u32>,
    /// How many candidates to list
    #[arg(long, value_name = "N", default_value_t = 20, conflicts_with = "next")]
    top: usize,
    #[command(flatten)]
    table: TableArgs,
}

/// What a good candidate does first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RankObjective {
    /// People brought within the threshold
    People,
    /// Time saved, summed over people
    Time,
}

impl From<RankObjective> for Objective {
    fn from(objective: RankObjective) -> Self {
        match objective {
            RankObjective::People => Self::People,
            RankObjective::Time => Self::Time,
        }
    }
}

pub(super) fn run(context: &Context, args: &RankArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let objective: Objective = args.objective.into();
    let asked = RankRequest {
        threshold: options::threshold(args.threshold)?,
        objective,
        count: args.next.map_or(args.top, |next| next as usize),
        detail: options::detail(out.format),
    };
    let request = context.request(false)?;
    let study = context.load(&request)?;
    context.progress.stage("ranking candidates");
    let texts = Texts::new(context.lang);
    let (name, table) = match args.next {
        Some(_) => ("next", study::sequence(&study, &asked, &texts)),
        None => ("top", study::ranking(&study, &asked, &texts)),
    };
    let more = [
        ("threshold_min", options::typed(&[args.threshold])),
        ("objective", objective.as_str().to_owned()),
        (name, asked.count.to_string()),
    ];
    out.write(&table, &context.provenance("rank", &request, &study, &more), context)
}
