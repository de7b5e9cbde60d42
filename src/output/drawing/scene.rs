//! What the page shows, before any pixel: the two painters (`raster`, `svg`) read this and nothing else.

use geo::Coord;

use super::rect::Rect;

/// A position in whole tenths of a pixel.
///
/// Fine enough to look smooth, short in SVG, and exact: the common border of two areas stays common.
pub(in crate::output) type Dot = [i32; 2];

/// How many dots there are to a pixel.
pub(in crate::output) const DOTS_PER_PIXEL: f64 = 10.0;

/// The dot nearest to a position in pixels.
pub(in crate::output) fn dot(at: Coord<f64>) -> Dot {
    [at.x, at.y].map(|v| (v * DOTS_PER_PIXEL).round() as i32)
}

/// A colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::output) struct Rgb(
    pub(in crate::output) u8,
    pub(in crate::output) u8,
    pub(in crate::output) u8,
);

pub(in crate::output) const WHITE: Rgb = Rgb(255, 255, 255);
pub(in crate::output) const BLACK: Rgb = Rgb(25, 25, 25);
pub(in crate::output) const GREY: Rgb = Rgb(90, 90, 90);

/// The way the lines of a hatch lean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::output) enum Lean {
    /// They climb to the right.
    Up,
    /// They fall to the right.
    Down,
}

/// Diagonal lines over a ground.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::output) struct Hatch {
    pub(in crate::output) id: &'static str,
    pub(in crate::output) ground: Rgb,
    pub(in crate::output) line: Rgb,
    pub(in crate::output) lean: Lean,
    /// From line to line along a row, in pixels.
    pub(in crate::output) spacing: f64,
    /// Along a row, in pixels.
    pub(in crate::output) width: f64,
}

/// The inside of a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::output) enum Fill {
    Solid(Rgb),
    Hatched(Hatch),
}

/// A line around or along a shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::output) struct Stroke {
    pub(in crate::output) colour: Rgb,
    /// In pixels.
    pub(in crate::output) width: f64,
}

/// Lines, or rings filled by the even-odd rule.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::output) struct Shape {
    pub(in crate::output) lines: Vec<Vec<Dot>>,
    pub(in crate::output) closed: bool,
    pub(in crate::output) fill: Option<Fill>,
    pub(in crate::output) stroke: Option<Stroke>,
}

impl Shape {
    /// A closed shape through `corners` (pixels).
    pub(in crate::output) fn polygon(corners: &[Coord<f64>], fill: Rgb, stroke: Option<Stroke>) -> Self {
        let lines = vec![corners.iter().copied().map(dot).collect()];
        Self { lines, closed: true, fill: Some(Fill::Solid(fill)), stroke }
    }

    /// A box.
    pub(in crate::output) fn rect(rect: &Rect, fill: Fill, stroke: Option<Stroke>) -> Self {
        let Rect { left, top, right, bottom } = *rect;
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)].map(Coord::from);
        Self { fill: Some(fill), ..Self::polygon(&corners, WHITE, stroke) }
    }

    /// A straight line.
    pub(in crate::output) fn line(from: Coord<f64>, to: Coord<f64>, stroke: Stroke) -> Self {
        Self { lines: vec![vec![dot(from), dot(to)]], closed: false, fill: None, stroke: Some(stroke) }
    }
}

/// A disc.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::output) struct Disc {
    pub(in crate::output) centre: Coord<f64>,
    pub(in crate::output) radius: f64,
    pub(in crate::output) fill: Rgb,
}

/// Which end of a text stands at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::output) enum Anchor {
    Start,
    Middle,
    End,
}

/// A size (pixels of an em) and a weight of the font.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::output) struct Font {
    pub(in crate::output) size: f64,
    pub(in crate::output) bold: bool,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::output) struct Text {
    /// On the baseline.
    pub(in crate::output) at: Coord<f64>,
    pub(in crate::output) anchor: Anchor,
    pub(in crate::output) font: Font,
    pub(in crate::output) colour: Rgb,
    /// The width of the white rim, in pixels: 0 for none.
    pub(in crate::output) halo: f64,
    pub(in crate::output) content: String,
}

/// One thing to draw.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::output) enum Item {
    Shape(Shape),
    Disc(Disc),
    Text(Text),
}

/// Things drawn together, over the layers before.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::output) struct Layer {
    pub(in crate::output) id: &'static str,
    /// Whether neighbours must meet without a light seam.
    pub(in crate::output) seamless: bool,
    pub(in crate::output) items: Vec<Item>,
}

impl Layer {
    pub(in crate::output) fn new(id: &'static str, items: Vec<Item>) -> Self {
        Self { id, seamless: false, items }
    }
}

/// The page.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::output) struct Scene {
    pub(in crate::output) width: u32,
    pub(in crate::output) height: u32,
    pub(in crate::output) title: String,
    /// What the page shows, for those who cannot see it.
    pub(in crate::output) description: String,
    /// Those that the layers may hold.
    pub(in crate::output) hatches: Vec<Hatch>,
    pub(in crate::output) layers: Vec<Layer>,
}
