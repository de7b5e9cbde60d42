//! `maillage gaps`

use super::args::GapsArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::study;

pub(super) fn run(context: &Context, args: &GapsArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let threshold = options::threshold(args.threshold)?;
    let request = context.request(true)?;
    let study = context.load(&request)?;
    context.progress.stage("gathering underserved communes");
    let table = if args.points {
        study::gap_points(&study, threshold)
    } else {
        study::gaps(&study, threshold, options::detail(out.format))
    };
    let rows = if args.points { "places" } else { "patches" };
    let more = [("rows", rows.to_owned()), ("threshold_min", options::typed(&[args.threshold]))];
    out.write(&table, &context.provenance("gaps", &request, &study, &more), context)
}
