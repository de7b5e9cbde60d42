//! `maillage check`

use super::args::CheckArgs;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::Format;
use crate::output::results;

pub(super) fn run(context: &Context, args: &CheckArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let request = context.request_of_all_lists(false)?;
    let study = context.load(&request)?;
    let provenance = context.provenance("check", &request, &study, &[]);
    let problems =
        if args.all { results::all_problems(&study.reports) } else { results::problem_kinds(&study.reports) };
    if out.format == Format::Terminal {
        return out.write_all(&[results::inputs(&study.reports), problems], &provenance, context);
    }
    out.write(&problems, &provenance, context)
}
