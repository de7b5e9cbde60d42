//! `maillage rank`

use super::args::RankArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::text::Texts;
use crate::siting::ranking::Objective;
use crate::study::{self, RankRequest};

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
