//! The network itself: plain arrays, so that it can be kept in a file.

use super::super::extract::Position;
use crate::units::{EARTH_RADIUS, Metres};

/// The two directions of an edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// As its points follow each other.
    Ahead,
    /// Against them.
    Back,
}

/// Open from the first point to the last.
pub(super) const OPEN_AHEAD: u32 = 1;
/// Open from the last point to the first.
pub(super) const OPEN_BACK: u32 = 2;
/// A ferry.
pub(super) const FERRY: u32 = 4;

/// Roads of one mode of travel: nodes where they meet, edges between them.
///
/// Nodes are numbered from 0; the first [`Network::junctions`] stand for places, the others are copies of them that apply turn
/// restrictions. Arcs are edges in a direction in which they are open.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Network {
    /// Where each node stands; copies stand where their originals do.
    pub node_positions: Vec<Position>,
    /// For each copy, the node that it is a copy of.
    pub copies: Vec<u32>,
    /// Where the points of each edge begin, and where those of the last end.
    pub first_point: Vec<u32>,
    /// The points of the edges, their ends included.
    pub points: Vec<Position>,
    /// Milliseconds from the start of the edge to each point, going ahead.
    pub ahead: Vec<u32>,
    /// Milliseconds from each point to the start of the edge, going back.
    pub back: Vec<u32>,
    /// Length of each edge, in decimetres.
    pub lengths: Vec<u32>,
    /// Name of each edge, as a place in `names`.
    pub edge_names: Vec<u32>,
    /// What each edge is: open ahead (1), open back (2), ferry (4).
    pub flags: Vec<u32>,
    /// The node at the start of each edge, never a copy.
    pub starts: Vec<u32>,
    /// The node at the end of each edge, never a copy.
    pub ends: Vec<u32>,
    /// Where the arcs of each node begin, and where those of the last end.
    pub first_arc: Vec<u32>,
    /// The node that each arc leads to.
    pub heads: Vec<u32>,
    /// The edge of each arc, doubled, plus 1 when it is followed back.
    pub arc_edges: Vec<u32>,
    /// For each edge, how many junctions are in the component of both its ends; 0 when they are in different ones.
    pub component_sizes: Vec<u32>,
    /// Names, the first empty.
    pub names: Vec<Box<str>>,
}

/// An arc: an edge in a direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arc {
    /// The node that it leads to.
    pub head: u32,
    /// Its edge.
    pub edge: u32,
    /// Along or against the points of the edge.
    pub direction: Direction,
}

/// Junctions of a component from which one gets somewhere, at least. A hamlet's streets that nothing else meets are fewer; the
/// roads of an inhabited island are often more.
pub const SOLID: u32 = 500;

impl Network {
    /// Number of nodes, copies included.
    pub fn nodes(&self) -> usize {
        self.node_positions.len()
    }

    /// Number of nodes that are not copies.
    pub fn junctions(&self) -> usize {
        self.nodes() - self.copies.len()
    }

    /// Number of edges.
    pub fn edges(&self) -> usize {
        self.lengths.len()
    }

    /// Where the points of an edge stand in the arrays of points.
    pub fn points_of(&self, edge: u32) -> std::ops::Range<usize> {
        self.first_point[edge as usize] as usize..self.first_point[edge as usize + 1] as usize
    }

    /// Whether an edge is open in a direction.
    pub fn is_open(&self, edge: u32, direction: Direction) -> bool {
        let flag = match direction {
            Direction::Ahead => OPEN_AHEAD,
            Direction::Back => OPEN_BACK,
        };
        self.flags[edge as usize] & flag != 0
    }

    /// Whether an edge is a ferry.
    pub fn is_ferry(&self, edge: u32) -> bool {
        self.flags[edge as usize] & FERRY != 0
    }

    /// The name of an edge: the number of the road, else its name; empty when it has none.
    pub fn name(&self, edge: u32) -> &str {
        &self.names[self.edge_names[edge as usize] as usize]
    }

    /// Milliseconds that the whole edge takes in a direction.
    pub fn time(&self, edge: u32, direction: Direction) -> u32 {
        let last = self.points_of(edge).end - 1;
        match direction {
            Direction::Ahead => self.ahead[last],
            Direction::Back => self.back[last],
        }
    }

    /// The length of an edge.
    pub fn length(&self, edge: u32) -> Metres {
        Metres(f64::from(self.lengths[edge as usize]) / 10.0)
    }

    /// The arcs from a node, in the order of heads.
    pub fn arcs_of(&self, node: u32) -> impl Iterator<Item = Arc> {
        let range = self.first_arc[node as usize] as usize..self.first_arc[node as usize + 1] as usize;
        range.map(|arc| {
            let (edge, is_back) = (self.arc_edges[arc] / 2, self.arc_edges[arc] % 2 == 1);
            let direction = if is_back { Direction::Back } else { Direction::Ahead };
            Arc { head: self.heads[arc], edge, direction }
        })
    }

    /// Every arc as (from, to, milliseconds), for a hierarchy.
    pub fn timed_arcs(&self) -> impl Iterator<Item = (u32, u32, u32)> {
        (0..self.nodes() as u32).flat_map(move |node| {
            self.arcs_of(node).map(move |arc| (node, arc.head, self.time(arc.edge, arc.direction)))
        })
    }

    /// The quickest arc between two nodes, that of the smallest edge among equals.
    pub fn arc_between(&self, from: u32, to: u32) -> Option<Arc> {
        let arcs = self.arcs_of(from).filter(|arc| arc.head == to);
        arcs.min_by_key(|arc| (self.time(arc.edge, arc.direction), arc.edge, arc.direction))
    }

    /// The nodes that lead into `edge` in a direction: the one where it begins, and those of its copies that may.
    pub fn tails(&self, edge: u32, direction: Direction) -> impl Iterator<Item = u32> {
        let node = match direction {
            Direction::Ahead => self.starts[edge as usize],
            Direction::Back => self.ends[edge as usize],
        };
        let (junctions, first) = (self.junctions() as u32, self.copies.partition_point(|&of| of < node));
        let copies = self.copies[first..].iter().take_while(move |&&of| of == node);
        let leads =
            move |&at: &u32| self.arcs_of(at).any(|arc| (arc.edge, arc.direction) == (edge, direction));
        std::iter::once(node)
            .chain((junctions + first as u32..).zip(copies).map(|(copy, _)| copy))
            .filter(leads)
    }

    /// The node that an edge leads to in a direction, which may be a copy.
    pub fn head(&self, edge: u32, direction: Direction) -> Option<u32> {
        let tail = self.tails(edge, direction).next()?;
        self.arcs_of(tail).find(|arc| (arc.edge, arc.direction) == (edge, direction)).map(|arc| arc.head)
    }

    /// Whether one gets somewhere from an edge, and back: see the README.
    pub fn is_solid(&self, edge: u32) -> bool {
        self.component_of(edge) >= SOLID
    }

    /// Junctions of the component of an edge; 0 when its ends are not in the same one.
    pub fn component_of(&self, edge: u32) -> u32 {
        self.component_sizes[edge as usize]
    }
}

/// The length of a straight segment, on a plane at its middle latitude.
pub fn segment_length(a: Position, b: Position) -> Metres {
    let (a, b) = (a.point(), b.point());
    let shrink = ((a.y() + b.y()) / 2.0).to_radians().cos();
    let (dx, dy) = ((b.x() - a.x()) * shrink, b.y() - a.y());
    Metres(dx.hypot(dy).to_radians() * EARTH_RADIUS.0)
}
