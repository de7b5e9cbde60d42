//! Whether a hierarchy is that of a network.

use rayon::prelude::*;

use super::super::figures::NO_SHORTCUT;
use super::super::hierarchy::Hierarchy;
use super::super::network::Network;
use super::damage::Damage;

/// Checks that both have the same nodes, and that every arc of the hierarchy that is no shortcut is one of the network: routes follow
/// them.
pub(super) fn check_match(network: &Network, hierarchy: &Hierarchy) -> Result<(), Damage> {
    let [node, up_first, up_head, up_time, up_over, down_first, down_head, down_time, down_over] =
        hierarchy.parts();
    let is_known = |from: u32, to: u32, time: u32| {
        let arc = network.arc_between(from, to);
        arc.is_some_and(|arc| network.time(arc.edge, arc.direction) == time)
    };
    let range = |first: &[u32], place: usize| first[place] as usize..first[place + 1] as usize;
    let is_sound = |place: usize| {
        range(up_first, place)
            .filter(|&at| up_over[at] == NO_SHORTCUT)
            .all(|at| is_known(node[place], node[up_head[at] as usize], up_time[at]))
            && range(down_first, place)
                .filter(|&at| down_over[at] == NO_SHORTCUT)
                .all(|at| is_known(node[down_head[at] as usize], node[place], down_time[at]))
    };
    let is_match = node.len() == network.nodes() && (0..node.len()).into_par_iter().all(is_sound);
    if is_match { Ok(()) } else { Err(Damage::Strangers) }
}
