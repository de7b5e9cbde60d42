//! `maillage coverage`

use super::args::CoverageArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::text::Texts;
use crate::study::{self, CoverageRequest};

pub(super) fn run(context: &Context, args: &CoverageArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let asked = CoverageRequest {
        thresholds: options::thresholds(&args.thresholds)?,
        level: args.by.map(Into::into),
        detail: options::detail(out.format),
    };
    // Only files that hold shapes need boundaries, which are most of what there is to read.
    let shapes = out.format.holds_shapes() && args.by.is_some();
    let request = context.request(shapes)?;
    if args.affected && request.open.is_empty() && request.close.is_empty() {
        return Err(Failure::usage(
            "--affected: nothing opens or closes: say what does with --open ID or --close ID",
        ));
    }
    let study = context.load(&request)?;
    options::check_level(asked.level, &study)?;
    context.progress.stage("measuring coverage");
    let table = match args.worst {
        _ if args.affected => study::affected(&study),
        Some(count) => study::worst(&study, count),
        None => study::coverage(&study, &asked, &Texts::new(context.lang)),
    };
    let rows = match (args.worst, asked.level) {
        _ if args.affected => "places affected".to_owned(),
        (Some(count), _) => format!("the {count} worst places"),
        (None, Some(level)) => format!("by {}", level.as_str()),
        (None, None) => "whole territory".to_owned(),
    };
    let more = [("rows", rows), ("thresholds_min", options::typed(&args.thresholds))];
    out.write(&table, &context.provenance("coverage", &request, &study, &more), context)
}
