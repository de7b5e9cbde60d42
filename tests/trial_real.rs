//! Networks on trial in the Aude as the crow flies and in the Essonne by road: after each change, the figures of the full path.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use common::{Random, national_list, shared};
use geo::Point;
use maillage::access::clock::{ClockRequest, Reached, whole_clock};
use maillage::access::trial::{Handle, Trial, changes};
use maillage::access::{Indicators, Thresholds};
use maillage::load::Selection;
use maillage::study::{self, CommunesFrom, Request, RoadsAsk, Study, TravelBy, WhatIfAsk};
use maillage::units::Seconds;
use maillage::week::{Circuit, Day, Opening, Schedule};

/// Changes made one after the other.
const CHANGES: usize = 60;

fn ask() -> WhatIfAsk {
    WhatIfAsk {
        thresholds: Thresholds::from_minutes(&[10.0, 15.0, 20.0, 30.0]).unwrap(),
        reach: Seconds::from_minutes(20.0),
        figures: ClockRequest { moments: vec!["sat 10:00".parse().unwrap()], fewer_than_hours: 9.0 },
    }
}

/// Every figure of the trial is that of its sites by the verbs that commands use.
fn equals_the_full_path(trial: &Trial, study: &Study) {
    let (handles, places): (Vec<_>, Vec<_>) = trial.places().unzip();
    let points: Vec<Point> = places.iter().map(|place| place.point).collect();
    let origins: Vec<Point> = study.territory.demand().iter().map(|demand| demand.point).collect();
    let nearest = study.model.nearest(&points, &origins);
    let times: Vec<_> = nearest.iter().map(|reach| reach.map(|reach| reach.time)).collect();
    let openings: Vec<Option<Circuit>> = places.iter().map(|place| place.hours.clone()).collect();
    let asked = trial.asked();
    let reached = Reached::new(&study.model.within(&points, &origins, asked.reach), &openings, asked.stay);
    assert_eq!(trial.indicators(), Indicators::measure(&study.territory, &times, &reached, asked));
    assert_eq!(trial.clock(), &whole_clock(&study.territory, &reached));
    for (point, (standing, reach)) in trial.standings().iter().zip(&nearest).enumerate() {
        let nearest = reach.map(|reach| (handles[reach.place as usize], reach.time));
        assert_eq!(standing.nearest, nearest, "point {point}");
    }
}

fn two_half_days(random: &mut Random) -> Opening {
    let mut schedule = Schedule::CLOSED;
    schedule.open(Day::ALL[random.below(6) as usize], 540, 720);
    schedule.open(Day::ALL[random.below(6) as usize], 840, 1020);
    Opening::to_all(schedule)
}

/// A place of the territory, or some kilometres beside it.
fn somewhere(study: &Study, random: &mut Random) -> Point {
    let demand = study.territory.demand();
    let point = demand[random.below(demand.len() as u64) as usize].point;
    let mut shift = || (random.below(100) as f64 - 50.0) * 1e-3;
    Point::new(point.x() + shift(), point.y() + shift())
}

fn follows_every_change(study: &Study) {
    let mut trial = study::what_if(study, ask()).unwrap();
    equals_the_full_path(&trial, study);
    let mut random = Random::new(7);
    for step in 0..CHANGES {
        let open: Vec<Handle> = trial.places().map(|(handle, _)| handle).collect();
        let any = open[random.below(open.len() as u64) as usize];
        let hours = two_half_days(&mut random);
        let place = study::trial_place(study, somewhere(study, &mut random), Some(&hours));
        let before = trial.standings().to_vec();
        let told = match step % 4 {
            0 => trial.open(place).unwrap().1,
            1 => trial.close(any).unwrap(),
            2 => trial.set_hours(any, place.hours).unwrap(),
            _ => trial.move_to(any, place.point).unwrap(),
        };
        assert_eq!(told, changes(&before, trial.standings()), "step {step}");
        equals_the_full_path(&trial, study);
    }
}

#[test]
fn the_aude_as_the_crow_flies() {
    follows_every_change(&study::load(&Request::of(CommunesFrom::Aude)).unwrap());
}

#[test]
fn the_essonne_by_road() {
    let (Some(list), Some(roads)) = (national_list(), shared("roads/essonne-2021.osm.pbf")) else { return };
    let cache = tempfile::tempdir().unwrap();
    let roads = RoadsAsk {
        files: vec![roads],
        profile: None,
        without_ferries: false,
        cache: Some(cache.path().to_owned()),
    };
    let request = Request {
        selection: Selection::Departements(vec!["91".to_owned()]),
        sites: vec![list],
        travel: TravelBy::Roads(roads),
        ..Request::of(CommunesFrom::France)
    };
    follows_every_change(&study::load(&request).unwrap());
}
