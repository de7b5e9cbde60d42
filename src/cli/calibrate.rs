//! `maillage calibrate`

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::args::{TableArgs, UnitLevel};
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use super::travel::need_roads;
use crate::output::{Provenance, Sink, results};
use crate::study::{self, CalibrateRequest, Goals, Request, Study};
use crate::travel::calibration::Sampling;
use crate::units::Metres;

/// The detour and the speed that bring crow-fly minutes to those of the road (--roads), by density class
///
/// Pairs of places are drawn by lot, as many in each of six bands of distance, and travelled by road. Detour: median length by road over
/// the straight line. Speed: the one that makes half of the estimates too short and half too long. A pair counts with the people of its origin
/// (src/travel/calibration/README.md).
#[derive(Debug, Args)]
pub(super) struct CalibrateArgs {
    /// One row a class of the commune of origin: CSV with code and class, such as INSEE's density grid
    #[arg(long, value_name = "FILE")]
    density: Option<PathBuf>,
    /// One row a unit of this level that holds the origin (and class)
    #[arg(long, value_enum)]
    by: Option<UnitLevel>,
    /// One row a band of distance (and class)
    #[arg(long)]
    by_distance: bool,
    /// Where trips lead: to other places, by lot, or to every site within reach
    #[arg(long, value_enum, default_value_t = To::Places)]
    to: To,
    /// About how many pairs a class or unit
    #[arg(long, value_name = "N", default_value_t = 1200)]
    pairs: usize,
    /// Another number chooses other pairs
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Farthest great-circle distance of a pair (15 km: about half an hour); the nearest is 1 km
    #[arg(long, value_name = "KM", default_value_t = 15.0)]
    reach: f64,
    /// Instead of a table, a file of groups in TOML, as data/travel/calibration.toml
    #[arg(long, value_name = "FILE", conflicts_with_all = ["format", "output"])]
    toml: Option<PathBuf>,
    #[command(flatten)]
    table: TableArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum To {
    /// Town halls and quarters, by lot
    Places,
    /// Every site within reach
    Sites,
}

impl From<To> for Goals {
    fn from(to: To) -> Self {
        match to {
            To::Places => Self::Places,
            To::Sites => Self::Sites,
        }
    }
}

impl CalibrateArgs {
    fn asked(&self) -> Result<CalibrateRequest, Failure> {
        let reach = Metres::from_km(self.reach);
        let sampling = match self.to {
            To::Places => Sampling::some(reach, self.pairs, self.seed),
            To::Sites => Sampling::all(reach),
        };
        Ok(CalibrateRequest {
            sampling: sampling.map_err(Failure::usage)?,
            goals: self.to.into(),
            level: self.by.map(Into::into),
            by_distance: self.by_distance,
        })
    }

    fn request(&self, context: &Context) -> Result<Request, Failure> {
        let request = Request {
            classes: self.density.clone(),
            sites_needed: self.to != To::Places,
            ..context.request(false)?
        };
        need_roads(&request, "calibrate holds crow-fly estimates against the road")?;
        Ok(request)
    }

    /// For the provenance of results.
    fn described(&self) -> Vec<(&'static str, String)> {
        let mut more: Vec<(&'static str, String)> =
            self.density.iter().map(|file| ("density", file.display().to_string())).collect();
        more.extend(self.by.map(|level| ("by", crate::territory::Level::from(level).as_str().to_owned())));
        more.push(("reach_km", self.reach.to_string()));
        match self.to {
            To::Places => more.extend([
                ("to", "places".to_owned()),
                ("pairs", self.pairs.to_string()),
                ("seed", self.seed.to_string()),
            ]),
            To::Sites => more.push(("to", "sites".to_owned())),
        }
        more
    }
}

pub(super) fn run(context: &Context, args: &CalibrateArgs) -> Result<(), Failure> {
    match &args.toml {
        Some(path) => keep(context, args, path),
        None => tabulate(context, args),
    }
}

/// What is asked, and of what.
fn load(context: &Context, args: &CalibrateArgs) -> Result<(CalibrateRequest, Study, Provenance), Failure> {
    let asked = args.asked()?;
    let request = args.request(context)?;
    let study = context.load(&request)?;
    options::check_level(asked.level, &study)?;
    let provenance = context.provenance("calibrate", &request, &study, &args.described());
    context.progress.stage("travelling by lot");
    Ok((asked, study, provenance))
}

fn tabulate(context: &Context, args: &CalibrateArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let (asked, study, provenance) = load(context, args)?;
    let groups = study::calibrate(&study, &asked);
    let table = study::calibration(&study, &asked, &groups, options::detail(out.format));
    out.write(&table, &provenance, context)
}

fn keep(context: &Context, args: &CalibrateArgs, path: &Path) -> Result<(), Failure> {
    let sink = Sink::file(path)?;
    let (asked, study, provenance) = load(context, args)?;
    let bytes = results::calibration_file(&study::calibrate(&study, &asked), &provenance);
    let written = sink.write("calibration", &bytes)?;
    context.say_written(&written.into_iter().collect::<Vec<_>>());
    Ok(())
}
