//! Puts what the files say together: each way once, in the order of ids, cut where nodes are missing.

use super::gathered::{Aligned, Nodes, align};
use super::part::RoadPart;
use super::places::Places;
use super::table;
use super::turning;
use crate::roads::extract::{Extract, Tags, Way};

/// A way of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct At {
    id: i64,
    part: u32,
    way: u32,
}

/// An extract while it is put together.
struct Assembly<'a> {
    parts: &'a [RoadPart],
    aligned: Vec<Aligned>,
    nodes: &'a Nodes,
    extract: Extract,
    missing: Vec<bool>,
    differing: u64,
}

/// The extract of all files, and how many ways and restrictions two files tell differently.
pub(super) fn assemble(parts: Vec<RoadPart>, places: &Places, mut nodes: Nodes) -> (Extract, u64) {
    nodes.tagged.sort_unstable();
    let tags = table::table(parts.iter().map(|part| &*part.tags).chain([&*nodes.tags]));
    let node_sets = table::places(&tags, &nodes.tags);
    nodes.tagged.iter_mut().for_each(|(_, set)| *set = node_sets[*set as usize]);
    let unnamed = [Box::default()];
    let names = table::table(parts.iter().map(|part| &*part.names).chain([&unnamed[..]]));
    let mut assembly = Assembly {
        aligned: align(&parts, places, &tags, &names),
        parts: &parts,
        nodes: &nodes,
        extract: Extract { tags, names, first: vec![0], ..Extract::default() },
        missing: vec![false; places.count()],
        differing: 0,
    };
    assembly.add_ways();
    assembly.extract.left_out.missing_nodes = count(&assembly.missing);
    let (mut extract, mut differing) = (assembly.extract, assembly.differing);
    let new_places = keep_nodes(&mut extract, nodes);
    keep_tables(&mut extract);
    let turns = parts.into_iter().flat_map(|part| part.turns).collect();
    differing += turning::add_turns(&mut extract, turns, |id| new_places[places.find(id)? as usize]);
    (extract, differing)
}

fn count(flags: &[bool]) -> u64 {
    flags.iter().filter(|&&flag| flag).count() as u64
}

impl Assembly<'_> {
    fn add_ways(&mut self) {
        let all = self.parts.iter().enumerate().flat_map(|(part, ways)| {
            let at = move |(way, id)| At { id, part: part as u32, way: way as u32 };
            ways.ways.iter().map(|way| way.id).enumerate().map(at)
        });
        let mut order: Vec<At> = all.collect();
        // Equal ids stay in the order of files and blocks, so that the first counts.
        order.sort_unstable();
        for same in order.chunk_by(|a, b| a.id == b.id) {
            self.differing +=
                same[1..].iter().filter(|other| self.says(**other) != self.says(same[0])).count() as u64;
            self.add_way(same[0]);
        }
    }

    /// The tags, name and nodes of a way.
    fn says(&self, at: At) -> (u32, u32, &[u32]) {
        let (part, aligned) = (&self.parts[at.part as usize], &self.aligned[at.part as usize]);
        let way = part.ways[at.way as usize];
        let nodes = &aligned.nodes[part.refs_of(at.way as usize)];
        (aligned.tags[way.tags as usize], aligned.names[way.name as usize], nodes)
    }

    /// Adds a way, or each of its runs of nodes that are there.
    fn add_way(&mut self, at: At) {
        let (part, aligned) = (&self.parts[at.part as usize], &self.aligned[at.part as usize]);
        let way = part.ways[at.way as usize];
        let (tags, name) = (aligned.tags[way.tags as usize], aligned.names[way.name as usize]);
        let before = self.extract.ways.len();
        for run in
            aligned.nodes[part.refs_of(at.way as usize)].split_inclusive(|&node| !self.nodes.holds(node))
        {
            let (&last, whole) = run.split_last().expect("runs are not empty");
            let run = if self.nodes.holds(last) {
                run
            } else {
                self.missing[last as usize] = true;
                whole
            };
            if run.len() >= 2 {
                self.extract.ways.push(Way { id: at.id, tags, name });
                self.extract.way_nodes.extend_from_slice(run);
                self.extract.first.push(self.extract.way_nodes.len() as u32);
            }
        }
        self.extract.left_out.short_ways += u64::from(self.extract.ways.len() == before);
    }
}

/// Keeps the nodes that ways pass after all; the new place of each old one, if it is kept.
fn keep_nodes(extract: &mut Extract, nodes: Nodes) -> Vec<Option<u32>> {
    let mut used = vec![false; nodes.positions.len()];
    extract.way_nodes.iter().for_each(|&node| used[node as usize] = true);
    let (kept, new_places) = table::keep(nodes.positions, &used);
    extract.nodes = kept;
    extract.way_nodes.iter_mut().for_each(|node| *node = new_places[*node as usize]);
    let tagged = nodes.tagged.into_iter().filter(|(node, _)| used[*node as usize]);
    extract.node_tags = tagged.map(|(node, set)| (new_places[node as usize], set)).collect();
    new_places.into_iter().zip(used).map(|(place, is_used)| is_used.then_some(place)).collect()
}

/// Keeps the sets of tags and the names that occur after all.
fn keep_tables(extract: &mut Extract) {
    let mut used = vec![false; extract.tags.len()];
    extract.ways.iter().for_each(|way| used[way.tags as usize] = true);
    extract.node_tags.iter().for_each(|(_, set)| used[*set as usize] = true);
    let (tags, tag_places) = table::keep::<Tags>(std::mem::take(&mut extract.tags), &used);
    let mut used = vec![false; extract.names.len()];
    used[0] = true;
    extract.ways.iter().for_each(|way| used[way.name as usize] = true);
    let (names, name_places) = table::keep(std::mem::take(&mut extract.names), &used);
    (extract.tags, extract.names) = (tags, names);
    for way in &mut extract.ways {
        (way.tags, way.name) = (tag_places[way.tags as usize], name_places[way.name as usize]);
    }
    extract.node_tags.iter_mut().for_each(|(_, set)| *set = tag_places[*set as usize]);
}
