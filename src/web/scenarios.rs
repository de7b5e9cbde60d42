//! Lists of changes: read, held to what is taken at most, and applied.

use super::limits;
use super::opened::Opened;
use super::problem::Problem;
use crate::ids::shorten;
use crate::load::{ScenarioFault, WrittenChange, WrittenScenario};
use crate::output::text::Message;
use crate::scenario::{Applied, ChangeError, Ground, Scenario, Why, apply};

/// Where the list of changes stands in a request.
const PLACE: &str = "/scenario";

/// What the keys of a scenario say.
pub(super) fn read(written: &WrittenScenario) -> Result<Scenario, Problem> {
    check_sizes(written)?;
    written.scenario().map_err(|fault| unreadable(&fault))
}

/// A scenario to try: it names no file of this machine.
pub(super) fn to_try(written: &WrittenScenario) -> Result<Scenario, Problem> {
    if written.population.is_some() {
        let (title, remedy) = (Message::new("problem-population"), Message::new("problem-population-remedy"));
        return Err(Problem::unprocessable("population", title, remedy).at(format!("{PLACE}/population")));
    }
    read(written)
}

/// The network that the changes make of that of a study.
pub(super) fn applied(opened: &Opened, scenario: &Scenario) -> Result<Applied, Problem> {
    let study = &opened.study;
    let ground = Ground::with_boxes(&study.territory, &opened.candidates, &opened.boxes);
    apply(&ground, &study.sites, &scenario.changes).map_err(|error| refused(&error))
}

/// Refuses lists and texts that are longer than is taken.
fn check_sizes(written: &WrittenScenario) -> Result<(), Problem> {
    let count = written.change.len();
    if count > limits::CHANGES {
        let title = Message::new("problem-most-changes").arg("count", count);
        let remedy = Message::new("problem-most-changes-remedy").arg("most", limits::CHANGES);
        let problem = Problem::unprocessable("too-many-changes", title, remedy);
        return Err(problem.at(format!("{PLACE}/change")));
    }
    check_length("description", Some(&written.description), limits::DESCRIPTION, PLACE)?;
    check_thresholds(written)?;
    written.change.iter().enumerate().try_for_each(|(index, change)| check_change(index, change))
}

fn check_change(index: usize, change: &WrittenChange) -> Result<(), Problem> {
    let place = format!("{PLACE}/change/{index}");
    check_length("hours", change.hours.as_ref(), limits::HOURS, &place)?;
    let stops = change.stop.as_deref().unwrap_or_default();
    if stops.len() > limits::STOPS {
        let title = Message::new("problem-most-stops").arg("count", stops.len());
        let remedy = Message::new("problem-most-stops-remedy").arg("most", limits::STOPS);
        return Err(Problem::unprocessable("too-many-stops", title, remedy).at(format!("{place}/stop")));
    }
    stops.iter().enumerate().try_for_each(|(number, stop)| {
        check_length("hours", stop.hours.as_ref(), limits::HOURS, &format!("{place}/stop/{number}"))
    })
}

fn check_length(key: &'static str, text: Option<&String>, most: usize, place: &str) -> Result<(), Problem> {
    if text.is_none_or(|text| text.chars().nth(most).is_none()) {
        return Ok(());
    }
    let title = Message::new("problem-too-long").arg("key", key);
    let remedy = Message::new("problem-too-long-remedy").arg("most", most);
    Err(Problem::unprocessable("too-long", title, remedy).at(format!("{place}/{key}")))
}

/// The page keeps whole minutes only.
fn check_thresholds(written: &WrittenScenario) -> Result<(), Problem> {
    let most = f64::from(limits::THRESHOLD_MINUTES);
    let usable = |minutes: &f64| minutes.fract() == 0.0 && (1.0..=most).contains(minutes);
    let thresholds = written.thresholds.as_deref().unwrap_or_default();
    if thresholds.len() <= limits::THRESHOLDS && thresholds.iter().all(usable) {
        return Ok(());
    }
    let remedy = Message::new("problem-thresholds-remedy")
        .arg("most", limits::THRESHOLDS)
        .arg("minutes", u64::from(limits::THRESHOLD_MINUTES));
    let problem = Problem::unprocessable("thresholds", Message::new("problem-thresholds"), remedy);
    Err(problem.at(format!("{PLACE}/thresholds")))
}

