//! `maillage isochrone`

use clap::Args;

use super::args::TableArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use super::ways::PictureArgs;
use crate::output::text::Texts;
use crate::study::{self, NamedPlace, Request, Study, ZonesOf};
use crate::travel::Heading;
use crate::units::Metres;

/// Zones within reach: one polygon a time, with the people who live there (GeoJSON, GeoParquet, picture)
///
/// Places are a commune (code or name), a quarter (code or name), a site (id or name), or a position lon,lat in degrees such as
/// 2.43,48.63; give the option several times for several places together. By road with --roads; without, circles of the crow-fly
/// estimate. People are counted by their own trips, not by the polygons, which are right to a cell.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("whose").required(true).args(["from", "to", "sites_of_territory"]))]
pub(super) struct IsochroneArgs {
    /// What is reached from this place
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    from: Vec<String>,
    /// From where this place is reached
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    to: Vec<String>,
    /// From where the nearest site is reached: all sites of the territory, and those of its neighbours that somebody reaches
    #[arg(long)]
    sites_of_territory: bool,
    /// Times in minutes, at most seven
    #[arg(long, value_name = "MIN", value_delimiter = ',', default_values_t = [10.0, 20.0, 30.0])]
    minutes: Vec<f64>,
    /// Side of a cell of the grid by road, in metres, 25 to 5000 [default: 25 to 1600 by the extent: at most 400,000 cells]
    #[arg(long, value_name = "METRES", value_parser = clap::value_parser!(u32).range(25..=5000))]
    cell: Option<u32>,
    #[command(flatten)]
    picture: PictureArgs,
    #[command(flatten)]
    table: TableArgs,
}

pub(super) fn run(context: &Context, args: &IsochroneArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let picture = args.picture.open()?;
    let thresholds = options::thresholds(&args.minutes)?;
    let request = Request { sites_needed: args.sites_of_territory, ..context.request(picture.is_some())? };
    let study = context.load(&request)?;
    let of = whose(&study, args)?;
    context.progress.stage("measuring what is within reach");
    let cell = args.cell.map(|metres| Metres(metres.into()));
    let zones = study::isochrones(&study, of, &thresholds, cell)?;
    let provenance = context.provenance("isochrone", &request, &study, &described(args));
    out.write(&study::isochrone_table(&study, &zones), &provenance, context)?;
    let Some(picture) = picture else { return Ok(()) };
    context.progress.stage("drawing the map");
    let texts = Texts::new(context.lang);
    let bytes = study::draw_isochrones(&study, &zones, &picture.ask, &provenance, &texts)?;
    picture.write(&bytes, &provenance, context)
}

fn whose(study: &Study, args: &IsochroneArgs) -> Result<ZonesOf, Failure> {
    let named = |option, texts: &[String]| -> Result<Vec<NamedPlace>, Failure> {
        texts.iter().map(|text| study.place_named(option, text).map_err(Failure::from)).collect()
    };
    Ok(if args.sites_of_territory {
        ZonesOf::Sites
    } else if args.to.is_empty() {
        ZonesOf::Places(named("--from", &args.from)?, Heading::From)
    } else {
        ZonesOf::Places(named("--to", &args.to)?, Heading::To)
    })
}

fn described(args: &IsochroneArgs) -> Vec<(&'static str, String)> {
    let places = [("from", &args.from), ("to", &args.to)].into_iter();
    let places =
        places.filter(|(_, places)| !places.is_empty()).map(|(name, places)| (name, places.join("; ")));
    let mut options: Vec<(&'static str, String)> = places.collect();
    options.extend(args.sites_of_territory.then(|| ("to", "sites of the territory".to_owned())));
    options.push(("minutes", options::typed(&args.minutes)));
    options.extend(args.cell.map(|cell| ("cell_m", cell.to_string())));
    options
}
