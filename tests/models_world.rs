//! A grid of roads, on which the road is never shorter than the straight line and never longer than its two legs: detours and minutes are known
//! on paper. And what the commands refuse.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::f64::consts::{FRAC_PI_8, SQRT_2};
use std::fs;
use std::sync::Arc;

use common::maillage;
use geo::Point;
use maillage::access::{Comparison, Thresholds, Told};
use maillage::roads::extract::{Extract, HoldsFor, Position, Tags, Way};
use maillage::roads::network::Network;
use maillage::roads::snap::AccessLeg;
use maillage::roads::{Crossing, Mode, Passage, Roads, Rules, Setting};
use maillage::travel::calibration::{Fit, Origin, Sampling, Trip};
use maillage::travel::{CrowFly, Road};
use maillage::units::{KmPerHour, Metres, People};

/// 36 km/h everywhere, no wait: a metre takes a tenth of a second.
struct Plain;

const SPEED: KmPerHour = KmPerHour(36.0);

impl Rules for Plain {
    fn way(&self, _: &Tags, _: Setting<'_>) -> Option<Passage> {
        let (ahead, back) = (Some(SPEED), Some(SPEED));
        Some(Passage { ahead, back, duration: None, ferry: false, rank: 0 })
    }

    fn node(&self, _: &Tags) -> Crossing {
        Crossing::default()
    }

    fn obeys(&self, _: &HoldsFor) -> bool {
        true
    }

    fn junction(&self, _: u8, _: u8, _: usize) -> u32 {
        0
    }

    fn is_street(&self, _: &Tags) -> bool {
        false
    }
}

/// Streets either way.
const SIDE: u32 = 21;
/// Between two streets, in degrees: 1,112 m at the equator.
const STEP: f64 = 0.01;

/// The crossing of two streets.
fn crossing(n: u32) -> Point {
    Point::new(f64::from(n % SIDE) * STEP, f64::from(n / SIDE) * STEP)
}

/// The grid, as roads.
fn grid() -> Road {
    let mut extract = Extract {
        nodes: (0..SIDE * SIDE).map(|n| Position::of(crossing(n))).collect(),
        tags: vec![Tags::new(vec![("highway", "road".into())])],
        names: vec!["".into()],
        first: vec![0],
        ..Extract::default()
    };
    let row = |y: u32| (0..SIDE).map(move |x| y * SIDE + x).collect::<Vec<u32>>();
    let column = |x: u32| (0..SIDE).map(move |y| y * SIDE + x).collect::<Vec<u32>>();
    for (id, nodes) in (1..).zip((0..SIDE).map(row).chain((0..SIDE).map(column))) {
        extract.ways.push(Way { id, tags: 0, name: 0 });
        extract.way_nodes.extend(nodes);
        extract.first.push(extract.way_nodes.len() as u32);
    }
    let network = Network::new(&extract, &Plain, &vec![None; extract.ways.len()]);
    let leg = AccessLeg { speed: SPEED, farthest: Metres(500.0) };
    Road::new(Arc::new(Roads::prepare(Mode::Car, leg, network)))
}

fn crossings() -> Vec<Point> {
    (0..SIDE * SIDE).map(crossing).collect()
}

/// The trips of some pairs of crossings up to 10 km apart.
fn trips() -> Vec<Trip> {
    let (places, road) = (crossings(), grid());
    let ids: Vec<String> = (0..places.len()).map(|n| n.to_string()).collect();
    let origin = |(id, &point)| Origin { id, point, people: People(1), group: Some(0) };
    let origins: Vec<Origin<'_>> = ids.iter().map(String::as_str).zip(&places).map(origin).collect();
    let goals: Vec<(&str, Point)> = ids.iter().map(String::as_str).zip(places.iter().copied()).collect();
    let pairs = Sampling::some(Metres::from_km(10.0), 3000, 1).unwrap().pairs(&origins, &goals);
    assert_eq!(pairs.len(), 3000);
    let by_place: Vec<(u32, u32)> = pairs.iter().map(|pair| (pair.from, pair.to)).collect();
    let trips = road.trips(&places, &by_place).into_iter().zip(pairs);
    let trip = |(trip, pair): (Option<maillage::travel::Travelled>, _)| {
        let pair: maillage::travel::calibration::Pair = pair;
        let trip = trip.expect("a grid leads everywhere");
        Trip { people: People(1), straight: pair.distance, length: trip.length, time: trip.time }
    };
    trips.map(trip).collect()
}

