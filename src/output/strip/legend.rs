use geo::Coord;

use super::classes::Classes;
use super::plot::frame;
use super::week::WeekTexts;
use crate::output::drawing::{
    Anchor, BLACK, Fill, Font, Fonts, GREY, Item, LINE_EM, Rect, Rgb, Shape, Text, paragraph,
};

/// Height of a box of colour, in units.
const BOX: f64 = 22.0;

/// What the legend explains, and how it looks.
pub(super) struct Legend<'a> {
    pub(super) texts: &'a WeekTexts,
    pub(super) classes: &'a Classes,
    pub(super) fonts: Fonts,
    /// Pixels to a unit.
    pub(super) unit: f64,
    /// How far it may reach, in pixels.
    pub(super) width: f64,
    /// Whether a moment is pointed out.
    pub(super) mark: bool,
}

/// A class in the legend.
struct Swatch<'a> {
    colour: Rgb,
    label: &'a str,
    width: f64,
}

/// The legend while it fills from top to bottom.
struct Column {
    left: f64,
    y: f64,
    items: Vec<Item>,
}

impl Legend<'_> {
    /// The legend from `top_left` (pixels) on, and the y under it.
    pub(super) fn draw(&self, top_left: Coord<f64>) -> (Vec<Item>, f64) {
        let mut column = Column { left: top_left.x, y: top_left.y, items: Vec::new() };
        self.paragraph(&mut column, &self.texts.legend_title, (18.0, true), BLACK);
        column.y += 6.0 * self.unit;
        self.rows().iter().for_each(|row| self.row(&mut column, row));
        if let (true, Some(mark)) = (self.mark, &self.texts.mark) {
            self.mark(&mut column, &mark.text);
        }
        column.y += 4.0 * self.unit;
        self.paragraph(&mut column, &self.texts.note, (16.0, false), GREY);
        (column.items, column.y)
    }

    /// How high it is, in pixels.
    pub(super) fn height(&self) -> f64 {
        self.draw(Coord::zero()).1
    }

    fn font(&self, (size, bold): (f64, bool)) -> Font {
        Font { size: size * self.unit, bold }
    }

    /// At most three lines.
    fn paragraph(&self, column: &mut Column, text: &str, look: (f64, bool), colour: Rgb) {
        let font = self.font(look);
        let lines = self.fonts.wrap_to(text, font, (self.width, 3));
        let (items, bottom) = paragraph(lines, Coord { x: column.left, y: column.y }, font, colour);
        column.items.extend(items);
        column.y = bottom;
    }

    /// Nobody, then the classes from few to many, in as many rows as it takes.
    fn rows(&self) -> Vec<Vec<Swatch<'_>>> {
        let font = self.font((16.0, false));
        let reach = |label: &str| (self.fonts.width(label, font) + 16.0 * self.unit).max(84.0 * self.unit);
        let widest = self.texts.class_labels.iter().map(|label| reach(label)).fold(0.0, f64::max);
        let widths = std::iter::once(reach(&self.texts.nobody)).chain(std::iter::repeat(widest));
        let labels = std::iter::once(&self.texts.nobody).chain(&self.texts.class_labels);
        let mut rows: Vec<Vec<Swatch<'_>>> = vec![Vec::new()];
        let (mut left, whole) = (self.width, self.width);
        for ((colour, label), width) in self.classes.colours().iter().zip(labels).zip(widths) {
            let width = width.min(whole);
            if width > left {
                rows.push(Vec::new());
                left = whole;
            }
            left -= width;
            rows.last_mut().expect("starts with one row").push(Swatch { colour: *colour, label, width });
        }
        rows
    }

    /// Boxes of colour side by side, each with its label under it.
    fn row(&self, column: &mut Column, row: &[Swatch<'_>]) {
        let (font, mut x) = (self.font((16.0, false)), column.left);
        let bottom = column.y + BOX * self.unit;
        for Swatch { colour, label, width } in row {
            let swatch = Rect { left: x, top: column.y, right: x + width, bottom };
            column.items.push(Item::Shape(Shape::rect(&swatch, Fill::Solid(*colour), None)));
            let at = Coord { x: x + width / 2.0, y: bottom + font.size * 1.15 };
            let content = self.fonts.shortened(label, font, *width);
            let (anchor, colour, halo) = (Anchor::Middle, BLACK, 0.0);
            column.items.push(Item::Text(Text { at, anchor, font, colour, halo, content }));
            x += width;
        }
        column.y = bottom + font.size * LINE_EM + 8.0 * self.unit;
    }

    /// A frame as that of the cell, with what it points out.
    fn mark(&self, column: &mut Column, text: &str) {
        let (font, unit) = (self.font((16.0, false)), self.unit);
        let (left, top) = (column.left + 4.0 * unit, column.y + 3.0 * unit);
        let cell = Rect { left, top, right: left + 13.0 * unit, bottom: top + 17.0 * unit };
        column.items.extend(frame(&cell, unit));
        let x = cell.right + 12.0 * unit;
        let lines = self.fonts.wrap_to(text, font, (column.left + self.width - x, 3));
        let (items, bottom) = paragraph(lines, Coord { x, y: column.y }, font, BLACK);
        column.items.extend(items);
        column.y = bottom.max(cell.bottom) + 6.0 * unit;
    }
}
