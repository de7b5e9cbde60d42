//! `maillage report`

use std::path::{Path, PathBuf};

use clap::Args;

use super::args::{DEFAULT_THRESHOLD, DEFAULT_THRESHOLDS};
use super::options;
use super::run::{Context, Failure};
use crate::access::Thresholds;
use crate::output::text::Texts;
use crate::output::{Input, Printer, Provenance, Sink};
use crate::scenario::Yardstick;
use crate::siting::plan::{Effort, Goal};
use crate::study::{
    self, CLOCK_REACH, GivenScenario, PlanAsk, PlanLimits, REPORT_NEAR, REPORT_OPENINGS, ReportAsk, Request,
    RulesFrom, SimulateAsk, Study,
};
use crate::units::{Euros, Seconds};

/// A report to defend in a meeting: diagnosis, deficit zones, proposals, scenarios, as one HTML file (PDF through Chromium)
///
/// In the shape of the schéma départemental d'amélioration de l'accessibilité des services au public: who is near and who is far, when, deficit zones one by one, quarters,
/// compliance of the network, a plan with its reasons and proof, scenarios compared, definitions, data and limits. In French with --lang fr.
#[derive(Debug, Args)]
pub(super) struct ReportArgs {
    /// Scenarios to compare with today: TOML files, as those of simulate
    #[arg(value_name = "SCENARIO")]
    scenarios: Vec<PathBuf>,
    /// File to write
    #[arg(long, short, value_name = "FILE.html", default_value = "report.html", value_parser = html_path)]
    output: PathBuf,
    /// Also print it to this PDF, through an installed Chromium or Chrome, or the program that the variable MAILLAGE_CHROMIUM names
    #[arg(long, value_name = "FILE.pdf", value_parser = pdf_path)]
    pdf: Option<PathBuf>,
    /// Propose this many new sites: the best together for most people within the threshold
    #[arg(long, value_name = "N", default_value_t = REPORT_OPENINGS)]
    plan: usize,
    /// Propose nothing
    #[arg(long, conflicts_with_all = ["plan", "cost"])]
    no_plan: bool,
    /// What an opening of the plan costs, where the candidate says nothing
    #[arg(long, value_name = "EUR")]
    cost: Option<u64>,
    /// Beyond how many minutes people are in a deficit zone, and what the plan brings people within
    #[arg(long, value_name = "MIN", default_value_t = DEFAULT_THRESHOLD)]
    threshold: f64,
    /// Thresholds in minutes, at most seven with that of --threshold [default: 10,15,20,30; for scenarios, their own]
    #[arg(long, value_name = "MIN", value_delimiter = ',')]
    thresholds: Vec<f64>,
    /// Sites within this many minutes are within reach of the clock
    #[arg(long, value_name = "MIN", default_value_t = CLOCK_REACH)]
    reach: f64,
    /// The year of the amounts of funding [default: the last one known]
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1990..=2100))]
    year: Option<u16>,
}

pub(super) fn run(context: &Context, args: &ReportArgs) -> Result<(), Failure> {
    let sink = Sink::file(&args.output)?;
    let pdf = args.pdf.as_deref().map(Pdf::open).transpose()?;
    let given: Vec<GivenScenario> =
        args.scenarios.iter().map(|path| GivenScenario::read(path)).collect::<Result<_, _>>()?;
    let request = request(context)?;
    let (ask, label_inputs) = ask(args, &request)?;
    let study = context.load(&request)?;
    let mut provenance = provenance(context, args, (&request, &study), &ask, &given);
    provenance.inputs.extend(label_inputs);
    context.progress.stage("writing the report");
    let html = study::report(&study, &ask, &given, &provenance, &Texts::new(context.lang))?;
    let written = sink.write("report.html", html.as_bytes())?;
    context.say_written(&written.into_iter().collect::<Vec<_>>());
    pdf.map_or(Ok(()), |pdf| pdf.print(context, &args.output))
}

/// A PDF that is asked for: browser and place are checked before the work begins.
struct Pdf {
    printer: Printer,
    sink: Sink,
}

impl Pdf {
    fn open(path: &Path) -> Result<Self, Failure> {
        Ok(Self { printer: Printer::find()?, sink: Sink::file(path)? })
    }