#[test]
fn detours_of_a_grid_lie_between_one_and_the_root_of_two() {
    let trips = trips();
    for trip in &trips {
        let detour = trip.length.0 / trip.straight.0;
        assert!((0.999..=SQRT_2 + 0.001).contains(&detour), "{trip:?}");
        let seconds = trip.length.0 / 10.0;
        assert!((f64::from(trip.time.0) - seconds).abs() < 1.5, "36 km/h: {trip:?}");
    }
    let fit = Fit::of(&trips).unwrap();
    // Towards every direction alike, the median direction is half-way between a street and a diagonal.
    let median = FRAC_PI_8.sin() + FRAC_PI_8.cos();
    assert!((fit.detour - median).abs() < 0.03, "{} is not {median}", fit.detour);
    assert!((fit.speed.0 - SPEED.0).abs() < 0.2, "{fit:?}");
    assert!(fit.ratios[0] > 0.999 / median - 0.03 && fit.ratios[1] < SQRT_2 / median + 0.03, "{fit:?}");
}

#[test]
fn minutes_of_a_grid_are_those_of_the_paper() {
    // One site in the south-western corner: to the crossing (x, y), x + y steps by road.
    let (places, road) = (crossings(), grid());
    let crow_fly = CrowFly::new(1.0, SPEED).unwrap();
    let site = [crossing(0)];
    let [estimates, by_road] = [crow_fly.nearest(&site, &places), road.nearest(&site, &places)];
    let told = |(crow_fly, road)| Told { people: People(1), crow_fly, road };
    let told: Vec<Told> = estimates.into_iter().zip(by_road).map(told).collect();
    for (n, told) in (0..).zip(&told) {
        let steps = f64::from(n % SIDE + n / SIDE);
        let minutes = steps * STEP * 111_194.9 / 600.0;
        let road = told.road.unwrap().time.minutes();
        assert!((road - minutes).abs() < 0.02, "{n}: {road} is not {minutes}");
        assert!(told.difference().unwrap().0 >= -1, "{told:?}");
        assert!(told.ratio().is_none_or(|ratio| (0.99..=SQRT_2 + 0.01).contains(&ratio)), "{told:?}");
    }
    let all = Comparison::measure(&told, &Thresholds::from_minutes(&[20.0]).unwrap());
    assert_eq!((all.people(), all.other_site()), (People(441), People(0)));
    // 20 minutes are 12 km: 10.79 steps. Within x + y <= 10: 66 crossings; within the quarter of a disc: counted below.
    let disc = (0..SIDE * SIDE).filter(|n| (n % SIDE).pow(2) + (n / SIDE).pow(2) <= 116).count() as u64;
    let within = all.within()[0];
    assert_eq!((within.crow_fly(), within.road()), (People(disc), People(66)));
    assert_eq!((within.road_only, within.crow_fly_only), (People(0), People(disc - 66)));
}

#[test]
fn without_roads_there_is_nothing_to_compare() {
    for command in ["compare", "compare --picture map.png", "calibrate", "calibrate --toml x.toml"] {
        maillage(command).run().refused(2).says("add --roads FILE");
    }
}

#[test]
fn senseless_wishes_are_refused_before_anything_is_read() {
    let folder = tempfile::tempdir().unwrap();
    for (command, words) in [
        ("compare --crow-speed 0", "the speed must be above 0"),
        ("compare --crow-detour 0.5", "the detour factor must lie between 1 and 10"),
        ("compare --picture map.png --breaks 1,2,3,4", "at most three"),
        ("compare --picture map.jpg", "change the ending"),
        ("compare --thresholds 0", "a threshold must be above 0"),
        ("calibrate --pairs 5", "the number of pairs must lie between"),
        ("calibrate --reach 1000", "the reach must lie between"),
    ] {
        maillage(&format!("{command} --roads none.osm.pbf"))
            .inside(folder.path())
            .run()
            .refused(2)
            .says(words);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is written");
}
