use geo::Coord;

use super::classes::Fills;
use super::error::MapError;
use super::fonts::Fonts;
use super::furniture::{foot, head, north_arrow};
use super::ground::{self, Lines};
use super::labels::{self, Obstacles, Town};
use super::layers::{MapLayers, MapPoint};
use super::legend::Legend;
use super::page::{MapStyle, MapTexts, Page};
use super::rect::Rect;
use super::scale_bar;
use super::scene::{Item, Layer, Scene};
use super::symbols::Symbols;
use super::windows::{self, Window};

/// Height of the foot of the legend column, with the north arrow and the scale bar, in units.
const COLUMN_FOOT: f64 = 120.0;

/// What the composition of a page needs everywhere.
struct Composer<'a> {
    layers: &'a MapLayers<'a>,
    windows: Vec<Window<'a>>,
    fills: Fills,
    symbols: Symbols,
    fonts: Fonts,
    unit: f64,
}

/// The whole page. The layers have been checked.
pub(super) fn compose(layers: &MapLayers<'_>, texts: &MapTexts, style: &MapStyle) -> Result<Scene, MapError> {
    let (fonts, page) = (Fonts::load()?, Page::new(style));
    let unit = page.unit;
    let (head, top) = head(texts, &page, fonts);
    let (foot, bottom) = foot(texts, &page, fonts);
    let (top, bottom) = (top + 18.0 * unit, bottom - 16.0 * unit);
    let column = page.column(top, bottom);
    let fills = Fills::new(&style.thresholds);
    let symbols = Symbols::for_points(layers.sites.len() + layers.quarters.len(), unit);
    let windows = windows::open(layers, page.map(top, bottom), unit)?;
    let composer = Composer { layers, windows, fills, symbols, fonts, unit };

    let mut drawn = composer.ground();
    drawn.extend(composer.symbols());
    let room = Rect { bottom: column.bottom - COLUMN_FOOT * unit, ..column };
    let legend = Legend { layers, texts, fills: &composer.fills, symbols, fonts, unit };
    drawn.push(Layer::new("legend", legend.draw(room)));
    drawn.push(Layer::new("scale", composer.scale(&Rect { top: room.bottom, ..column })));
    drawn.push(Layer::new("texts", [head, foot].concat()));
    let (width, height, title) = (style.width, style.height, texts.title.clone());
    Ok(Scene { width, height, title, layers: drawn })
}

impl Composer<'_> {
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
        vec![areas, outlines, insets]
    }

    /// Towns, sites, quarters, names and proposed sites, the last on top.
    fn symbols(&self) -> Vec<Layer> {
        let symbols = self.symbols;
        let (sites, quarters) = (self.placed(&self.layers.sites), self.placed(&self.layers.quarters));
        let candidates = self.placed(&self.layers.candidates);
        let (names, towns) = self.names(&[&sites, &quarters], &candidates);
        let site = |(_, point, at): &(usize, &MapPoint, Coord<f64>)| {
            if point.outside { symbols.site_outside(*at) } else { symbols.site(*at) }
        };
        // The best is drawn last: if two overlap, its number is the one to read.
        let proposals = candidates.iter().rev();
        vec![
            Layer::new("towns", towns),
            Layer::new("sites", sites.iter().flat_map(site).collect()),
            Layer::new("quarters", quarters.iter().flat_map(|(.., at)| symbols.quarter(*at)).collect()),
            Layer::new("names", names),
            Layer::new(
                "candidates",
                proposals.flat_map(|(i, _, at)| symbols.candidate(*at, i + 1)).collect(),
            ),
        ]
    }

    /// The points that are on the page, with their rank and position.
    fn placed<'p>(&self, points: &'p [MapPoint]) -> Vec<(usize, &'p MapPoint, Coord<f64>)> {
        let reach = self.symbols.site;
        let placed = |(index, point): (usize, &'p MapPoint)| {
            windows::place(&self.windows, point.at, reach).map(|at| (index, point, at))
        };
        points.iter().enumerate().filter_map(placed).collect()
    }

    /// The names of the towns of the main map, and points for the towns.
    fn names(
        &self,
        soft: &[&[(usize, &MapPoint, Coord<f64>)]],
        candidates: &[(usize, &MapPoint, Coord<f64>)],
    ) -> (Vec<Item>, Vec<Item>) {
        let main = self.main();
        let around = |reach: f64| move |(.., at): &(usize, &MapPoint, Coord<f64>)| Rect::around(*at, reach);
        let soft = soft.iter().flat_map(|points| points.iter().map(around(self.symbols.site)));
        let obstacles = Obstacles {
            room: main.frame.rect,
            hard: candidates.iter().map(around(self.symbols.candidate_reach())).collect(),
            soft: soft.collect(),
            reach: self.symbols.site + 4.0 * self.unit,
        };
        let town = |label: &'_ super::layers::MapLabel| -> Option<Coord<f64>> {
            main.holds(label.at).then(|| main.frame.place(label.at.0, 0.0)).flatten()
        };
        let towns = self
            .layers
            .labels
            .iter()
            .filter_map(|label| Some(Town { at: town(label)?, name: &label.text, weight: label.weight }));
        labels::draw(labels::place(towns.collect(), obstacles, self.fonts, self.unit), self.unit)
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
