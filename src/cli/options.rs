//! Ready options: what the user typed, checked and turned into the words of the library.

use std::ffi::OsString;
use std::path::Path;

use super::args::{BundledTerritory, Cli, InputArgs, Language, TableArgs, TableFormat, UnitLevel, WhenArgs};
use super::run::Failure;
use crate::access::Thresholds;
use crate::ids::{SiteId, shorten};
use crate::load::Selection;
use crate::output::Format;
use crate::output::results::Detail;
use crate::output::text::Lang;
use crate::scenario::{InlineError, NewSite, openings, written_hours};
use crate::study::{CommunesFrom, Picture, Request, Study, When};
use crate::territory::Level;
use crate::units::Seconds;
use crate::week::{Opening, Stay};

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Fr => Self::Fr,
        }
    }
}

/// The language asked for, else that of the environment (`fr`, `FR`, `fr_FR.UTF-8`), else English.
pub(super) fn language(asked: Option<Language>, environment: Option<OsString>) -> Result<Lang, Failure> {
    if let Some(language) = asked {
        return Ok(language.into());
    }
    let text = environment.unwrap_or_default().to_string_lossy().to_lowercase();
    match text.split(['_', '.', '-']).next() {
        Some("" | "en" | "c" | "posix") => Ok(Lang::En),
        Some("fr") => Ok(Lang::Fr),
        _ => {
            Err(Failure::usage(format!("MAILLAGE_LANG is '{}': write en or fr, or unset it", shorten(&text))))
        }
    }
}

impl From<UnitLevel> for Level {
    fn from(level: UnitLevel) -> Self {
        match level {
            UnitLevel::Commune => Self::Commune,
            UnitLevel::Epci => Self::Epci,
            UnitLevel::Departement => Self::Departement,
            UnitLevel::Region => Self::Region,
            UnitLevel::Quarter => Self::Quarter,
        }
    }
}

impl From<TableFormat> for Format {
    fn from(format: TableFormat) -> Self {
        match format {
            TableFormat::Terminal => Self::Terminal,
            TableFormat::Csv => Self::Csv,
            TableFormat::CsvFr => Self::CsvFr,
            TableFormat::Json => Self::Json,
            TableFormat::Parquet => Self::Parquet,
            TableFormat::Geojson => Self::GeoJson,
        }
    }
}

/// The inputs of a study of one moment, or of no moment in particular.
pub(super) fn request(cli: &Cli, boundaries: bool) -> Result<Request, Failure> {
    let WhenArgs { at, stay, appointments, open_hours } = &cli.when;
    if at.is_none() && (stay.is_some() || *appointments || open_hours.is_some()) {
        return Err(Failure::usage(
            "--stay, --appointments and --open-hours only matter at some hour: add --at, such as --at \"tue 17:30\", \
             or ask for the clock",
        ));
    }
    if at.is_some() && open_hours.is_none() && opens_without_hours(cli) {
        return Err(no_open_hours("--at"));
    }
    inputs(cli, boundaries)
}

/// The inputs of the main job: of the whole week, or of one moment.
pub(super) fn request_of_job(cli: &Cli) -> Result<Request, Failure> {
    if cli.when.at.is_some() && cli.when.open_hours.is_none() && opens_without_hours(cli) {
        return Err(no_open_hours("--at"));
    }
    inputs(cli, true)
}

/// The inputs of a study of the whole week.
pub(super) fn request_of_week(cli: &Cli, boundaries: bool) -> Result<Request, Failure> {
    refuse_moment(cli)?;
    if cli.when.open_hours.is_none() && opens_without_hours(cli) {
        return Err(no_open_hours("this command"));
    }
    inputs(cli, boundaries)
}

/// The inputs of a study of the whole week as it is today, whatever is supposed to open or close.
pub(super) fn request_of_today(cli: &Cli, boundaries: bool) -> Result<Request, Failure> {
    refuse_moment(cli)?;
    let mut request = inputs(cli, boundaries)?;
    request.open.clear();
    request.close.clear();
    request.when.open_hours = None;
    Ok(request)
}

/// Refuses `--at` where it means nothing.
fn refuse_moment(cli: &Cli) -> Result<(), Failure> {
    let Some(at) = cli.when.at else { return Ok(()) };
    Err(Failure::usage(format!(
        "--at \"{at}\": this command looks at the whole week: leave --at out (clock has --moments)"
    )))
}

/// Whether some site of `--open` has no hours of its own.
fn opens_without_hours(cli: &Cli) -> bool {
    opened(&cli.input).iter().any(|new| new.hours.is_none())
}

/// The sites that one `--open` names.
#[derive(Debug, Clone)]
pub(super) struct Opened(Vec<NewSite>);

/// Reads a value of `--open`.
pub(super) fn read_opened(text: &str) -> Result<Opened, InlineError> {
    openings(text).map(Opened)
}

/// The sites of every `--open`.
pub(super) fn opened(input: &InputArgs) -> Vec<NewSite> {
    input.open.iter().flat_map(|opened| opened.0.iter().cloned()).collect()
}

