//! What the page shows, before any pixel: the two painters (`raster`, `svg`) read this and nothing else.

use geo::Coord;

use super::rect::Rect;

/// A position in whole tenths of a pixel.
///
/// Fine enough to look smooth, short in SVG, and exact: the common border of two areas stays common.
pub(super) type Dot = [i32; 2];

/// How many dots there are to a pixel.
pub(super) const DOTS_PER_PIXEL: f64 = 10.0;

/// The dot nearest to a position in pixels.
pub(super) fn dot(at: Coord<f64>) -> Dot {
    [at.x, at.y].map(|v| (v * DOTS_PER_PIXEL).round() as i32)
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rgb(pub(super) u8, pub(super) u8, pub(super) u8);

pub(super) const WHITE: Rgb = Rgb(255, 255, 255);
pub(super) const BLACK: Rgb = Rgb(25, 25, 25);
pub(super) const GREY: Rgb = Rgb(90, 90, 90);

/// Diagonal lines over a ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hatch {
    pub(super) id: &'static str,
    pub(super) ground: Rgb,
    pub(super) line: Rgb,
    /// From line to line along a row, in pixels.
    pub(super) spacing: f64,
    /// Along a row, in pixels.
    pub(super) width: f64,
}

/// The inside of a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Fill {
    Solid(Rgb),
    Hatched(Hatch),
}

/// A line around or along a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stroke {
    pub(super) colour: Rgb,
    /// In pixels.
    pub(super) width: f64,
}

/// Lines, or rings filled by the even-odd rule.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shape {
    pub(super) lines: Vec<Vec<Dot>>,
    pub(super) closed: bool,
    pub(super) fill: Option<Fill>,
    pub(super) stroke: Option<Stroke>,
}

impl Shape {
    /// A closed shape through `corners` (pixels).
    pub(super) fn polygon(corners: &[Coord<f64>], fill: Rgb, stroke: Option<Stroke>) -> Self {
        let lines = vec![corners.iter().copied().map(dot).collect()];
        Self { lines, closed: true, fill: Some(Fill::Solid(fill)), stroke }
    }

    /// A box.
    pub(super) fn rect(rect: &Rect, fill: Fill, stroke: Option<Stroke>) -> Self {
        let Rect { left, top, right, bottom } = *rect;
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(Coord::from);
        Self { fill: Some(fill), ..Self::polygon(&corners, WHITE, stroke) }
    }

    /// A straight line.
    pub(super) fn line(from: Coord<f64>, to: Coord<f64>, stroke: Stroke) -> Self {
        Self { lines: vec![vec![dot(from), dot(to)]], closed: false, fill: None, stroke: Some(stroke) }
    }
}

/// A disc.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Disc {
    pub(super) centre: Coord<f64>,
    pub(super) radius: f64,
    pub(super) fill: Rgb,
}

/// Which end of a text stands at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
}

/// A size (pixels of an em) and a weight of the map's font.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Font {
    pub(super) size: f64,
    pub(super) bold: bool,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    /// On the baseline.
    pub(super) at: Coord<f64>,
    pub(super) anchor: Anchor,
    pub(super) font: Font,
    pub(super) colour: Rgb,
    /// The width of the white rim, in pixels: 0 for none.
    pub(super) halo: f64,
    pub(super) content: String,
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Item {
    Shape(Shape),
    Disc(Disc),
    Text(Text),
}

/// Things drawn together, over the layers before.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layer {
    pub(super) id: &'static str,
    /// Whether neighbours must meet without a light seam.
    pub(super) seamless: bool,
    pub(super) items: Vec<Item>,
}

impl Layer {
    pub(super) fn new(id: &'static str, items: Vec<Item>) -> Self {
        Self { id, seamless: false, items }
    }
}

/// The page.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scene {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) title: String,
    pub(super) layers: Vec<Layer>,
}
