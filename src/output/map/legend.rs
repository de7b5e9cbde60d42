use geo::{Coord, Point};

use super::classes::Fills;
use super::layers::{AreaTime, MapLayers, MarkKind, SiteKind};
use super::page::MapTexts;
use super::spots::Spot;
use super::symbols::Symbols;
use super::ways;
use crate::output::drawing::{BLACK, Fill, Font, Fonts, GREY, Item, LINE_EM, Rect, Shape, Stroke, paragraph};

/// The size of a legend and the most lines of a label: the first that fits is drawn.
const SIZES: [(f64, usize); 6] = [(1.0, 3), (0.9, 3), (0.8, 3), (0.8, 2), (0.7, 1), (0.6, 1)];

/// What the legend explains, and how it looks.
pub(super) struct Legend<'a> {
    pub(super) layers: &'a MapLayers<'a>,
    /// Those on the page.
    pub(super) sites: &'a [Spot<'a>],
    /// Those on the page.
    pub(super) quarters: &'a [Spot<'a>],
    pub(super) texts: &'a MapTexts,
    pub(super) fills: &'a Fills,
    pub(super) symbols: Symbols,
    pub(super) fonts: Fonts,
    /// Pixels to a unit.
    pub(super) unit: f64,
}

/// Draws a symbol at a position in pixels.
type Draw<'a> = &'a dyn Fn(Coord<f64>) -> Vec<Item>;

/// The column while it fills from top to bottom.
struct Column<'a> {
    look: &'a Legend<'a>,
    /// Pixels to a unit of this column.
    unit: f64,
    /// The most lines of a label.
    lines: usize,
    room: Rect,
    y: f64,
    items: Vec<Item>,
}

impl Legend<'_> {
    /// The legend in `room`: only what the map shows, in smaller letters if they have to be, the list of the proposed sites as far as it fits.
    pub(super) fn draw(&self, room: Rect) -> Vec<Item> {
        let mut columns = SIZES.map(|size| Column::filled(self, size, room)).into_iter();
        let last = columns.next_back();
        let fits = |column: &Column<'_>| column.y + column.least_of_proposals() <= room.bottom;
        let Some(mut column) = columns.find(fits).or(last) else { return Vec::new() };
        column.proposals();
        column.items
    }

    fn shows(&self, time: AreaTime) -> bool {
        self.layers.areas.iter().any(|area| area.minutes == time)
    }
}

impl<'a> Column<'a> {
    /// With all but the list of the proposed sites.
    fn filled(look: &'a Legend<'a>, (size, lines): (f64, usize), room: Rect) -> Self {
        let unit = look.unit * size;
        let mut column = Self { look, unit, lines, room, y: room.top, items: Vec::new() };
        column.classes();
        column.places();
        column
    }

    /// Height of a box of colour, in units.
    const BOX: f64 = 31.0;
    /// From the left edge to the texts, in units.
    const INDENT: f64 = 60.0;

    fn classes(&mut self) {
        let look = self.look;
        if !look.layers.is_coloured() {
            return;
        }
        self.heading(&look.texts.legend_title);
        for (fill, label) in look.fills.classes().iter().zip(&look.texts.class_labels) {
            self.swatch(*fill, label);
        }
        let hatches =
            [(AreaTime::Unreachable, &look.texts.unreachable), (AreaTime::NoData, &look.texts.no_data)];
        for (time, label) in hatches.into_iter().filter(|(time, _)| look.shows(*time)) {
            self.y += 8.0 * self.unit;
            self.swatch(look.fills.of(time), label);
        }
        self.y += 26.0 * self.unit;
    }

