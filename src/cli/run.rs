//! From arguments to a finished run.

use std::error::Error;
use std::ffi::OsString;
use std::io::{Write, stderr};
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches};
use rayon::ThreadPoolBuilder;

use super::args::{Cli, Command, CompletionsArgs, InputArgs};
use super::progress::Progress;
use super::{
    audit, calibrate, check, clock, compare, coverage, gaps, history, hours, isochrone, main_job, map,
    options, paths, plan, rank, report, roads, rounds, route, serve, simulate, table, tables,
};
use crate::issue::Report;
use crate::output::text::Lang;
use crate::output::{OutputError, Provenance};
use crate::roads::Mode;
use crate::study::{self, Request, RoadsAsk, Study, StudyError};
use crate::week::Opening;

/// Why a run ended without its result.
#[derive(Debug)]
pub struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// The command line asks for something that cannot be.
    pub(super) fn usage(reason: impl ToString) -> Self {
        Self { message: reason.to_string(), code: 2 }
    }

    /// The data or the machine does not allow it.
    pub(super) fn run(reason: impl ToString) -> Self {
        Self { message: reason.to_string(), code: 1 }
    }

    /// What to tell the user: what, where, why, remedy.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The exit code: 2 for wrong usage, 1 for everything else.
    pub fn code(&self) -> u8 {
        self.code
    }
}

/// The words of an error and of its causes, each once.
fn chain(error: &dyn Error) -> String {
    let mut message = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        let words = error.to_string();
        if !message.contains(&words) {
            message = format!("{message} ({words})");
        }
        cause = error.source();
    }
    message
}

impl From<StudyError> for Failure {
    fn from(error: StudyError) -> Self {
        Self::run(chain(&error))
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        Self::run(chain(&error))
    }
}

/// What every command needs besides its own arguments.
pub(super) struct Context {
    pub(super) lang: Lang,
    pub(super) progress: Progress,
    quiet: bool,
    cli: Cli,
}

impl Context {
    /// The inputs as the user named them, for one moment or none in particular.
    pub(super) fn request(&self, boundaries: bool) -> Result<Request, Failure> {
        history::check_one_day(&self.cli.input)?;
        options::request(&self.cli, boundaries)
    }

    /// The same, for what looks at every list of sites.
    pub(super) fn request_of_all_lists(&self, boundaries: bool) -> Result<Request, Failure> {
        history::check_days(&self.cli.input.earlier)?;
        options::request(&self.cli, boundaries)
    }

    /// The same, for what looks at the whole week.
    pub(super) fn request_of_week(&self, boundaries: bool) -> Result<Request, Failure> {
        history::check_one_day(&self.cli.input)?;
        options::request_of_week(&self.cli, boundaries)
    }

    /// The same with boundaries, for the main job: the whole week, or one moment.
    pub(super) fn request_of_job(&self) -> Result<Request, Failure> {
        history::check_one_day(&self.cli.input)?;
        options::request_of_job(&self.cli)
    }

    /// The same for what looks at the whole week as it is today: nothing is supposed to open or close.
    pub(super) fn request_of_today(&self, boundaries: bool) -> Result<Request, Failure> {
        history::check_one_day(&self.cli.input)?;
        options::request_of_today(&self.cli, boundaries)
    }

    /// Where the data comes from, as the user typed it.
    pub(super) fn input(&self) -> &InputArgs {
        &self.cli.input
    }

    /// The hours of sites that open, where they have none of their own.
    pub(super) fn open_hours(&self) -> Result<Option<Opening>, Failure> {
        options::open_hours(&self.cli.when)
    }

    /// Loads what the request names, and says what was repaired or rejected.
    pub(super) fn load(&self, request: &Request) -> Result<Study, Failure> {
        self.progress.stage("reading the data");
        let study = study::load(request)?;
        study.remark.iter().for_each(|remark| self.say(remark));
        study.reports.iter().for_each(|report| self.say_report(report));
        Ok(study)
    }

