//! `maillage simulate`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::{DEFAULT_THRESHOLDS, InputArgs, TableArgs, UnitLevel};
use super::clock::hours_of_week;
use super::options;
use super::run::{Context, Failure};
use super::simulate_map::{Maps, draw_maps};
use super::tables::TableOut;
use crate::access::clock::ClockRequest;
use crate::ids::SiteId;
use crate::output::text::Texts;
use crate::output::{Format, Input, Provenance, Sink, scenario_file};
use crate::scenario::{Action, Change, NewSite, Yardstick, hours_of, moved};
use crate::study::{
    self, CLOCK_REACH, ChangeOf, FEWER_THAN_HOURS, GivenScenario, MapOf, Request, RulesFrom, Side,
    SimulateAsk, Simulation, Study,
};
use crate::territory::Level;
use crate::week::Opening;

/// What scenarios would change, beside today: people, quarters, minutes, hours, labels, costs; winners and losers; maps
///
/// A scenario is a file (TOML; the README of data/scenarios shows two), or changes typed with --open, --close, --move and --hours-of, which
/// make one more scenario together, in this order: closings, moves, hours, openings.
#[derive(Debug, Args)]
pub(super) struct SimulateArgs {
    /// Scenarios, side by side: TOML files
    #[arg(value_name = "FILE")]
    files: Vec<PathBuf>,
    /// A site that moves to a position or candidate: SITE@LON,LAT or SITE@CANDIDATE, such as 64@2.3758,43.2122
    #[arg(long = "move", value_name = "SITE@PLACE", value_parser = moved)]
    moves: Vec<Change>,
    /// New hours of a site: its id, a blank and hours in OpenStreetMap notation, such as "64 Tu,Th 09:00-12:00"
    #[arg(long, value_name = "SITE HOURS", value_parser = hours_of)]
    hours_of: Vec<Change>,
    /// Write the changes of --open, --close, --move and --hours-of as a scenario file
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// Thresholds in minutes, at most seven [default: those of the scenarios, else 10,15,20,30]
    #[arg(long, value_name = "MIN", value_delimiter = ',')]
    thresholds: Vec<f64>,
    /// Sites within this many minutes are within reach of the clock
    #[arg(long, value_name = "MIN", default_value_t = CLOCK_REACH)]
    reach: f64,
    /// Count people with fewer reachable hours a week than this
    #[arg(long, value_name = "HOURS", default_value_t = FEWER_THAN_HOURS, value_parser = hours_of_week)]
    fewer_than: f64,
    /// Instead: winners and losers, one row a unit of this level for which something changes
    #[arg(long, value_enum)]
    by: Option<UnitLevel>,
    /// Instead: what every change does, one row each
    #[arg(long, conflicts_with = "by")]
    changes: bool,
    /// Also draw each scenario, commune by commune: a .png or .svg file, or a folder when there are several scenarios or several maps of each
    #[arg(long, value_name = "PATH")]
    map: Option<PathBuf>,
    /// What the colours of the maps tell; several, such as before,after, make one map each
    #[arg(
        long,
        value_enum,
        value_name = "WHAT",
        value_delimiter = ',',
        default_value = "minutes",
        requires = "map"
    )]
    map_of: Vec<Colours>,
    /// Width of the maps in pixels
    #[arg(long, value_name = "PX", default_value_t = 1600, value_parser = clap::value_parser!(u32).range(600..=8000), requires = "map")]
    pub(super) width: u32,
    /// Height of the maps in pixels
    #[arg(long, value_name = "PX", default_value_t = 1200, value_parser = clap::value_parser!(u32).range(450..=8000), requires = "map")]
    pub(super) height: u32,
    /// The year of the amounts of funding [default: the last one known]
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1990..=2100))]
    year: Option<u16>,
    /// Amounts of your own: TOML, as the bundled data/label/funding.toml
    #[arg(long, value_name = "FILE")]
    amounts: Option<PathBuf>,
    /// Rules of your own for labels: TOML, as the bundled data/label/2019-circular.toml
    #[arg(long, value_name = "FILE")]
    rules: Option<PathBuf>,
    #[command(flatten)]
    table: TableArgs,
}

