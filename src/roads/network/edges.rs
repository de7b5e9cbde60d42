//! Edges with their points and times, and the ends at which they meet.

use std::collections::HashMap;

use super::super::extract::Extract;
use super::super::rules::Rules;
use super::chains::Link;
use super::check::LONGEST;
use super::pace::Pace;
use super::parts::{FERRY, Network, OPEN_AHEAD, OPEN_BACK, segment_length};
use super::pieces::{NodeUse, Piece};
use super::town::Towns;
use crate::units::Metres;

/// Where an edge ends: the node of the extract, and the way that ends there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tip {
    pub(super) node: u32,
    pub(super) way: u32,
}

/// What edges are made of.
pub(super) struct Material<'a, R> {
    pub(super) extract: &'a Extract,
    pub(super) rules: &'a R,
    pub(super) paces: &'a [Option<Pace>],
    pub(super) pieces: &'a [Piece],
    pub(super) nodes: &'a NodeUse,
    pub(super) towns: Towns,
}

/// How busy a node of the extract is.
#[derive(Debug, Clone, Copy)]
struct Meeting {
    branches: u32,
    best: u8,
}

/// One edge under way.
struct Run {
    points: Vec<u32>,
    ahead: Vec<f64>,
    back: Vec<f64>,
    length: f64,
}

impl<R: Rules> Material<'_, R> {
    fn pace(&self, way: u32) -> &Pace {
        self.paces[way as usize].as_ref().expect("only ways that are travelled are cut")
    }

    /// The nodes of a link, in the order in which it is followed.
    fn nodes_of(&self, link: Link) -> Vec<u32> {
        let piece = self.pieces[link.piece as usize];
        let mut nodes = self.extract.way_nodes[piece.first as usize..=piece.last as usize].to_vec();
        if link.reversed {
            nodes.reverse();
        }
        nodes
    }

    /// Where a chain begins and where it ends.
    pub(super) fn tips(&self, chain: &[Link]) -> [Tip; 2] {
        let tip = |link: Link, last: bool| {
            let piece = self.pieces[link.piece as usize];
            Tip { node: piece.ends(self.extract)[usize::from(last != link.reversed)], way: piece.way }
        };
        [tip(chain[0], false), tip(chain[chain.len() - 1], true)]
    }

    /// The chain turned so that it is open ahead.
    pub(super) fn turned_open(&self, mut chain: Vec<Link>) -> Vec<Link> {
        if !self.is_open(chain[0], true) {
            chain.reverse();
            chain.iter_mut().for_each(|link| link.reversed = !link.reversed);
        }
        chain
    }

    fn is_open(&self, link: Link, along: bool) -> bool {
        let pace = self.pace(self.pieces[link.piece as usize].way);
        if along == link.reversed { pace.open_back } else { pace.open_ahead }
    }

    /// Adds the edges of all chains to `network`, without their nodes.
    pub(super) fn fill(&self, chains: &[Vec<Link>], network: &mut Network) {
        let meetings = self.meetings(chains);
        network.first_point.push(0);
        for chain in chains {
            let run = self.run(chain, &meetings);
            self.push(chain, &run, network);
        }
    }

    fn meetings(&self, chains: &[Vec<Link>]) -> HashMap<u32, Meeting> {
        let mut meetings: HashMap<u32, Meeting> = HashMap::new();
        for tip in chains.iter().flat_map(|chain| self.tips(chain)) {
            let rank = self.pace(tip.way).rank;
            let meeting = meetings.entry(tip.node).or_insert(Meeting { branches: 0, best: rank });
            meeting.branches += 1;
            meeting.best = meeting.best.min(rank);
        }
        meetings
    }

    /// Points and times of a chain, waits on arrival included.
    fn run(&self, chain: &[Link], meetings: &HashMap<u32, Meeting>) -> Run {
        let [start, end] = self.tips(chain);
        let mut run = Run { points: vec![start.node], ahead: vec![0.0], back: vec![0.0], length: 0.0 };
        for &link in chain {
            self.follow(link, &mut run);
        }
        let last = run.points.len() - 1;
        for (at, &node) in run.points.iter().enumerate().take(last).skip(1) {
            // Between two points a wait counts on arrival at the next, whichever way one goes.
            let wait = f64::from(self.nodes.crossing(node).wait);
            if wait == 0.0 {
                continue;
            }
            run.ahead[at..].iter_mut().for_each(|time| *time += wait);
            run.back[at + 1..].iter_mut().for_each(|time| *time += wait);
        }
        run.ahead[last] += self.wait_at(end, meetings);
        let arrival = self.wait_at(start, meetings);
        run.back[1..].iter_mut().for_each(|time| *time += arrival);
        run
    }

    /// Goes along a link.
    fn follow(&self, link: Link, run: &mut Run) {
        let pace = *self.pace(self.pieces[link.piece as usize].way);
        let nodes = self.nodes_of(link);
        for pair in nodes.windows(2) {
            let [a, b] = [pair[0], pair[1]].map(|node| self.extract.nodes[node as usize]);
            let length = segment_length(a, b);
            let [along, against] = pace.times(length, self.towns.hold(a, b));
            let [ahead, back] = if link.reversed { [against, along] } else { [along, against] };
            run.points.push(pair[1]);
            run.ahead.push(run.ahead[run.ahead.len() - 1] + ahead);
            run.back.push(run.back[run.back.len() - 1] + back);
            run.length += length.0;
        }
    }

    /// Milliseconds that one waits on arrival at the end of an edge: what the tags of the node say, else giving way.
    fn wait_at(&self, tip: Tip, meetings: &HashMap<u32, Meeting>) -> f64 {
        let tagged = self.nodes.crossing(tip.node).wait;
        let Meeting { branches, best } = meetings[&tip.node];
        let wait = match (tagged, branches) {
            (0, 0..=2) => 0,
            (0, _) => self.rules.junction(self.pace(tip.way).rank, best, branches as usize),
            (wait, _) => wait,
        };
        f64::from(wait)
    }

    fn push(&self, chain: &[Link], run: &Run, network: &mut Network) {
        let way = self.pieces[chain[0].piece as usize].way;
        let flags = [
            (self.is_open(chain[0], true), OPEN_AHEAD),
            (self.is_open(chain[0], false), OPEN_BACK),
            (self.pace(way).ferry, FERRY),
        ];
        network.flags.push(flags.iter().filter(|(is, _)| *is).map(|(_, flag)| flag).sum());
        network.points.extend(run.points.iter().map(|&node| self.extract.nodes[node as usize]));
        network.ahead.extend(run.ahead.iter().map(|&time| whole(time)));
        network.back.extend(run.back.iter().map(|&time| whole(time)));
        network.first_point.push(network.points.len() as u32);
        network.lengths.push(decimetres(Metres(run.length)));
        network.edge_names.push(self.extract.ways[way as usize].name);
    }
}

/// Whole milliseconds; an edge of more than 24 days is one of 24 days.
fn whole(milliseconds: f64) -> u32 {
    milliseconds.round().min(f64::from(LONGEST)) as u32
}

fn decimetres(length: Metres) -> u32 {
    (length.0 * 10.0).round() as u32
}
