use geo::Coord;

use super::classes::Fills;
use super::error::MapError;
use super::ground::{self, Lines};
use super::labels::{self, Letters, Obstacles, Town};
use super::layers::{MapLabel, MapLayers, SiteKind};
use super::legend::Legend;
use super::marks::{self, PlacedMark};
use super::north_arrow::north_arrow;
use super::page::{MapStyle, MapTexts};
use super::scale_bar;
use super::spots::{Spot, spots};
use super::spread::{Seat, distance, spread};
use super::symbols::Symbols;
use super::ways;
use super::windows::{self, Window};
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
    /// Where the discs of the candidates go: beside their place if a better one is already there.
    discs: Vec<Coord<f64>>,
    marks: Vec<PlacedMark>,
    fills: Fills,
    /// Those of each window.
    symbols: Vec<Symbols>,
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
        Fills::new(&style.thresholds, style.ramp, unit)
    } else {
        Fills::zones(&style.thresholds, unit)
    };
    let hatches = fills.hatches();
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
        hatches,
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
        let spots = |points: &'a [_]| spots(&windows, points, POINT_REACH * unit);
        let (sites, quarters, candidates) =
            (spots(&layers.sites), spots(&layers.quarters), spots(&layers.candidates));
        let symbols = sizes(&windows, &[&sites, &quarters], unit);
        let seat = |spot: &Spot<'_>| Seat { at: spot.at, room: windows[spot.window].frame.rect };
        let seats: Vec<Seat> = candidates.iter().map(seat).collect();
        let discs = spread(&seats, symbols[0].candidate_reach(), &[]);
        let marks = marks::placed(&windows, &layers.marks, &symbols[0], &discs);
        Self { layers, windows, sites, quarters, candidates, discs, marks, fills, symbols, fonts, unit }
    }

    fn legend<'l>(&'l self, texts: &'l MapTexts) -> Legend<'l> {
        Legend {
            layers: self.layers,
            sites: &self.sites,
            quarters: &self.quarters,
            texts,
            fills: &self.fills,
            symbols: self.symbols[0],
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
            let few = if window.is_close_up() { window.areas.len() } else { self.layers.areas.len() };
            let (filled, between) = ground::draw(window, &self.fills, Lines::new(few, self.unit));
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
        let (names, towns) = self.names();
        let quarters = self.quarters.iter().flat_map(|spot| self.symbols[spot.window].quarter(spot.at));
        vec![
            Layer::new("lines", ways::lines(&self.layers.lines, &self.main().frame, self.unit)),
            Layer::new("towns", towns),
            Layer::new("quarters", quarters.collect()),
            Layer::new("sites", self.drawn_sites()),
            Layer::new("close-ups", self.close_ups()),
            Layer::new("names", names),
            Layer::new("marks", marks::draw(&self.marks, &self.symbols[0])),
            Layer::new("candidates", self.proposals()),
        ]
    }

    /// What the close-ups show, as boxes on the main map.
    fn close_ups(&self) -> Vec<Item> {
        let (main, unit) = (&self.main().frame, self.unit);
        self.windows.iter().filter_map(|window| window.mark_on(main, unit)).collect()
    }

    /// Sites stand over the quarters, small enough over one of them to leave its diamond in sight. Rare kinds are drawn last, as houses
    /// would hide them.
    fn drawn_sites(&self) -> Vec<Item> {
        let of = |kind| self.sites.iter().filter(move |spot| spot.point.kind == kind);
        SiteKind::ALL.into_iter().flat_map(of).flat_map(|spot| self.site(spot)).collect()
    }

    fn site(&self, spot: &Spot<'_>) -> Vec<Item> {
        let symbols = self.symbols[spot.window];
        let near = |quarter: &Spot<'_>| {
            quarter.window == spot.window && distance(spot.at, quarter.at) < symbols.quarter
        };
        let symbols = if self.quarters.iter().any(near) { symbols.over_a_quarter() } else { symbols };
        symbols.site(spot.at, spot.point.kind, spot.point.outside)
    }

    /// The discs over all the lines that lead to them.
    fn proposals(&self) -> Vec<Item> {
        let (symbols, discs) = (self.symbols[0], &self.discs);
        let moved = self.candidates.iter().zip(discs).filter(|(spot, disc)| distance(spot.at, **disc) > 0.0);
        let leaders = moved.flat_map(|(spot, disc)| symbols.leader(spot.at, *disc));
        // The best last: should two still overlap, its number is the one to read.
        let ranked = self.candidates.iter().zip(discs).rev();
        leaders.chain(ranked.flat_map(|(spot, disc)| symbols.candidate(*disc, spot.index + 1))).collect()
    }

    /// The names of the towns of each window, and points for the towns.
    fn names(&self) -> (Vec<Item>, Vec<Item>) {
        let named = |index: usize| {
            let letters = Letters::of(&self.windows[index], self.fonts, self.unit);
            labels::draw(labels::place(self.towns(index), &self.obstacles(index), &letters), self.unit)
        };
        let each = (0..self.windows.len()).map(named);
        let (names, towns): (Vec<_>, Vec<_>) = each.unzip();
        (names.concat(), towns.concat())
    }

    fn towns(&self, index: usize) -> Vec<Town<'_>> {
        let window = &self.windows[index];
        let shown = self.layers.labels.iter().filter(|label| window.holds(label.at));
        let town = |label: &'a MapLabel| {
            Some(Town { at: window.frame.place(label.at.0, 0.0)?, name: &label.text, weight: label.weight })
        };
        shown.filter_map(town).collect()
    }

    /// What the names of a window have to keep clear of.
    fn obstacles(&self, index: usize) -> Obstacles {
        let (symbols, beside) = (self.symbols[index], 4.0 * self.unit);
        let (disc, symbol) = (symbols.candidate_reach(), symbols.site.max(symbols.quarter));
        let here = |window: usize| window == index;
        let places = self.sites.iter().chain(&self.quarters).filter(|spot| here(spot.window));
        let discs = self.candidates.iter().zip(&self.discs).filter(|(spot, _)| here(spot.window));
        let signs = self.marks.iter().filter(|mark| here(mark.window)).map(|mark| mark.sign);
        let round = discs.map(|(_, disc)| *disc).chain(signs).map(|at| Rect::around(at, disc));
        let close_ups = self.windows.iter().filter(|window| window.is_close_up() && index == 0);
        Obstacles {
            // A name on the frame of an inset could not be read.
            room: self.windows[index].room(self.unit),
            hard: round.chain(close_ups.filter_map(|window| window.border)).collect(),
            signs: places.map(|spot| Rect::around(spot.at, symbol)).collect(),
            crowded: !symbols.tells_kinds && index == 0,
            reaches: [symbol + beside, disc + beside],
        }
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

/// The symbols of each window, for the points that it shows.
fn sizes(windows: &[Window<'_>], points: &[&[Spot<'_>]], unit: f64) -> Vec<Symbols> {
    let mut counts = vec![0; windows.len()];
    points.iter().copied().flatten().for_each(|spot| counts[spot.window] += 1);
    let (main, paper) = (Symbols::for_main(counts[0], unit), windows[0].frame.rect.area());
    let inset = |(window, count): (&Window<'_>, &usize)| {
        main.for_inset(*count, window.frame.rect.area() / paper, unit)
    };
    let insets = windows.iter().zip(&counts).skip(1).map(inset);
    std::iter::once(main).chain(insets).collect()
}
