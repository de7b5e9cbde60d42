//! `maillage plan`

use std::time::Duration;

use clap::Args;

use super::args::{DEFAULT_THRESHOLDS, TableArgs};
use super::options;
use super::plan_goal::GoalArgs;
use super::plan_limits::LimitArgs;
use super::plan_shown::ShownArgs;
use super::run::{Context, Failure};
use super::tables::TableOut;
use crate::output::text::Texts;
use crate::output::{Format, Provenance, Sink, Table, sidecar};
use crate::siting::plan::{DEFAULT_WORK, Effort};
use crate::study::{MapRequest, OwnTimes, PlanAsk, PlanMap, Planned, PlannedHours, Request, Study};
use crate::week::Opening;

/// Which sites together are best for a goal, with a proof, the equal alternatives, and a card "Why here?" each
///
/// Existing sites are kept unless --may-close names them. The plan is searched until it is proven best, or until the gap, the work or the time allowed is
/// reached; then it says by how much another plan could be better at most. The same command gives the same plan on every machine, unless --time-limit stops
/// it. Every plan is counted anew by an independent checker before it is shown.
#[derive(Debug, Args)]
pub(super) struct PlanArgs {
    #[command(flatten)]
    goal: GoalArgs,
    #[command(flatten)]
    limits: LimitArgs,
    #[command(flatten)]
    effort: EffortArgs,
    #[command(flatten)]
    shown: ShownArgs,
    #[command(flatten)]
    table: TableArgs,
}

/// How long to search.
#[derive(Debug, Args)]
#[command(next_help_heading = "Search")]
struct EffortArgs {
    /// Stop when no plan can be better by more than this share (of what the plan brings; of the time left, for median and center); 0: prove the best
    #[arg(long, value_name = "PERCENT", default_value_t = 0.0, value_parser = percent)]
    gap: f64,
    /// Stop after N steps of counted work (entries of lists looked at), the same on every machine
    #[arg(long, value_name = "N", default_value_t = DEFAULT_WORK, value_parser = clap::value_parser!(u64).range(1..))]
    work: u64,
    /// Stop after so many seconds: the plan may then differ from one machine or run to the next
    #[arg(long, value_name = "SECONDS", value_parser = seconds)]
    time_limit: Option<f64>,
    /// Plans that lose no more than this share (of what the plan brings; of the time left, for median and center) are near the best: cards and --alternatives tell them
    #[arg(long, value_name = "PERCENT", default_value_t = 1.0, value_parser = percent)]
    near: f64,
}

/// The longest search, in seconds: a week.
const LONGEST_SEARCH: f64 = 7.0 * 24.0 * 3600.0;
fn percent(text: &str) -> Result<f64, String> {
    within(text, 0.0..=100.0)
        .ok_or_else(|| "a share in per cent is expected, from 0 to 100, such as 1 or 0.5".to_owned())
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds = within(text, 0.001..=LONGEST_SEARCH);
    seconds.ok_or_else(|| "a number of seconds is expected, above 0, such as 60".to_owned())
}

pub(super) fn within(text: &str, range: std::ops::RangeInclusive<f64>) -> Option<f64> {
    text.trim().parse().ok().filter(|number| range.contains(number))
}

impl EffortArgs {
    fn effort(&self) -> Effort {
        Effort { gap: self.gap / 100.0, work: self.work, time: self.time_limit.map(Duration::from_secs_f64) }
    }

    fn described(&self) -> Vec<(&'static str, String)> {
        let time = self.time_limit.map(|seconds| ("time_limit_s", seconds.to_string()));
        let mut options = vec![
            ("gap_percent", self.gap.to_string()),
            ("work", self.work.to_string()),
            ("near_percent", self.near.to_string()),
        ];
        options.extend(time);
        options
    }
}

impl PlanArgs {
    /// For the provenance of results.
    fn described(&self) -> Vec<(&'static str, String)> {
        let mut options = self.goal.described();
        options.extend(self.limits.described());
        options.extend(self.effort.described());
        options.extend(self.shown.described());
        options
    }
}

/// A map that is asked for, checked before the work begins.
struct MapOut {
    ask: PlanMap,
    sink: Sink,
}

