//! In which direction a way is travelled.
//!
//! <https://wiki.openstreetmap.org/wiki/Key:oneway>

use super::settings::{Oneway, Values};
use crate::roads::extract::Tags;

/// Keys of which a value may open the direction against that of the road.
const CYCLEWAYS: [&str; 4] = ["cycleway", "cycleway:both", "cycleway:left", "cycleway:right"];

/// The directions that are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Directions {
    /// As the way is drawn.
    pub(super) ahead: bool,
    /// Against it.
    pub(super) back: bool,
    /// Whether it is a ring, around which nobody goes the other way, not even on foot.
    pub(super) ring: bool,
}

impl Directions {
    const BOTH: Self = Self { ahead: true, back: true, ring: false };
    const AHEAD: Self = Self { back: false, ..Self::BOTH };
    const BACK: Self = Self { ahead: false, ..Self::BOTH };
    const NONE: Self = Self { ahead: false, ..Self::AHEAD };
}

/// Whether a way is a roundabout or another ring with one direction.
pub(super) fn is_ring(tags: &Tags) -> bool {
    matches!(tags.get("junction"), Some("roundabout" | "circular"))
}

/// Whether a way is one carriageway of a road that has two, or a street with one direction; rings are neither.
pub(super) fn is_one_way(tags: &Tags) -> bool {
    let one = |value| matches!(directions_of(value), Some(Directions::AHEAD | Directions::BACK));
    !is_ring(tags) && tags.get("oneway").is_some_and(one)
}

impl Oneway {
    /// The directions in which a way with these tags is open.
    pub(super) fn directions(&self, tags: &Tags) -> Directions {
        let said = self.keys.iter().find_map(|key| tags.get(key).and_then(directions_of));
        let found = said.unwrap_or_else(|| self.implied_by(tags));
        let contraflow = !self.contraflow.is_empty() && has_contraflow(tags, &self.contraflow);
        let ring = self.implied && is_ring(tags);
        match found {
            Directions::AHEAD | Directions::BACK if contraflow => Directions { ring, ..Directions::BOTH },
            other => Directions { ring, ..other },
        }
    }

    fn implied_by(&self, tags: &Tags) -> Directions {
        let motorway = tags.get("highway") == Some("motorway");
        if self.implied && (motorway || is_ring(tags)) { Directions::AHEAD } else { Directions::BOTH }
    }
}

fn has_contraflow(tags: &Tags, values: &Values) -> bool {
    CYCLEWAYS.iter().any(|key| tags.get(key).is_some_and(|value| values.contains(value)))
}

/// What a value of `oneway` says; `None`: nothing.
fn directions_of(value: &str) -> Option<Directions> {
    Some(match value {
        "yes" | "true" | "1" => Directions::AHEAD,
        "-1" | "reverse" => Directions::BACK,
        "no" | "false" | "0" => Directions::BOTH,
        // The direction changes with the hour: open to nobody who does not know it.
        "reversible" => Directions::NONE,
        // Both directions in turn, within minutes.
        "alternating" => Directions::BOTH,
        _ => return None,
    })
}
