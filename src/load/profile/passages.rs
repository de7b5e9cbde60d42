//! Tables: what the bundled profiles make of tags.
//!
//! Classes have no speeds of their own here (200 km/h and all of the limit for cars, 17 km/h wherever bicycles go fastest), so that the
//! tables show the law, signs, caps and access, and stay true when a speed is set anew.

use super::super::bundled;
use super::profile;
use crate::roads::extract::{NODE_KEYS, Tags, WAY_KEYS};
use crate::roads::profile::{ByPlace, Profile};
use crate::roads::{Mode, Passage, Rules, Setting};
use crate::units::KmPerHour;

/// Tags written as `highway=primary, maxspeed=50 mph`.
pub(super) fn tags(text: &str) -> Tags {
    let pairs = text.split(", ").filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap();
        let known = WAY_KEYS.into_iter().chain(NODE_KEYS).find(|known| *known == key);
        (known.unwrap_or_else(|| panic!("{key} is not read")), value.into())
    });
    Tags::new(pairs.collect())
}

pub(super) fn of_mode(mode: Mode) -> Profile {
    profile(&bundled::profile(mode)).unwrap()
}

/// The bundled profile without speeds of its own for cars and riding.
fn plain(mode: Mode) -> Profile {
    let mut settings = of_mode(mode).settings().clone();
    let fastest = settings.classes.values().map(|class| class.kmh.town).fold(0.0, f64::max);
    for class in settings.classes.values_mut() {
        class.practice = ByPlace::both(1.0);
        class.kmh = match mode {
            Mode::Car => ByPlace::both(200.0),
            Mode::Bicycle if class.kmh.town >= fastest => ByPlace::both(17.0),
            Mode::Bicycle | Mode::Foot => class.kmh,
        };
    }
    Profile::new(settings).unwrap()
}

const TOWN: Setting<'_> = Setting { in_town: true, departement: None };
pub(super) const COUNTRY: Setting<'_> = Setting { in_town: false, departement: Some("91") };
const CANTAL: Setting<'_> = Setting { in_town: false, departement: Some("15") };

/// Speeds ahead and back, in tenths of km/h; 0: closed.
fn speeds(passage: Option<Passage>) -> (i64, i64) {
    let tenths = |speed: Option<KmPerHour>| speed.map_or(0, |speed| (speed.0 * 10.0).round() as i64);
    passage.map_or((0, 0), |passage| (tenths(passage.ahead), tenths(passage.back)))
}

fn check(mode: Mode, setting: Setting<'_>, rows: &[(&str, i64, i64)]) {
    let profile = plain(mode);
    for (text, ahead, back) in rows {
        let found = speeds(profile.way(&tags(text), setting));
        assert_eq!(found, (*ahead, *back), "{mode:?} {setting:?}: {text}");
    }
}

#[test]
fn the_law_of_speeds_in_the_country() {
    let rows = [
        ("highway=motorway", 1300, 0),
        ("highway=motorway, oneway=no", 1300, 1300),
        ("highway=motorway, maxspeed=110", 1100, 0),
        ("highway=trunk", 800, 800),
        ("highway=trunk, oneway=yes", 1100, 0),
        ("highway=trunk, motorroad=yes", 1100, 1100),
        ("highway=primary", 800, 800),
        ("highway=primary, oneway=yes", 800, 0),
        ("highway=primary, oneway=yes, lanes=2", 900, 0),
        ("highway=primary, oneway=yes, lanes=2;3", 800, 0),
        ("highway=primary, lanes=2", 800, 800),
        ("highway=secondary, motorroad=yes", 1100, 1100),
        ("highway=living_street", 200, 200),
        ("highway=residential, source:maxspeed=FR:urban", 500, 500),
        ("highway=tertiary, zone:traffic=FR:urban", 500, 500),
        ("highway=tertiary, maxspeed:type=FR:urban", 500, 500),
        ("highway=tertiary, maxspeed=FR:urban", 500, 500),
        ("highway=tertiary, maxspeed=fr:urban", 500, 500),
    ];
    check(Mode::Car, COUNTRY, &rows);
}

