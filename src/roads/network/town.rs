//! Built-up areas, told by the length of their streets: an approximation (see the README).

use std::collections::{HashMap, HashSet};

use super::super::extract::{Extract, Position};
use super::super::rules::Rules;
use super::parts::segment_length;
use crate::units::EARTH_RADIUS;

/// Side of a square.
const SIDE_M: f64 = 250.0;
/// Metres of streets in the three by three squares around a built-up one, at least.
const STREETS_M: f64 = 400.0;

/// A square: row from the equator, column from the meridian of Greenwich at the row's latitude.
type Square = (i32, i32);

/// The squares that are built up.
pub(super) struct Towns(HashSet<Square>);

impl Towns {
    pub(super) fn new(extract: &Extract, rules: &impl Rules) -> Self {
        let is_street: Vec<bool> = extract.tags.iter().map(|tags| rules.is_street(tags)).collect();
        let mut metres: HashMap<Square, f64> = HashMap::new();
        for (way, _) in extract.ways.iter().enumerate().filter(|(_, way)| is_street[way.tags as usize]) {
            for pair in extract.nodes_of(way).windows(2) {
                let [a, b] = [pair[0], pair[1]].map(|node| extract.nodes[node as usize]);
                *metres.entry(square(middle(a, b))).or_default() += segment_length(a, b).0;
            }
        }
        let around = |&(row, column): &Square| -> f64 {
            let squares = neighbours((row, column)).filter_map(|square| metres.get(&square));
            squares.sum()
        };
        let near: HashSet<Square> = metres.keys().flat_map(|&square| neighbours(square)).collect();
        Self(near.into_iter().filter(|square| around(square) >= STREETS_M).collect())
    }

    /// Whether the middle of a segment is in a built-up square.
    pub(super) fn hold(&self, a: Position, b: Position) -> bool {
        self.0.contains(&square(middle(a, b)))
    }
}

fn middle(a: Position, b: Position) -> Position {
    let half = |a: i32, b: i32| ((i64::from(a) + i64::from(b)) / 2) as i32;
    Position { lon: half(a.lon, b.lon), lat: half(a.lat, b.lat) }
}

fn square(at: Position) -> Square {
    let point = at.point();
    let row = (point.y().to_radians() * EARTH_RADIUS.0 / SIDE_M).floor();
    let latitude = row * SIDE_M / EARTH_RADIUS.0;
    let column = (point.x().to_radians() * latitude.cos() * EARTH_RADIUS.0 / SIDE_M).floor();
    (row as i32, column as i32)
}

/// A square and those around it. Columns of the next row are shifted by less than a square in a département: good enough here.
fn neighbours((row, column): Square) -> impl Iterator<Item = Square> {
    (-1..=1).flat_map(move |up| (-1..=1).map(move |right| (row + up, column + right)))
}
