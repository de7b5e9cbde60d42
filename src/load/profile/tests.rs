//! Nodes, properties, and files that are refused.

use proptest::prelude::*;

use super::super::bundled;
use super::super::source::Source;
use super::passages::{of_mode, tags};
use super::profile;
use crate::roads::extract::{NODE_KEYS, Tags, WAY_KEYS};
use crate::roads::profile::{ByPlace, ByValue, Peak};
use crate::roads::{Mode, Rules, Setting};

const MODES: [Mode; 3] = [Mode::Car, Mode::Bicycle, Mode::Foot];

/// Whether a node stops cars, bicycles and people on foot.
const BARRIERS: [(&str, [bool; 3]); 24] = [
    ("barrier=bollard", [true, false, false]),
    ("barrier=bollard, bollard=rising", [false, false, false]),
    ("barrier=bollard, bollard=removable", [true, false, false]),
    ("barrier=bollard, motor_vehicle=yes", [false, false, false]),
    ("barrier=bollard, access=yes", [false, false, false]),
    ("barrier=gate", [false, false, false]),
    ("barrier=gate, access=no", [true, true, true]),
    ("barrier=gate, access=private", [false, true, true]),
    ("barrier=gate, access=private, foot=yes", [false, true, false]),
    ("barrier=gate, locked=yes", [true, true, true]),
    ("barrier=gate, locked=yes, access=yes", [false, false, false]),
    ("barrier=gate, locked=no", [false, false, false]),
    ("barrier=lift_gate", [false, false, false]),
    ("barrier=cycle_barrier", [true, false, false]),
    ("barrier=block", [true, false, false]),
    ("barrier=kissing_gate", [true, true, false]),
    ("barrier=stile", [true, false, false]),
    ("barrier=wall", [true, true, true]),
    ("barrier=toll_booth", [false, false, false]),
    ("barrier=height_restrictor", [false, false, false]),
    ("barrier=unheard_of", [false, false, false]),
    ("access=no", [true, true, true]),
    ("highway=crossing, foot=no, bicycle=no", [false, false, false]),
    ("highway=traffic_signals", [false, false, false]),
];

