//! Roads of the Essonne (OpenStreetMap, July 2021): the hierarchy against a plain search, and its verbs against each other.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says what it skips"
)]

mod common;

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::OnceLock;

use common::{Random, shared};
use geo::Point;
use maillage::load::{bundled, osm, profile};
use maillage::roads::hierarchy::{End, TwoNearest};
use maillage::roads::network::{Network, segment_length};
use maillage::roads::snap::{AccessLeg, OnRoad};
use maillage::roads::{Mode, Roads};
use maillage::units::KmPerHour;

/// Sources and targets that are tried.
const SOURCES: usize = 30;
const TARGETS: usize = 200;

fn essonne(mode: Mode) -> Option<Roads> {
    let file = shared("roads/essonne-2021.osm.pbf")?;
    let profile = profile(&bundled::profile(mode)).unwrap();
    let extract = osm::read(&[file]).unwrap().extract;
    let leg = AccessLeg { speed: profile.access_leg(), farthest: profile.snap() };
    let nowhere = vec![None; extract.ways.len()];
    Some(Roads::prepare(mode, leg, Network::new(&extract, &profile, &nowhere)))
}

/// The roads of cars, made once for all tests.
fn by_car() -> Option<&'static Roads> {
    static ROADS: OnceLock<Option<Roads>> = OnceLock::new();
    ROADS.get_or_init(|| essonne(Mode::Car)).as_ref()
}

/// Places off the roads: near junctions, and never on them.
fn places(roads: &Roads, count: usize, seed: u64) -> Vec<Point> {
    let mut random = Random::new(seed);
    let junctions = roads.network.junctions() as u64;
    (0..count)
        .map(|_| {
            let at = roads.network.node_positions[random.below(junctions) as usize].point();
            let shift = |value: u64| (value as f64 - 500.0) * 1e-6;
            Point::new(at.x() + shift(random.below(1000)), at.y() + shift(random.below(1000)))
        })
        .collect()
}

/// Milliseconds from some ends to every node, by a plain search over the arcs of the network.
fn dijkstra(arcs: &[Vec<(u32, u32)>], from: &[End]) -> Vec<u64> {
    let mut times = vec![u64::MAX; arcs.len()];
    let mut heap: BinaryHeap<_> = from.iter().map(|end| Reverse((u64::from(end.time), end.node))).collect();
    while let Some(Reverse((time, node))) = heap.pop() {
        if time < times[node as usize] {
            times[node as usize] = time;
            heap.extend(
                arcs[node as usize].iter().map(|&(head, step)| Reverse((time + u64::from(step), head))),
            );
        }
    }
    times
}

fn arcs(network: &Network) -> Vec<Vec<(u32, u32)>> {
    let mut arcs = vec![Vec::new(); network.nodes()];
    network.timed_arcs().for_each(|(from, to, time)| arcs[from as usize].push((to, time)));
    arcs
}

/// The ends by which places are left and reached.
fn ends(roads: &Roads, on_road: &[OnRoad]) -> [Vec<Vec<End>>; 2] {
    let out = on_road.iter().map(|place| place.ways_out(&roads.network)).collect();
    [out, on_road.iter().map(|place| place.ways_in(&roads.network)).collect()]
}

fn snapped(roads: &Roads, places: &[Point]) -> Vec<OnRoad> {
    roads.snap(places).into_iter().map(|place| place.expect("a junction is near")).collect()
}

#[test]
fn tables_routes_and_lists_are_those_of_a_plain_search() {
    let Some(roads) = by_car() else { return };
    let arcs = arcs(&roads.network);
    let sources = snapped(roads, &places(roads, SOURCES, 1));
    let targets = snapped(roads, &places(roads, TARGETS, 2));
    let ([out, _], [_, into]) = (ends(roads, &sources), ends(roads, &targets));
    let table = roads.hierarchy.table_to(&into).from(&out);
    let limit = 900_000;
    let within = roads.hierarchy.within(&into, limit).from(&out, &[limit; SOURCES]);
    for (source, out) in out.iter().enumerate() {
        let times = dijkstra(&arcs, out);
        for (target, into) in into.iter().enumerate() {
            let by = |end: &End| times[end.node as usize].saturating_add(u64::from(end.time));
            let expected = into.iter().map(by).min().filter(|&time| time < u64::from(u32::MAX));
            let found = table[source * TARGETS + target];
            assert_eq!(expected, (found < u32::MAX).then_some(found.into()), "{source} to {target}");
            let listed = within[source].iter().find(|found| found.target as usize == target);
            assert_eq!(
                listed.map(|found| found.time),
                (found <= limit).then_some(found),
                "{source} to {target}"
            );
        }
    }
}

