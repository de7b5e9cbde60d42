use geo::Coord;

use super::classes::Fills;
use super::error::MapError;
use super::ground::{self, Lines};
use super::labels::{self, Obstacles, Town};
use super::layers::MapLayers;
use super::legend::Legend;
use super::marks::{self, PlacedMark};
use super::north_arrow::north_arrow;
use super::page::{MapStyle, MapTexts};
use super::scale_bar;
use super::spread::{Seat, distance, spread};
use super::symbols::Symbols;
use super::ways;
use super::windows::{self, Spot, Window};
use crate::output::drawing::{Fonts, Item, Layer, Page, Rect, Scene, foot, head};

/// Height of the foot of the legend column, with the north arrow and the scale bar, in units.
const COLUMN_FOOT: f64 = 120.0;

/// Points nearer than this to the edge of their map are not drawn, in units.
const POINT_REACH: f64 = 7.0;

/// What the composition of a page needs everywhere.
struct Composer<'a> {
    layers: &'a MapLayers<'a>,
    windows: Vec<Window<'a>>,
    sites: Vec<Spot<'a>>,
    quarters: Vec<Spot<'a>>,
    candidates: Vec<Spot<'a>>,
    marks: Vec<PlacedMark>,
    fills: Fills,
    symbols: Symbols,
    fonts: Fonts,
    unit: f64,
}

/// The whole page. The layers have been checked.
pub(super) fn compose(layers: &MapLayers<'_>, texts: &MapTexts, style: &MapStyle) -> Result<Scene, MapError> {
    let (fonts, page) = (Fonts::load()?, Page::new(style.width, style.height));
    let unit = page.unit;
    let (head, top) = head((&texts.title, &texts.subtitle), &page, fonts);
    let (foot, bottom) = foot(&texts.source, &page, fonts);
    let (top, bottom) = (top + 18.0 * unit, bottom - 16.0 * unit);
    let column = page.column(top, bottom);
    let windows = windows::open(layers, page.map(top, bottom), unit)?;
    let fills = if layers.zones.is_empty() {
        Fills::new(&style.thresholds, style.ramp)
    } else {
        Fills::zones(&style.thresholds)
    };
    let composer = Composer::new(layers, windows, fills, (fonts, unit));

    let mut drawn = composer.ground();
    drawn.extend(composer.places());
    let room = Rect { bottom: column.bottom - COLUMN_FOOT * unit, ..column };
    drawn.push(Layer::new("legend", composer.legend(texts).draw(room)));
    drawn.push(Layer::new("scale", composer.scale(&Rect { top: room.bottom, ..column })));
    drawn.push(Layer::new("texts", [head, foot].concat()));
    Ok(Scene {
        width: style.width,
        height: style.height,
        title: texts.title.clone(),
        description: texts.subtitle.clone(),
        hatches: Fills::hatches().into(),
        layers: drawn,
    })
}

impl<'a> Composer<'a> {
    fn new(
        layers: &'a MapLayers<'a>,
        windows: Vec<Window<'a>>,
        fills: Fills,
        (fonts, unit): (Fonts, f64),
    ) -> Self {
        let spots = |points: &'a [_]| windows::spots(&windows, points, POINT_REACH * unit);
        let (sites, quarters, candidates) =
            (spots(&layers.sites), spots(&layers.quarters), spots(&layers.candidates));
        let symbols = Symbols::for_points(sites.len() + quarters.len(), unit);
        let marks = marks::placed(&windows, &layers.marks, &symbols);
        Self { layers, windows, sites, quarters, candidates, marks, fills, symbols, fonts, unit }
    }

    fn legend<'l>(&'l self, texts: &'l MapTexts) -> Legend<'l> {
        Legend {
            layers: self.layers,
            sites: &self.sites,
            quarters: &self.quarters,
            texts,
            fills: &self.fills,
            symbols: self.symbols,
            fonts: self.fonts,
            unit: self.unit,
        }
    }

