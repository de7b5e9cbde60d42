//! Every verb against Dijkstra on random graphs.

mod parts;
mod prepare;
mod route;
mod verbs;

use proptest::prelude::*;

use super::*;

/// A graph and places on it.
#[derive(Debug, Clone)]
struct World {
    nodes: usize,
    arcs: Vec<(u32, u32, u32)>,
    sources: Vec<Vec<End>>,
    targets: Vec<Vec<End>>,
}

impl World {
    fn hierarchy(&self) -> Hierarchy {
        Hierarchy::prepare(self.nodes, self.arcs.iter().copied())
    }

    fn times_from(&self, source: &[End]) -> Vec<u32> {
        dijkstra::times(self.nodes, &self.arcs, source)
    }

    fn times_to(&self, target: &[End]) -> Vec<u32> {
        let back: Vec<_> = self.arcs.iter().map(|&(from, to, time)| (to, from, time)).collect();
        dijkstra::times(self.nodes, &back, target)
    }

    /// Times from every source to every target.
    fn table(&self) -> Vec<Vec<u32>> {
        let row = |source: &Vec<End>| {
            let times = self.times_from(source);
            self.targets.iter().map(|target| dijkstra::soonest(&times, target)).collect()
        };
        self.sources.iter().map(row).collect()
    }
}

/// Mostly short times, none at all among them; some that no way may take, or that no two on a way may.
fn time() -> impl Strategy<Value = u32> + Clone {
    prop_oneof![
        40 => 0_u32..30,
        1 => LONGEST - 40..=LONGEST + 1,
        1 => Just(u32::MAX),
    ]
}

/// A graph with parallel arcs, loops, arcs of no length and parts without connection; places with no, one or several ends.
fn world() -> impl Strategy<Value = World> {
    (1_usize..50).prop_flat_map(|nodes| {
        let node = 0..nodes as u32;
        let arcs = prop::collection::vec((node.clone(), node.clone(), time()), 0..nodes * 4);
        let end = (node, time()).prop_map(|(node, time)| End { node, time });
        let places = prop::collection::vec(prop::collection::vec(end, 0..4), 0..20);
        let world = move |(arcs, sources, targets)| World { nodes, arcs, sources, targets };
        (arcs, places.clone(), places).prop_map(world)
    })
}

/// Streets of a town on a square grid, both ways but for some; their times look random and are always the same.
fn town(side: u32) -> World {
    let mut state = 1_u32;
    let mut random = move |below: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % below
    };
    let mut arcs = Vec::new();
    for node in 0..side * side {
        let right = (node % side + 1 < side).then_some(node + 1);
        let below = (node / side + 1 < side).then_some(node + side);
        for other in [right, below].into_iter().flatten() {
            arcs.push((node, other, 5_000 + random(20_000)));
            if random(10) > 0 {
                arcs.push((other, node, 5_000 + random(20_000)));
            }
        }
    }
    let nodes = (side * side) as usize;
    let mut places =
        || (0..40).map(|_| vec![End { node: random(side * side), time: random(9_000) }]).collect();
    World { nodes, arcs, sources: places(), targets: places() }
}

/// Does `work` with this many threads.
fn with_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(work)
}