fn no_open_hours(who: &str) -> Failure {
    Failure::usage(format!(
        "{who} needs to know when the sites of --open are open: add --open-hours, such as \
         --open-hours \"Tu,Th 09:00-12:00\""
    ))
}

fn when(args: &WhenArgs) -> Result<When, Failure> {
    let open_hours = open_hours(args)?;
    let stay = args.stay.unwrap_or(Stay::SHORTEST);
    Ok(When { at: args.at, stay, appointments: args.appointments, open_hours })
}

/// The hours of `--open-hours`: what cannot be read as it stands is refused.
pub(super) fn open_hours(args: &WhenArgs) -> Result<Option<Opening>, Failure> {
    let usage = |why| Failure::usage(format!("--open-hours: {why}"));
    args.open_hours.as_deref().map(|text| written_hours(text).map_err(usage)).transpose()
}

fn inputs(cli: &Cli, boundaries: bool) -> Result<Request, Failure> {
    let InputArgs { population, sites, on, earlier, quarters, candidates, rounds, close, fixed_only, .. } =
        &cli.input;
    let (mode, travel) = cli.travel.asked()?;
    Ok(Request {
        selection: selection(&cli.input),
        boundaries,
        population: population.clone(),
        sites_needed: true,
        sites: sites.clone(),
        classes: None,
        on: *on,
        earlier: earlier.clone(),
        quarters: quarters.clone(),
        candidates: candidates.clone(),
        rounds: rounds.clone(),
        fixed_only: *fixed_only,
        when: when(&cli.when)?,
        open: opened(&cli.input),
        close: close.iter().map(|id| SiteId::new(id.trim())).collect(),
        mode,
        travel,
        ..Request::of(communes(&cli.input))
    })
}

fn communes(input: &InputArgs) -> CommunesFrom {
    let chosen = !(input.departement.is_empty() && input.region.is_empty() && input.epci.is_empty());
    match (&input.communes, input.territory) {
        (Some(path), _) => CommunesFrom::File(path.clone()),
        (None, Some(BundledTerritory::France)) => CommunesFrom::France,
        (None, Some(BundledTerritory::Aude)) => CommunesFrom::Aude,
        (None, None) if chosen => CommunesFrom::France,
        (None, None) => CommunesFrom::Aude,
    }
}

/// A département code may have lost its leading zero, and its letter may be small.
fn departement(code: &str) -> String {
    let code = code.trim().to_uppercase();
    if code.len() == 1 { format!("0{code}") } else { code }
}

fn selection(input: &InputArgs) -> Selection {
    let trimmed = |codes: &[String]| codes.iter().map(|code| code.trim().to_owned()).collect();
    if !input.departement.is_empty() {
        Selection::Departements(input.departement.iter().map(|code| departement(code)).collect())
    } else if !input.region.is_empty() {
        Selection::Regions(input.region.iter().map(|code| departement(code)).collect())
    } else if !input.epci.is_empty() {
        Selection::Epcis(trimmed(&input.epci))
    } else {
        Selection::All
    }
}

/// Thresholds given in minutes.
pub(super) fn thresholds(minutes: &[f64]) -> Result<Thresholds, Failure> {
    Thresholds::from_minutes(minutes).map_err(Failure::usage)
}

/// One threshold given in minutes.
pub(super) fn threshold(minutes: f64) -> Result<Seconds, Failure> {
    Ok(thresholds(&[minutes])?.as_slice()[0])
}

/// Refuses a table by quarter where there are none.
pub(super) fn check_level(level: Option<Level>, study: &Study) -> Result<(), Failure> {
    if level == Some(Level::Quarter) && study.territory.quarters().is_empty() {
        return Err(Failure::run(
            "--by quarter: the territory has no priority neighbourhood\n  give them with --quarters FILE: only \
             those of the Aude are bundled (--territory aude)",
        ));
    }
    Ok(())
}

/// The kind of a picture, by the ending of its file.
pub(super) fn picture(option: &str, path: &Path) -> Result<Picture, Failure> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("png") => Ok(Picture::Png),
        Some("svg") => Ok(Picture::Svg),
        _ => Err(Failure::usage(format!(
            "{option} {}: a picture is written as .png or .svg: change the ending",
            path.display()
        ))),
    }
}

/// The format of a table: as named, else by the ending of the file, else for the terminal.
pub(super) fn format(table: &TableArgs) -> Result<Format, Failure> {
    match (table.format, &table.output) {
        (Some(format), _) => Ok(format.into()),
        (None, None) => Ok(Format::Terminal),
        (None, Some(path)) => Format::of_path(path).ok_or_else(|| {
            let endings = ".csv, .json, .parquet, .geojson or .txt";
            Failure::usage(format!(
                "--output {}: the ending tells no format: use {endings}, or name the format with --format",
                path.display()
            ))
        }),
    }
}

/// The terminal shows what fits; files hold everything.
pub(super) fn detail(format: Format) -> Detail {
    if format == Format::Terminal { Detail::Brief } else { Detail::Full }
}

/// Minutes as the user would type them.
pub(super) fn typed(minutes: &[f64]) -> String {
    minutes.iter().map(f64::to_string).collect::<Vec<_>>().join(",")
}
