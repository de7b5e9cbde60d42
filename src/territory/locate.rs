//! Which commune a place lies in.

use geo::{BoundingRect, Contains, Point};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::commune::Commune;

type Box2 = GeomWithData<Rectangle<[f64; 2]>, u32>;

/// Finds the commune of a place by boundaries.
#[derive(Debug)]
pub struct Locator<'a> {
    communes: &'a [Commune],
    boxes: RTree<Box2>,
}

impl<'a> Locator<'a> {
    /// Indexes the communes whose boundaries are known.
    pub fn new(communes: &'a [Commune]) -> Self {
        let boxed = |(index, commune): (usize, &Commune)| {
            let rect = commune.boundary.as_ref()?.bounding_rect()?;
            let corners = [[rect.min().x, rect.min().y], [rect.max().x, rect.max().y]];
            Some(Box2::new(Rectangle::from_corners(corners[0], corners[1]), index as u32))
        };
        let boxes = communes.iter().enumerate().filter_map(boxed).collect();
        Self { communes, boxes: RTree::bulk_load(boxes) }
    }

    /// The commune that holds `point`; the smallest index when boundaries overlap, `None` on or outside all of them.
    pub fn commune_at(&self, point: Point) -> Option<usize> {
        self.boxes
            .locate_in_envelope_intersecting(AABB::from_point([point.x(), point.y()]))
            .map(|found| found.data as usize)
            .filter(|&i| self.communes[i].boundary.as_ref().is_some_and(|b| b.contains(&point)))
            .min()
    }
}
