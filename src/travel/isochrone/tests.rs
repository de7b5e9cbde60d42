//! Worlds on paper: a town of straight streets, a one-way road, a ring, a river.

use std::sync::Arc;

use geo::{Area, BooleanOps, Contains, GeodesicArea, MultiPolygon, Point, Validation};

use super::*;
use crate::roads::testing::{Kind, Line, STEP, lattice, roads};
use crate::roads::{Mode, Roads};
use crate::travel::{CrowFly, Model, Road};
use crate::units::{Metres, Seconds};

fn model(roads: Roads) -> Model {
    Model::Road(Road::new(Arc::new(roads)))
}

/// A place in steps.
fn at(x: f64, y: f64) -> Point {
    Point::new(x / 1000.0, y / 1000.0)
}

fn ask(minutes: &[u32], heading: Heading, cell: f64) -> IsochroneAsk {
    let limits = minutes.iter().map(|minutes| Seconds(minutes * 60)).collect();
    IsochroneAsk { limits, heading, cell: Some(Metres(cell)) }
}

fn zones(model: &Model, places: &[Point], ask: &IsochroneAsk) -> Vec<MultiPolygon> {
    let zones = model.isochrones(places, ask).unwrap().zones;
    assert_eq!(zones.len(), ask.limits.len());
    for zone in &zones {
        assert!(zone.is_valid(), "{:?}", zone.check_validation());
    }
    for pair in zones.windows(2) {
        let outside = pair[0].difference(&pair[1]).unsigned_area();
        assert!(outside <= 1e-9 * pair[0].unsigned_area(), "{outside} outside of the next");
    }
    zones
}

#[test]
fn a_town_of_straight_streets_is_reached_in_diamonds() {
    // 31 x 31 junctions every 2 steps (222 m), from the middle: a metre takes 100 ms along streets.
    let model = model(lattice(31, 2, false));
    let found = zones(&model, &[at(30.0, 30.0)], &ask(&[1, 2, 3], Heading::From, 10.0));
    // Half the diagonal of a cell takes 3.5 s beside the road, a quarter of a cell 0.25 s on it.
    let tolerance = 5.0;
    let mut seen = [0; 2];
    for (minutes, zone) in [1.0, 2.0, 3.0].into_iter().zip(&found) {
        for i in 0..=600 {
            let along = f64::from(i) / 10.0;
            for point in [(along, 30.0), (along, 24.0), (36.0, along), (along, 20.0)] {
                let (x, y) = point;
                let seconds = ((x - 30.0_f64).abs() + (y - 30.0_f64).abs()) * STEP / 10.0;
                let inside = zone.contains(&at(x, y));
                if seconds < minutes * 60.0 - tolerance {
                    assert!(inside, "{point:?} at {seconds} s is outside {minutes} min");
                    seen[0] += 1;
                }
                if seconds > minutes * 60.0 + tolerance {
                    assert!(!inside, "{point:?} at {seconds} s is inside {minutes} min");
                    seen[1] += 1;
                }
            }
        }
    }
    assert!(seen[0] > 300 && seen[1] > 300, "{seen:?}");
}

#[test]
fn a_one_way_road_leads_from_and_to_different_zones() {
    let road = Line { nodes: vec![0, 1], kind: Kind::OneWay };
    let model = model(roads(&[(0, 0), (90, 0)], &[road]));
    let middle = [at(45.0, 0.0)];
    let reach = 120.0 * 10.0 / STEP;
    for (heading, sign) in [(Heading::From, 1.0), (Heading::To, -1.0)] {
        let zone = &zones(&model, &middle, &ask(&[2], heading, 10.0))[0];
        let holds = |steps: f64| zone.contains(&at(45.0 + sign * steps, 0.0));
        // The line falls inside the only edge; behind the place one goes back off the road, at most 500 m.
        assert!(holds(0.1) && holds(reach - 0.4) && !holds(reach + 0.4), "{heading:?}");
        assert!(!holds(-5.0), "{heading:?}");
    }
}

#[test]
fn what_a_ring_road_encloses_is_a_hole_and_a_river_has_two_banks() {
    let corners = [(0, 0), (60, 0), (60, 60), (0, 60)];
    let ring = Line { nodes: vec![0, 1, 2, 3, 0], kind: Kind::TwoWay };
    let model_of_ring = model(roads(&corners, &[ring]));
    let zone = &zones(&model_of_ring, &[at(0.0, 0.0)], &ask(&[60], Heading::From, 50.0))[0];
    assert_eq!((zone.0.len(), zone.0[0].interiors().len()), (1, 1));
    assert!(zone.contains(&at(0.0, 30.0)) && !zone.contains(&at(30.0, 30.0)));

    let banks = [(0, 0), (30, 0), (60, 0), (90, 0)];
    let line = |a, b, kind| Line { nodes: vec![a, b], kind };
    let lines = [line(0, 1, Kind::TwoWay), line(1, 2, Kind::Ferry), line(2, 3, Kind::TwoWay)];
    let zone = &zones(&model(roads(&banks, &lines)), &[at(0.0, 0.0)], &ask(&[60], Heading::From, 50.0))[0];
    assert_eq!(zone.0.len(), 2, "nobody gets off a ferry in the river");
    assert!(!zone.contains(&at(45.0, 0.0)) && zone.contains(&at(80.0, 0.0)));
}

