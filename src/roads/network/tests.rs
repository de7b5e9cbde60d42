//! Small worlds, solved on paper.

use super::super::extract::{Extract, HoldsFor, Position, Restriction, Tags, TurnKind, Way};
use super::super::rules::{Crossing, Passage, Rules, Setting};
use super::*;
use crate::units::KmPerHour;

/// 36 km/h everywhere: a metre takes 100 ms.
struct Plain;

impl Rules for Plain {
    fn way(&self, tags: &Tags, _: Setting<'_>) -> Option<Passage> {
        let speed = Some(KmPerHour(36.0));
        let back = if tags.get("oneway") == Some("yes") { None } else { speed };
        tags.get("highway")?;
        Some(Passage { ahead: speed, back, duration: None, ferry: false, rank: 0 })
    }

    fn node(&self, tags: &Tags) -> Crossing {
        let wait = if tags.get("highway") == Some("traffic_signals") { 8_000 } else { 0 };
        Crossing { closed: tags.get("barrier").is_some(), wait }
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

/// A world of ways along a line of nodes every 100 m or so (0.001° of latitude: 111.19 m).
fn world(nodes: &[(i32, i32)], ways: &[(&[u32], &'static str)]) -> Extract {
    let position = |&(x, y): &(i32, i32)| Position { lon: x * 10_000, lat: y * 10_000 };
    let road = |key: &'static str, value: &str| (key, Box::from(value));
    let mut extract = Extract {
        nodes: nodes.iter().map(position).collect(),
        tags: vec![
            Tags::new(vec![road("highway", "road")]),
            Tags::new(vec![road("highway", "road"), road("oneway", "yes")]),
            Tags::new(vec![road("barrier", "wall")]),
            Tags::new(vec![road("highway", "traffic_signals")]),
        ],
        names: vec!["".into(), "A".into(), "B".into()],
        first: vec![0],
        ..Extract::default()
    };
    for (id, (nodes, kind)) in (1..).zip(ways) {
        let name = u32::from(kind.contains('A')) + 2 * u32::from(kind.contains('B'));
        extract.ways.push(Way { id, tags: u32::from(kind.contains('>')), name });
        extract.way_nodes.extend(*nodes);
        extract.first.push(extract.way_nodes.len() as u32);
    }
    extract
}

fn network(extract: &Extract) -> Network {
    Network::new(extract, &Plain, &[])
}

/// Milliseconds of the quickest way between two places, by trying all (Bellman and Ford).
fn time(network: &Network, from: (i32, i32), to: (i32, i32)) -> Option<u32> {
    let at = |(x, y): (i32, i32)| Position { lon: x * 10_000, lat: y * 10_000 };
    let is = |node: u32, place| network.node_positions[node as usize] == at(place);
    let nodes = network.nodes() as u32;
    let mut times: Vec<Option<u32>> =
        (0..nodes).map(|node| (is(node, from) && node < network.junctions() as u32).then_some(0)).collect();
    for _ in 0..nodes {
        for (a, b, step) in network.timed_arcs() {
            if let Some(time) = times[a as usize] {
                let known = &mut times[b as usize];
                *known = Some(known.map_or(time + step, |known| known.min(time + step)));
            }
        }
    }
    (0..nodes).filter(|&node| is(node, to)).filter_map(|node| times[node as usize]).min()
}

const LINE: [(i32, i32); 5] = [(0, 0), (0, 1), (0, 2), (0, 3), (0, 4)];
/// Milliseconds of 0.001° of latitude at 36 km/h.
const STEP: u32 = 11_119;

#[test]
fn pieces_of_one_name_become_one_edge() {
    let joined = network(&world(&LINE, &[(&[0, 1, 2], "A"), (&[4, 3, 2], "A")]));
    assert_eq!((joined.edges(), joined.nodes(), joined.points.len()), (1, 2, 5));
    assert_eq!(joined.lengths, [4448]);
    assert!(joined.ahead.iter().zip([0, 1, 2, 3, 4]).all(|(time, steps)| time.abs_diff(steps * STEP) < 3));
    assert_eq!(joined.ahead, joined.back);
    let named = network(&world(&LINE, &[(&[0, 1, 2], "A"), (&[4, 3, 2], "B")]));
    assert_eq!((named.edges(), named.nodes()), (2, 3));
    let one_way = network(&world(&LINE, &[(&[0, 1, 2], "A"), (&[2, 3, 4], "A>")]));
    assert_eq!(one_way.edges(), 2);
    assert!(time(&one_way, LINE[0], LINE[4]).is_some() && time(&one_way, LINE[4], LINE[0]).is_none());
}

#[test]
fn a_road_drawn_against_its_only_direction_is_turned() {
    // Drawn from 2 to 0 but open the other way only: `Plain` knows only ahead, so draw it backwards and chain it.
    let network = network(&world(&LINE, &[(&[2, 1, 0], ">"), (&[4, 3, 2], ">")]));
    assert_eq!(network.edges(), 1);
    assert!(network.is_open(0, Direction::Ahead) && !network.is_open(0, Direction::Back));
    assert_eq!(network.points[0], Position { lon: 0, lat: 40_000 });
    assert!(time(&network, LINE[4], LINE[0]).is_some() && time(&network, LINE[0], LINE[4]).is_none());
}

#[test]
fn nobody_passes_a_wall_and_everybody_waits_at_signals() {
    let mut extract = world(&LINE, &[(&[0, 1, 2, 3, 4], "A")]);
    extract.node_tags = vec![(2, 3)];
    let signals = network(&extract);
    assert_eq!(time(&signals, LINE[0], LINE[4]).unwrap(), signals.ahead[4]);
    assert!(signals.ahead[4].abs_diff(4 * STEP + 8_000) < 4 && signals.back[4] == signals.ahead[4]);
    extract.node_tags = vec![(2, 2)];
    let wall = network(&extract);
    assert_eq!((wall.edges(), wall.nodes(), time(&wall, LINE[0], LINE[4])), (2, 4, None));
    assert!(time(&wall, LINE[0], LINE[2]).is_some() && time(&wall, LINE[4], LINE[2]).is_some());
}

#[test]
fn a_ring_alone_is_an_edge_from_a_node_to_itself() {
    let ring = network(&world(&[(0, 0), (0, 1), (1, 1)], &[(&[0, 1, 2, 0], "A")]));
    assert_eq!((ring.edges(), ring.nodes(), ring.starts[0]), (1, 1, ring.ends[0]));
    let two = network(&world(&[(0, 0), (0, 1), (1, 1)], &[(&[0, 1, 2], "A"), (&[2, 0], "A")]));
    assert_eq!((two.edges(), two.nodes()), (1, 1));
}

/// A cross: 1 in the middle, 0 south, 2 north, 3 west, 4 east; 3 and 2 are joined by a way around.
fn cross(restrictions: &[(u32, u32, TurnKind)]) -> Extract {
    let places = [(0, 0), (0, 1), (0, 2), (-1, 1), (1, 1)];
    let mut extract =
        world(&places, &[(&[0, 1], "A"), (&[1, 2], "B"), (&[3, 1], "A"), (&[1, 4], "B"), (&[4, 2], "")]);
    let holds_for = HoldsFor::AllBut([].into());
    let restriction = |&(from, to, kind): &(u32, u32, TurnKind)| Restriction {
        from,
        via: 1,
        to,
        kind,
        holds_for: holds_for.clone(),
    };
    extract.restrictions = restrictions.iter().map(restriction).collect();
    extract
}

#[test]
fn a_forbidden_turn_is_gone_around_and_others_are_as_before() {
    let [south, north, west, east] = [(0, 0), (0, 2), (-1, 1), (1, 1)];
    let free = network(&cross(&[]));
    let no = network(&cross(&[(0, 1, TurnKind::No)]));
    assert_eq!((free.copies.len(), no.copies.len()), (0, 1));
    // Straight on is forbidden: by the east, where a way leads north.
    assert!(time(&no, south, north).unwrap() > time(&free, south, north).unwrap());
    for (from, to) in [(south, west), (south, east), (west, north), (north, south), (east, north)] {
        assert_eq!(time(&no, from, to), time(&free, from, to), "{from:?} {to:?}");
    }
    let only = network(&cross(&[(0, 2, TurnKind::Only)]));
    assert_eq!(time(&only, south, west), time(&free, south, west));
    // All others must first go west, which is a dead end: turn there and come back.
    assert!(time(&only, south, east).unwrap() > time(&free, south, east).unwrap() + 20_000);
    assert_eq!(time(&only, west, east), time(&free, west, east));
}

#[test]
fn two_forbidden_turns_of_one_way_make_one_copy() {
    let both = network(&cross(&[(0, 1, TurnKind::No), (0, 3, TurnKind::No), (2, 3, TurnKind::No)]));
    assert_eq!(both.copies.len(), 2);
    assert!(both.copies.is_sorted());
    // From the south only the west and back remain: over the west, one comes back by the restricted way to the north only.
    assert!(time(&both, (0, 0), (1, 1)).is_some());
    let u_turn = network(&cross(&[(0, 0, TurnKind::No)]));
    let copy = u_turn.junctions() as u32;
    assert!(
        u_turn
            .arcs_of(copy)
            .all(|arc| u_turn.ends[arc.edge as usize] != arc.head || arc.head != u_turn.starts[0])
    );
    assert_eq!(u_turn.arcs_of(copy).count(), 3);
}

#[test]
fn what_leads_into_an_edge_are_its_node_and_the_copies_that_may() {
    let network = network(&cross(&[(0, 1, TurnKind::No)]));
    let copy = network.junctions() as u32;
    let middle = network.copies[0];
    for edge in 0..network.edges() as u32 {
        for direction in [Direction::Ahead, Direction::Back] {
            let tails: Vec<u32> = network.tails(edge, direction).collect();
            let begins = if direction == Direction::Ahead {
                network.starts[edge as usize]
            } else {
                network.ends[edge as usize]
            };
            let is_north =
                network.name(edge) == "B" && network.points[network.points_of(edge).end - 1].lon == 0;
            let expected = if begins == middle && !is_north { vec![middle, copy] } else { vec![begins] };
            assert_eq!(tails, expected);
        }
    }
    assert_eq!(network.head(0, Direction::Ahead), Some(copy));
}

#[test]
fn components_are_those_that_reach_each_other() {
    // A two-way line of three junctions, and a one-way road out of it.
    let places = [(0, 0), (0, 1), (0, 2), (1, 2)];
    let network = network(&world(&places, &[(&[0, 1], "A"), (&[1, 2], "B"), (&[2, 3], "A>")]));
    assert_eq!(network.component_sizes, [3, 3, 0]);
    assert_eq!(sizes(&network), [3, 1]);
}

#[test]
fn the_only_way_on_binds_nobody_to_whom_it_is_closed() {
    // The northern road leads down only: nobody who comes from the south can be held to it.
    let mut extract = cross(&[(0, 1, TurnKind::Only)]);
    let nodes = extract.first[1] as usize..extract.first[2] as usize;
    extract.way_nodes[nodes].reverse();
    extract.ways[1].tags = 1;
    let closed = network(&extract);
    assert_eq!(closed.copies.len(), 0);
    assert!(time(&closed, (0, 0), (1, 1)).is_some() && time(&closed, (0, 2), (0, 0)).is_some());
}
