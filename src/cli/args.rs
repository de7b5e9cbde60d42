//! The command line, as the user types it. Help texts are part of the documentation: they define every option.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use super::audit::AuditArgs;
use super::calibrate::CalibrateArgs;
use super::clock::ClockArgs;
use super::compare::CompareArgs;
use super::history::{HistoryArgs, earlier_list};
use super::hours::HoursArgs;
use super::isochrone::IsochroneArgs;
use super::map::MapArgs;
use super::options::{Opened, read_opened};
use super::plan::PlanArgs;
use super::rank::RankArgs;
use super::report::ReportArgs;
use super::roads::RoadsArgs;
use super::rounds::RoundsArgs;
use super::route::RouteArgs;
use super::serve::ServeArgs;
use super::simulate::SimulateArgs;
use super::table::PairsArgs;
use super::travel::TravelArgs;
use crate::study::EarlierList;
use crate::week::{Date, Moment, Stay};

/// Who is out of reach of a public service, and where the next site should go.
///
/// Without a command, does the main job: coverage, gaps, ranking of candidates and a map, into a folder.
/// Without input files, works on the Aude, whose communes, France services and priority neighbourhoods are bundled.
#[derive(Debug, Parser)]
#[command(version, about, long_about, max_term_width = 100)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    #[command(flatten)]
    pub(super) main_job: MainJobArgs,
    #[command(flatten)]
    pub(super) input: InputArgs,
    #[command(flatten)]
    pub(super) when: WhenArgs,
    #[command(flatten)]
    pub(super) travel: TravelArgs,
    #[command(flatten)]
    pub(super) run: RunArgs,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// People and share within each threshold, and the distribution of minutes
    Coverage(CoverageArgs),
    /// Contiguous patches of communes beyond the threshold, ranked by people
    Gaps(GapsArgs),
    /// Candidates by what they would bring: people newly covered, time saved, and why
    Rank(RankArgs),
    Plan(Box<PlanArgs>),
    /// Who reaches a site that is open, hour by hour: table, slots, places, picture of the week
    Clock(ClockArgs),
    /// Moves of opening that raise access most, each site keeping its minutes a week, and why
    Hours(HoursArgs),
    Simulate(SimulateArgs),
    Report(ReportArgs),
    Serve(ServeArgs),
    /// Draw the minutes to the nearest site, with sites, quarters and the best candidates (PNG or SVG)
    Map(MapArgs),
    /// Coverage year by year, what each year's openings brought, and which sites vanished
    History(HistoryArgs),
    Audit(AuditArgs),
    Compare(CompareArgs),
    Calibrate(CalibrateArgs),
    /// Stops of buses and itinerant teams, read from the comments of their list: a file to correct and give back
    Rounds(RoundsArgs),
    Roads(RoadsArgs),
    Route(RouteArgs),
    Isochrone(IsochroneArgs),
    Table(PairsArgs),
    /// Load the data and report every problem found in it
    Check(CheckArgs),
    /// Print the completions of a shell
    Completions(CompletionsArgs),
}

/// What the main job writes.
#[derive(Debug, Args)]
pub(super) struct MainJobArgs {
    /// Folder that the main job (no command) writes into
    #[arg(long, value_name = "FOLDER", default_value = "out")]
    pub(super) out: PathBuf,
}

/// Where the data comes from.
#[derive(Debug, Args)]
#[command(next_help_heading = "Data")]
pub(super) struct InputArgs {
    /// Bundled communes to work on: the Aude (with its sites and quarters), or the whole country (sites by --sites)
    #[arg(long, global = true, value_enum, conflicts_with_all = ["departement", "region", "epci", "communes"])]
    pub(super) territory: Option<BundledTerritory>,
    /// Only the communes of these départements, such as 61,72 or 2A
    #[arg(long, global = true, value_name = "CODE", value_delimiter = ',', conflicts_with_all = ["region", "epci"])]
    pub(super) departement: Vec<String>,
    /// Only the communes of these régions, such as 76
    #[arg(long, global = true, value_name = "CODE", value_delimiter = ',', conflicts_with = "epci")]
    pub(super) region: Vec<String>,
    /// Only the communes of these EPCI, by SIREN code, such as 200035715
    #[arg(long, global = true, value_name = "CODE", value_delimiter = ',')]
    pub(super) epci: Vec<String>,
    /// Communes of your own: GeoJSON or GeoParquet with code, name, population, boundary
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) communes: Option<PathBuf>,
    /// Populations that replace those of the communes: CSV or Parquet with code and population
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) population: Option<PathBuf>,
    /// Sites: the national list as the ANCT publishes it, a CSV of your own (id,name,commune,lon,lat,format,hours), or GeoJSON points
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) sites: Vec<PathBuf>,
    /// The network on that day, such as 2020-09-01: sites labelled by then (those without a label date count too)
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) on: Option<Date>,
    /// An earlier list of the same network, for --on and history: its sites count until its day, such as sites-2020.csv@2020-09-01
    #[arg(long, global = true, value_name = "FILE@DATE", value_parser = earlier_list)]
    pub(super) earlier: Vec<EarlierList>,
    /// Priority neighbourhoods: GeoJSON polygons, or CSV points with their population; a table of figures without places completes another file
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) quarters: Vec<PathBuf>,
    /// Places where a site could open: CSV id,name,lon,lat or GeoJSON points [default: every town hall and quarter]
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) candidates: Option<PathBuf>,
    /// Stops that take the place of the base of buses and itinerant teams: the file of the command rounds, corrected
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "fixed_only")]
    pub(super) rounds: Option<PathBuf>,
    /// Leave out buses and itinerant teams: they stand at their base, not on their round
    #[arg(long, global = true)]
    pub(super) fixed_only: bool,
    /// Suppose that sites open at these candidates (commune codes, quarter codes, or ids of --candidates); or one site with its position or hours, such as "11069@2.3758,43.2122 Tu,Th 09:00-12:00"
    #[arg(long, global = true, value_name = "PLACE", value_parser = read_opened)]
    pub(super) open: Vec<Opened>,
    /// Suppose that these sites close (ids of the list of sites)
    #[arg(long, global = true, value_name = "ID", value_delimiter = ',')]
    pub(super) close: Vec<String>,
}

