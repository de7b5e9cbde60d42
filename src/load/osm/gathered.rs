//! Everything that the files say of roads, before it is put in order.

use rayon::prelude::*;

use super::damage::Damage;
use super::part::{NodePart, RoadPart};
use super::places::Places;
use super::table;
use crate::roads::extract::{Position, Tags};

/// A position that no node has: the node was not found.
const ABSENT: Position = Position { lon: i32::MAX, lat: i32::MAX };

/// A kilometre from south to north, in ten-millionths of a degree.
const KILOMETRE: u32 = 90_000;
/// Of so many nodes that come twice, at most one may have moved far.
const MOST_FAR: u64 = 100;

fn is_far(one: Position, other: Position) -> bool {
    one.lon.abs_diff(other.lon) > KILOMETRE || one.lat.abs_diff(other.lat) > KILOMETRE
}

/// The nodes that ways pass, by the places of their ids.
#[derive(Debug)]
pub(super) struct Nodes {
    /// Where each stands; [`Nodes::holds`] says whether it was found.
    pub(super) positions: Vec<Position>,
    /// Nodes with tags: the place of the node, and one in `tags`; in the order of places once all is read.
    pub(super) tagged: Vec<(u32, u32)>,
    /// Sets of tags; one may occur several times.
    pub(super) tags: Vec<Tags>,
    /// Nodes that stand outside the globe.
    pub(super) off_globe: u64,
    /// Nodes that two files, or one file twice, place differently.
    pub(super) differing: u64,
    /// Nodes that came twice.
    shared: u64,
    /// Of those, nodes that do not stand within a kilometre of themselves.
    far: u64,
}

impl Nodes {
    /// No node found yet.
    pub(super) fn none_of(places: &Places) -> Self {
        let positions = vec![ABSENT; places.count()];
        Self {
            positions,
            tagged: Vec::new(),
            tags: Vec::new(),
            off_globe: 0,
            differing: 0,
            shared: 0,
            far: 0,
        }
    }

    /// Adds the nodes of a block; of a node that was there already, the first counts.
    pub(super) fn add(&mut self, part: NodePart) -> u64 {
        let offset = self.tags.len() as u32;
        let mut tagged = part.tagged.iter().peekable();
        let mut new = 0;
        for (index, &(place, position)) in part.found.iter().enumerate() {
            let set = tagged.next_if(|(of, _)| *of as usize == index).map(|(_, set)| set + offset);
            let known = &mut self.positions[place as usize];
            if *known == ABSENT {
                *known = position;
                new += 1;
                self.tagged.extend(set.map(|set| (place, set)));
            } else {
                self.shared += 1;
                self.differing += u64::from(*known != position);
                self.far += u64::from(is_far(*known, position));
            }
        }
        self.tags.extend(part.tags);
        self.off_globe += part.off_globe;
        new
    }

    /// Refuses files whose ids do not mean the same nodes: their ways would pass each other's nodes.
    ///
    /// The map moves a node over a kilometre less than once in ten thousand; some programs number nodes anew from 1.
    pub(super) fn check_ids(&self) -> Result<(), Damage> {
        let (far, shared) = (self.far, self.shared);
        if far * MOST_FAR > shared { Err(Damage::OtherIds { far, shared }) } else { Ok(()) }
    }

    /// Whether the node of a place was found.
    pub(super) fn holds(&self, place: u32) -> bool {
        self.positions[place as usize] != ABSENT
    }
}

/// The places of all nodes that ways pass.
pub(super) fn places(parts: &[RoadPart]) -> Result<Places, Damage> {
    let runs: Vec<Vec<i64>> = parts.par_iter().map(|part| sorted(&part.refs)).collect();
    Places::of(runs.concat())
}

fn sorted(refs: &[i64]) -> Vec<i64> {
    let mut run = refs.to_vec();
    run.sort_unstable();
    run.dedup();
    run
}

/// A block whose numbers mean the same as those of every other block.
#[derive(Debug)]
pub(super) struct Aligned {
    /// The places of the nodes of its ways.
    pub(super) nodes: Vec<u32>,
    /// Of its sets of tags: their places among all.
    pub(super) tags: Vec<u32>,
    /// Of its names: their places among all.
    pub(super) names: Vec<u32>,
}

/// Numbers of nodes, tags and names that hold for all blocks.
pub(super) fn align(parts: &[RoadPart], places: &Places, tags: &[Tags], names: &[Box<str>]) -> Vec<Aligned> {
    let align = |part: &RoadPart| Aligned {
        nodes: part.refs.iter().map(|&id| places.find(id).expect("every id of a way is known")).collect(),
        tags: table::places(tags, &part.tags),
        names: table::places(names, &part.names),
    };
    parts.par_iter().map(align).collect()
}
