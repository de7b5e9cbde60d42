//! Worlds of roads that can be solved on paper.

use super::extract::{Extract, HoldsFor, Position, Tags, Way};
use super::network::Network;
use super::rules::{Crossing, Passage, Rules, Setting};
use super::{Mode, Roads, snap::AccessLeg};
use crate::units::{KmPerHour, Metres};

/// 36 km/h everywhere: a metre takes 100 ms; ferries as fast as roads.
struct Plain;

impl Rules for Plain {
    fn way(&self, tags: &Tags, _: Setting<'_>) -> Option<Passage> {
        let speed = Some(KmPerHour(36.0));
        let back = if tags.get("oneway") == Some("yes") { None } else { speed };
        let ferry = tags.get("route") == Some("ferry");
        Some(Passage { ahead: speed, back, duration: None, ferry, rank: 0 })
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

/// A road of a world: its nodes, and what it is.
pub(crate) struct Line {
    pub(crate) nodes: Vec<u32>,
    pub(crate) kind: Kind,
}

/// What a road of a world is.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    TwoWay,
    OneWay,
    Ferry,
}

/// A step of coordinates: 0.001 degree, 111.19 m at the equator.
pub(crate) const STEP: f64 = 111.194_926_6;

/// Roads through nodes given in steps from (0°, 0°). Places are reached at 7.2 km/h (2 m/s), from up to 2 km.
pub(crate) fn roads(nodes: &[(i32, i32)], lines: &[Line]) -> Roads {
    let tag = |key: &'static str, value: &str| (key, Box::from(value));
    let mut extract = Extract {
        nodes: nodes.iter().map(|&(x, y)| Position { lon: x * 10_000, lat: y * 10_000 }).collect(),
        tags: vec![
            Tags::new(vec![tag("highway", "road")]),
            Tags::new(vec![tag("highway", "road"), tag("oneway", "yes")]),
            Tags::new(vec![tag("route", "ferry")]),
        ],
        names: vec!["".into()],
        first: vec![0],
        ..Extract::default()
    };
    for (id, line) in (1..).zip(lines) {
        let tags = line.kind as u32;
        extract.names.push(format!("Road {id:04}").into());
        extract.ways.push(Way { id, tags, name: id as u32 });
        extract.way_nodes.extend(&line.nodes);
        extract.first.push(extract.way_nodes.len() as u32);
    }
    let leg = AccessLeg { speed: KmPerHour(7.2), farthest: Metres(2_000.0) };
    Roads::prepare(Mode::Car, leg, Network::new(&extract, &Plain, &[]))
}

/// `side` x `side` junctions every `step` steps, joined by streets along both axes; every other street runs one way only when
/// `one_ways` is set.
pub(crate) fn lattice(side: i32, step: i32, one_ways: bool) -> Roads {
    let nodes: Vec<(i32, i32)> = (0..side * side).map(|i| (i % side * step, i / side * step)).collect();
    let street = |index: i32, nodes: Vec<u32>| {
        let kind = if one_ways && index % 2 == 1 { Kind::OneWay } else { Kind::TwoWay };
        Line { nodes, kind }
    };
    let rows = (0..side).map(|y| street(y, (0..side).map(|x| (y * side + x) as u32).collect()));
    let columns = (0..side).map(|x| street(x, (0..side).map(|y| (y * side + x) as u32).collect()));
    roads(&nodes, &rows.chain(columns).collect::<Vec<Line>>())
}