    fn print(&self, context: &Context, html: &Path) -> Result<(), Failure> {
        context.progress.stage("printing");
        let written = self.sink.write("report.pdf", &self.printer.print(html)?)?;
        context.say_written(&written.into_iter().collect::<Vec<_>>());
        Ok(())
    }
}

fn html_path(text: &str) -> Result<PathBuf, String> {
    with_ending(
        text,
        &["html", "htm", "xhtml"],
        "a report is HTML: give a name that ends with .html, and --pdf for a PDF",
    )
}

fn pdf_path(text: &str) -> Result<PathBuf, String> {
    with_ending(text, &["pdf"], "give a name that ends with .pdf")
}

fn with_ending(text: &str, endings: &[&str], why: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(text);
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let is_one = ending.is_some_and(|ending| endings.contains(&ending.as_str()));
    if is_one { Ok(path) } else { Err(why.to_owned()) }
}

/// The network of today, with boundaries: what opens or closes is told by scenarios.
fn request(context: &Context) -> Result<Request, Failure> {
    if !context.input().open.is_empty() || !context.input().close.is_empty() {
        return Err(Failure::usage(
            "--open, --close: a report compares scenarios with today\n  write these changes as a scenario (maillage simulate --open … --save \
             FILE.toml), then give it: maillage report FILE.toml",
        ));
    }
    context.request_of_week(true)
}

/// What is asked, and the files of rules and amounts that it needs.
fn ask(args: &ReportArgs, request: &Request) -> Result<(ReportAsk, [Input; 2]), Failure> {
    let (rules, rules_input) = study::rules(&RulesFrom::default())?;
    let (amounts, amounts_input) = study::amounts(None)?;
    let newest = *amounts.years().last().expect("the bundled amounts are of some year");
    let threshold = options::threshold(args.threshold)?;
    let with = Yardstick {
        thresholds: thresholds(args)?,
        clock: study::clock_defaults().1,
        rules,
        amounts,
        everywhere: request.is_whole_country(),
    };
    let with = SimulateAsk {
        with,
        thresholds_asked: !args.thresholds.is_empty(),
        reach: options::threshold(args.reach)?,
        year: args.year.unwrap_or(newest),
    };
    let plan = (!args.no_plan).then(|| plan(args, threshold));
    Ok((ReportAsk { threshold, with, plan, judges: !request.fixed_only }, [rules_input, amounts_input]))
}

/// The thresholds of tables, that of zones and of the plan among them: what a sentence says stands in a table.
fn thresholds(args: &ReportArgs) -> Result<Thresholds, Failure> {
    let mut minutes =
        if args.thresholds.is_empty() { DEFAULT_THRESHOLDS.to_vec() } else { args.thresholds.clone() };
    if !minutes.contains(&args.threshold) {
        minutes.push(args.threshold);
    }
    options::thresholds(&minutes)
}

fn plan(args: &ReportArgs, threshold: Seconds) -> PlanAsk {
    PlanAsk {
        goal: Goal::Coverage { within: threshold },
        threshold,
        limits: PlanLimits { count: Some(args.plan), cost: args.cost.map(Euros), ..PlanLimits::default() },
        effort: Effort::default(),
        near: REPORT_NEAR,
        times: Vec::new(),
    }
}

fn provenance(
    context: &Context,
    args: &ReportArgs,
    (request, study): (&Request, &Study),
    ask: &ReportAsk,
    given: &[GivenScenario],
) -> Provenance {
    let minutes: Vec<f64> = ask.with.with.thresholds.as_slice().iter().map(|t| t.minutes()).collect();
    let plan = if args.no_plan { "no".to_owned() } else { args.plan.to_string() };
    let mut more = vec![
        ("threshold_min", options::typed(&[args.threshold])),
        ("thresholds_min", options::typed(&minutes)),
        ("reach_min", options::typed(&[args.reach])),
        ("plan", plan),
        ("year", ask.with.year.to_string()),
    ];
    more.extend(args.cost.map(|cost| ("cost_euros", cost.to_string())));
    let mut provenance = context.provenance("report", request, study, &more);
    for (index, given) in given.iter().enumerate() {
        provenance.options.push((format!("scenario_{}", index + 1), given.scenario.name.clone()));
        provenance.inputs.extend(given.input.clone());
    }
    provenance
}
