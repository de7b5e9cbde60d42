//! `maillage roads build` and `maillage roads info`

use clap::{Args, Subcommand, ValueEnum};

use super::args::TableArgs;
use super::options;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::text::Texts;
use crate::output::{Format, Input, Provenance};
use crate::roads::Mode;
use crate::study::{self, Kept, Request, RoadsAsk, RoadsRows, TravelBy, described_travel};

/// Roads of an extract, made ready for questions: prepare them, or look at them
#[derive(Debug, Args)]
pub(super) struct RoadsArgs {
    #[command(subcommand)]
    command: RoadsCommand,
}

#[derive(Debug, Subcommand)]
enum RoadsCommand {
    /// Prepare the roads of --roads and keep them, so that later runs need not
    Build(BuildArgs),
    /// Sizes, speeds and components of the roads of --roads, what was left out, and where they are kept
    Info(InfoArgs),
    /// How far from the roads the people and sites of the territory are, and who is too far or on an island
    Snap(SnapArgs),
}

#[derive(Debug, Args)]
struct BuildArgs {
    /// By car, by bicycle and on foot, instead of --mode alone
    #[arg(long)]
    all_modes: bool,
    #[command(flatten)]
    table: TableArgs,
}

#[derive(Debug, Args)]
struct SnapArgs {
    /// One row a place, the farthest first, instead of a summary
    #[arg(long)]
    places: bool,
    #[command(flatten)]
    table: TableArgs,
}

#[derive(Debug, Args)]
struct InfoArgs {
    /// Which table [default: all on the terminal, figures in a file]
    #[arg(long, value_enum)]
    rows: Option<InfoRows>,
    #[command(flatten)]
    table: TableArgs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum InfoRows {
    /// Junctions, roads, components, turns, and what reading left out
    Figures,
    /// Roads by mean speed
    Speeds,
    /// Where the prepared roads are kept
    Cache,
}

impl From<InfoRows> for RoadsRows {
    fn from(rows: InfoRows) -> Self {
        match rows {
            InfoRows::Figures => Self::Figures,
            InfoRows::Speeds => Self::Speeds,
            InfoRows::Cache => Self::Cache,
        }
    }
}

pub(super) fn run(context: &Context, args: &RoadsArgs) -> Result<(), Failure> {
    match &args.command {
        RoadsCommand::Build(args) => build(context, args),
        RoadsCommand::Info(args) => info(context, args),
        RoadsCommand::Snap(args) => snap(context, args),
    }
}

fn build(context: &Context, args: &BuildArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let (mode, ask) = context.roads("roads build")?;
    let modes = if args.all_modes { vec![Mode::Car, Mode::Bicycle, Mode::Foot] } else { vec![mode] };
    let mut prepared = Vec::new();
    for &mode in &modes {
        context.progress.stage(stage(mode));
        let roads = study::prepare_roads(&ask, mode)?;
        said(context, &roads.kept)?;
        prepared.push(roads);
    }
    let table = study::roads_build(&prepared, &Texts::new(context.lang));
    let mut inputs: Vec<Input> = prepared.into_iter().flat_map(|roads| roads.inputs).collect();
    let mut known = Vec::new();
    inputs.retain(|input| {
        let is_new = !known.contains(&input.name);
        known.push(input.name.clone());
        is_new
    });
    out.write(&table, &provenance("roads build", &modes, ask, inputs), context)
}

/// Says what became of roads; that they cannot be kept is what this command fails for.
fn said(context: &Context, kept: &Kept) -> Result<(), Failure> {
    match kept {
        Kept::NotSaved(why) => return Err(Failure::run(format!("prepared roads cannot be kept: {why}"))),
        Kept::Found(file) => context.say(&format!("{}: already there", file.path.display())),
        Kept::Saved { file, .. } => {
            kept.remark().iter().for_each(|remark| context.say(remark));
            context.say_written(std::slice::from_ref(&file.path));
        }
    }
    Ok(())
}

fn stage(mode: Mode) -> &'static str {
    match mode {
        Mode::Car => "preparing the roads for cars",
        Mode::Bicycle => "preparing the roads for bicycles",
        Mode::Foot => "preparing the roads for people on foot",
    }
}

fn info(context: &Context, args: &InfoArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let (mode, ask) = context.roads("roads info")?;
    context.progress.stage(stage(mode));
    let prepared = study::prepare_roads(&ask, mode)?;
    prepared.kept.remark().iter().for_each(|remark| context.say(remark));
    let texts = Texts::new(context.lang);
    let table = |rows| study::roads_info(&prepared, rows, options::detail(out.format), &texts);
    let provenance = provenance("roads info", &[mode], ask, prepared.inputs.clone());
    match args.rows {
        Some(rows) => out.write(&table(rows.into()), &provenance, context),
        None if out.format == Format::Terminal => {
            let tables = [RoadsRows::Figures, RoadsRows::Speeds, RoadsRows::Cache].map(table);
            out.write_all(&tables, &provenance, context)
        }
        None => out.write(&table(RoadsRows::Figures), &provenance, context),
    }
}

fn snap(context: &Context, args: &SnapArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    context.roads("roads snap")?;
    let request = Request { sites_needed: false, ..context.request(false)? };
    let study = context.load(&request)?;
    let table = study::snapped(&study, args.places, &Texts::new(context.lang));
    let rows = if args.places { "places" } else { "summary" };
    let provenance = context.provenance("roads snap", &request, &study, &[("rows", rows.to_owned())]);
    out.write(&table.expect("roads were asked for"), &provenance, context)
}

fn provenance(command: &str, modes: &[Mode], ask: RoadsAsk, inputs: Vec<Input>) -> Provenance {
    let options = described_travel(modes[0], &TravelBy::Roads(ask)).into_iter();
    let mut options: Vec<(String, String)> = options.map(|(name, value)| (name.to_owned(), value)).collect();
    let modes: Vec<&str> = modes.iter().map(|mode| mode.as_str()).collect();
    options[0].1 = modes.join(",");
    Provenance { version: env!("CARGO_PKG_VERSION"), command: command.to_owned(), options, inputs }
}