    fn main(&self) -> &Window<'_> {
        &self.windows[0]
    }

    /// Areas, borders and the frames of the insets.
    fn ground(&self) -> Vec<Layer> {
        let lines = Lines::new(self.layers.areas.len(), self.unit);
        let mut areas = Layer { seamless: !lines.has_borders(), ..Layer::new("areas", Vec::new()) };
        let mut outlines = Layer::new("outlines", Vec::new());
        let mut insets = Layer::new("insets", Vec::new());
        for window in &self.windows {
            let (filled, between) = ground::draw(&window.areas, &window.frame, &self.fills, lines);
            areas.items.extend(filled);
            outlines.items.extend(between);
            insets.items.extend(window.surround(self.fonts, self.unit));
        }
        let (zones, borders) = self.zones(lines);
        vec![areas, zones, borders, outlines, insets]
    }

    /// The zones on the main map, and over them the borders that they hide.
    fn zones(&self, lines: Lines) -> (Layer, Layer) {
        let (main, zones) = (self.main(), &self.layers.zones);
        let drawn = ways::zones(zones, &main.frame, &self.fills);
        let borders =
            if zones.is_empty() { Vec::new() } else { ground::borders(&main.areas, &main.frame, lines) };
        (Layer::new("zones", drawn), Layer::new("borders", borders))
    }

    /// Towns, quarters, sites, names and proposed sites, the last on top.
    fn places(&self) -> Vec<Layer> {
        let discs = self.discs();
        let (names, towns) = self.names(&discs);
        let quarters = self.quarters.iter().flat_map(|spot| self.symbols.quarter(spot.at));
        vec![
            Layer::new("lines", ways::lines(&self.layers.lines, &self.main().frame, self.unit)),
            Layer::new("towns", towns),
            Layer::new("quarters", quarters.collect()),
            Layer::new("sites", self.sites.iter().flat_map(|spot| self.site(spot)).collect()),
            Layer::new("names", names),
            Layer::new("marks", marks::draw(&self.marks, &self.symbols)),
            Layer::new("candidates", self.proposals(&discs)),
        ]
    }

    /// A site stands over the quarters, small enough over one of them to leave its diamond in sight.
    fn site(&self, spot: &Spot<'_>) -> Vec<Item> {
        let near = |quarter: &Spot<'_>| distance(spot.at, quarter.at) < self.symbols.quarter;
        let symbols =
            if self.quarters.iter().any(near) { self.symbols.over_a_quarter() } else { self.symbols };
        if spot.point.outside { symbols.site_outside(spot.at) } else { symbols.site(spot.at) }
    }

    /// Where the discs of the proposed sites go: beside their place if a better one is already there.
    fn discs(&self) -> Vec<Coord<f64>> {
        let seats: Vec<Seat> =
            self.candidates.iter().map(|spot| Seat { at: spot.at, room: spot.room }).collect();
        spread(&seats, self.symbols.candidate_reach())
    }

    /// The discs over all the lines that lead to them.
    fn proposals(&self, discs: &[Coord<f64>]) -> Vec<Item> {
        let moved = self.candidates.iter().zip(discs).filter(|(spot, disc)| distance(spot.at, **disc) > 0.0);
        let leaders = moved.flat_map(|(spot, disc)| self.symbols.leader(spot.at, *disc));
        // The best last: should two still overlap, its number is the one to read.
        let ranked = self.candidates.iter().zip(discs).rev();
        leaders.chain(ranked.flat_map(|(spot, disc)| self.symbols.candidate(*disc, spot.index + 1))).collect()
    }

    /// The names of the towns of the main map, and points for the towns.
    fn names(&self, discs: &[Coord<f64>]) -> (Vec<Item>, Vec<Item>) {
        let (main, beside) = (&self.main().frame, 4.0 * self.unit);
        let (disc, symbol) = (self.symbols.candidate_reach(), self.symbols.site.max(self.symbols.quarter));
        let soft = self.sites.iter().chain(&self.quarters);
        let signs = self.marks.iter().map(|mark| mark.sign);
        let obstacles = Obstacles {
            room: main.rect,
            discs: discs.iter().copied().chain(signs).map(|at| Rect::around(at, disc)).collect(),
            soft: soft.map(|spot| Rect::around(spot.at, symbol)).collect(),
            reaches: [symbol + beside, disc + beside],
        };
        let shown = self.layers.labels.iter().filter(|label| self.main().holds(label.at));
        let towns = shown.filter_map(|label| {
            Some(Town { at: main.place(label.at.0, 0.0)?, name: &label.text, weight: label.weight })
        });
        labels::draw(labels::place(towns.collect(), &obstacles, self.fonts, self.unit), self.unit)
    }

    /// The north arrow over the scale bar.
    fn scale(&self, room: &Rect) -> Vec<Item> {
        let (frame, unit) = (&self.main().frame, self.unit);
        let arrow = Coord { x: room.left + 23.0 * unit, y: room.top + 36.0 * unit };
        let mut items = north_arrow(frame.north(), arrow, 58.0 * unit);
        let at = Coord { x: room.left + 8.0 * unit, y: room.bottom - 10.0 * unit };
        let place = scale_bar::Place { at, longest: room.width() * 0.7, text: 16.0 * unit };
        items.extend(scale_bar::draw(frame.pixels_per_metre(), place));
        items
    }
}