    /// The mode, and the roads that are asked for, by a command that needs some.
    pub(super) fn roads(&self, command: &str) -> Result<(Mode, RoadsAsk), Failure> {
        self.cli.travel.asked_roads(command)
    }

    /// Where the results of `command` come from.
    pub(super) fn provenance(
        &self,
        command: &str,
        request: &Request,
        study: &Study,
        more: &[(&str, String)],
    ) -> Provenance {
        study::provenance(command, request, study, more)
    }

    pub(super) fn say_report(&self, report: &Report) {
        if report.repaired + report.rejected > 0 {
            let Report { source, rows, repaired, rejected, .. } = report;
            self.say(&format!(
                "{source}: {rows} rows, of which {repaired} repaired and {rejected} rejected: see maillage check"
            ));
        }
    }

    /// Says which files were written.
    pub(super) fn say_written(&self, files: &[PathBuf]) {
        for file in files {
            self.say(&format!("wrote {}", file.display()));
        }
    }

    /// A remark on the error output; a reader that has gone (`2>&1 | head`) is no reason to stop.
    pub(super) fn say(&self, remark: &str) {
        if !self.quiet {
            self.progress.suspend(|| {
                let _ = writeln!(stderr(), "{remark}");
            });
        }
    }
}

/// Runs the command line `arguments` (the program's name first).
///
/// # Errors
/// When the arguments or the data do not allow it; help, version and wrong usage end inside clap.
pub fn run(arguments: impl Iterator<Item = OsString>) -> Result<(), Failure> {
    let matches = command_line().get_matches_from(arguments);
    paths::check(&matches)?;
    let mut cli = Cli::from_arg_matches(&matches).unwrap_or_else(|error| error.exit());
    if let Some(threads) = cli.run.threads {
        let built = ThreadPoolBuilder::new().num_threads(threads.into()).build_global();
        built.map_err(|error| {
            Failure::run(format!("cannot start {threads} threads: {error}: ask for fewer"))
        })?;
    }
    let command = cli.command.take();
    let quiet = cli.run.quiet;
    let lang = options::language(cli.run.lang, std::env::var_os("MAILLAGE_LANG"))?;
    let context = Context { lang, progress: Progress::new(quiet), quiet, cli };
    match command {
        None => main_job::run(&context, &context.cli.main_job),
        Some(Command::Calibrate(args)) => calibrate::run(&context, &args),
        Some(Command::Compare(args)) => compare::run(&context, &args),
        Some(Command::Clock(args)) => clock::run(&context, &args),
        Some(Command::Coverage(args)) => coverage::run(&context, &args),
        Some(Command::Gaps(args)) => gaps::run(&context, &args),
        Some(Command::Hours(args)) => hours::run(&context, &args),
        Some(Command::Plan(args)) => plan::run(&context, &args),
        Some(Command::Rank(args)) => rank::run(&context, &args),
        Some(Command::Report(args)) => report::run(&context, &args),
        Some(Command::Map(args)) => map::run(&context, &args),
        Some(Command::History(args)) => history::run(&context, &args),
        Some(Command::Audit(args)) => audit::run(&context, &args),
        Some(Command::Rounds(args)) => rounds::run(&context, &args),
        Some(Command::Roads(args)) => roads::run(&context, &args),
        Some(Command::Route(args)) => route::run(&context, &args),
        Some(Command::Isochrone(args)) => isochrone::run(&context, &args),
        Some(Command::Serve(args)) => serve::run(&context, &args),
        Some(Command::Simulate(args)) => simulate::run(&context, &args),
        Some(Command::Table(args)) => table::run(&context, &args),
        Some(Command::Check(args)) => check::run(&context, &args),
        Some(Command::Completions(args)) => completions(&args),
    }
}

/// The command line, where a negative number is a value out of range and no unknown option.
fn command_line() -> clap::Command {
    Cli::command()
        .allow_negative_numbers(true)
        .mut_subcommands(|command| command.allow_negative_numbers(true))
}

fn completions(args: &CompletionsArgs) -> Result<(), Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), env!("CARGO_PKG_NAME"), &mut script);
    tables::print(&script)
}
