//! `maillage rounds`

use clap::Args;

use super::args::TableArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::text::Texts;
use crate::study;

/// The stops of buses and itinerant teams, from the comments of their list.
#[derive(Debug, Args)]
pub(super) struct RoundsArgs {
    #[command(flatten)]
    table: TableArgs,
}

pub(super) fn run(context: &Context, args: &RoundsArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let request = context.request(true)?;
    if request.rounds.is_some() {
        return Err(Failure::usage(
            "rounds reads the comments of the list anew: leave out --rounds, or look into that file",
        ));
    }
    let study = context.load(&request)?;
    context.progress.stage("reading the rounds");
    let table = study::rounds(&study, options::detail(out.format), &Texts::new(context.lang));
    out.write(&table, &context.provenance("rounds", &request, &study, &[]), context)
}
