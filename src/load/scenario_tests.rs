//! Files that are right, and damage to them. Wrong files are a table of `tests/bad_scenarios.rs`.

use proptest::prelude::*;

use super::*;
use crate::scenario::Place;
use crate::territory::SiteFormat;
use crate::units::Euros;

/// The example of the README of `scenario`, which therefore holds every key.
fn example() -> &'static str {
    let readme = include_str!("../scenario/README.md");
    let (_, rest) = readme.split_once("```toml\n").unwrap();
    rest.split("```").next().unwrap()
}

fn read(text: &str) -> ScenarioFile {
    scenario(&Source::in_memory("ours.toml", text.as_bytes().to_vec()))
        .unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_example_of_the_readme_is_read_as_it_says() {
    let Scenario { name, description, settings, changes } = read(example()).scenario;
    assert_eq!((name.as_str(), description.as_str()), ("Around Carcassonne", "For the council of June"));
    assert_eq!((settings.population.as_deref(), settings.year), (Some("people-2030.csv"), Some(2023)));
    assert_eq!(settings.thresholds.unwrap().as_slice().len(), 3);
    let verbs: Vec<&str> = changes.iter().map(|change| change.action.as_str()).collect();
    assert_eq!(verbs, ["open", "open", "close", "move", "hours", "stops"]);
    let Action::Open(new) = &changes[0].action else { panic!() };
    assert_eq!((new.id().as_str(), new.format), ("viguier", SiteFormat::Permanence));
    assert_eq!((changes[0].cost.once, changes[0].cost.a_year), (Euros(2000), Euros(8000)));
    assert_eq!(changes[2].cost.net_a_year(), -60_000.0);
    let Action::Stops { stops, .. } = &changes[5].action else { panic!() };
    assert_eq!((stops.len(), stops[0].hours.hours.mean_hours()), (2, 1.5));
    assert!(matches!(stops[1].place, Place::Position { commune: None, .. }));
}

#[test]
fn every_key_of_the_schema_stands_in_the_example() {
    let keys = ["open", "close", "move", "hours", "stops"].len();
    assert_eq!(keys, 5);
    for verb in [Verb::Open, Verb::Close, Verb::Move, Verb::Hours, Verb::Stops] {
        for key in verb.keys() {
            assert!(example().contains(&format!("{key} =")), "{} {key}", verb.as_str());
            assert!(verb.remedy().contains(key), "{} {key}", verb.as_str());
        }
    }
}

#[test]
fn changes_stops_and_keys_know_their_lines() {
    let text = "name = \"a\"\n\n[[change]]\ndo = \"close\"\n\nsite = \"1\"\n[[change]]\ndo = \"stops\"\nsite = \"2\"\n\
                stop = [\n  { commune = \"11069\", hours = \"Mo 09:00-12:00\" },\n]\n";
    let lines = read(text).lines;
    assert_eq!((lines[0].line(None, "site"), lines[0].line(None, "id")), (6, 3));
    assert_eq!((lines[1].first, lines[1].line(None, "stop"), lines[1].line(Some(0), "commune")), (7, 10, 11));
}

proptest! {
    #[test]
    fn a_damaged_file_is_read_or_refused(at in 0..4000_usize, byte in any::<u8>(), end in 0..5000_usize) {
        let mut bytes = example().as_bytes().to_vec();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        bytes.truncate(end);
        if let Err(error) = scenario(&Source::in_memory("damaged.toml", bytes)) {
            let message = error.to_string();
            prop_assert!(message.starts_with("damaged.toml: line ") && message.contains('\n'), "{}", message);
        }
    }

    #[test]
    fn a_damaged_line_is_read_or_refused(line in 0..60_usize, text in "[ -~é]{0,30}") {
        let mut lines: Vec<&str> = example().lines().collect();
        if let Some(place) = lines.get_mut(line) {
            *place = &text;
        }
        let file = scenario(&Source::in_memory("damaged.toml", lines.join("\n").into_bytes()));
        if let Err(error) = file {
            prop_assert!(error.to_string().starts_with("damaged.toml: line "), "{}", error);
        }
    }
}
