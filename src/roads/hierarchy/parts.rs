//! The arrays that a hierarchy is made of, to be kept in a file.

use super::arcs::Arcs;
use super::build::{Hierarchy, LONGEST};
use super::links::NONE;

/// Number of arrays that a hierarchy is made of.
pub const PARTS: usize = 9;

/// Why arrays are not a hierarchy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WrongParts {
    /// The nodes in their order are not each there once.
    #[error("a node of the hierarchy is missing, or is there twice")]
    Nodes,
    /// The lists of arcs do not follow each other, or one array of arcs is longer than another.
    #[error("the lists of arcs of the hierarchy do not fit together")]
    Lists,
    /// An arc does not lead to a more important place, or takes too long, or two arcs join the same places.
    #[error("an arc of the hierarchy leads to the wrong side, is there twice or takes too long")]
    Arc,
    /// A shortcut does not stand for two arcs that exist and take as long.
    #[error("a shortcut of the hierarchy does not stand for two of its arcs")]
    Shortcut,
}

impl Hierarchy {
    /// The arrays that the hierarchy is made of: the nodes, the most important first; then, of the arcs to more important nodes and
    /// of those from them, where each list begins, heads, milliseconds, and places passed over.
    pub fn parts(&self) -> [&[u32]; PARTS] {
        let Self { node, up, down, .. } = self;
        [node, &up.first, &up.head, &up.time, &up.over, &down.first, &down.head, &down.time, &down.over]
            .map(Vec::as_slice)
    }

    /// The hierarchy made of what [`Self::parts`] gave.
    ///
    /// # Errors
    /// Whatever could make an answer panic: the arrays come from a file.
    pub fn from_parts(parts: [Vec<u32>; PARTS]) -> Result<Self, WrongParts> {
        let [node, first, head, time, over, down_first, down_head, down_time, down_over] = parts;
        let up = Arcs { first, head, time, over };
        let down = Arcs { first: down_first, head: down_head, time: down_time, over: down_over };
        check_nodes(&node)?;
        [&up, &down].into_iter().try_for_each(|arcs| check_arcs(arcs, node.len()))?;
        check_shortcuts(&up, &down)?;
        Ok(Self::assembled(node, up, down))
    }
}

/// Every number is there once.
fn check_nodes(node: &[u32]) -> Result<(), WrongParts> {
    let mut is_there = vec![false; node.len()];
    for &node in node {
        match is_there.get_mut(node as usize) {
            Some(there) if !*there => *there = true,
            _ => return Err(WrongParts::Nodes),
        }
    }
    Ok(())
}

/// Lists follow each other, their heads rise and are more important, and times are sound.
fn check_arcs(arcs: &Arcs, places: usize) -> Result<(), WrongParts> {
    let Arcs { first, head, time, over } = arcs;
    let is_whole = first.len() == places + 1
        && first[0] == 0
        && first[places] as usize == head.len()
        && first.is_sorted()
        && time.len() == head.len()
        && over.len() == head.len();
    if !is_whole {
        return Err(WrongParts::Lists);
    }
    let rises = |place: u32| {
        let heads = &head[arcs.range(place)];
        heads.is_sorted_by(|one, next| one < next) && heads.last().is_none_or(|&last| last < place)
    };
    let is_sound = (0..places as u32).all(rises) && time.iter().all(|&time| time <= LONGEST);
    if is_sound { Ok(()) } else { Err(WrongParts::Arc) }
}

/// Every shortcut stands for an arc to a less important place and one from there, which together take as long.
fn check_shortcuts(up: &Arcs, down: &Arcs) -> Result<(), WrongParts> {
    let places = up.first.len() as u32 - 1;
    let time = |arcs: &Arcs, place: u32, head: u32| arcs.find(place, head).map(|at| arcs.time[at]);
    let is_sound = |place: u32, index: usize, is_up: bool| {
        let arcs = if is_up { up } else { down };
        let (over, head) = (arcs.over[index], arcs.head[index]);
        let (from, to) = if is_up { (place, head) } else { (head, place) };
        let both = || Some(time(down, over, from)? + time(up, over, to)?);
        over == NONE || (over > place && over < places && both() == Some(arcs.time[index]))
    };
    let all = |place: u32| {
        up.range(place).all(|index| is_sound(place, index, true))
            && down.range(place).all(|index| is_sound(place, index, false))
    };
    if (0..places).all(all) { Ok(()) } else { Err(WrongParts::Shortcut) }
}
