//! From an extract and rules to a network.

use std::collections::HashMap;

use super::super::extract::Extract;
use super::super::rules::Rules;
use super::chains::Chains;
use super::components::component_sizes;
use super::edges::{Material, Tip};
use super::pace::paces;
use super::parts::{Direction, Network};
use super::pieces::{NodeUse, pieces};
use super::town::Towns;
use super::turns::{Meetings, Run};

impl Network {
    /// The network of an extract for a mode of travel. `departements` holds the code of the département of each way, for the law of
    /// speeds, or nothing at all.
    ///
    /// An extract without a way that the rules allow gives an empty network.
    pub fn new(extract: &Extract, rules: &impl Rules, departements: &[Option<&str>]) -> Self {
        let paces = paces(extract, rules, departements);
        let nodes = NodeUse::new(extract, rules, &paces);
        let pieces = pieces(extract, &paces, &nodes);
        let chains = Chains::new(extract, &paces, &pieces, &nodes).all();
        let towns = Towns::new(extract, rules);
        let material = Material { extract, rules, paces: &paces, pieces: &pieces, nodes: &nodes, towns };
        let chains: Vec<_> = chains.into_iter().map(|chain| material.turned_open(chain)).collect();
        let tips: Vec<[Tip; 2]> = chains.iter().map(|chain| material.tips(chain)).collect();
        let mut network = Self { names: extract.names.clone(), ..Self::default() };
        material.fill(&chains, &mut network);
        network.meet(extract, &nodes, &tips);
        network.add_arcs(extract, rules, &tips);
        network.component_sizes = component_sizes(&network);
        network
    }

    /// Numbers the nodes: one for all edges that meet, one for each edge that ends at a closed node.
    fn meet(&mut self, extract: &Extract, nodes: &NodeUse, tips: &[[Tip; 2]]) {
        let mut numbers: HashMap<u32, u32> = HashMap::new();
        let mut number = |tip: Tip| {
            let next = self.node_positions.len() as u32;
            let is_closed = nodes.crossing(tip.node).closed;
            let number = if is_closed { next } else { *numbers.entry(tip.node).or_insert(next) };
            if number == next {
                self.node_positions.push(extract.nodes[tip.node as usize]);
            }
            number
        };
        for &[start, end] in tips {
            let [start, end] = [number(start), number(end)];
            self.starts.push(start);
            self.ends.push(end);
        }
    }

    /// Adds the arcs, and the copies of nodes that turn restrictions ask for.
    fn add_arcs(&mut self, extract: &Extract, rules: &impl Rules, tips: &[[Tip; 2]]) {
        let is_open = |edge, direction| self.is_open(edge, direction);
        let allowed = Meetings::new(extract, tips, &is_open).allowed(extract, rules);
        // Copies follow the junctions, in the order of those that they are copies of.
        let mut copies: Vec<(u32, Run)> = allowed.keys().map(|&run| (self.end_of(run), run)).collect();
        copies.sort_unstable();
        let junctions = self.node_positions.len() as u32;
        let copy_of: HashMap<Run, u32> =
            (junctions..).zip(&copies).map(|(copy, (_, run))| (*run, copy)).collect();
        let head = |run: Run| copy_of.get(&run).copied().unwrap_or_else(|| self.end_of(run));

        let directions = [Direction::Ahead, Direction::Back];
        let runs = (0..self.edges() as u32).flat_map(|edge| directions.map(|direction| (edge, direction)));
        let mut arcs: Vec<(u32, u32, Run)> = Vec::new();
        for run in runs.filter(|&(edge, direction)| self.is_open(edge, direction)) {
            arcs.push((self.begin_of(run), head(run), run));
        }
        for (copy, (_, arriving)) in (junctions..).zip(&copies) {
            arcs.extend(allowed[arriving].iter().map(|&run| (copy, head(run), run)));
        }
        arcs.sort_unstable();
        self.copies = copies.iter().map(|&(node, _)| node).collect();
        self.node_positions
            .extend(copies.iter().map(|&(node, _)| self.node_positions[node as usize]).collect::<Vec<_>>());
        self.put_arcs(&arcs);
    }

    fn put_arcs(&mut self, arcs: &[(u32, u32, Run)]) {
        self.first_arc = vec![0; self.nodes() + 1];
        arcs.iter().for_each(|(from, ..)| self.first_arc[*from as usize + 1] += 1);
        for node in 0..self.nodes() {
            self.first_arc[node + 1] += self.first_arc[node];
        }
        self.heads = arcs.iter().map(|&(_, head, _)| head).collect();
        let code = |(edge, direction): Run| 2 * edge + u32::from(direction == Direction::Back);
        self.arc_edges = arcs.iter().map(|&(_, _, run)| code(run)).collect();
    }

    /// The junction from which a run starts.
    fn begin_of(&self, (edge, direction): Run) -> u32 {
        match direction {
            Direction::Ahead => self.starts[edge as usize],
            Direction::Back => self.ends[edge as usize],
        }
    }

    /// The junction at which a run arrives.
    fn end_of(&self, (edge, direction): Run) -> u32 {
        match direction {
            Direction::Ahead => self.ends[edge as usize],
            Direction::Back => self.starts[edge as usize],
        }
    }
}