#[test]
fn barriers_stop_whom_they_stop() {
    for (text, expected) in BARRIERS {
        let found = MODES.map(|mode| of_mode(mode).node(&tags(text)).closed);
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn waits_are_those_of_the_file() {
    let profile = of_mode(Mode::Car);
    let settings = profile.settings();
    let (waits, gate) = (settings.waits, settings.barriers.wait["gate"]);
    let rows = [
        ("", 0.0),
        ("highway=traffic_signals", waits.signals),
        ("highway=traffic_signals, direction=forward", waits.signals / 2.0),
        ("highway=traffic_signals, traffic_signals:direction=backward", waits.signals / 2.0),
        ("highway=traffic_signals, traffic_signals:direction=both", waits.signals),
        ("highway=crossing", waits.crossing),
        ("highway=crossing, crossing=no", 0.0),
        ("highway=crossing, crossing=traffic_signals", waits.signalled_crossing),
        ("highway=crossing, crossing:signals=yes", waits.signalled_crossing),
        ("highway=stop", waits.stop / 2.0),
        ("highway=give_way", waits.give_way / 2.0),
        ("highway=mini_roundabout", waits.mini_roundabout),
        ("railway=level_crossing", waits.level_crossing),
        ("barrier=gate", gate),
        ("barrier=gate, access=yes", 0.0),
        ("barrier=gate, access=private", gate),
        ("barrier=gate, highway=stop", gate + waits.stop / 2.0),
    ];
    for (text, seconds) in rows {
        assert_eq!(f64::from(profile.node(&tags(text)).wait), seconds * 1000.0, "{text}");
    }
}

#[test]
fn who_comes_by_a_lesser_road_waits_longest() {
    for profile in MODES.map(of_mode) {
        let junctions = profile.settings().junctions;
        let (main, lesser) = (junctions.main_rank, junctions.main_rank + 1);
        assert_eq!(profile.junction(junctions.free_rank, 0, 3), 0);
        assert!(profile.junction(main, main, 4) <= profile.junction(lesser, lesser, 4));
        assert!(profile.junction(lesser, lesser, 4) <= profile.junction(lesser, main, 4));
    }
}

#[test]
fn streets_show_towns() {
    let profile = of_mode(Mode::Car);
    for (text, street) in [
        ("highway=residential", true),
        ("highway=residential, source:maxspeed=FR:rural", false),
        ("highway=secondary, maxspeed=FR:urban", true),
        ("highway=secondary, maxspeed=50", false),
        ("highway=living_street", true),
        ("highway=service", false),
    ] {
        assert_eq!(profile.is_street(&tags(text)), street, "{text}");
    }
}

#[test]
fn peak_hours_take_longer() {
    let classes = ByValue::from([("primary".into(), ByPlace::both(2.0))]);
    let peak = Peak { all: ByPlace { town: 1.5, country: 1.0 }, classes };
    let (free, slow) = (of_mode(Mode::Car), of_mode(Mode::Car).with_peak(peak).unwrap());
    for (text, in_town, factor) in
        [("highway=tertiary", true, 1.5), ("highway=tertiary", false, 1.0), ("highway=primary", false, 2.0)]
    {
        let setting = Setting { in_town, departement: None };
        let [free, slow] = [&free, &slow].map(|p| p.way(&tags(text), setting).unwrap().ahead.unwrap().0);
        assert!((free / slow - factor).abs() < 1e-9, "{text}");
    }
    let half = Peak { all: ByPlace::both(0.5), ..Peak::off() };
    assert!(free.with_peak(half).unwrap_err().to_string().contains("0.5"));
}

#[test]
fn a_wrong_file_is_refused_with_its_place_and_a_remedy() {
    let rows: [(&str, &str, &str); 14] = [
        ("snap_metres = 2000", "snap_meters = 2000", "unknown field `snap_meters`"),
        ("snap_metres = 2000", "", "missing field `snap_metres`"),
        ("snap_metres = 2000", "snap_metres = \"far\"", "invalid type"),
        ("snap_metres = 2000", "snap_metres = 0", "snap_metres = 0 is out of range"),
        ("access_kmh = 15", "access_kmh = nan", "access_kmh = NaN is out of range"),
        ("access_kmh = 15", "access_kmh = -3", "access_kmh = -3 is out of range"),
        ("mode = \"car\"", "mode = \"plane\"", "unknown variant `plane`"),
        ("name = \"car\"", "name = \" \"", "name is empty"),
        ("town = 50 ", "town = 5000 ", "[law]: town = 5000 is out of range"),
        ("\"07\" = 90", "\"7\" = 90", "'7' is no département"),
        (
            "trunk_link     = { rank = 2",
            "trunk_lynk     = { rank = 2",
            "[classes] trunk_lynk: it is no class",
        ),
        ("trunk_link     = { rank = 2", "trunk_link     = { rank = 12", "rank = 12 is out of range"),
        ("[caps.junction]", "[caps.junktion]", "'junktion' is no key"),
        ("\"oneway:motor_vehicle\"", "\"oneway:boat\"", "'oneway:boat' is no key"),
    ];
    let text = String::from_utf8(bundled::car_profile().bytes().to_vec()).unwrap();
    for (from, to, says) in rows {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        let error = profile(&Source::in_memory("mine.toml", text.replace(from, to))).unwrap_err();
        let message = error.to_string();
        assert!(message.starts_with("mine.toml: ") && message.contains('\n'), "{message}");
        assert!(message.contains(says), "{says}: {message}");
    }
}

#[test]
fn a_comment_changes_nothing_and_a_number_does() {
    let text = String::from_utf8(bundled::car_profile().bytes().to_vec()).unwrap();
    let print = |text: String| profile(&Source::in_memory("mine.toml", text)).unwrap().fingerprint();
    let mine = print(text.clone());
    assert_eq!(mine, print(format!("# mine\n{text}")));
    assert_ne!(mine, print(text.replace("access_kmh = 15", "access_kmh = 14")));
}

/// Values that occur, among others that do not.
const WORDS: [&str; 30] = [
    "yes",
    "no",
    "1",
    "-1",
    "private",
    "destination",
    "motorway",
    "trunk",
    "primary",
    "residential",
    "service",
    "track",
    "footway",
    "cycleway",
    "steps",
    "ferry",
    "roundabout",
    "grade3",
    "gravel",
    "50",
    "FR:urban",
    "30 mph",
    "none",
    "5;300",
    "bollard",
    "gate",
    "traffic_signals",
    "00:30",
    "\u{e9}:;|",
    "",
];

fn any_tags(keys: &'static [&'static str]) -> impl Strategy<Value = Tags> {
    let pair = (prop::sample::select(keys), prop::sample::select(&WORDS[..]));
    prop::collection::vec(pair, 0..8)
        .prop_map(|pairs| Tags::new(pairs.into_iter().map(|(key, value)| (key, value.into())).collect()))
}

fn any_class() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&WORDS[6..15])
}

proptest! {
    #[test]
    fn speeds_are_above_nothing_and_below_the_law(
        mut tags in any_tags(&WAY_KEYS), class in any_class(), in_town in any::<bool>()
    ) {
        let mut pairs = vec![("highway", class.into())];
        pairs.extend(WAY_KEYS.iter().filter_map(|key| Some((*key, tags.get(key)?.into()))));
        tags = Tags::new(pairs);
        for mode in MODES {
            let profile = of_mode(mode);
            let top = profile.settings().law.as_ref().map_or(20.0, |law| law.motorway);
            let passage = profile.way(&tags, Setting { in_town, departement: None });
            for speed in passage.iter().flat_map(|passage| [passage.ahead, passage.back]).flatten() {
                prop_assert!(speed.0 > 0.0 && speed.0 <= top, "{:?}: {:?}", mode, speed);
            }
            prop_assert!(passage.is_none_or(|passage| passage.ahead.is_some() || passage.back.is_some()));
        }
    }

    #[test]
    fn any_node_has_an_answer(tags in any_tags(&NODE_KEYS)) {
        for mode in MODES {
            prop_assert!(of_mode(mode).node(&tags).wait <= 3_600_000);
        }
    }

    #[test]
    fn a_damaged_file_is_read_or_refused(at in 0..9000_usize, byte in any::<u8>(), end in 0..12_000_usize) {
        let mut bytes = bundled::car_profile().bytes().to_vec();
        if let Some(place) = bytes.get_mut(at) {
            *place = byte;
        }
        bytes.truncate(end);
        if let Err(error) = profile(&Source::in_memory("damaged.toml", bytes)) {
            let message = error.to_string();
            prop_assert!(message.starts_with("damaged.toml: ") && message.contains('\n'), "{}", message);
        }
    }
}