/// Which hours count.
#[derive(Debug, Args)]
#[command(next_help_heading = "When (opening hours)")]
pub(super) struct WhenArgs {
    /// Only the sites open at this moment of the week, such as "tue 17:30" or "samedi 10h"; "odd", "even" or "1st" to "4th" before it choose weeks
    #[arg(long, global = true, value_name = "MOMENT")]
    pub(super) at: Option<Moment>,
    /// How long a site must stay open after the arrival, such as 30min or 1h; for --at and clock [default: 5min]
    #[arg(long, global = true, value_name = "TIME")]
    pub(super) stay: Option<Stay>,
    /// Count the hours that are by appointment only
    #[arg(long, global = true)]
    pub(super) appointments: bool,
    /// Hours of the sites of --open that have none of their own, in OpenStreetMap notation, such as "Tu,Th 09:00-12:00"
    #[arg(long, global = true, value_name = "HOURS", requires = "open")]
    pub(super) open_hours: Option<String>,
}

/// How the program runs and speaks.
#[derive(Debug, Args)]
#[command(next_help_heading = "Run")]
pub(super) struct RunArgs {
    /// Number of threads [default: all cores]; results do not depend on it
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) threads: Option<u16>,
    /// No progress bar and no remarks on the error output
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    /// Language of tables, reasons and maps [default: that of the variable MAILLAGE_LANG, else en]
    #[arg(long, global = true, value_enum, ignore_case = true)]
    pub(super) lang: Option<Language>,
}

/// Where a table goes.
#[derive(Debug, Args)]
pub(super) struct TableArgs {
    /// Format of the table [default: from the ending of --output, else terminal]
    #[arg(long, value_enum)]
    pub(super) format: Option<TableFormat>,
    /// File to write instead of the terminal; its sources go beside it, into a file of the same name that ends in .provenance.json, where the format has no room for them
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct CoverageArgs {
    /// Thresholds in minutes, at most seven
    #[arg(long, value_name = "MIN", value_delimiter = ',', default_values_t = DEFAULT_THRESHOLDS)]
    pub(super) thresholds: Vec<f64>,
    /// One row a unit of this level [default: one row for the whole territory]
    #[arg(long, value_enum)]
    pub(super) by: Option<UnitLevel>,
    /// Instead of coverage, the N worst served places
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "10", conflicts_with = "by")]
    pub(super) worst: Option<usize>,
    /// Instead of coverage, the places whose time changes with --open or --close: from which site to which, and minutes more
    #[arg(long, conflicts_with_all = ["by", "worst"])]
    pub(super) affected: bool,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Debug, Args)]
pub(super) struct GapsArgs {
    /// Beyond how many minutes people count as out of reach
    #[arg(long, value_name = "MIN", default_value_t = DEFAULT_THRESHOLD)]
    pub(super) threshold: f64,
    /// One row a demand point of the patches, instead of one a patch
    #[arg(long)]
    pub(super) points: bool,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// Every problem, one row each, instead of a count by kind
    #[arg(long)]
    pub(super) all: bool,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    pub(super) shell: Shell,
}

/// Thresholds shown by default, in minutes: 20 is the published figure, 30 the promise.
pub(super) const DEFAULT_THRESHOLDS: [f64; 4] = [10.0, 15.0, 20.0, 30.0];
/// Threshold of gaps and ranking by default, in minutes.
pub(super) const DEFAULT_THRESHOLD: f64 = 20.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum BundledTerritory {
    /// The 433 communes of the Aude, with 25 France services and ten quarters
    Aude,
    /// The 34,875 communes of France, overseas included
    France,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Language {
    /// English
    En,
    /// French
    Fr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum UnitLevel {
    /// Communes
    Commune,
    /// Intercommunal bodies
    Epci,
    /// Départements
    Departement,
    /// Régions
    Region,
    /// Priority neighbourhoods
    Quarter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFormat {
    /// A table to read on the terminal
    Terminal,
    /// CSV: comma, decimal point
    Csv,
    /// CSV for a French Excel: semicolon, decimal comma, byte order mark
    CsvFr,
    /// JSON
    Json,
    /// Parquet (GeoParquet where the rows have a shape)
    Parquet,
    /// GeoJSON, where the rows have a shape
    Geojson,
}
