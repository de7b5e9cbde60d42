//! The coloured areas and the lines between them.

use super::classes::Fills;
use super::clip::Clip;
use super::frame::Frame;
use super::layers::MapArea;
use super::outline::between_groups;
use super::windows::Window;
use crate::output::drawing::{Dot, Item, Rgb, Shape, Stroke};

/// More areas than this, and their borders would hide the colours.
const MOST_BORDERS: usize = 3000;

/// Whether so many areas have a line around each.
pub(super) fn has_borders(areas: usize) -> bool {
    areas <= MOST_BORDERS
}

/// The look of the lines: how many areas there are on the page, and the pixels to a unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lines {
    areas: usize,
    unit: f64,
}

impl Lines {
    pub(super) fn new(areas: usize, unit: f64) -> Self {
        Self { areas, unit }
    }

    /// Whether each area has a line around it.
    pub(super) fn has_borders(self) -> bool {
        has_borders(self.areas)
    }

    fn border(self) -> Option<Stroke> {
        let stroke = Stroke { colour: Rgb(150, 140, 128), width: 0.55 * self.unit };
        self.has_borders().then_some(stroke)
    }

    fn outline(self) -> Stroke {
        let width = if self.has_borders() { 1.5 } else { 0.9 };
        Stroke { colour: Rgb(70, 65, 60), width: width * self.unit }
    }
}

/// The lines around areas alone, to be drawn over zones.
pub(super) fn borders(areas: &[&MapArea<'_>], frame: &Frame, lines: Lines) -> Vec<Item> {
    let Some(stroke) = lines.border() else { return Vec::new() };
    let border = |area: &&MapArea<'_>| {
        let lines = frame.rings(area.boundary);
        Item::Shape(Shape { lines, closed: true, fill: None, stroke: Some(stroke) })
    };
    areas.iter().map(border).collect()
}

/// The areas in their colours, then the lines between the groups.
pub(super) fn draw(window: &Window<'_>, fills: &Fills, lines: Lines) -> (Vec<Item>, Vec<Item>) {
    let (areas, frame) = (&window.areas, &window.frame);
    let clip = window.is_close_up().then(|| Clip::to(&frame.rect));
    let rings = |area: &&MapArea<'_>| {
        let rings = frame.rings(area.boundary);
        match clip {
            Some(clip) => clip.rings(rings),
            None => rings,
        }
    };
    let rings: Vec<Vec<Vec<Dot>>> = areas.iter().map(rings).collect();
    let grouped: Vec<_> =
        areas.iter().zip(&rings).map(|(area, rings)| (area.group, rings.as_slice())).collect();
    let between = between_groups(&grouped);
    let outline = Shape { lines: between, closed: false, fill: None, stroke: Some(lines.outline()) };
    let area = |(area, lines_of): (&&MapArea<'_>, Vec<Vec<Dot>>)| {
        let fill = Some(fills.of(area.minutes));
        Item::Shape(Shape { lines: lines_of, closed: true, fill, stroke: lines.border() })
    };
    (areas.iter().zip(rings).map(area).collect(), vec![Item::Shape(outline)])
}
