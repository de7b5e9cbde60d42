//! Scenarios that the user gave: files, and what was typed in one line.

use std::path::{Path, PathBuf};

use super::error::StudyError;
use crate::ids::shorten;
use crate::load::{self, ChangeLines, Source};
use crate::output::Input;
use crate::scenario::{Change, ChangeError, Scenario, Settings};

/// A scenario that the user gave.
#[derive(Debug, Clone)]
pub struct GivenScenario {
    /// What it says.
    pub scenario: Scenario,
    /// Its file, for the provenance of results; `None`: it was typed.
    pub input: Option<Input>,
    origin: Origin,
}

/// Where a scenario comes from.
#[derive(Debug, Clone)]
enum Origin {
    File {
        path: PathBuf,
        lines: Vec<ChangeLines>,
    },
    /// The option and the value of each change.
    Typed(Vec<String>),
}

impl GivenScenario {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be used.
    pub fn read(path: &Path) -> Result<Self, StudyError> {
        let source = Source::read(path)?;
        let file = load::scenario(&source)?;
        let input = Input {
            name: source.name().to_owned(),
            vintage: None,
            sha256: source.sha256().to_owned(),
            rows: file.scenario.changes.len(),
            repaired: 0,
            rejected: 0,
        };
        let origin = Origin::File { path: path.to_owned(), lines: file.lines };
        Ok(Self { scenario: file.scenario, input: Some(input), origin })
    }

    /// The scenario of changes that were typed, each with its option and value; it is called after them.
    pub fn typed(changes: Vec<(String, Change)>) -> Self {
        let names: Vec<String> = changes.iter().map(|(_, change)| change.short()).collect();
        let (options, changes) = changes.into_iter().unzip();
        let scenario = Scenario {
            name: shorten(&names.join(", ")),
            description: String::new(),
            settings: Settings::default(),
            changes,
        };
        Self { scenario, input: None, origin: Origin::Typed(options) }
    }

    /// A scenario that was written elsewhere than in a file or on the command line: its changes are told by number and key.
    pub fn written(scenario: Scenario) -> Self {
        let told =
            |(index, change): (usize, &Change)| format!("change {} ({})", index + 1, change.action.as_str());
        let places = scenario.changes.iter().enumerate().map(told).collect();
        Self { scenario, input: None, origin: Origin::Typed(places) }
    }

    /// Its changes in one line, as one types them.
    pub fn told(&self) -> String {
        self.scenario.changes.iter().map(Change::typed).collect::<Vec<_>>().join("; ")
    }

    /// The file of populations that it names.
    pub(super) fn population(&self) -> Option<PathBuf> {
        let named = self.scenario.settings.population.as_ref()?;
        let folder = match &self.origin {
            Origin::File { path, .. } => path.parent(),
            Origin::Typed(_) => None,
        };
        Some(folder.map_or_else(|| PathBuf::from(named), |folder| folder.join(named)))
    }

    /// The error of one of its changes, with the place where the user finds it.
    pub(super) fn refused(&self, error: ChangeError) -> StudyError {
        let ChangeError { change, stop, key, why } = error;
        let place = match &self.origin {
            Origin::File { path, lines } => {
                let line = lines.get(change).map_or(0, |lines| lines.line(stop, key));
                let verb = self.scenario.changes[change].action.as_str();
                format!("{}: line {line}: change {} ({verb}): {key}", path.display(), change + 1)
            }
            Origin::Typed(options) => options[change].clone(),
        };
        StudyError::Change { place, why }
    }
}