impl MapOut {
    fn open(args: &PlanArgs) -> Result<Option<Self>, Failure> {
        let Some(path) = &args.shown.map else { return Ok(None) };
        let map = MapRequest {
            thresholds: options::thresholds(&DEFAULT_THRESHOLDS)?,
            threshold: args.goal.threshold()?,
            openings: 0,
            width: WIDTH,
            height: HEIGHT,
        };
        let ask = PlanMap { map, picture: options::picture("--map", path)? };
        Ok(Some(Self { ask, sink: Sink::file(path)? }))
    }

    fn write(&self, planned: &Planned, provenance: &Provenance, context: &Context) -> Result<(), Failure> {
        let bytes = planned.draw(&self.ask, provenance, &Texts::new(context.lang))?;
        let written =
            [self.sink.write("map", &bytes)?, self.sink.write_sidecar("map", &sidecar(provenance))?];
        context.say_written(&written.into_iter().flatten().collect::<Vec<_>>());
        Ok(())
    }
}

/// Size of the map in pixels, as that of the command map.
const WIDTH: u32 = 1600;
const HEIGHT: u32 = 1200;

pub(super) fn run(context: &Context, args: &PlanArgs) -> Result<(), Failure> {
    let out = TableOut::open(&args.table)?;
    let goal = args.goal.goal()?;
    let ask = PlanAsk {
        limits: args.limits.limits(&goal)?,
        threshold: args.goal.threshold()?,
        goal,
        effort: args.effort.effort(),
        near: args.effort.near / 100.0,
        times: args.limits.times.clone(),
    };
    let opening = args.goal.opening()?;
    if opening.is_some() {
        args.shown.refuse_for_hours(&ask)?;
    }
    args.shown.refuse_endless_curve(&ask)?;
    let map = MapOut::open(args)?;
    let request = context.request(map.is_some())?;
    let mut study = context.load(&request)?;
    if let Some(opening) = opening {
        return of_hours(context, args, (&request, &study), (&ask, &opening), &out);
    }
    let own = own_times(context, &mut study, &ask)?;
    context.progress.stage("looking for the best plan");
    let planned = Planned::new(&study, own, &ask)?;
    let texts = Texts::new(context.lang);
    context.progress.stage("looking at its neighbours");
    let tables = args.shown.tables(&planned, &texts, options::detail(out.format))?;
    let provenance = context.provenance("plan", &request, &study, &args.described());
    if let Some(map) = map {
        context.progress.stage("drawing the map");
        map.write(&planned, &provenance, context)?;
    }
    write(&out, tables, &provenance, context)
}

/// The plan that gives most hours.
fn of_hours(
    context: &Context,
    args: &PlanArgs,
    (request, study): (&Request, &Study),
    (ask, opening): (&PlanAsk, &Opening),
    out: &TableOut,
) -> Result<(), Failure> {
    context.progress.stage("looking for the best plan");
    let planned = PlannedHours::new(study, ask, opening)?;
    let (texts, detail) = (Texts::new(context.lang), options::detail(out.format));
    let tables = match args.shown.draws(planned.effort()) {
        Some(draws) => vec![planned.uncertainty(draws, &texts)?],
        None if args.shown.summary => vec![planned.summary(&texts, detail)],
        None => vec![planned.summary(&texts, detail), planned.chosen(&texts, detail)],
    };
    let provenance = context.provenance("plan", request, study, &args.described());
    write(out, tables, &provenance, context)
}

/// All tables on the terminal, the last of them into a file.
fn write(
    out: &TableOut,
    mut tables: Vec<Table>,
    provenance: &Provenance,
    context: &Context,
) -> Result<(), Failure> {
    match tables.pop() {
        Some(table) if out.format != Format::Terminal || tables.is_empty() => {
            out.write(&table, provenance, context)
        }
        Some(table) => {
            out.write_all(&tables.into_iter().chain([table]).collect::<Vec<_>>(), provenance, context)
        }
        None => Ok(()),
    }
}

fn own_times(context: &Context, study: &mut Study, ask: &PlanAsk) -> Result<Option<OwnTimes>, Failure> {
    let said = study.reports.len();
    let own = OwnTimes::read(study, &ask.times)?;
    // The command check does not read these files: their problems are told here.
    for report in &study.reports[said..] {
        for issue in report.issues.iter().filter(|issue| issue.kind != "columns") {
            let row = issue.row.map(|row| format!(", row {row}")).unwrap_or_default();
            context.say(&format!("{}{row}: {}: {}", report.source, issue.what, issue.remedy));
        }
    }
    Ok(own)
}
