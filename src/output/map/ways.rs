//! Zones and lines: where one gets within a time, and the way to a place.

use geo::Coord;

use super::classes::Fills;
use super::frame::Frame;
use super::layers::{AreaTime, MapLine, MapZone};
use crate::output::drawing::{Item, Rgb, Shape, Stroke, WHITE};

/// The line around a zone.
const RIM: Rgb = Rgb(20, 84, 44);
/// The line of a trip: dark red, which neither ground nor zones nor symbols have.
const TRIP: Rgb = Rgb(190, 20, 40);

/// The zones in their colours, the widest first.
pub(super) fn zones(zones: &[MapZone<'_>], frame: &Frame, fills: &Fills) -> Vec<Item> {
    let mut widest_first: Vec<&MapZone<'_>> = zones.iter().collect();
    widest_first.sort_by(|a, b| b.minutes.total_cmp(&a.minutes));
    let zone = |zone: &MapZone<'_>| {
        let fill = Some(fills.of(AreaTime::Minutes(zone.minutes)));
        let stroke = Some(Stroke { colour: RIM, width: 0.7 });
        Item::Shape(Shape { lines: frame.rings(zone.boundary), closed: true, fill, stroke })
    };
    widest_first.into_iter().map(zone).collect()
}

/// The lines in red with a white rim, the thin ones below.
pub(super) fn lines(lines: &[MapLine], frame: &Frame, unit: f64) -> Vec<Item> {
    let mut thin_first: Vec<&MapLine> = lines.iter().collect();
    thin_first.sort_by_key(|line| !line.thin);
    let drawn = |rim: bool| {
        thin_first.clone().into_iter().map(move |line| {
            let width = if line.thin { 2.5 } else { 5.5 } + if rim { 4.0 } else { 0.0 };
            let stroke = Stroke { colour: if rim { WHITE } else { TRIP }, width: width * unit };
            let lines = vec![frame.line(&line.points)];
            Item::Shape(Shape { lines, closed: false, fill: None, stroke: Some(stroke) })
        })
    };
    drawn(true).chain(drawn(false)).collect()
}

/// A short line for the legend, centred.
pub(super) fn sample(at: Coord<f64>, unit: f64) -> Vec<Item> {
    let reach = Coord { x: 20.0 * unit, y: 0.0 };
    let stroke = Stroke { colour: TRIP, width: 5.5 * unit };
    vec![Item::Shape(Shape::line(at - reach, at + reach, stroke))]
}