/// What the colours of maps tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colours {
    /// Minutes to the nearest site, gained and lost
    Minutes,
    /// Hours a week with an open site within reach, gained and lost
    Hours,
    /// Minutes to the nearest site today
    Before,
    /// Minutes to the nearest site with the scenario
    After,
}

impl Colours {
    /// The word used in the names of files.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Minutes => "minutes",
            Self::Hours => "hours",
            Self::Before => "before",
            Self::After => "after",
        }
    }
}

impl From<Colours> for MapOf {
    fn from(colours: Colours) -> Self {
        match colours {
            Colours::Minutes => Self::Change(ChangeOf::Minutes),
            Colours::Hours => Self::Change(ChangeOf::Hours),
            Colours::Before => Self::Side(Side::Before),
            Colours::After => Self::Side(Side::After),
        }
    }
}

pub(super) fn run(context: &Context, args: &SimulateArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let save = args.save.as_deref().map(Sink::file).transpose()?;
    let given = given(context, args)?;
    let maps = args.map.as_deref().map(|path| Maps::open(path, given.len(), &args.map_of)).transpose()?;
    // Places of the user's list may lie in no commune that it tells.
    let listed = context.input().candidates.is_some();
    let positions = listed || given.iter().any(|given| given.scenario.needs_boundaries());
    let shapes = args.by.is_some() && out.format.holds_shapes();
    let request = context.request_of_today(positions || shapes || maps.is_some())?;
    let (ask, label_inputs) = ask(args, &request)?;
    let year = ask.year;
    let study = context.load(&request)?;
    options::check_level(args.by.map(Into::into), &study)?;
    context.progress.stage("applying the scenarios");
    let simulation = Simulation::new(&study, &given, ask)?;
    simulation.reports().iter().for_each(|report| context.say_report(report));
    save.map_or(Ok(()), |sink| write_typed(context, &given, &sink))?;
    let mut provenance = provenance(context, args, (&request, &study), &simulation, year);
    provenance.inputs.extend(label_inputs);
    tabulate(context, args, &out, &simulation, &provenance)?;
    match &maps {
        Some(maps) => draw_maps(context, args, maps, &simulation, &provenance),
        None => Ok(()),
    }
}

/// What is asked, and the files of rules and amounts that it needs.
fn ask(args: &SimulateArgs, request: &Request) -> Result<(SimulateAsk, [Input; 2]), Failure> {
    let rules = args.rules.clone().map_or_else(RulesFrom::default, RulesFrom::File);
    let (rules, rules_input) = study::rules(&rules)?;
    let (amounts, amounts_input) = study::amounts(args.amounts.as_ref())?;
    let newest = *amounts.years().last().expect("a file of amounts without any is refused");
    let minutes = if args.thresholds.is_empty() { &DEFAULT_THRESHOLDS[..] } else { &args.thresholds };
    let with = Yardstick {
        thresholds: options::thresholds(minutes)?,
        clock: ClockRequest { moments: Vec::new(), fewer_than_hours: args.fewer_than },
        rules,
        amounts,
        everywhere: request.is_whole_country(),
    };
    let ask = SimulateAsk {
        with,
        thresholds_asked: !args.thresholds.is_empty(),
        reach: options::threshold(args.reach)?,
        year: args.year.unwrap_or(newest),
    };
    Ok((ask, [rules_input, amounts_input]))
}

