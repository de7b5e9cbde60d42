//! The checker's own assignment of people to sites with little room: a plain flow on a plain graph, from nothing, one chain at a time.

use super::problem::Problem;
use crate::units::Seconds;

/// One direction of a pair of edges; the other is its index with the last bit flipped.
struct Edge {
    to: usize,
    room: i64,
    cost: i64,
}

struct Graph {
    edges: Vec<Edge>,
    from: Vec<Vec<usize>>,
}

impl Graph {
    fn join(&mut self, a: usize, b: usize, room: i64, cost: i64) {
        for (from, to, room, cost) in [(a, b, room, cost), (b, a, 0, -cost)] {
            self.from[from].push(self.edges.len());
            self.edges.push(Edge { to, room, cost });
        }
    }

    /// Sends people from `source` to `sink` along the cheapest ways as long as that lowers the cost; gives the lowest cost.
    fn least_cost(&mut self, source: usize, sink: usize) -> i64 {
        let mut total = 0;
        while let Some((cost, way)) = self.cheapest(source, sink).filter(|(cost, _)| *cost < 0) {
            let people = way.iter().map(|&edge| self.edges[edge].room).min().unwrap_or(0);
            for edge in way {
                self.edges[edge].room -= people;
                self.edges[edge ^ 1].room += people;
            }
            total += cost * people;
        }
        total
    }

    fn cheapest(&self, source: usize, sink: usize) -> Option<(i64, Vec<usize>)> {
        let mut cost: Vec<Option<i64>> = vec![None; self.from.len()];
        let mut by = vec![usize::MAX; self.from.len()];
        cost[source] = Some(0);
        let mut queue = std::collections::VecDeque::from([source]);
        while let Some(node) = queue.pop_front() {
            let Some(so_far) = cost[node] else { continue };
            for &edge in &self.from[node] {
                let Edge { to, room, cost: more } = self.edges[edge];
                if room > 0 && cost[to].is_none_or(|known| so_far + more < known) {
                    (cost[to], by[to]) = (Some(so_far + more), edge);
                    queue.push_back(to);
                }
            }
        }
        let mut way = Vec::new();
        let mut node = sink;
        while node != source {
            let edge = *by.get(node).filter(|edge| **edge != usize::MAX)?;
            way.push(edge);
            node = self.edges[edge ^ 1].to;
        }
        cost[sink].map(|cost| (cost, way))
    }
}

/// The largest sum over people of `worth` that an assignment to the open places reaches, none above its capacity.
pub(super) fn largest(problem: &Problem, is_open: &[bool], worth: impl Fn(Seconds) -> i64) -> i64 {
    let (points, places) = (problem.people().len(), problem.places().len());
    let (source, sink) = (points + places, points + places + 1);
    let mut graph = Graph { edges: Vec::new(), from: (0..sink + 1).map(|_| Vec::new()).collect() };
    for point in 0..points {
        graph.join(source, point, problem.people()[point] as i64, 0);
        for link in problem.links(point).iter().filter(|link| is_open[link.place as usize]) {
            graph.join(point, points + link.place as usize, i64::MAX >> 1, -worth(link.time));
        }
    }
    for place in (0..places).filter(|&place| is_open[place]) {
        let room = problem.places()[place].capacity.map_or(i64::MAX >> 1, |people| people as i64);
        graph.join(points + place, sink, room, 0);
    }
    -graph.least_cost(source, sink)
}
