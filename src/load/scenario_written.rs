//! A scenario as its keys were written, without a file: what a page sends, and what it gets of a file.

use serde::{Deserialize, Serialize, Serializer};
use toml::Spanned;

use super::error::LoadError;
use super::scenario::{ScenarioFault, understood};
use super::scenario_keys::{ChangeKeys, FileKeys, StopKeys, Verb};
use super::source::Source;
use super::toml_file::read_toml;
use crate::scenario::Scenario;

/// The keys of a scenario file, as they were written.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenScenario {
    /// What it is called.
    pub name: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// Minutes.
    #[serde(default, skip_serializing_if = "Option::is_none", serialize_with = "whole_where_whole")]
    pub thresholds: Option<Vec<f64>>,
    /// A file of populations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// The year of the amounts of funding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i64>,
    /// The changes in their order.
    #[serde(default)]
    pub change: Vec<WrittenChange>,
}

/// The keys of a change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the README of `scenario` tells what each key means")]
pub struct WrittenChange {
    #[serde(rename = "do")]
    pub verb: Verb,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop: Option<Vec<WrittenStop>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_once: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_a_year: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saves_a_year: Option<i64>,
}

/// The keys of a stop.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the README of `scenario` tells what each key means")]
pub struct WrittenStop {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub candidate: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commune: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<String>,
}

impl WrittenScenario {
    /// The keys of a file that [`scenario`](super::scenario()) has read, as they stand there.
    ///
    /// # Errors
    /// When the file is not TOML, or holds a key that is not known.
    pub fn of_file(source: &Source) -> Result<Self, LoadError> {
        read_toml(source)
    }

    /// What the keys say. Unlike a file, it may change nothing.
    ///
    /// # Errors
    /// The first value that cannot be: which change, which key, why, and what to do.
    pub fn scenario(&self) -> Result<Scenario, ScenarioFault> {
        understood(&self.keys())
    }

    fn keys(&self) -> FileKeys {
        FileKeys {
            name: placed(self.name.clone()),
            description: self.description.clone(),
            thresholds: self.thresholds.clone().map(placed),
            population: self.population.clone().map(placed),
            year: self.year.map(placed),
            change: self.change.iter().map(|change| placed(change.keys())).collect(),
        }
    }
}

impl WrittenChange {
    /// A change of which no other key is known yet.
    pub fn new(verb: Verb) -> Self {
        Self {
            verb,
            site: None,
            id: None,
            name: None,
            format: None,
            candidate: None,
            commune: None,
            lon: None,
            lat: None,
            hours: None,
            stop: None,
            cost_once: None,
            cost_a_year: None,
            saves_a_year: None,
        }
    }

    fn keys(&self) -> ChangeKeys {
        let stops = |stops: &Vec<WrittenStop>| stops.iter().map(|stop| placed(stop.keys())).collect();
        ChangeKeys {
            verb: self.verb,
            site: self.site.clone().map(placed),
            id: self.id.clone().map(placed),
            name: self.name.clone().map(placed),
            format: self.format.clone().map(placed),
            candidate: self.candidate.clone().map(placed),
            commune: self.commune.clone().map(placed),
            lon: self.lon.map(placed),
            lat: self.lat.map(placed),
            hours: self.hours.clone().map(placed),
            stop: self.stop.as_ref().map(stops).map(placed),
            cost_once: self.cost_once.map(placed),
            cost_a_year: self.cost_a_year.map(placed),
            saves_a_year: self.saves_a_year.map(placed),
        }
    }
}

impl WrittenStop {
    fn keys(&self) -> StopKeys {
        StopKeys {
            name: self.name.clone().map(placed),
            candidate: self.candidate.clone().map(placed),
            commune: self.commune.clone().map(placed),
            lon: self.lon.map(placed),
            lat: self.lat.map(placed),
            hours: self.hours.clone().map(placed),
        }
    }
}

/// A value that stands in no file; its place says only that it is there.
fn placed<T>(value: T) -> Spanned<T> {
    Spanned::new(0..0, value)
}

/// Whole minutes are written without a decimal point.
fn whole_where_whole<S: Serializer>(minutes: &Option<Vec<f64>>, serializer: S) -> Result<S::Ok, S::Error> {
    let number = |minutes: &f64| match minutes.fract() == 0.0 {
        true => serde_json::Value::from(*minutes as i64),
        false => serde_json::Value::from(*minutes),
    };
    let numbers: Vec<serde_json::Value> = minutes.iter().flatten().map(number).collect();
    serializer.collect_seq(numbers)
}

#[cfg(test)]
mod tests {
    use super::super::scenario::scenario;
    use super::*;

    const FILE: &str = r#"
name = "Both ways"
thresholds = [7.5, 20]

[[change]]
do = "open"
candidate = "11069"
format = "permanence"
hours = "Tu 09:00-12:00"
cost_a_year = 8_000

[[change]]
do = "stops"
site = "65"
stop = [{ lon = 2.2, lat = 42.9, hours = "We 09:00-12:00" }]
"#;

    #[test]
    fn keys_say_the_same_with_and_without_a_file() {
        let source = Source::in_memory("both.toml", FILE.as_bytes());
        let written = WrittenScenario::of_file(&source).unwrap();
        assert_eq!(written.scenario().unwrap(), scenario(&source).unwrap().scenario);
        let json = serde_json::to_string(&written).unwrap();
        assert!(json.contains(r#""thresholds":[7.5,20]"#), "{json}");
        assert_eq!(serde_json::from_str::<WrittenScenario>(&json).unwrap(), written);
    }

    #[test]
    fn a_value_that_cannot_be_is_found_by_change_stop_and_key() {
        let source = Source::in_memory("both.toml", FILE.as_bytes());
        let mut written = WrittenScenario::of_file(&source).unwrap();
        written.change[1].stop.as_mut().unwrap()[0].hours = Some("soon".to_owned());
        let fault = written.scenario().unwrap_err();
        assert_eq!((fault.change, fault.stop, fault.key), (Some(1), Some(0), "hours"));
    }

    #[test]
    fn a_list_without_changes_is_a_scenario_that_changes_nothing() {
        let written = WrittenScenario { name: "Today".to_owned(), ..WrittenScenario::default() };
        assert!(written.scenario().unwrap().changes.is_empty());
    }
}
