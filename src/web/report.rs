//! The report of the command line, for a study and the changes tried on it.

use super::limits;
use super::offer::{thresholds, unusable};
use super::opened::Opened;
use super::problem::Problem;
use super::scenarios::applied;
use super::tables::yardstick;
use crate::output::Input;
use crate::output::text::Texts;
use crate::scenario::Scenario;
use crate::siting::plan::{DEFAULT_WORK, Effort, Goal};
use crate::study::{self, GivenScenario, PlanAsk, PlanLimits, REPORT_NEAR, REPORT_OPENINGS, ReportAsk};

/// The report as a file of HTML. Changes are its scenario and what it proposes; without changes it proposes a plan.
pub(super) fn written(opened: &Opened, scenario: Scenario, texts: &Texts) -> Result<String, Problem> {
    // What cannot be done is told with its place in the request, before the long work begins.
    applied(opened, &scenario)?;
    let proposes = scenario.changes.is_empty();
    let (ask, inputs) = ask(opened, proposes)?;
    let thresholds = ask.with.with.thresholds.as_slice().iter();
    let thresholds: Vec<String> = thresholds.map(|time| time.minutes().to_string()).collect();
    let options = [
        ("threshold_min", opened.asked.gaps_beyond.to_string()),
        ("thresholds_min", thresholds.join(",")),
        ("reach_min", opened.asked.reach.to_string()),
        ("plan", if proposes { REPORT_OPENINGS.to_string() } else { "no".to_owned() }),
        ("year", ask.with.year.to_string()),
    ];
    let mut provenance = study::provenance("report", &opened.request, &opened.study, &options);
    provenance.inputs.extend(inputs);
    let mut given = Vec::new();
    if !proposes {
        provenance.options.push(("scenario_1".to_owned(), scenario.name.clone()));
        given.push(GivenScenario::written(scenario));
    }
    study::report(&opened.study, &ask, &given, &provenance, texts).map_err(|error| unusable(&error))
}

/// What `maillage report` asks by default, with the thresholds of the study.
fn ask(opened: &Opened, proposes: bool) -> Result<(ReportAsk, [Input; 2]), Problem> {
    let (mut with, inputs) = yardstick(opened).map_err(|error| unusable(&error))?;
    let mut minutes = opened.asked.thresholds.clone();
    if !minutes.contains(&opened.asked.gaps_beyond) {
        // The threshold of the zones stands in every table; the farthest gives way where there are too many.
        minutes.truncate(limits::THRESHOLDS - 1);
        minutes.push(opened.asked.gaps_beyond);
        minutes.sort_unstable();
    }
    with.with.thresholds = thresholds(&minutes)?;
    with.with.clock = study::clock_defaults().1;
    let threshold = opened.gaps_beyond;
    let plan = PlanAsk {
        goal: Goal::Coverage { within: threshold },
        threshold,
        limits: PlanLimits { count: Some(REPORT_OPENINGS), ..PlanLimits::default() },
        effort: Effort { gap: 0.0, work: DEFAULT_WORK, time: Some(limits::PLAN_SEARCH) },
        near: REPORT_NEAR,
        times: Vec::new(),
    };
    let judges = !opened.request.fixed_only;
    Ok((ReportAsk { threshold, with, plan: proposes.then_some(plan), judges }, inputs))
}