    fn places(&mut self) {
        let (look, texts, unit) = (self.look, self.look.texts, self.unit);
        let inside = |kind| {
            let shown = |spot: &Spot<'_>| !spot.point.outside && look.symbols.shown(spot.point.kind) == kind;
            look.sites.iter().any(shown)
        };
        let outside = look.sites.iter().any(|spot| spot.point.outside);
        let site = |at, kind, outside| look.symbols.site(at, kind, outside);
        let marks = |wanted: fn(MarkKind) -> bool| look.layers.marks.iter().any(|mark| wanted(mark.kind));
        let sign = |at, kind| look.symbols.sign(at, kind);
        let moved = MarkKind::Moved { from: Point::new(0.0, 0.0) };
        let rows: [(bool, &str, Draw<'_>); 9] = [
            (!look.layers.lines.is_empty(), &texts.line, &|at| ways::sample(at, unit)),
            (inside(SiteKind::House), &texts.sites, &|at| site(at, SiteKind::House, false)),
            (inside(SiteKind::Antenna), &texts.antennas, &|at| site(at, SiteKind::Antenna, false)),
            (inside(SiteKind::Travelling), &texts.travelling, &|at| site(at, SiteKind::Travelling, false)),
            (outside, &texts.sites_outside, &|at| site(at, SiteKind::House, true)),
            (!look.quarters.is_empty(), &texts.quarters, &|at| look.symbols.quarter(at)),
            (marks(|kind| kind == MarkKind::Opened), &texts.opened, &|at| sign(at, MarkKind::Opened)),
            (marks(|kind| kind == MarkKind::Closed), &texts.closed, &|at| sign(at, MarkKind::Closed)),
            (marks(|kind| matches!(kind, MarkKind::Moved { .. })), &texts.moved, &|at| sign(at, moved)),
        ];
        for (_, label, symbol) in rows.into_iter().filter(|(shown, ..)| *shown) {
            self.row(label, symbol);
        }
    }

    /// The height of the shortest list of the proposed sites: its heading, one of them and an ellipsis.
    fn least_of_proposals(&self) -> f64 {
        if self.look.layers.candidates.is_empty() {
            return 0.0;
        }
        let heading = 30.0 * self.unit + self.font(true).size * LINE_EM * (self.lines + 1) as f64;
        heading + 2.0 * self.row_height()
    }

    /// The list of the proposed sites; an ellipsis stands for those without room.
    fn proposals(&mut self) {
        let (look, candidates) = (self.look, &self.look.layers.candidates);
        if candidates.is_empty() {
            return;
        }
        if candidates.iter().all(|candidate| candidate.name.is_none()) {
            return self.row(&look.texts.candidates, &|at| look.symbols.candidate(at, 1));
        }
        self.y += 20.0 * self.unit;
        self.heading(&look.texts.candidates);
        for (index, candidate) in candidates.iter().enumerate() {
            let name = candidate.name.as_deref().unwrap_or_default();
            let more = if index + 1 < candidates.len() { self.row_height() } else { 0.0 };
            if self.y + self.height_of(name) + more > self.room.bottom {
                return self.text("…", self.y);
            }
            self.row(name, &|at| look.symbols.candidate(at, index + 1));
        }
    }

    fn row_height(&self) -> f64 {
        (32.0 * self.unit).max(2.0 * self.look.symbols.candidate_reach() + 2.0 * self.unit)
    }

    /// The height of a row with this label.
    fn height_of(&self, label: &str) -> f64 {
        let (row, line) = (self.row_height(), self.font(false).size * LINE_EM);
        let lines = self.wrapped(label).len() as f64;
        row.max((row - line) / 2.0 + line * lines + 4.0 * self.unit)
    }

    /// A label as the lines that it is given.
    fn wrapped(&self, label: &str) -> Vec<String> {
        let width = self.room.width() - Self::INDENT * self.unit;
        self.look.fonts.wrap_to(label, self.font(false), (width, self.lines))
    }

    fn font(&self, bold: bool) -> Font {
        Font { size: 18.0 * self.unit, bold }
    }

    fn heading(&mut self, text: &str) {
        let font = self.font(true);
        let lines = self.look.fonts.wrap_to(text, font, (self.room.width(), self.lines + 1));
        let (items, bottom) = paragraph(lines, Coord { x: self.room.left, y: self.y }, font, BLACK);
        self.items.extend(items);
        self.y = bottom + 10.0 * self.unit;
    }

    /// A box of colour with its label; boxes stand on one another like the classes they show.
    fn swatch(&mut self, fill: Fill, label: &str) {
        let unit = self.unit;
        let (left, top) = (self.room.left, self.y);
        let bottom = top + Self::BOX * unit;
        let stroke = Stroke { colour: GREY, width: 0.9 * unit };
        let swatch = Rect { left, top, right: left + 46.0 * unit, bottom };
        self.items.push(Item::Shape(Shape::rect(&swatch, fill, Some(stroke))));
        self.text(label, top);
        self.y = self.y.max(bottom);
    }

    /// A symbol with its label.
    fn row(&mut self, label: &str, symbol: Draw<'_>) {
        let (height, top) = (self.row_height(), self.y);
        let at = Coord { x: self.room.left + 23.0 * self.unit, y: top + height / 2.0 };
        self.items.extend(symbol(at));
        self.text(label, top + (height - Self::BOX * self.unit) / 2.0);
        self.y = self.y.max(top + height);
    }

    /// A label whose first line is centred on a box that starts at `top`; moves down under its last line.
    fn text(&mut self, label: &str, top: f64) {
        let (font, lines) = (self.font(false), self.wrapped(label));
        let x = self.room.left + Self::INDENT * self.unit;
        let y = top + (Self::BOX * self.unit - font.size * LINE_EM) / 2.0;
        let (items, bottom) = paragraph(lines, Coord { x, y }, font, BLACK);
        self.items.extend(items);
        self.y = self.y.max(bottom + 4.0 * self.unit);
    }
}
