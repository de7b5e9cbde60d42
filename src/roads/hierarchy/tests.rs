//! Every verb against Dijkstra on random graphs.

use proptest::prelude::*;

use super::build::FAR;
use super::*;

type Arc3 = (u32, u32, u32);
type Places = Vec<Vec<End>>;

/// A graph with parallel arcs, loops, arcs of no length and parts without connection; and places on it.
fn world() -> impl Strategy<Value = (usize, Vec<Arc3>, Places, Places)> {
    (1_usize..40).prop_flat_map(|nodes| {
        let node = 0..nodes as u32;
        let arcs = prop::collection::vec((node.clone(), node.clone(), 0_u32..30), 0..nodes * 4);
        let end = (node, 0_u32..9).prop_map(|(node, time)| End { node, time });
        let places = prop::collection::vec(prop::collection::vec(end, 0..3), 0..20);
        (Just(nodes), arcs, places.clone(), places)
    })
}

/// Times from every source to every target, by Dijkstra.
fn naive(nodes: usize, arcs: &[Arc3], sources: &[Vec<End>], targets: &[Vec<End>]) -> Vec<Vec<u32>> {
    let row = |source: &Vec<End>| {
        let times = dijkstra::times(nodes, arcs, source);
        let to = |ends: &Vec<End>| {
            ends.iter().map(|end| times[end.node as usize].saturating_add(end.time)).min().unwrap_or(FAR)
        };
        targets.iter().map(to).collect()
    };
    sources.iter().map(row).collect()
}

fn two_smallest(times: &[u32]) -> TwoNearest {
    let mut found: Vec<Found> = (0..)
        .zip(times)
        .filter(|(_, time)| **time != FAR)
        .map(|(target, &time)| Found { time, target })
        .collect();
    found.sort_unstable();
    TwoNearest { first: found.first().copied(), second: found.get(1).copied() }
}

/// Whether a route follows arcs and takes the time that it says.
fn is_sound(route: &Route, arcs: &[Arc3], from: &[End], to: &[End]) -> bool {
    let leg =
        |ends: &[End], node: &u32| ends.iter().filter(|end| end.node == *node).map(|end| end.time).min();
    let step =
        |pair: &[u32]| arcs.iter().filter(|arc| (arc.0, arc.1) == (pair[0], pair[1])).map(|arc| arc.2).min();
    let steps: Option<u32> = route.nodes.windows(2).map(step).sum();
    let ends = leg(from, &route.nodes[0]).zip(leg(to, &route.nodes[route.nodes.len() - 1]));
    steps.zip(ends).is_some_and(|(steps, (first, last))| steps + first + last == route.time)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_verb_says_what_dijkstra_says((nodes, arcs, sources, targets) in world(), limit in 0_u32..60) {
        let hierarchy = Hierarchy::prepare(nodes, arcs.iter().copied());
        let naive = naive(nodes, &arcs, &sources, &targets);
        let table = hierarchy.table_to(&targets).from(&sources);
        prop_assert_eq!(&table, &naive.concat());
        let labels = hierarchy.nearest(&targets);
        let within = hierarchy.within(&sources, &targets, limit);
        for (index, source) in sources.iter().enumerate() {
            let times = &naive[index];
            prop_assert_eq!(TwoNearest::from_ends(source, &labels), two_smallest(times));
            let near: Vec<(u32, u32)> = within[index].iter().map(|found| (found.target, found.time)).collect();
            let expected: Vec<(u32, u32)> =
                (0..).zip(times.iter().copied()).filter(|(_, time)| *time <= limit).collect();
            prop_assert_eq!(near, expected);
            for (target, &time) in targets.iter().zip(times) {
                match hierarchy.route(source, target) {
                    None => prop_assert_eq!(time, FAR),
                    Some(route) => {
                        prop_assert_eq!(route.time, time);
                        prop_assert!(is_sound(&route, &arcs, source, target), "{:?}", route);
                    }
                }
            }
        }
    }

    #[test]
    fn the_order_of_arcs_and_the_threads_change_nothing((nodes, mut arcs, ..) in world(), seed in any::<u64>()) {
        let hierarchy = Hierarchy::prepare(nodes, arcs.iter().copied());
        let length = arcs.len().max(1);
        arcs.rotate_left((seed % length as u64) as usize);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(3).build().unwrap();
        let other = pool.install(|| Hierarchy::prepare(nodes, arcs.iter().copied()));
        prop_assert_eq!(hierarchy.nodes(), other.nodes());
        prop_assert!(hierarchy == other);
    }
}

#[test]
fn a_graph_without_nodes_answers() {
    let hierarchy = Hierarchy::prepare(0, std::iter::empty());
    assert_eq!((hierarchy.nodes(), hierarchy.arcs()), (0, 0));
    assert!(hierarchy.nearest(&[Vec::new()]).is_empty());
    assert_eq!(hierarchy.table_to(&[Vec::new()]).from(&[Vec::new()]), [FAR]);
}
