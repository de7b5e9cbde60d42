use std::rc::Rc;

use geo::{BoundingRect, Coord, LineString, MultiPolygon, Point};

use super::error::MapError;
use super::insets::Bounds;
use super::projection::Projection;
use crate::output::drawing::{Dot, Rect, dot};

/// A window on the world: a territory fitted into a box of the page, north up.
#[derive(Debug)]
pub(super) struct Frame {
    /// That of the main map, which a close-up shares.
    projection: Rc<Projection>,
    /// Metres of the plane at the centre of the box.
    centre: Coord<f64>,
    /// The middle of the territory, in degrees.
    middle: Coord<f64>,
    pixels_per_metre: f64,
    /// The box, in pixels.
    pub(super) rect: Rect,
}

impl Frame {
    /// Fits `boundaries` into `rect`, as large as possible with `margin` pixels left free.
    pub(super) fn fit(boundaries: &[&MultiPolygon<f64>], rect: Rect, margin: f64) -> Result<Self, MapError> {
        let bounds = bounds_of(boundaries).ok_or(MapError::Empty)?;
        let projection = Rc::new(Projection::for_bounds(&bounds)?);
        Self::fitted(projection, (boundaries, bounds), rect, margin)
    }

    /// Fits `bounds` into `rect` as a close-up of this frame.
    pub(super) fn close_up(&self, bounds: &Bounds, rect: Rect) -> Result<Self, MapError> {
        Self::fitted(Rc::clone(&self.projection), (&[&bounds.shape()], *bounds), rect, 0.0)
    }

    fn fitted(
        projection: Rc<Projection>,
        (boundaries, bounds): (&[&MultiPolygon<f64>], Bounds),
        rect: Rect,
        margin: f64,
    ) -> Result<Self, MapError> {
        let plane = plane_box(boundaries, &projection).ok_or(MapError::Empty)?;
        let room = rect.grown(-margin);
        let scale = (room.width() / plane.width()).min(room.height() / plane.height());
        if !(scale.is_finite() && scale > 0.0) {
            return Err(MapError::Empty);
        }
        let middle = Coord { x: (bounds.west + bounds.east) / 2.0, y: (bounds.south + bounds.north) / 2.0 };
        Ok(Self { projection, centre: plane.centre(), middle, pixels_per_metre: scale, rect })
    }

    /// Pixels to one metre on the ground.
    pub(super) fn pixels_per_metre(&self) -> f64 {
        self.pixels_per_metre
    }

    /// The page position (pixels) of a position (degrees), even out of the box.
    fn page(&self, at: Coord<f64>) -> Option<Coord<f64>> {
        Some(self.on_page(self.projection.metres(at)?))
    }

    /// The page position (pixels) of a place on the plane (metres).
    fn on_page(&self, metres: Coord<f64>) -> Coord<f64> {
        let (offset, home) = ((metres - self.centre) * self.pixels_per_metre, self.rect.centre());
        Coord { x: home.x + offset.x, y: home.y - offset.y }
    }

    /// The box of this map that a close-up of it shows, in pixels.
    pub(super) fn shown_by(&self, close_up: &Self) -> Rect {
        let reach = self.pixels_per_metre / close_up.pixels_per_metre / 2.0;
        let (half, at) = (close_up.rect.width() * reach, self.on_page(close_up.centre));
        let tall = close_up.rect.height() * reach;
        Rect { left: at.x - half, right: at.x + half, top: at.y - tall, bottom: at.y + tall }
    }

    /// The box on the page (pixels) around a box of the globe.
    pub(super) fn box_of(&self, bounds: &geo::Rect<f64>) -> Option<Rect> {
        let corners = bounds.to_polygon();
        let dots = corners.exterior().coords().filter_map(|at| self.page(*at));
        dots.map(|at| Rect::around(at, 0.0)).reduce(|a, b| a.joined(&b))
    }

    /// The page position (pixels) of a position (degrees), if its symbol of radius `reach` fits in the box.
    pub(super) fn place(&self, at: Coord<f64>, reach: f64) -> Option<Coord<f64>> {
        self.page(at).filter(|page| self.rect.encloses(&Rect::around(*page, reach)))
    }

    /// A line on the page.
    pub(super) fn line(&self, points: &[Point<f64>]) -> Vec<Dot> {
        let mut dots: Vec<Dot> = points.iter().filter_map(|at| self.page(at.0)).map(dot).collect();
        dots.dedup();
        dots
    }

    /// The direction of north on the page at the middle of the territory, as a vector of length 1.
    pub(super) fn north(&self) -> Coord<f64> {
        let further = Coord { y: self.middle.y + 0.01, ..self.middle };
        let up = Coord { x: 0.0, y: -1.0 };
        let (Some(from), Some(to)) = (self.page(self.middle), self.page(further)) else { return up };
        let (way, length) = (to - from, (to - from).x.hypot((to - from).y));
        if length > 0.0 { way / length } else { up }
    }

    /// The rings of a boundary on the page. Points that fall on the same dot are merged, and rings that
    /// vanish at this scale are left out.
    pub(super) fn rings(&self, boundary: &MultiPolygon<f64>) -> Vec<Vec<Dot>> {
        let rings = boundary.iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
        rings.map(|ring| self.ring(ring)).filter(|ring| ring.len() > 2).collect()
    }

    fn ring(&self, ring: &LineString<f64>) -> Vec<Dot> {
        let mut dots: Vec<Dot> = ring.coords().filter_map(|at| self.page(*at)).map(dot).collect();
        dots.dedup();
        while dots.len() > 1 && dots.first() == dots.last() {
            dots.pop();
        }
        dots
    }
}

fn bounds_of(boundaries: &[&MultiPolygon<f64>]) -> Option<Bounds> {
    let boxes = boundaries.iter().filter_map(|boundary| boundary.bounding_rect());
    let each = boxes.map(|b| Bounds { west: b.min().x, south: b.min().y, east: b.max().x, north: b.max().y });
    each.reduce(|a, b| Bounds {
        west: a.west.min(b.west),
        south: a.south.min(b.south),
        east: a.east.max(b.east),
        north: a.north.max(b.north),
    })
}

/// The box of the plane (metres, y to the north) that holds the boundaries; `None` without any extent.
fn plane_box(boundaries: &[&MultiPolygon<f64>], projection: &Projection) -> Option<Rect> {
    let exteriors = boundaries.iter().flat_map(|boundary| boundary.iter()).map(geo::Polygon::exterior);
    let points = exteriors.flat_map(LineString::coords).filter_map(|at| projection.metres(*at));
    let plane = points.map(|at| Rect::around(at, 0.0)).reduce(|a, b| a.joined(&b))?;
    (plane.width() > 0.0 || plane.height() > 0.0).then_some(plane)
}
