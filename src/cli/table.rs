//! `maillage table`

use std::convert::Infallible;
use std::path::{Path, PathBuf};

use clap::Args;

use super::options;
use super::run::{Context, Failure};
use crate::output::{PairFormat, PairWriter, Provenance, Sink, sidecar};
use crate::study::{Pairs, PairsAsk, PairsWritten, PlaceList, Request, Study, TravelBy};

/// Times between two lists of places, one row a pair: from,to,seconds,minutes (CSV or Parquet)
///
/// Lists are demand (communes and quarters: where people live), sites (every site of the lists), sites-inside (those of the
/// territory), candidates, or a FILE: CSV id,lon,lat or GeoJSON points. Rows come in the order of the lists; a pair without a way
/// has empty times. Written block after block: memory does not grow with the number of rows.
#[derive(Debug, Args)]
pub(super) struct PairsArgs {
    /// Where trips start: demand, sites, sites-inside, candidates or a FILE
    #[arg(long, value_name = "LIST", value_parser = place_list)]
    from: PlaceList,
    /// Where they go: demand, sites, sites-inside, candidates or a FILE
    #[arg(long, value_name = "LIST", value_parser = place_list)]
    to: PlaceList,
    /// Only the pairs within this many minutes [default: all pairs, at most 2 billion]
    #[arg(long, value_name = "MIN")]
    within: Option<f64>,
    /// Add lengths in km: by road (road_km; every way is searched: at most 10 million pairs without --within) and straight_km
    #[arg(long)]
    km: bool,
    /// File to write, .csv or .parquet [default: CSV on the standard output]; the sources of a CSV go beside it, into a file of the same name that ends in .provenance.json
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Rows of a table, at most: some 40 GB of CSV.
const MOST_ROWS: u64 = 2_000_000_000;
/// Pairs whose ways are searched one by one, at most: the better part of an hour.
const MOST_WAYS: u64 = 10_000_000;

fn place_list(text: &str) -> Result<PlaceList, Infallible> {
    Ok(match text {
        "demand" => PlaceList::Demand,
        "sites" => PlaceList::Sites,
        "sites-inside" => PlaceList::SitesInside,
        "candidates" => PlaceList::Candidates,
        path => PlaceList::File(path.into()),
    })
}

pub(super) fn run(context: &Context, args: &PairsArgs) -> Result<(), Failure> {
    let format = args.output.as_deref().map_or(Ok(PairFormat::Csv), format)?;
    let sink = args.output.as_deref().map_or_else(|| Ok(Sink::stdout()), Sink::file)?;
    let within = args.within.map(options::threshold).transpose()?;
    let ask = PairsAsk { from: args.from.clone(), to: args.to.clone(), within, km: args.km };
    let needs = |list: &PlaceList| matches!(list, PlaceList::Sites | PlaceList::SitesInside);
    let request = Request { sites_needed: needs(&ask.from) || needs(&ask.to), ..context.request(false)? };
    let mut study = context.load(&request)?;
    let said = study.reports.len();
    let pairs = Pairs::new(&mut study, &ask)?;
    study.reports[said..].iter().for_each(|report| context.say_report(report));
    check_size(&pairs, &ask, &request)?;
    let provenance = context.provenance("table", &request, &study, &described(args));
    context.progress.stage("writing the table");
    let written = write(&study, &pairs, format, &provenance, &sink, context)?;
    let PairsWritten { rows, no_way } = written;
    context.say(&format!("{rows} rows, of which {no_way} without a way"));
    Ok(())
}

fn write(
    study: &Study,
    pairs: &Pairs,
    format: PairFormat,
    provenance: &Provenance,
    sink: &Sink,
    context: &Context,
) -> Result<PairsWritten, Failure> {
    let mut written = PairsWritten::default();
    let file = sink.write_with("table", |out| {
        let mut writer = PairWriter::new(format, pairs.columns(), provenance, out)?;
        written = pairs.write(&study.model, &mut writer)?;
        writer.finish()
    })?;
    let mut files: Vec<PathBuf> = file.into_iter().collect();
    if format == PairFormat::Csv {
        files.extend(sink.write_sidecar("table", &sidecar(provenance))?);
    }
    context.say_written(&files);
    Ok(written)
}

fn format(path: &Path) -> Result<PairFormat, Failure> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("csv") => Ok(PairFormat::Csv),
        Some("parquet") => Ok(PairFormat::Parquet),
        _ => Err(Failure::usage(format!(
            "--output {}: pairs are written as .csv or .parquet: change the ending",
            path.display()
        ))),
    }
}

/// Refuses tables that nobody could use.
fn check_size(pairs: &Pairs, ask: &PairsAsk, request: &Request) -> Result<(), Failure> {
    let (count, by_road) = (pairs.count(), matches!(request.travel, TravelBy::Roads(_)));
    if ask.within.is_none() && count > MOST_ROWS {
        return Err(Failure::usage(format!(
            "a table of {count} pairs is too large ({MOST_ROWS} at most): add --within MIN to keep the near ones, or give \
             shorter lists"
        )));
    }
    if ask.within.is_none() && ask.km && by_road && count > MOST_WAYS {
        return Err(Failure::usage(format!(
            "--km searches the way of each of {count} pairs ({MOST_WAYS} at most): add --within MIN, or leave --km out"
        )));
    }
    Ok(())
}

fn described(args: &PairsArgs) -> Vec<(&'static str, String)> {
    let list = |list: &PlaceList| match list {
        PlaceList::Demand => "demand".to_owned(),
        PlaceList::Sites => "sites".to_owned(),
        PlaceList::SitesInside => "sites-inside".to_owned(),
        PlaceList::Candidates => "candidates".to_owned(),
        PlaceList::File(path) => path.display().to_string(),
    };
    let mut options = vec![("from", list(&args.from)), ("to", list(&args.to))];
    options.extend(args.within.map(|minutes| ("within_min", options::typed(&[minutes]))));
    options.extend(args.km.then(|| ("km", "yes".to_owned())));
    options
}
