//! Which commune a place lies in.

use geo::{BoundingRect, Contains, Point};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

use super::commune::Commune;

type Box2 = GeomWithData<Rectangle<[f64; 2]>, u32>;

/// The boxes around communes, ready to be asked again and again.
#[derive(Debug)]
pub struct CommuneBoxes(RTree<Box2>);

impl CommuneBoxes {
    /// Indexes the communes whose boundaries are known.
    pub fn new(communes: &[Commune]) -> Self {
        let boxed = |(index, commune): (usize, &Commune)| {
            let rect = commune.boundary.as_ref()?.bounding_rect()?;
            let corners = [[rect.min().x, rect.min().y], [rect.max().x, rect.max().y]];
            Some(Box2::new(Rectangle::from_corners(corners[0], corners[1]), index as u32))
        };
        Self(RTree::bulk_load(communes.iter().enumerate().filter_map(boxed).collect()))
    }

    /// The commune that holds `point`; the smallest index when boundaries overlap, `None` on or outside all of them.
    ///
    /// `communes` are those that were indexed.
    pub fn commune_at(&self, communes: &[Commune], point: Point) -> Option<usize> {
        self.0
            .locate_in_envelope_intersecting(AABB::from_point([point.x(), point.y()]))
            .map(|found| found.data as usize)
            .filter(|&i| communes[i].boundary.as_ref().is_some_and(|b| b.contains(&point)))
            .min()
    }
}

/// Finds the commune of a place by boundaries.
#[derive(Debug)]
pub struct Locator<'a> {
    communes: &'a [Commune],
    boxes: CommuneBoxes,
}

impl<'a> Locator<'a> {
    /// Indexes the communes whose boundaries are known.
    pub fn new(communes: &'a [Commune]) -> Self {
        Self { communes, boxes: CommuneBoxes::new(communes) }
    }

    /// The commune that holds `point`, as [`CommuneBoxes::commune_at`] tells it.
    pub fn commune_at(&self, point: Point) -> Option<usize> {
        self.boxes.commune_at(self.communes, point)
    }
}
