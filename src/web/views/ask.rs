//! What is asked.

use serde::{Deserialize, Serialize};

use crate::load::WrittenScenario;
use crate::roads;

/// What a territory is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::web) enum Kind {
    Bundled,
    Epci,
    Departement,
    Region,
    Country,
}

/// A territory to open.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::web) struct TerritoryRef {
    pub(in crate::web) kind: Kind,
    pub(in crate::web) code: String,
}

/// How times are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::web) enum Model {
    CrowFly,
    Roads,
}

/// How people travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::web) enum Mode {
    Car,
    Bicycle,
    Foot,
}

impl Mode {
    pub(in crate::web) const ALL: [Self; 3] = [Self::Car, Self::Bicycle, Self::Foot];
}

impl From<Mode> for roads::Mode {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::Car => Self::Car,
            Mode::Bicycle => Self::Bicycle,
            Mode::Foot => Self::Foot,
        }
    }
}

impl From<roads::Mode> for Mode {
    fn from(mode: roads::Mode) -> Self {
        match mode {
            roads::Mode::Car => Self::Car,
            roads::Mode::Bicycle => Self::Bicycle,
            roads::Mode::Foot => Self::Foot,
        }
    }
}

/// A study to open.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::web) struct OpenStudy {
    pub(in crate::web) territory: TerritoryRef,
    pub(in crate::web) model: Model,
    pub(in crate::web) mode: Mode,
    pub(in crate::web) thresholds: Vec<u32>,
    pub(in crate::web) reach: u32,
    pub(in crate::web) gaps_beyond: u32,
}

/// A list of changes.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::web) struct WithScenario {
    pub(in crate::web) scenario: WrittenScenario,
}

/// A scenario file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::web) struct ReadScenario {
    pub(in crate::web) toml: String,
}

/// In which weeks a site must be open.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::web) enum Weeks {
    #[default]
    Some,
    Every,
}

/// A moment of the week.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::web) struct AskMoment {
    pub(in crate::web) scenario: WrittenScenario,
    pub(in crate::web) slot: usize,
    #[serde(default)]
    pub(in crate::web) weeks: Weeks,
}

/// What a plan is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(in crate::web) enum Goal {
    Coverage,
    Median,
    Center,
    Fewest,
}

/// A plan.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::web) struct AskPlan {
    pub(in crate::web) scenario: WrittenScenario,
    pub(in crate::web) goal: Goal,
    pub(in crate::web) threshold: u32,
    pub(in crate::web) count: Option<u32>,
    pub(in crate::web) budget: Option<u64>,
    pub(in crate::web) cost: Option<u64>,
    pub(in crate::web) share: Option<f64>,
    pub(in crate::web) apart_km: Option<f64>,
}

/// A table as a file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::web) struct AskTable {
    pub(in crate::web) scenario: WrittenScenario,
    pub(in crate::web) format: FileFormat,
}

/// How a table is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::web) enum FileFormat {
    Csv,
    CsvFr,
    Json,
    Geojson,
}
