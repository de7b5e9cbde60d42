//! `POST /scenarios/read`

use axum::response::Response;

use super::super::body::Asked;
use super::super::limits;
use super::super::problem::Problem;
use super::super::scenarios;
use super::super::views::{ReadScenario, WithScenario};
use super::answer::json;
use crate::load::{self, LoadError, Source, WrittenScenario};
use crate::output::text::Message;

/// How messages call the text that was sent.
const NAME: &str = "scenario.toml";

/// A scenario file as JSON.
pub(super) async fn read(Asked(ReadScenario { toml }): Asked<ReadScenario>) -> Result<Response, Problem> {
    if toml.chars().nth(limits::FILE).is_some() {
        let title = Message::new("problem-too-long").arg("key", "toml");
        let remedy = Message::new("problem-too-long-remedy").arg("most", limits::FILE);
        return Err(Problem::unprocessable("too-long", title, remedy).at("/toml"));
    }
    let source = Source::in_memory(NAME, toml);
    load::scenario(&source).map_err(|error| refused(&error))?;
    let scenario = WrittenScenario::of_file(&source).map_err(|error| refused(&error))?;
    scenarios::read(&scenario)?;
    Ok(json(&WithScenario { scenario }))
}

/// A file that is no scenario: the line, why, and what to do.
fn refused(error: &LoadError) -> Problem {
    let (place, why) = match error {
        LoadError::Toml { line, why, .. } => (format!("line {line}"), why.clone()),
        LoadError::BadEntry { entry, why, remedy, .. } => (entry.clone(), format!("{why}; {remedy}")),
        other => ("line 1".to_owned(), other.to_string()),
    };
    let remedy = Message::new("problem-not-a-scenario-remedy");
    Problem::unprocessable("not-a-scenario", Message::new("problem-not-a-scenario"), remedy)
        .because_in_english(why)
        .at(place)
}
