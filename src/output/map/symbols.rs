use geo::Coord;

use super::scene::{Anchor, BLACK, Disc, Font, Item, Rgb, Shape, Stroke, Text, WHITE};

const SITE: Rgb = Rgb(8, 48, 130);
const QUARTER: Rgb = Rgb(136, 14, 140);

/// More sites than this, and their symbols are drawn small.
const CROWD: usize = 300;

/// The symbols at the sizes of this page; radii in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Symbols {
    pub(super) site: f64,
    pub(super) quarter: f64,
    pub(super) candidate: f64,
    rim: f64,
}

impl Symbols {
    /// Sizes for a page of `unit` pixels to a unit that shows `points` sites and quarters.
    pub(super) fn for_points(points: usize, unit: f64) -> Self {
        if points > CROWD {
            return Self { site: 2.8 * unit, quarter: 4.6 * unit, candidate: 11.0 * unit, rim: 0.8 * unit };
        }
        Self { site: 6.5 * unit, quarter: 9.0 * unit, candidate: 14.0 * unit, rim: 1.6 * unit }
    }

    /// How far the symbol of a proposed site reaches with its rims, in pixels.
    pub(super) fn candidate_reach(&self) -> f64 {
        self.candidate + 3.0 * self.rim
    }

    pub(super) fn site(&self, centre: Coord<f64>) -> Vec<Item> {
        self.discs(centre, [(self.site + self.rim, WHITE), (self.site, SITE)])
    }

    /// Hollow.
    pub(super) fn site_outside(&self, centre: Coord<f64>) -> Vec<Item> {
        let ring = [(self.site + self.rim, WHITE), (self.site, SITE), (self.site * 0.58, WHITE)];
        self.discs(centre, ring)
    }

    /// A diamond.
    pub(super) fn quarter(&self, centre: Coord<f64>) -> Vec<Item> {
        let diamond = |reach: f64, fill, stroke| {
            let steps = [(0.0, -reach), (reach, 0.0), (0.0, reach), (-reach, 0.0)];
            let corners = steps.map(|(x, y)| Coord { x: centre.x + x, y: centre.y + y });
            Item::Shape(Shape::polygon(&corners, fill, stroke))
        };
        let stroke = Stroke { colour: QUARTER, width: self.quarter * 0.34 };
        vec![diamond(self.quarter + 2.2 * self.rim, WHITE, None), diamond(self.quarter, WHITE, Some(stroke))]
    }

    /// A numbered disc.
    pub(super) fn candidate(&self, centre: Coord<f64>, rank: usize) -> Vec<Item> {
        let rims = [
            (self.candidate_reach(), WHITE),
            (self.candidate + 1.6 * self.rim, BLACK),
            (self.candidate - 0.2 * self.rim, WHITE),
        ];
        let mut items = self.discs(centre, rims);
        let content = rank.to_string();
        let size = self.candidate * if content.len() > 2 { 0.9 } else { 1.25 };
        let font = Font { size, bold: true };
        let at = Coord { y: centre.y + size * 0.36, ..centre };
        items.push(Item::Text(Text { at, anchor: Anchor::Middle, font, colour: BLACK, halo: 0.0, content }));
        items
    }

    fn discs<const N: usize>(&self, centre: Coord<f64>, discs: [(f64, Rgb); N]) -> Vec<Item> {
        discs.map(|(radius, fill)| Item::Disc(Disc { centre, radius, fill })).into()
    }
}
