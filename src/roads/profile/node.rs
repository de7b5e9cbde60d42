//! How a node is passed: barriers, signals, signs and crossings.

use super::access::Word;
use super::settings::{Settings, Waits};
use crate::roads::Crossing;
use crate::roads::extract::Tags;

/// Keys that tell whom signals or signs face.
const FACING: [&str; 2] = ["traffic_signals:direction", "direction"];

impl Settings {
    /// How a node with these tags is passed.
    pub(super) fn crossing(&self, tags: &Tags) -> Crossing {
        let barrier = tags.get("barrier");
        // On a crossing of pedestrians, access tags are about those who cross.
        let asked = barrier.is_some() || tags.get("highway").is_none();
        let word = if asked { self.access.verdict(tags).word } else { None };
        let stopped = barrier.is_some_and(|barrier| self.is_stopped(barrier, tags));
        let closed = match word {
            Some(Word::Closed) => true,
            Some(Word::Open | Word::Slow | Word::Pushed) => false,
            None => stopped,
        };
        let free = word == Some(Word::Open);
        let gate = barrier.filter(|_| !free).and_then(|barrier| self.barriers.wait.get(barrier)).copied();
        Crossing { closed, wait: milliseconds(gate.unwrap_or(0.0) + self.waits.at(tags)) }
    }

    fn is_stopped(&self, barrier: &str, tags: &Tags) -> bool {
        let sinks = tags.get("bollard").is_some_and(|kind| self.barriers.bollards.contains(kind));
        let locked = tags.get("locked") == Some("yes");
        locked || (self.barriers.closed.contains(barrier) && !sinks)
    }
}

impl Waits {
    /// The mean wait at a node, in seconds.
    fn at(&self, tags: &Tags) -> f64 {
        let signalled =
            tags.get("crossing") == Some("traffic_signals") || tags.get("crossing:signals") == Some("yes");
        match tags.get("highway") {
            Some("traffic_signals") => self.signals * faced(tags),
            Some("crossing") if signalled => self.signalled_crossing * faced(tags),
            Some("crossing") if tags.get("crossing") != Some("no") => self.crossing,
            // These signs face one direction, and who leaves the junction passes them too: the mean of both.
            Some("stop") => self.stop / 2.0,
            Some("give_way") => self.give_way / 2.0,
            Some("mini_roundabout") => self.mini_roundabout,
            _ if is_rail(tags) => self.level_crossing,
            _ => 0.0,
        }
    }
}

fn is_rail(tags: &Tags) -> bool {
    matches!(tags.get("railway"), Some("level_crossing" | "tram_level_crossing"))
}

/// The share of those who pass whom the signals face: half of them where they face one direction.
fn faced(tags: &Tags) -> f64 {
    let one = FACING.iter().any(|key| matches!(tags.get(key), Some("forward" | "backward")));
    if one { 0.5 } else { 1.0 }
}

/// Whole milliseconds.
pub(super) fn milliseconds(seconds: f64) -> u32 {
    (seconds * 1000.0).round() as u32
}