#[test]
fn places_together_reach_what_each_of_them_reaches() {
    let model = model(lattice(31, 2, true));
    let (a, b) = (at(20.0, 30.2), at(41.0, 30.0));
    let of = |places: &[Point]| zones(&model, places, &ask(&[1], Heading::To, 25.0)).remove(0);
    let (together, apart) = (of(&[a, b]), of(&[a]).union(&of(&[b])));
    let differing = together.xor(&apart).unsigned_area() / together.unsigned_area();
    assert!(differing < 0.02, "{differing}");
}

#[test]
fn a_place_without_a_road_reaches_nothing_and_is_told() {
    let model = model(lattice(5, 2, false));
    let found = model.isochrones(&[at(900.0, 900.0)], &ask(&[10], Heading::From, 50.0)).unwrap();
    assert_eq!((found.off_road.as_slice(), found.zones[0].0.len()), (&[0_usize][..], 0));
}

#[test]
fn a_cell_too_small_is_refused_with_one_that_is_not() {
    let road = Line { nodes: vec![0, 1, 2], kind: Kind::TwoWay };
    let model = model(roads(&[(0, 0), (900, 0), (900, 900)], &[road]));
    let asked = |cell| model.isochrones(&[at(0.0, 0.0)], &ask(&[1400], Heading::From, cell));
    let Err(IsochroneError::Cell { least, .. }) = asked(10.0) else { panic!("10 m was taken") };
    assert!(asked(least as f64).is_ok());
}

#[test]
fn without_roads_zones_are_circles() {
    let crow_fly = CrowFly::of(Mode::Car);
    let model = Model::CrowFly(crow_fly);
    let found = zones(&model, &[Point::new(2.5, 48.5)], &ask(&[10, 20], Heading::From, 25.0));
    for (minutes, zone) in [(10.0, &found[0]), (20.0, &found[1])] {
        let radius = crow_fly.distance(Seconds::from_minutes(minutes)).0;
        let ratio = zone.geodesic_area_unsigned() / (std::f64::consts::PI * radius * radius);
        // The flattening of the Earth, and what the corners cut off.
        assert!((ratio - 1.0).abs() < 0.005, "{ratio}");
    }
    let far = zones(&model, &[Point::new(2.5, 48.5), Point::new(3.5, 48.5)], &ask(&[10], Heading::To, 25.0));
    assert_eq!(far[0].0.len(), 2);
}

/// Places of a small town, on and beside its streets, some on one street.
fn town_places() -> Vec<Point> {
    (0..40)
        .map(|i| at(f64::from(i * 7 % 60) + 0.3, f64::from(i * 23 % 60) + f64::from(i % 3) * 0.4))
        .collect()
}

#[test]
fn times_lengths_and_trips_say_the_same() {
    let model = model(lattice(31, 2, true));
    let Model::Road(road) = &model else { panic!("no roads") };
    let points = town_places();
    let (from, to) = points.split_at(15);
    let times = model.times_to(to).from(from);
    let pairs: Vec<(Point, Point)> =
        from.iter().flat_map(|&from| to.iter().map(move |&to| (from, to))).collect();
    let lengths = model.road_lengths(&pairs);
    let (reached, nearest) = (model.soonest(from, to, Heading::From), model.nearest(to, from));
    let mut best = vec![None::<Seconds>; to.len()];
    for (index, ((start, goal), (time, length))) in pairs.iter().zip(times.iter().zip(&lengths)).enumerate() {
        let journey = road.journey(*start, *goal).unwrap();
        assert_eq!((Some(journey.time), Some(journey.length)), (*time, *length));
        let legs: u32 = journey.legs.iter().map(|leg| leg.time).sum();
        let metres: f64 = journey.legs.iter().map(|leg| leg.length.0).sum();
        assert!(legs.abs_diff(journey.time.0 * 1000) <= 500, "{legs} {:?}", journey.time);
        assert!((metres - journey.length.0).abs() < 1e-6);
        let known = &mut best[index % to.len()];
        *known = Some(known.map_or(journey.time, |known| known.min(journey.time)));
    }
    assert_eq!(reached, best);
    for (row, nearest) in times.chunks(to.len()).zip(nearest) {
        assert_eq!(row.iter().flatten().min().copied(), nearest.map(|nearest| nearest.time));
    }
}
