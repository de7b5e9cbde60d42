use geo::{BoundingRect, Coord, MultiPolygon, Point};

use super::error::MapError;
use super::frame::Frame;
use super::layers::{Inset, MapArea, MapLayers, MapPoint};
use super::scale_bar;
use super::spread::Seat;
use crate::output::drawing::{Anchor, BLACK, Font, Fonts, Item, Rect, Rgb, Shape, Stroke, Text, dot};

/// A map on the page: the main one or an inset.
#[derive(Debug)]
pub(super) struct Window<'a> {
    pub(super) frame: Frame,
    pub(super) areas: Vec<&'a MapArea<'a>>,
    /// The insets that take places away from the main map; the window's own place among them.
    insets: &'a [Inset],
    own: Option<usize>,
    /// The box around an inset.
    border: Option<Rect>,
}

/// The main map first, then the insets that hold an area, in a column at its left.
///
/// If all areas lie in insets (an overseas département alone), the fullest of them is the main map.
pub(super) fn open<'a>(
    layers: &'a MapLayers<'a>,
    room: Rect,
    unit: f64,
) -> Result<Vec<Window<'a>>, MapError> {
    let (main, mut insets) = shared_out(layers);
    let (own, main) = if main.is_empty() {
        let fullest = (0..insets.len()).rev().max_by_key(|i| insets[*i].1.len()).ok_or(MapError::Empty)?;
        let (own, areas) = insets.remove(fullest);
        (Some(own), areas)
    } else {
        (None, main)
    };
    let (map, column) = split(room, !insets.is_empty(), unit);
    type Parts<'a> = (Option<usize>, Vec<&'a MapArea<'a>>, Rect, Option<Rect>);
    let window = |(own, areas, rect, border): Parts<'a>| -> Result<Window<'a>, MapError> {
        let focus = layers.focus.filter(|_| border.is_none());
        let boundaries: Vec<&MultiPolygon<f64>> =
            areas.iter().map(|area| area.boundary).chain(focus).collect();
        let frame = Frame::fit(&boundaries, rect, 10.0 * unit)?;
        Ok(Window { frame, areas, insets: &layers.insets, own, border })
    };
    let mut windows = vec![window((own, main, map, None))?];
    let boxes = boxes(column, insets.len(), unit);
    for ((own, areas), border) in insets.into_iter().zip(boxes) {
        let inner = Rect { top: border.top + 24.0 * unit, bottom: border.bottom - 26.0 * unit, ..border };
        windows.push(window((Some(own), areas, inner, Some(border)))?);
    }
    Ok(windows)
}

/// A point that is on the page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot<'a> {
    /// Its position in its layer, counted from 0.
    pub(super) index: usize,
    pub(super) point: &'a MapPoint,
    /// In pixels.
    pub(super) at: Coord<f64>,
    /// The box of its window.
    pub(super) room: Rect,
}

/// The points that fall on the page with `reach` pixels around them, each in the window that shows it.
pub(super) fn spots<'a>(windows: &[Window<'_>], points: &'a [MapPoint], reach: f64) -> Vec<Spot<'a>> {
    let spot = |(index, point): (usize, &'a MapPoint)| {
        let Seat { at, room } = seat(windows, point.at, reach)?;
        Some(Spot { index, point, at, room })
    };
    points.iter().enumerate().filter_map(spot).collect()
}

/// Where a place falls on the page with `reach` pixels around it, in the window that shows it.
pub(super) fn seat(windows: &[Window<'_>], at: Point<f64>, reach: f64) -> Option<Seat> {
    let window = windows.iter().find(|window| window.holds(at))?;
    Some(Seat { at: window.frame.place(at.0, reach)?, room: window.frame.rect })
}

impl Window<'_> {
    /// Whether a place (degrees) belongs to this window rather than to another.
    pub(super) fn holds(&self, at: Point<f64>) -> bool {
        home(self.insets, at) == self.own
    }

    /// The box, the name and the scale of an inset; nothing around the main map.
    pub(super) fn surround(&self, fonts: Fonts, unit: f64) -> Vec<Item> {
        let (Some(border), Some(own)) = (self.border, self.own) else { return Vec::new() };
        let mut items = vec![outline(&border, unit)];
        let font = Font { size: 14.0 * unit, bold: true };
        let name = fonts.wrap_to(&self.insets[own].name, font, (border.width() - 14.0 * unit, 1));
        let at = Coord { x: border.left + 7.0 * unit, y: border.top + 18.0 * unit };
        items.extend(name.into_iter().map(|content| {
            Item::Text(Text { at, anchor: Anchor::Start, font, colour: BLACK, halo: 0.0, content })
        }));
        let at = Coord { x: border.left + 10.0 * unit, y: border.bottom - 9.0 * unit };
        let bar = scale_bar::Place { at, longest: border.width() * 0.45, text: 11.5 * unit };
        items.extend(scale_bar::draw(self.frame.pixels_per_metre(), bar));
        items
    }
}

fn outline(border: &Rect, unit: f64) -> Item {
    let Rect { left, top, right, bottom } = *border;
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let ring = corners.map(|corner| dot(Coord::from(corner)));
    let stroke = Stroke { colour: Rgb(150, 150, 150), width: 1.2 * unit };
    Item::Shape(Shape { lines: vec![ring.to_vec()], closed: true, fill: None, stroke: Some(stroke) })
}

/// The inset that takes a place, if any.
fn home(insets: &[Inset], at: Point<f64>) -> Option<usize> {
    insets.iter().position(|inset| inset.bounds.contains(at))
}

/// The areas of the main map, and those of each inset that has any. An area goes where its middle is.
type Shares<'a> = (Vec<&'a MapArea<'a>>, Vec<(usize, Vec<&'a MapArea<'a>>)>);

fn shared_out<'a>(layers: &'a MapLayers<'a>) -> Shares<'a> {
    let mut main = Vec::new();
    let mut insets: Vec<(usize, Vec<_>)> = (0..layers.insets.len()).map(|own| (own, Vec::new())).collect();
    for area in &layers.areas {
        let Some(bounds) = area.boundary.bounding_rect() else { continue };
        match home(&layers.insets, bounds.center().into()) {
            Some(own) => insets[own].1.push(area),
            None => main.push(area),
        }
    }
    insets.retain(|(_, areas)| !areas.is_empty());
    (main, insets)
}

/// The room of the main map and of the column of insets.
fn split(room: Rect, has_insets: bool, unit: f64) -> (Rect, Rect) {
    let width = if has_insets { room.width() * 0.145 } else { 0.0 };
    let gap = if has_insets { 12.0 * unit } else { 0.0 };
    let column = Rect { right: room.left + width, ..room };
    (Rect { left: column.right + gap, ..room }, column)
}

/// Boxes of equal height down the column.
fn boxes(column: Rect, count: usize, unit: f64) -> Vec<Rect> {
    let gap = 10.0 * unit;
    let height = (column.height() + gap) / count.max(1) as f64 - gap;
    // Two insets need not be as tall as the page.
    let height = height.min(column.width() * 1.5);
    let top = |index: usize| column.top + index as f64 * (height + gap);
    (0..count).map(|i| Rect { top: top(i), bottom: top(i) + height, ..column }).collect()
}
