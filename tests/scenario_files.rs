//! A scenario that is written and read back is the same scenario.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

use geo::Point;
use maillage::access::Thresholds;
use maillage::ids::{CandidateId, CommuneCode, SiteId};
use maillage::load::{self, Source};
use maillage::output::scenario_file;
use maillage::scenario::{Action, Change, Cost, NewSite, Place, Scenario, Settings, Stop, written_hours};
use maillage::territory::SiteFormat;
use maillage::units::Euros;
use maillage::week::Opening;
use proptest::option;
use proptest::prelude::*;

/// A text that a key may hold: no blanks around it, nothing that breaks the line.
fn words() -> impl Strategy<Value = String> {
    "[!-~éçœ’\"\\\\][ -~éçœ’\"\\\\#=\\[\\]]{0,20}[!-~éçœ’\"\\\\]"
}

fn ids() -> impl Strategy<Value = SiteId> {
    words().prop_map(SiteId::new)
}

fn communes() -> impl Strategy<Value = CommuneCode> {
    prop::sample::select(vec!["11069", "01001", "2A004", "97411"]).prop_map(|code| code.parse().unwrap())
}

fn places() -> impl Strategy<Value = Place> {
    // Around the Aude, with all the digits that a number can have; whole degrees too.
    let lon = prop_oneof![Just(2.0), 1.5..3.5_f64];
    let lat = prop_oneof![Just(43.0), 42.5..43.5_f64];
    prop_oneof![
        words().prop_map(|id| Place::Candidate(CandidateId::new(id))),
        communes().prop_map(Place::TownHall),
        (lon, lat, option::of(communes()))
            .prop_map(|(lon, lat, commune)| Place::Position { point: Point::new(lon, lat), commune }),
    ]
}

fn hours() -> impl Strategy<Value = Opening> {
    let texts = [
        "Tu,Th 09:00-12:00",
        "Mo-Fr 08:30-12:00,13:30-17:00; Sa[1,3] 09:00-12:00",
        "week 1-53/2 We 14:00-17:05; week 2-52/2 Fr 09:00-11:00",
        "Mo 09:00-12:00, Mo 14:00-17:00 open \"by appointment\"",
        "24/7",
        "Su 22:00-24:00",
    ];
    prop::sample::select(texts.to_vec()).prop_map(|text| written_hours(text).unwrap())
}

fn formats() -> impl Strategy<Value = SiteFormat> {
    prop::sample::select(SiteFormat::ALL.to_vec())
}

fn actions() -> impl Strategy<Value = Action> {
    let new = (option::of(ids()), places(), option::of(words()), formats(), option::of(hours()));
    let stop = (places(), option::of(words()), hours());
    let stop = stop.prop_map(|(place, name, hours)| Stop { place, name, hours });
    prop_oneof![
        new.prop_map(|(id, place, name, format, hours)| {
            Action::Open(Box::new(NewSite { id, place, name, format, hours }))
        }),
        ids().prop_map(Action::Close),
        (ids(), places()).prop_map(|(site, to)| Action::Move { site, to }),
        (ids(), hours()).prop_map(|(site, hours)| Action::Hours { site, hours }),
        (ids(), prop::collection::vec(stop, 1..4)).prop_map(|(site, stops)| Action::Stops { site, stops }),
    ]
}

fn changes() -> impl Strategy<Value = Change> {
    let euros = || (0..1_000_000_u64).prop_map(Euros);
    (actions(), euros(), euros()).prop_map(|(action, once, other)| {
        // What a closing tells is what it saves.
        let none = Euros::default();
        let closes = matches!(action, Action::Close(_));
        let (a_year, saved_a_year) = if closes { (none, other) } else { (other, none) };
        Change { action, cost: Cost { once, a_year, saved_a_year } }
    })
}

fn settings() -> impl Strategy<Value = Settings> {
    let thresholds = prop::collection::vec(prop_oneof![Just(7.5), (1..200_u32).prop_map(f64::from)], 1..5);
    let thresholds = thresholds.prop_map(|minutes| Thresholds::from_minutes(&minutes).unwrap());
    (option::of(thresholds), option::of(words()), option::of(1990..=2100_u16))
        .prop_map(|(thresholds, population, year)| Settings { thresholds, population, year })
}

fn scenarios() -> impl Strategy<Value = Scenario> {
    (words(), ".{0,60}", settings(), prop::collection::vec(changes(), 1..6))
        .prop_map(|(name, description, settings, changes)| Scenario { name, description, settings, changes })
}

fn read(text: &str) -> Scenario {
    let source = Source::in_memory("written.toml", text.as_bytes().to_vec());
    load::scenario(&source).unwrap_or_else(|error| panic!("{error}\n{text}")).scenario
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(scenario in scenarios()) {
        let text = scenario_file(&scenario);
        let back = read(&text);
        prop_assert_eq!(&back, &scenario, "{}", text);
        prop_assert_eq!(scenario_file(&back), text);
    }
}

/// A bundled example.
fn bundled(name: &str) -> Scenario {
    let path = format!("{}/data/scenarios/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    let source = Source::read(std::path::Path::new(&path)).unwrap();
    load::scenario(&source).unwrap().scenario
}

const EXAMPLES: [&str; 2] = ["carcassonne-permanences", "chalabre-closes"];

#[test]
fn the_bundled_examples_are_read_and_written() {
    for scenario in EXAMPLES.map(bundled) {
        assert_eq!(read(&scenario_file(&scenario)), scenario);
    }
}

#[test]
fn the_french_examples_are_the_english_ones_in_other_words() {
    for name in EXAMPLES {
        let (english, french) = (bundled(name), bundled(&format!("fr/{name}")));
        assert_ne!(french.name, english.name);
        let mut told = french.clone();
        (told.name, told.description) = (english.name.clone(), english.description.clone());
        for (change, other) in told.changes.iter_mut().zip(&english.changes) {
            if let (Action::Open(new), Action::Open(wanted)) = (&mut change.action, &other.action) {
                new.name.clone_from(&wanted.name);
            }
        }
        assert_eq!(told, english, "{name}");
    }
}
