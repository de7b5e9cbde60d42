//! How fast each way is travelled.

use std::collections::HashMap;

use super::super::extract::Extract;
use super::super::rules::{Passage, Rules, Setting};
use super::parts::segment_length;
use crate::units::{KmPerHour, Metres};

/// How a way is travelled: what does not change along it, and its speeds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pace {
    pub(super) open_ahead: bool,
    pub(super) open_back: bool,
    pub(super) ferry: bool,
    pub(super) rank: u8,
    /// Speeds ahead and back, outside towns and in them; as good as any other where closed.
    speeds: [[KmPerHour; 2]; 2],
}

impl Pace {
    fn new(outside: Passage, in_town: Passage, length: impl Fn() -> Metres) -> Self {
        let speeds = |passage: Passage| {
            let whole = passage.duration.map(|time| KmPerHour::over(length(), time));
            let [ahead, back] = [whole.or(passage.ahead), whole.or(passage.back)];
            [ahead.or(back), back.or(ahead)].map(|speed| speed.unwrap_or(KmPerHour(1.0)))
        };
        Self {
            open_ahead: outside.ahead.is_some(),
            open_back: outside.back.is_some(),
            ferry: outside.ferry,
            rank: outside.rank,
            speeds: [speeds(outside), speeds(in_town)],
        }
    }

    /// Milliseconds that a length takes ahead and back.
    pub(super) fn times(&self, length: Metres, in_town: bool) -> [f64; 2] {
        self.speeds[usize::from(in_town)].map(|speed| speed.milliseconds_for(length))
    }
}

/// The pace of each way; `None`: it is not travelled.
pub(super) fn paces(
    extract: &Extract,
    rules: &impl Rules,
    departements: &[Option<&str>],
) -> Vec<Option<Pace>> {
    let mut known: HashMap<(u32, Option<&str>), Option<[Passage; 2]>> = HashMap::new();
    let passages = |tags: u32, departement| {
        let way = |in_town| rules.way(&extract.tags[tags as usize], Setting { in_town, departement });
        Some([way(false)?, way(true)?])
    };
    extract
        .ways
        .iter()
        .enumerate()
        .map(|(index, way)| {
            let nodes = extract.nodes_of(index);
            let departement = departements.get(index).copied().flatten();
            let found =
                known.entry((way.tags, departement)).or_insert_with(|| passages(way.tags, departement));
            let [outside, in_town] = (*found)?;
            let length = || way_length(extract, nodes);
            let pace = Pace::new(outside, in_town, length);
            (pace.open_ahead || pace.open_back).then_some(pace)
        })
        .collect()
}

fn way_length(extract: &Extract, nodes: &[u32]) -> Metres {
    let at = |node: u32| extract.nodes[node as usize];
    Metres(nodes.windows(2).map(|pair| segment_length(at(pair[0]), at(pair[1])).0).sum())
}
