//! Every set of tags of a real extract has an answer for every mode, within the law.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use maillage::load::{self, bundled, osm};
use maillage::roads::{Mode, Rules, Setting};

/// Ways of the Essonne on which each mode travels, in per cent of all: most roads are for everybody.
const TRAVELLED: [(Mode, std::ops::Range<usize>); 3] =
    [(Mode::Car, 50..70), (Mode::Bicycle, 90..99), (Mode::Foot, 90..99)];

#[test]
fn every_way_of_the_essonne_has_an_answer() {
    let Some(path) = common::shared("roads/essonne-2021.osm.pbf") else { return };
    let extract = osm::read(&[path]).unwrap().extract;
    for (mode, expected) in TRAVELLED {
        let profile = load::profile(&bundled::profile(mode)).unwrap();
        let top = profile.settings().law.as_ref().map_or(20.0, |law| law.motorway);
        let passages = |in_town| {
            let setting = Setting { in_town, departement: Some("91") };
            extract.tags.iter().map(|tags| profile.way(tags, setting)).collect::<Vec<_>>()
        };
        let [outside, in_town] = [passages(false), passages(true)];
        for (passage, tags) in outside.iter().chain(&in_town).zip(extract.tags.iter().cycle()) {
            let Some(passage) = passage else { continue };
            let speeds = [passage.ahead, passage.back].into_iter().flatten();
            assert!(speeds.map(|speed| speed.0).all(|kmh| kmh > 0.0 && kmh <= top), "{mode:?}: {tags:?}");
        }
        assert!(
            outside.iter().zip(&in_town).all(|(a, b)| a.is_some() == b.is_some()),
            "open in both or neither"
        );
        let travelled = extract.ways.iter().filter(|way| outside[way.tags as usize].is_some()).count();
        let percent = travelled * 100 / extract.ways.len();
        assert!(expected.contains(&percent), "{mode:?}: {percent} %");
    }
}
