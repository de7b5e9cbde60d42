//! The week as rows of cells in a box of the page.

use geo::Coord;

use super::classes::Classes;
use super::span::{SLOTS_PER_HOUR, Span};
use crate::output::drawing::{
    BLACK, Dot, Fill, Font, Fonts, GREY, Item, Rect, Rgb, Shape, Stroke, WHITE, dot,
};

/// From the top of a row to the bottom of its cells, as a part of the way to the next row.
const FILLED: f64 = 0.9;

/// The hour between morning and afternoon.
const NOON: usize = 12;

/// Where a week stands and how fine it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    /// The hours from left to right, the days from top to bottom.
    pub(super) rect: Rect,
    pub(super) span: Span,
    /// Slots of five minutes in a cell.
    pub(super) slots: usize,
    /// Pixels to a unit.
    pub(super) unit: f64,
}

impl Plot {
    /// The x of an hour of the day.
    fn x(&self, hour: f64) -> f64 {
        self.rect.left + self.rect.width() * (hour - self.span.from as f64) / self.span.hours() as f64
    }

    /// From one day to the next, in pixels.
    pub(super) fn pitch(&self) -> f64 {
        self.rect.height() / 7.0
    }

    /// The box of the cells of a day, on whole pixels, so that all rows look alike.
    fn row(&self, day: usize) -> (f64, f64) {
        let top = (self.rect.top + self.pitch() * day as f64).round();
        (top, top + (self.pitch() * FILLED).round().max(1.0))
    }

    /// The middle of a row.
    pub(super) fn middle(&self, day: usize) -> f64 {
        let (top, bottom) = self.row(day);
        (top + bottom) / 2.0
    }

    fn cell(&self, day: usize, cell: usize) -> Rect {
        let hour = |cell: usize| self.span.from as f64 + (cell * self.slots) as f64 / SLOTS_PER_HOUR as f64;
        let (top, bottom) = self.row(day);
        Rect { left: self.x(hour(cell)), top, right: self.x(hour(cell + 1)), bottom }
    }

    /// One shape for each class that the week has: fewer words in an SVG than a shape for each cell.
    pub(super) fn cells(&self, shares: &[f64], classes: &Classes) -> Vec<Item> {
        let mut boxes: Vec<Vec<Vec<Dot>>> = vec![Vec::new(); classes.colours().len()];
        for (day, means) in self.span.means(shares, self.slots).into_iter().enumerate() {
            for (cell, mean) in means.into_iter().enumerate() {
                boxes[classes.of(mean)].push(ring(&self.cell(day, cell)));
            }
        }
        let filled = boxes.into_iter().zip(classes.colours()).filter(|(lines, _)| !lines.is_empty());
        let shape = |(lines, colour): (_, &Rgb)| {
            Item::Shape(Shape { lines, closed: true, fill: Some(Fill::Solid(*colour)), stroke: None })
        };
        filled.map(shape).collect()
    }

    /// White threads between the hours, `width` units wide.
    pub(super) fn threads(&self, width: f64) -> Vec<Item> {
        let hours = self.span.from + 1..self.span.to;
        hours.map(|hour| self.upright(hour, WHITE, width * self.unit)).collect()
    }

    /// A thin dark line in a white gap between morning and afternoon.
    pub(super) fn noon(&self, width: f64) -> Vec<Item> {
        vec![self.upright(NOON, WHITE, 3.2 * width * self.unit), self.upright(NOON, GREY, width * self.unit)]
    }

    fn upright(&self, hour: usize, colour: Rgb, width: f64) -> Item {
        let x = self.x(hour as f64);
        let at = |y: f64| Coord { x, y };
        let line = Shape::line(at(self.row(0).0), at(self.row(6).1), Stroke { colour, width });
        Item::Shape(line)
    }

    /// A frame around the cell of a slot; none if its hour is not shown.
    pub(super) fn frame(&self, slot: usize) -> Vec<Item> {
        let Some((day, cell)) = self.span.cell_of(slot, self.slots) else { return Vec::new() };
        frame(&self.cell(day, cell), self.unit)
    }

    /// The hours that find room as labels which reach at most `reach` pixels beyond the rows, each with its x.
    ///
    /// Every hour, or every second, third, fourth or sixth, else noon alone.
    pub(super) fn ticks(
        &self,
        hours: &[String; 25],
        (font, fonts): (Font, Fonts),
        reach: f64,
    ) -> Vec<(f64, String)> {
        let shown = self.span.from..=self.span.to;
        let widest = hours[shown.clone()].iter().map(|label| fonts.width(label, font)).fold(0.0, f64::max);
        let hour = self.rect.width() / self.span.hours() as f64;
        let fits = |step: &usize| *step as f64 * hour >= widest + 0.7 * font.size;
        let step = [1, 2, 3, 4, 6].into_iter().find(fits).unwrap_or(NOON);
        let tick =
            |at: usize| (self.x(at as f64), fonts.shortened(&hours[at], font, self.rect.width() / 2.0));
        let inside = |(x, label): &(f64, String)| {
            let half = fonts.width(label, font) / 2.0;
            x - half >= self.rect.left - reach && x + half <= self.rect.right + reach
        };
        let regular = shown.filter(|at| at.is_multiple_of(step) && (step < NOON || *at == NOON));
        regular.map(tick).filter(inside).collect()
    }
}

/// A black line around a box, with a white one on either side of it: in sight on every colour.
pub(super) fn frame(cell: &Rect, unit: f64) -> Vec<Item> {
    let line = |colour, width: f64| {
        let stroke = Some(Stroke { colour, width: width * unit });
        let lines = vec![ring(&cell.grown(1.5 * unit))];
        Item::Shape(Shape { lines, closed: true, fill: None, stroke })
    };
    vec![line(WHITE, 6.5), line(BLACK, 2.8)]
}

fn ring(rect: &Rect) -> Vec<Dot> {
    let Rect { left, top, right, bottom } = *rect;
    [(left, top), (right, top), (right, bottom), (left, bottom)]
        .map(|corner| dot(Coord::from(corner)))
        .to_vec()
}