#[test]
fn the_nearest_of_every_junction_are_the_least_of_the_table() {
    let Some(roads) = by_car() else { return };
    let sites = snapped(roads, &places(roads, 40, 3));
    let [_, into] = ends(roads, &sites);
    let nearest = roads.hierarchy.nearest(&into);
    let nodes: Vec<u32> = (0..roads.network.nodes() as u32).step_by(97).collect();
    let from: Vec<Vec<End>> = nodes.iter().map(|&node| vec![End { node, time: 0 }]).collect();
    let table = roads.hierarchy.table_to(&into).from(&from);
    for (row, &node) in table.chunks(into.len()).zip(&nodes) {
        let mut order: Vec<(u32, u32)> =
            row.iter().copied().zip(0..).filter(|(time, _)| *time < u32::MAX).collect();
        order.sort_unstable();
        let TwoNearest { first, second } = nearest[node as usize];
        let found: Vec<(u32, u32)> =
            [first, second].into_iter().flatten().map(|f| (f.time, f.target)).collect();
        assert_eq!(found, order[..order.len().min(2)], "node {node}");
    }
}

#[test]
fn a_trip_is_as_long_as_its_stages_and_takes_the_time_of_the_table() {
    let Some(roads) = by_car() else { return };
    let [from, to] = [4, 5].map(|seed| snapped(roads, &places(roads, 300, seed)));
    for (from, to) in from.iter().zip(&to) {
        let ([out, _], [_, into]) = (ends(roads, &[*from]), ends(roads, &[*to]));
        let by_table = roads.hierarchy.table_to(&into).from(&out)[0];
        let expected = from.along_to(to, &roads.network).unwrap_or(u32::MAX).min(by_table);
        let Some(trip) = roads.trip(from, to) else {
            assert_eq!(expected, u32::MAX);
            continue;
        };
        assert_eq!(trip.time, expected);
        let stages: u32 = trip.stages.iter().map(|stage| stage.time).sum();
        // A stage without length is left out; it takes a millisecond at most, and two legs are rounded.
        assert!((stages + from.leg_time + to.leg_time).abs_diff(trip.time) <= 2);
        let line = trip.line();
        let (first, last) = (line.first().unwrap(), line.last().unwrap());
        assert!(line.len() < 2 || (*first, *last) == (from.position, to.position));
        let length: f64 = line.windows(2).map(|pair| segment_length(pair[0], pair[1]).0).sum();
        assert!((length + from.leg.0 + to.leg.0 - trip.length.0).abs() < 0.01);
        let straight = segment_length(from.position, to.position).0;
        assert!(trip.length.0 >= straight * 0.9999);
    }
}

#[test]
fn snapping_finds_the_edge_that_looking_at_all_finds() {
    let Some(roads) = by_car() else { return };
    let network = &roads.network;
    for (place, found) in places(roads, 60, 6).iter().map(|place| (place, roads.snap(&[*place])[0].unwrap()))
    {
        let metres = |edge: u32| {
            let points = &network.points[network.points_of(edge)];
            points
                .windows(2)
                .map(|pair| distance(*place, pair[0].point(), pair[1].point()))
                .fold(f64::MAX, f64::min)
        };
        let least = (0..network.edges() as u32)
            .filter(|&edge| network.is_solid(edge))
            .map(metres)
            .fold(f64::MAX, f64::min);
        if found.solid {
            assert!((found.leg.0 - least).abs() < 0.01 * least.max(1.0), "{found:?}: {least}");
        }
        assert!((metres(found.edge) - found.leg.0).abs() < 0.01 * found.leg.0.max(1.0));
    }
}

/// Metres from a place to a segment, on a plane at the place: the formula once more, written otherwise.
fn distance(place: Point, a: Point, b: Point) -> f64 {
    let metres = |p: Point| {
        let east = (p.x() - place.x()) * place.y().to_radians().cos();
        Point::new(east, p.y() - place.y()) * (std::f64::consts::PI / 180.0 * 6_371_008.8)
    };
    let (a, b) = (metres(a), metres(b));
    let along = b - a;
    let share =
        if along.dot(along) == 0.0 { 0.0 } else { (-a.dot(along) / along.dot(along)).clamp(0.0, 1.0) };
    let nearest = a + along * share;
    nearest.dot(nearest).sqrt()
}

#[test]
fn walking_is_slow_and_everything_is_reached() {
    let Some(roads) = essonne(Mode::Foot) else { return };
    let walk = KmPerHour(6.0);
    let [from, to] = [7, 8].map(|seed| snapped(&roads, &places(&roads, 50, seed)));
    for (from, to) in from.iter().zip(&to).filter(|(from, to)| from.solid && to.solid) {
        let trip = roads.trip(from, to).expect("solid places reach each other");
        assert!(f64::from(trip.time) >= walk.milliseconds_for(trip.length));
    }
}