/// A key whose value cannot be, or that another kind of change takes.
fn unreadable(fault: &ScenarioFault) -> Problem {
    let ScenarioFault { change, stop, key, why, .. } = fault;
    let (title, remedy) = if fault.is_foreign { foreign() } else { of_key(key) };
    Problem::unprocessable("scenario", title.arg("key", *key), remedy.arg("key", *key))
        .because_in_english(format!("{key}: {why}"))
        .at(pointer(*change, *stop, key))
}

fn foreign() -> (Message, Message) {
    (Message::new("problem-key-foreign"), Message::new("problem-key-foreign-remedy"))
}

/// What is wrong with the value of a key, and what it should be.
fn of_key(key: &str) -> (Message, Message) {
    match key {
        "hours" => (Message::new("problem-key-hours"), Message::new("problem-key-hours-remedy")),
        "lon" | "lat" => (Message::new("problem-key-position"), Message::new("problem-key-position-remedy")),
        "commune" | "candidate" => {
            (Message::new("problem-key-place"), Message::new("problem-key-place-remedy"))
        }
        "format" => (Message::new("problem-key-format"), Message::new("problem-key-format-remedy")),
        "cost_once" | "cost_a_year" | "saves_a_year" => {
            (Message::new("problem-key-euros"), Message::new("problem-key-euros-remedy"))
        }
        "year" => (Message::new("problem-key-year"), Message::new("problem-key-year-remedy")),
        "stop" => (Message::new("problem-key-stop"), Message::new("problem-key-stop-remedy")),
        _ => (Message::new("problem-key-text"), Message::new("problem-key-text-remedy")),
    }
}

/// A JSON pointer to a key of the scenario.
fn pointer(change: Option<usize>, stop: Option<usize>, key: &str) -> String {
    let change = change.map(|change| format!("/change/{change}")).unwrap_or_default();
    let stop = stop.map(|stop| format!("/stop/{stop}")).unwrap_or_default();
    format!("{PLACE}{change}{stop}/{key}")
}

/// A change that cannot be made.
fn refused(error: &ChangeError) -> Problem {
    let ChangeError { change, stop, key, why } = error;
    told(why).because_in_english(why.to_string()).at(pointer(Some(*change), *stop, key))
}

fn told(why: &Why) -> Problem {
    match why {
        Why::UnknownSite { id, .. } => Problem::unprocessable(
            "unknown-site",
            Message::new("problem-unknown-site").arg("id", shorten(id.as_str())),
            Message::new("problem-unknown-site-remedy"),
        ),
        Why::Closed { id, name, by } => Problem::unprocessable(
            "site-closed",
            Message::new("problem-site-closed")
                .arg("id", id.as_str())
                .arg("name", name.as_str())
                .arg("by", *by),
            Message::new("problem-site-closed-remedy"),
        ),
        Why::TakenId { id, name } => Problem::unprocessable(
            "id-taken",
            Message::new("problem-id-taken").arg("id", id.as_str()).arg("name", name.as_str()),
            Message::new("problem-id-taken-remedy"),
        ),
        Why::UnknownCandidate { id, .. } => Problem::unprocessable(
            "unknown-place",
            Message::new("problem-unknown-place").arg("id", shorten(id.as_str())),
            Message::new("problem-unknown-place-remedy"),
        ),
        Why::UnknownCommune(code) => Problem::unprocessable(
            "unknown-commune",
            Message::new("problem-unknown-commune").arg("code", code.as_str()),
            Message::new("problem-unknown-commune-remedy"),
        ),
        Why::FarFromCommune { commune, name, km } => Problem::unprocessable(
            "far-from-commune",
            Message::new("problem-far-from-commune")
                .arg("km", u64::from(*km))
                .arg("name", name.as_str())
                .arg("code", commune.as_str()),
            Message::new("problem-far-from-commune-remedy"),
        ),
    }
}