#[test]
fn signs_as_they_are_written() {
    let rows = [
        ("highway=primary, maxspeed=70", 700, 700),
        ("highway=primary, maxspeed=70 km/h", 700, 700),
        ("highway=primary, maxspeed=50;70", 500, 500),
        ("highway=primary, maxspeed=50|70", 500, 500),
        ("highway=primary, maxspeed=none;70", 700, 700),
        ("highway=primary, maxspeed=30 mph", 483, 483),
        ("highway=primary, maxspeed=10 knots", 185, 185),
        ("highway=primary, maxspeed=walk", 60, 60),
        ("highway=primary, maxspeed=FR:walk", 60, 60),
        ("highway=primary, maxspeed=none", 800, 800),
        ("highway=primary, maxspeed=signals", 800, 800),
        ("highway=primary, maxspeed=variable", 800, 800),
        ("highway=primary, maxspeed=0", 800, 800),
        ("highway=primary, maxspeed=-5", 800, 800),
        ("highway=primary, maxspeed=fast", 800, 800),
        ("highway=primary, maxspeed=2019", 800, 800),
        ("highway=primary, maxspeed=180", 1300, 1300),
        ("highway=primary, maxspeed=FR:50", 500, 500),
        ("highway=primary, maxspeed=FR:zone30", 300, 300),
        ("highway=primary, source:maxspeed=FR:zone:30", 300, 300),
        ("highway=primary, zone:maxspeed=FR:30", 300, 300),
        ("highway=primary, maxspeed=FR:motorway", 1300, 1300),
        ("highway=primary, maxspeed=FR:trunk", 1100, 1100),
        ("highway=primary, maxspeed=BE-VLG:urban", 500, 500),
        ("highway=primary, source:maxspeed=sign", 800, 800),
        ("highway=primary, source:maxspeed=survey 2019", 800, 800),
        ("highway=primary, source:maxspeed=2019", 800, 800),
        ("highway=primary, maxspeed=30, source:maxspeed=FR:urban", 300, 300),
        ("highway=primary, maxspeed:forward=70", 700, 800),
        ("highway=primary, maxspeed:backward=70", 800, 700),
        ("highway=primary, maxspeed=50, maxspeed:backward=70", 500, 700),
        ("highway=primary, maxspeed:forward=FR:urban, maxspeed:backward=FR:rural", 500, 800),
    ];
    check(Mode::Car, COUNTRY, &rows);
}

#[test]
fn towns_and_departements() {
    let town = [
        ("highway=motorway", 1300, 0),
        ("highway=trunk, oneway=yes", 500, 0),
        ("highway=trunk, motorroad=yes", 500, 500),
        ("highway=primary", 500, 500),
        ("highway=primary, source:maxspeed=FR:rural", 800, 800),
        ("highway=residential, maxspeed=30", 300, 300),
        ("highway=living_street", 200, 200),
    ];
    check(Mode::Car, TOWN, &town);
    let cantal = [
        ("highway=secondary", 900, 900),
        ("highway=secondary, maxspeed=FR:rural", 900, 900),
        ("highway=trunk", 800, 800),
        ("highway=secondary, maxspeed=70", 700, 700),
    ];
    check(Mode::Car, CANTAL, &cantal);
}

#[test]
fn directions_of_cars() {
    let rows = [
        ("highway=residential, oneway=yes", 500, 0),
        ("highway=residential, oneway=true", 500, 0),
        ("highway=residential, oneway=1", 500, 0),
        ("highway=residential, oneway=-1", 0, 500),
        ("highway=residential, oneway=reverse", 0, 500),
        ("highway=residential, oneway=no", 500, 500),
        ("highway=residential, oneway=false", 500, 500),
        ("highway=residential, oneway=perhaps", 500, 500),
        ("highway=residential, oneway=reversible", 0, 0),
        ("highway=residential, oneway=alternating", 500, 500),
        ("highway=residential, oneway=yes, oneway:motorcar=no", 500, 500),
        ("highway=residential, oneway=no, oneway:motor_vehicle=yes", 500, 0),
        ("highway=residential, oneway=yes, oneway:bicycle=no", 500, 0),
        ("highway=residential, oneway=yes, cycleway=opposite", 500, 0),
        ("highway=tertiary, junction=roundabout", 300, 0),
        ("highway=tertiary, junction=circular", 300, 0),
        ("highway=tertiary, junction=roundabout, oneway=-1", 0, 300),
        ("highway=tertiary, junction=yes", 500, 500),
    ];
    check(Mode::Car, TOWN, &rows);
}

#[test]
fn where_cars_may_go() {
    let rows = [
        ("highway=residential, access=no", 0, 0),
        ("highway=residential, access=no, motor_vehicle=yes", 500, 500),
        ("highway=residential, access=yes, motor_vehicle=no", 0, 0),
        ("highway=residential, vehicle=no, motorcar=yes", 500, 500),
        ("highway=residential, motor_vehicle=agricultural;forestry", 0, 0),
        ("highway=residential, motor_vehicle=forestry", 0, 0),
        ("highway=residential, motor_vehicle=emergency", 0, 0),
        ("highway=residential, access=destination", 400, 400),
        ("highway=residential, access=customers", 400, 400),
        ("highway=residential, access=private", 400, 400),
        ("highway=residential, access=delivery", 400, 400),
        ("highway=residential, access=permit", 400, 400),
        ("highway=residential, access=permissive", 500, 500),
        ("highway=residential, access=designated", 500, 500),
        ("highway=residential, access=unheard_of", 500, 500),
        ("highway=residential, motorcar=unheard_of, access=no", 0, 0),
        ("highway=residential, bicycle=no, foot=no", 500, 500),
        ("highway=residential, bus=yes", 500, 500),
        ("highway=service, access=no, bus=yes", 0, 0),
        ("highway=busway", 0, 0),
        ("highway=footway", 0, 0),
        ("highway=footway, access=yes", 0, 0),
        ("highway=cycleway", 0, 0),
        ("highway=steps", 0, 0),
        ("highway=path, motor_vehicle=yes", 0, 0),
        ("highway=pedestrian", 0, 0),
        ("highway=pedestrian, access=yes", 0, 0),
        ("highway=pedestrian, motor_vehicle=destination", 400, 400),
        ("highway=track", 0, 0),
        ("highway=track, access=yes", 0, 0),
        ("highway=track, vehicle=yes", 500, 500),
        ("highway=track, motor_vehicle=permissive, tracktype=grade2", 300, 300),
        ("highway=track, motor_vehicle=agricultural", 0, 0),
        ("highway=construction, construction=primary", 0, 0),
        ("highway=proposed", 0, 0),
        ("highway=residential, area=yes", 0, 0),
        ("highway=residential, impassable=yes", 0, 0),
        ("", 0, 0),
    ];
    check(Mode::Car, TOWN, &rows);
}

