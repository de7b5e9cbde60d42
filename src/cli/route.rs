//! `maillage route`

use clap::Args;

use super::args::TableArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use super::ways::PictureArgs;
use crate::output::text::Texts;
use crate::study::{self, Request, TravelBy};

/// One trip by road: which roads, how far, how long (needs --roads)
///
/// Places are a commune (code or name), a quarter (code or name), a site (id or name), or a position lon,lat in degrees such as
/// 2.43,48.63; commune:, quarter: or site: before it tell one kind. Where no road leads to the goal, the answer says why.
#[derive(Debug, Args)]
pub(super) struct RouteArgs {
    /// Where the trip starts
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    from: String,
    /// Where it goes
    #[arg(long, value_name = "PLACE", allow_hyphen_values = true)]
    to: String,
    #[command(flatten)]
    picture: PictureArgs,
    #[command(flatten)]
    table: TableArgs,
}

pub(super) fn run(context: &Context, args: &RouteArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let picture = args.picture.open()?;
    let request = Request { sites_needed: false, ..context.request(picture.is_some())? };
    check_roads(&request)?;
    let study = context.load(&request)?;
    let [from, to] = [("--from", &args.from), ("--to", &args.to)].map(|(o, text)| study.place_named(o, text));
    context.progress.stage("finding the way");
    let found = study::route(&study, &request, from?, to?)?;
    let texts = Texts::new(context.lang);
    let more = [("from", args.from.clone()), ("to", args.to.clone())];
    let provenance = context.provenance("route", &request, &study, &more);
    let table = study::route_table(&study, &found, options::detail(out.format), &texts)?;
    out.write(&table, &provenance, context)?;
    let Some(picture) = picture else { return Ok(()) };
    context.progress.stage("drawing the map");
    let bytes = study::draw_route(&study, &found, &picture.ask, &provenance, &texts)?;
    picture.write(&bytes, &provenance, context)
}

fn check_roads(request: &Request) -> Result<(), Failure> {
    match request.travel {
        TravelBy::Roads(_) => Ok(()),
        TravelBy::CrowFly(_) => Err(Failure::usage(
            "route needs roads: add --roads FILE.osm.pbf, an extract of OpenStreetMap such as those of \
             download.geofabrik.de; without roads there is only the straight line",
        )),
    }
}