/// The scenarios of files, then that of the command line.
fn given(context: &Context, args: &SimulateArgs) -> Result<Vec<GivenScenario>, Failure> {
    let mut given: Vec<GivenScenario> =
        args.files.iter().map(|path| GivenScenario::read(path)).collect::<Result<_, _>>()?;
    let typed = typed(context.input(), context.open_hours()?, args);
    if !typed.is_empty() {
        given.push(GivenScenario::typed(typed));
    } else if args.save.is_some() {
        return Err(Failure::usage(
            "--save: nothing to save: say what changes with --open, --close, --move or --hours-of",
        ));
    }
    if given.is_empty() {
        return Err(Failure::usage(
            "no scenario: give a file (maillage simulate FILE.toml), or say what changes with --open, --close, --move or \
             --hours-of",
        ));
    }
    Ok(given)
}

/// The changes that were typed, each with its option: closings, moves, hours, openings.
fn typed(input: &InputArgs, open_hours: Option<Opening>, args: &SimulateArgs) -> Vec<(String, Change)> {
    let close = |id: &String| Change::free(Action::Close(SiteId::new(id.trim())));
    let open = |new: NewSite| {
        let hours = new.hours.clone().or_else(|| open_hours.clone());
        Change::free(Action::Open(Box::new(NewSite { hours, ..new })))
    };
    let changes = input.close.iter().map(close);
    let changes = changes.chain(args.moves.iter().cloned()).chain(args.hours_of.iter().cloned());
    let changes = changes.chain(options::opened(input).into_iter().map(open));
    changes.map(|change| (option(&change), change)).collect()
}

/// The option that makes a change, as it is typed.
fn option(change: &Change) -> String {
    match &change.action {
        Action::Hours { site, hours } => format!("--hours-of \"{site} {hours}\""),
        _ => format!("--{}", change.typed()),
    }
}

fn write_typed(context: &Context, given: &[GivenScenario], sink: &Sink) -> Result<(), Failure> {
    let typed = given.last().expect("what is typed comes last, and something is");
    let written = sink.write("scenario", scenario_file(&typed.scenario).as_bytes())?;
    context.say_written(&written.into_iter().collect::<Vec<_>>());
    Ok(())
}

fn provenance(
    context: &Context,
    args: &SimulateArgs,
    (request, study): (&Request, &Study),
    simulation: &Simulation<'_>,
    year: u16,
) -> Provenance {
    let minutes: Vec<f64> = simulation.thresholds().as_slice().iter().map(|t| t.minutes()).collect();
    let mut more = vec![
        ("thresholds_min", options::typed(&minutes)),
        ("reach_min", options::typed(&[args.reach])),
        ("fewer_than_hours", args.fewer_than.to_string()),
        ("year", year.to_string()),
    ];
    if let Some(level) = args.by {
        more.push(("rows", format!("by {}", Level::from(level).as_str())));
    }
    let mut provenance = context.provenance("simulate", request, study, &more);
    for (index, given) in simulation.given().iter().enumerate() {
        let number = index + 1;
        provenance.options.push((format!("scenario_{number}"), given.scenario.name.clone()));
        match &given.input {
            Some(input) => provenance.inputs.push(input.clone()),
            None => provenance.options.push((format!("changes_{number}"), given.told())),
        }
    }
    provenance.inputs.extend(simulation.inputs().iter().cloned());
    provenance
}

fn tabulate(
    context: &Context,
    args: &SimulateArgs,
    out: &TableOut,
    simulation: &Simulation<'_>,
    provenance: &Provenance,
) -> Result<(), Failure> {
    let (texts, detail) = (Texts::new(context.lang), options::detail(out.format));
    let measures = || simulation.measures(detail, &texts);
    match args.by {
        Some(level) => out.write(&simulation.units(level.into(), detail, &texts), provenance, context),
        None if args.changes => out.write(&simulation.changes(detail, &texts), provenance, context),
        None if out.format == Format::Terminal => {
            out.write_all(&[simulation.changes(detail, &texts), measures()], provenance, context)
        }
        None => out.write(&measures(), provenance, context),
    }
}