#[test]
fn caps_of_cars() {
    let rows = [
        ("highway=service, service=parking_aisle", 100, 100),
        ("highway=service, service=driveway, maxspeed=5", 50, 50),
        ("highway=service, service=emergency_access", 0, 0),
        ("highway=unclassified, surface=gravel", 350, 350),
        ("highway=unclassified, surface=asphalt", 500, 500),
        ("highway=unclassified, surface=asphalt;cobblestone", 300, 300),
        ("highway=unclassified, surface=unheard_of", 500, 500),
        ("highway=unclassified, smoothness=horrible", 100, 100),
        ("highway=unclassified, smoothness=impassable", 0, 0),
        ("highway=unclassified, tracktype=grade5, surface=mud", 100, 100),
    ];
    check(Mode::Car, TOWN, &rows);
}

#[test]
fn bicycles() {
    let rows = [
        ("highway=residential", 170, 170),
        ("highway=residential, maxspeed=10", 170, 170),
        ("highway=motorway", 0, 0),
        ("highway=trunk, motorroad=yes", 0, 0),
        ("highway=residential, oneway=yes", 170, 40),
        ("highway=trunk, oneway=yes", 0, 0),
        ("highway=trunk, oneway=yes, bicycle=yes", 170, 40),
        ("highway=residential, oneway=-1", 40, 170),
        ("highway=residential, oneway=yes, oneway:bicycle=no", 170, 170),
        ("highway=residential, oneway=yes, cycleway=opposite", 170, 170),
        ("highway=residential, oneway=yes, cycleway:left=opposite_lane", 170, 170),
        ("highway=residential, oneway=-1, cycleway=opposite_track", 170, 170),
        ("highway=residential, oneway=yes, cycleway=lane", 170, 40),
        ("highway=residential, oneway=reversible", 0, 0),
        ("highway=tertiary, junction=roundabout", 170, 0),
        ("highway=residential, bicycle=no", 0, 0),
        ("highway=residential, bicycle=dismount", 40, 40),
        ("highway=residential, bicycle=dismount, oneway=yes", 40, 40),
        ("highway=residential, bicycle=use_sidepath", 0, 0),
        ("highway=residential, access=private", 0, 0),
        ("highway=residential, access=no, bicycle=yes", 170, 170),
        ("highway=residential, motor_vehicle=no", 170, 170),
        ("highway=residential, vehicle=no", 0, 0),
        ("highway=cycleway", 170, 170),
        ("highway=cycleway, surface=gravel", 90, 90),
        ("highway=footway", 40, 40),
        ("highway=footway, access=yes", 40, 40),
        ("highway=footway, bicycle=yes", 110, 110),
        ("highway=footway, bicycle=designated, surface=sand", 40, 40),
        ("highway=pedestrian", 60, 60),
        ("highway=steps", 20, 20),
        ("highway=bridleway", 0, 0),
        ("highway=bridleway, bicycle=yes", 100, 100),
        ("highway=path, sac_scale=alpine_hiking", 0, 0),
    ];
    check(Mode::Bicycle, TOWN, &rows);
}

#[test]
fn on_foot() {
    let rows = [
        ("highway=residential", 50, 50),
        ("highway=residential, oneway=yes", 50, 50),
        ("highway=tertiary, junction=roundabout", 50, 50),
        ("highway=footway, oneway:foot=yes", 50, 0),
        ("highway=footway, oneway:foot=-1", 0, 50),
        ("highway=motorway", 0, 0),
        ("highway=motorway, foot=yes", 0, 0),
        ("highway=trunk, motorroad=yes", 0, 0),
        ("highway=trunk, oneway=yes", 0, 0),
        ("highway=trunk", 50, 50),
        ("highway=steps", 25, 25),
        ("highway=track, access=no", 0, 0),
        ("highway=track, access=no, foot=yes", 50, 50),
        ("highway=track, motor_vehicle=no, vehicle=no", 50, 50),
        ("highway=residential, foot=use_sidepath", 0, 0),
        ("highway=residential, access=private", 0, 0),
        ("highway=pedestrian, area=yes", 50, 50),
        ("highway=path, sac_scale=mountain_hiking", 40, 40),
        ("highway=path, sac_scale=difficult_alpine_hiking", 0, 0),
        ("highway=footway, surface=mud", 30, 30),
    ];
    check(Mode::Foot, TOWN, &rows);
}
