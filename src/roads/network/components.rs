//! Which junctions reach each other.

use super::parts::Network;

/// Not seen yet.
const NEW: u32 = u32::MAX;

/// The strongly connected component of each node, copies included, numbered in no particular order; and how many there are.
///
/// Tarjan 1972 (SIAM Journal on Computing 1), with a stack of its own: roads are longer than a thread's stack.
pub(super) fn components(network: &Network) -> (Vec<u32>, u32) {
    let nodes = network.nodes();
    let mut search = Tarjan {
        network,
        order: vec![NEW; nodes],
        low: vec![0; nodes],
        component: vec![NEW; nodes],
        open: Vec::new(),
        seen: 0,
        found: 0,
    };
    for node in 0..nodes as u32 {
        if search.order[node as usize] == NEW {
            search.from(node);
        }
    }
    (search.component, search.found)
}

struct Tarjan<'a> {
    network: &'a Network,
    /// When each node was first seen.
    order: Vec<u32>,
    /// The earliest node of the open ones that each node reaches.
    low: Vec<u32>,
    component: Vec<u32>,
    /// Nodes whose component is not known yet.
    open: Vec<u32>,
    seen: u32,
    found: u32,
}

impl Tarjan<'_> {
    fn from(&mut self, root: u32) {
        let arcs = |node: u32| self.network.first_arc[node as usize];
        let mut path = vec![(root, arcs(root))];
        self.enter(root);
        while let Some((node, arc)) = path.last_mut() {
            let node = *node;
            if *arc < self.network.first_arc[node as usize + 1] {
                let head = self.network.heads[*arc as usize];
                *arc += 1;
                if self.order[head as usize] == NEW {
                    path.push((head, self.network.first_arc[head as usize]));
                    self.enter(head);
                } else if self.component[head as usize] == NEW {
                    self.low[node as usize] = self.low[node as usize].min(self.order[head as usize]);
                }
            } else {
                path.pop();
                self.leave(node);
                if let Some((before, _)) = path.last() {
                    self.low[*before as usize] = self.low[*before as usize].min(self.low[node as usize]);
                }
            }
        }
    }

    fn enter(&mut self, node: u32) {
        self.order[node as usize] = self.seen;
        self.low[node as usize] = self.seen;
        self.seen += 1;
        self.open.push(node);
    }

    /// Closes the component that begins with `node`, if one does.
    fn leave(&mut self, node: u32) {
        if self.low[node as usize] != self.order[node as usize] {
            return;
        }
        while let Some(member) = self.open.pop() {
            self.component[member as usize] = self.found;
            if member == node {
                break;
            }
        }
        self.found += 1;
    }
}

/// For each edge, the junctions of the component of both its ends; 0 when they are in different ones.
pub(super) fn component_sizes(network: &Network) -> Vec<u32> {
    let (component, count) = components(network);
    let mut sizes = vec![0_u32; count as usize];
    component[..network.junctions()].iter().for_each(|&of| sizes[of as usize] += 1);
    let of = |node: u32| component[node as usize];
    let size =
        |(&start, &end): (&u32, &u32)| if of(start) == of(end) { sizes[of(start) as usize] } else { 0 };
    network.starts.iter().zip(&network.ends).map(size).collect()
}

/// The sizes of all components, in junctions, the largest first.
pub fn sizes(network: &Network) -> Vec<u32> {
    let (component, count) = components(network);
    let mut sizes = vec![0_u32; count as usize];
    component[..network.junctions()].iter().for_each(|&of| sizes[of as usize] += 1);
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes
}
