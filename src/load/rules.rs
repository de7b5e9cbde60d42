//! The rules of a reference text, from TOML.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::error::LoadError;
use super::source::Source;
use super::toml_file::{SourceKeys, TitleKeys, Wrong, filled, read_toml, title, written_source};
use crate::ids::shorten;
use crate::label::{Requirement, Rule, Rules, Scope};

/// Hours of a week: nothing is open longer.
const HOURS_OF_A_WEEK: f64 = 168.0;
/// Far more agents than any place has; a larger number is a slip of the pen.
const MOST_AGENTS: f64 = 1000.0;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesKeys {
    id: String,
    date: String,
    title: TitleKeys,
    url: Option<String>,
    note: Option<String>,
    #[serde(default)]
    rule: Vec<RuleKeys>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleKeys {
    id: String,
    measures: Measure,
    at_least: f64,
    applies_to: AppliesTo,
    title: TitleKeys,
    source: SourceKeys,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Measure {
    WeeklyHours,
    Days,
    Agents,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum AppliesTo {
    Label,
    Site,
}

/// Reads the rules of a reference text. A text of which only the existence is known has none.
///
/// # Errors
/// When the file is not TOML, holds a key that is not known, or a rule that cannot be checked.
pub fn rules(source: &Source) -> Result<Rules, LoadError> {
    let keys: RulesKeys = read_toml(source)?;
    checked(keys).map_err(|wrong| wrong.in_file(source))
}

fn checked(keys: RulesKeys) -> Result<Rules, Wrong> {
    const TOP: &str = "top of the file";
    let mut seen = BTreeSet::new();
    let mut rules = Vec::new();
    for keys in keys.rule {
        let rule = rule(keys)?;
        if !seen.insert(rule.id.clone()) {
            let why = "its id stands twice";
            return Err(Wrong::new(named(&rule.id), why, "give each rule an id of its own"));
        }
        rules.push(rule);
    }
    let date = keys.date.parse().map_err(|error| {
        Wrong::new(TOP, format!("date: {error}"), "write the day of the text as \"2019-07-01\"")
    })?;
    Ok(Rules {
        id: filled(TOP, "id", keys.id)?,
        date,
        title: title(TOP, keys.title)?,
        url: keys.url,
        note: keys.note,
        rules,
    })
}

fn named(id: &str) -> String {
    format!("rule '{}'", shorten(id))
}

fn rule(keys: RuleKeys) -> Result<Rule, Wrong> {
    let entry = named(&keys.id);
    Ok(Rule {
        requirement: requirement(&entry, keys.measures, keys.at_least)?,
        scope: match keys.applies_to {
            AppliesTo::Label => Scope::Label,
            AppliesTo::Site => Scope::Site,
        },
        title: title(&entry, keys.title)?,
        source: written_source(&entry, keys.source)?,
        id: filled(&entry, "id", keys.id)?,
    })
}

/// A requirement that somebody can meet, in the whole units that are measured.
fn requirement(entry: &str, measure: Measure, at_least: f64) -> Result<Requirement, Wrong> {
    let (unit, largest, parts, remedy) = match measure {
        Measure::WeeklyHours => (
            "hours",
            HOURS_OF_A_WEEK,
            60.0,
            "write more than 0 and at most 168 hours, in whole minutes (24.5)",
        ),
        Measure::Days => ("days", 7.0, 1.0, "write a whole number from 1 to 7"),
        Measure::Agents => ("agents", MOST_AGENTS, 1.0, "write a whole number from 1 to 1000"),
    };
    let counted = (at_least * parts).round();
    let whole = (counted - at_least * parts).abs() < 1e-6;
    // Not a number is in no range.
    if !(whole && counted >= 1.0 && at_least <= largest) {
        return Err(Wrong::new(
            entry,
            format!("at_least = {at_least} {unit} cannot be asked of anybody"),
            remedy,
        ));
    }
    let counted = counted as u32;
    Ok(match measure {
        Measure::WeeklyHours => Requirement::WeeklyMinutes(counted),
        Measure::Days => Requirement::Days(counted),
        Measure::Agents => Requirement::Agents(counted),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::bundled;
    use super::*;

    #[test]
    fn bundled_texts_are_read_and_bear_their_names() {
        let mut dates = Vec::new();
        for (name, source) in bundled::references() {
            let rules = rules(&source).unwrap();
            assert_eq!(rules.id, name);
            dates.push(rules.date);
        }
        assert!(dates.is_sorted(), "the oldest first");
    }

    #[test]
    fn the_circular_asks_for_24_hours_five_days_and_two_agents() {
        let rules = rules(&bundled::circular_2019()).unwrap().rules;
        let asked: Vec<_> = rules.iter().map(|rule| (rule.requirement, rule.scope)).collect();
        let expected = [
            (Requirement::WeeklyMinutes(1440), Scope::Label),
            (Requirement::Days(5), Scope::Label),
            (Requirement::Agents(2), Scope::Site),
        ];
        assert_eq!(asked, expected);
    }

    #[test]
    fn nothing_is_known_of_the_order_of_2025_but_that_it_exists() {
        let text = rules(&bundled::reference_2025()).unwrap();
        assert!(text.rules.is_empty() && text.note.is_some());
    }

    proptest! {
        #[test]
        fn a_damaged_file_is_read_or_refused(at in 0..2000_usize, byte in any::<u8>(), end in 0..3000_usize) {
            let mut bytes = bundled::circular_2019().bytes().to_vec();
            if let Some(place) = bytes.get_mut(at) {
                *place = byte;
            }
            bytes.truncate(end);
            if let Err(error) = rules(&Source::in_memory("damaged.toml", bytes)) {
                let message = error.to_string();
                prop_assert!(message.starts_with("damaged.toml: ") && message.contains('\n'), "{}", message);
            }
        }
    }
}
