use geo::{BoundingRect, Coord, MultiPolygon, Point};

use super::error::MapError;
use super::frame::Frame;
use super::free_room::FreeRoom;
use super::insets::{Inset, InsetKind};
use super::layers::{MapArea, MapLayers};
use super::scale_bar;
use crate::output::drawing::{Anchor, BLACK, Font, Fonts, Item, Rect, Rgb, Shape, Stroke, Text, dot};

/// Free above the map of an inset for its name, and below it for its scale, in units.
const ABOVE: f64 = 24.0;
const BELOW: f64 = 26.0;

/// How much larger than the main map a close-up has to be.
const CLOSER: f64 = 3.0;

/// The widest close-up, as a share of the main map.
const WIDEST: f64 = 0.3;

/// The side of the cells in which free room is looked for, in units.
const CELL: f64 = 8.0;

/// A map on the page: the main one or an inset.
#[derive(Debug)]
pub(super) struct Window<'a> {
    pub(super) frame: Frame,
    pub(super) areas: Vec<&'a MapArea<'a>>,
    /// The insets that take places away from the main map; the window's own place among them.
    insets: &'a [Inset],
    own: Option<usize>,
    /// The box around an inset.
    pub(super) border: Option<Rect>,
}

/// The main map first, then the insets that hold an area: those of places far away in a column at its left, close-ups in its free corners.
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
        windows.push(window((Some(own), areas, inner(&border, unit), Some(border)))?);
    }
    for own in (0..layers.insets.len()).filter(|own| layers.insets[*own].kind == InsetKind::CloseUp) {
        let taken: Vec<Rect> = windows.iter().filter_map(|window| window.border).collect();
        windows.extend(close_up(&windows[0], own, &taken, unit)?);
    }
    Ok(windows)
}

/// The room for the map of an inset within its border.
fn inner(border: &Rect, unit: f64) -> Rect {
    Rect { top: border.top + ABOVE * unit, bottom: border.bottom - BELOW * unit, ..*border }
}

/// A close-up in the largest free corner of the main map; none if the main map does not show the place, or nearly as large.
fn close_up<'a>(
    main: &Window<'a>,
    own: usize,
    taken: &[Rect],
    unit: f64,
) -> Result<Option<Window<'a>>, MapError> {
    let bounds = main.insets[own].bounds;
    let Some(shown) = main.box_of(&bounds.shape()).filter(|shown| main.frame.rect.encloses(shown)) else {
        return Ok(None);
    };
    let around = main.areas.iter().filter_map(|area| main.box_of(area.boundary));
    let taken = taken.iter().copied().chain(around).map(|rect| rect.grown(CELL / 2.0 * unit));
    let room = FreeRoom::new(main.frame.rect, CELL * unit, taken);
    let slope = shown.height() / shown.width();
    let border = room.find(main.frame.rect.width() * WIDEST, |width| width * slope + (ABOVE + BELOW) * unit);
    let Some(border) = border.filter(|border| border.width() >= CLOSER * shown.width()) else {
        return Ok(None);
    };
    let frame = main.frame.close_up(&bounds, inner(&border, unit))?;
    let seen = |area: &&MapArea<'_>| {
        let place = area.boundary.bounding_rect().and_then(|bounds| frame.box_of(&bounds));
        place.is_some_and(|place| place.overlaps(&frame.rect))
    };
    let areas: Vec<_> = main.areas.iter().copied().filter(seen).collect();
    let window = Window { frame, areas, insets: main.insets, own: Some(own), border: Some(border) };
    Ok((!window.areas.is_empty()).then_some(window))
}

impl Window<'_> {
    /// Whether it shows a part of the main map again, larger.
    pub(super) fn is_close_up(&self) -> bool {
        self.own.is_some_and(|own| self.insets[own].kind == InsetKind::CloseUp)
    }

    /// Whether a place (degrees) belongs to this window, if it falls in its box.
    pub(super) fn holds(&self, at: Point<f64>) -> bool {
        self.is_close_up() || home(self.insets, at) == self.own
    }

    /// The room for names.
    pub(super) fn room(&self, unit: f64) -> Rect {
        let edge = if self.border.is_some() { 4.0 * unit } else { 0.0 };
        self.frame.rect.grown(-edge)
    }

    /// The box on the page around a boundary.
    fn box_of(&self, boundary: &MultiPolygon<f64>) -> Option<Rect> {
        self.frame.box_of(&boundary.bounding_rect()?)
    }

    /// What a close-up shows, as a box on the main map.
    pub(super) fn mark_on(&self, main: &Frame, unit: f64) -> Option<Item> {
        let shown = main.shown_by(&self.frame);
        self.is_close_up().then(|| outline(&shown, Stroke { colour: BLACK, width: 1.4 * unit }))
    }

    /// The box, the name and the scale of an inset; nothing around the main map.
    pub(super) fn surround(&self, fonts: Fonts, unit: f64) -> Vec<Item> {
        let (Some(border), Some(own)) = (self.border, self.own) else { return Vec::new() };
        let line = Stroke { colour: Rgb(150, 150, 150), width: 1.2 * unit };
        let mut items = vec![outline(&border, line)];
        if self.is_close_up() {
            // Its areas are cut at their box.
            items.push(outline(&self.frame.rect, Stroke { colour: BLACK, width: 1.8 * unit }));
        }
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

fn outline(border: &Rect, stroke: Stroke) -> Item {
    let Rect { left, top, right, bottom } = *border;
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    let ring = corners.map(|corner| dot(Coord::from(corner)));
    Item::Shape(Shape { lines: vec![ring.to_vec()], closed: true, fill: None, stroke: Some(stroke) })
}

/// The inset that takes a place away from the main map, if any.
fn home(insets: &[Inset], at: Point<f64>) -> Option<usize> {
    insets.iter().position(|inset| inset.kind == InsetKind::Apart && inset.bounds.contains(at))
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
