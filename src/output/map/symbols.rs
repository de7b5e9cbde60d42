use super::layers::{MarkKind, SiteKind};
use crate::output::drawing::{Anchor, BLACK, Disc, Font, Item, Rgb, Shape, Stroke, Text, WHITE};
use geo::Coord;

const SITE: Rgb = Rgb(8, 48, 130);
const QUARTER: Rgb = Rgb(136, 14, 140);

/// Up to this many sites and quarters on the main map the symbols have their full size; beyond, they cover no more paper.
const CROWD: f64 = 200.0;

/// How much larger than on the main map the symbols of an inset may be.
const LARGER: f64 = 2.0;

/// The smallest radius of a site whose outline tells how it serves, in units.
const TELLING: f64 = 4.0;

/// The smallest radius of a site and of a quarter, in units.
const SMALLEST: (f64, f64) = (1.7, 3.0);

/// The symbols at the sizes of this page; radii in pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Symbols {
    pub(super) site: f64,
    pub(super) quarter: f64,
    pub(super) candidate: f64,
    rim: f64,
    /// Whether sites have signs of their kinds: smaller ones could not be told apart.
    pub(super) tells_kinds: bool,
}

impl Symbols {
    /// Sizes for the main map of a page of `unit` pixels to a unit that shows `points` sites and quarters.
    pub(super) fn for_main(points: usize, unit: f64) -> Self {
        Self::shrunk((CROWD / points.max(1) as f64).sqrt().min(1.0), unit)
    }

    /// Sizes for an inset that shows `points` on a `share` of the paper of the main map.
    pub(super) fn for_inset(&self, points: usize, share: f64, unit: f64) -> Self {
        let fitting = Self::shrunk((CROWD * share / points.max(1) as f64).sqrt().min(1.0), unit);
        let size = |fits: f64, main: f64| fits.clamp(main, LARGER * main);
        let (site, quarter) = (size(fitting.site, self.site), size(fitting.quarter, self.quarter));
        Self { site, quarter, rim: site * 0.25, ..*self }
    }

    fn shrunk(shrink: f64, unit: f64) -> Self {
        let site = (6.5 * shrink).max(SMALLEST.0) * unit;
        let quarter = (9.0 * shrink).max(SMALLEST.1) * unit;
        let candidate = if shrink < 1.0 { 11.5 } else { 14.0 } * unit;
        Self { site, quarter, candidate, rim: site * 0.25, tells_kinds: site >= TELLING * unit }
    }

    /// The kind that a site is drawn as.
    pub(super) fn shown(&self, kind: SiteKind) -> SiteKind {
        if self.tells_kinds { kind } else { SiteKind::House }
    }

    /// The same with sites that fit, rim included, into the diamond of a quarter.
    pub(super) fn over_a_quarter(self) -> Self {
        // The largest disc in a diamond has 0.71 of its reach; a part of that is the diamond's own line.
        let site = self.site.min(self.quarter * 0.42);
        Self { site, rim: site * 0.25, ..self }
    }

    /// How far the symbol of a proposed site reaches with its rims, in pixels.
    pub(super) fn candidate_reach(&self) -> f64 {
        self.candidate * 1.3
    }

    /// A site; hollow if it lies outside the territory.
    pub(super) fn site(&self, centre: Coord<f64>, kind: SiteKind, outside: bool) -> Vec<Item> {
        let layers = [(self.site + self.rim, WHITE), (self.site, SITE), (self.site * 0.58, WHITE)];
        let drawn = if outside { 3 } else { 2 };
        let kind = self.shown(kind);
        layers[..drawn].iter().map(|(reach, fill)| solid(centre, kind, *reach, *fill)).collect()
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
        let rims = [(self.candidate_reach(), WHITE), (self.candidate * 1.17, BLACK), (self.candidate, WHITE)];
        let mut items = self.discs(centre, rims);
        let content = rank.to_string();
        let size = self.candidate * if content.len() > 2 { 0.9 } else { 1.25 };
        let font = Font { size, bold: true };
        let at = Coord { y: centre.y + size * 0.36, ..centre };
        items.push(Item::Text(Text { at, anchor: Anchor::Middle, font, colour: BLACK, halo: 0.0, content }));
        items
    }

    /// How far the sign of a change reaches with its rims, in pixels.
    pub(super) fn mark_reach(&self) -> f64 {
        self.candidate * 0.95
    }

    /// The sign of what happens to a site: a plus, a cross, a triangle; black on white, so that it is seen on any colour.
    pub(super) fn sign(&self, centre: Coord<f64>, kind: MarkKind) -> Vec<Item> {
        let radius = self.candidate * 0.72;
        let rims = [(self.mark_reach(), WHITE), (radius * 1.2, BLACK), (radius, WHITE)];
        let mut items = self.discs(centre, rims);
        let arm = radius * 0.62;
        let at = |x: f64, y: f64| Coord { x: centre.x + x * arm, y: centre.y + y * arm };
        let stroke = Stroke { colour: BLACK, width: radius * 0.34 };
        let line = |a, b| Item::Shape(Shape::line(a, b, stroke));
        match kind {
            MarkKind::Opened => {
                items.extend([line(at(-1.0, 0.0), at(1.0, 0.0)), line(at(0.0, -1.0), at(0.0, 1.0))]);
            }
            MarkKind::Closed => {
                items.extend([line(at(-0.8, -0.8), at(0.8, 0.8)), line(at(-0.8, 0.8), at(0.8, -0.8))]);
            }
            MarkKind::Moved { .. } => {
                let corners = [at(0.0, -1.0), at(0.95, 0.75), at(-0.95, 0.75)];
                items.push(Item::Shape(Shape::polygon(&corners, BLACK, None)));
            }
        }
        items
    }

    /// The way of a site that moves, from a ring where it was.
    pub(super) fn way(&self, from: Coord<f64>, to: Coord<f64>) -> Vec<Item> {
        let line = |colour, width| {
            let stroke = Stroke { colour, width: self.candidate * width };
            Item::Shape(Shape::line(from, to, stroke))
        };
        let mut items = vec![line(WHITE, 0.42), line(BLACK, 0.2)];
        let ring = [0.5, 0.38, 0.2].map(|radius| self.candidate * radius);
        items.extend(self.discs(from, [(ring[0], WHITE), (ring[1], BLACK), (ring[2], WHITE)]));
        items
    }

    /// The line from a disc at `disc` to the place it stands for, when it had to be moved.
    pub(super) fn leader(&self, place: Coord<f64>, disc: Coord<f64>) -> Vec<Item> {
        let line = |colour, width| {
            let stroke = Stroke { colour, width: self.candidate * width };
            Item::Shape(Shape::line(place, disc, stroke))
        };
        let mut items = vec![line(WHITE, 0.3), line(BLACK, 0.13)];
        items.extend(self.discs(place, [(self.candidate * 0.3, WHITE), (self.candidate * 0.2, BLACK)]));
        items
    }

    fn discs<const N: usize>(&self, centre: Coord<f64>, discs: [(f64, Rgb); N]) -> Vec<Item> {
        discs.map(|(radius, fill)| Item::Disc(Disc { centre, radius, fill })).into()
    }
}

/// A shape about as large as a disc of radius `reach`.
fn solid(centre: Coord<f64>, kind: SiteKind, reach: f64, fill: Rgb) -> Item {
    let corners: &[(f64, f64)] = match kind {
        SiteKind::House => return Item::Disc(Disc { centre, radius: reach, fill }),
        SiteKind::Antenna => &[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)],
        SiteKind::Travelling => &[(0.0, -1.3), (1.2, 0.9), (-1.2, 0.9)],
    };
    let corner = |(x, y): &(f64, f64)| Coord { x: centre.x + x * reach, y: centre.y + y * reach };
    let corners: Vec<Coord<f64>> = corners.iter().map(corner).collect();
    Item::Shape(Shape::polygon(&corners, fill, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crowd_of_sites_covers_no_more_paper_than_two_hundred() {
        let area = |points: usize| points as f64 * Symbols::for_main(points, 1.0).site.powi(2);
        assert!(area(1000) <= area(200) * 1.001);
        assert_eq!(Symbols::for_main(30, 1.0).site, Symbols::for_main(200, 1.0).site);
    }

    #[test]
    fn symbols_of_an_inset_are_never_smaller_nor_more_than_twice_as_large() {
        let main = Symbols::for_main(4000, 1.0);
        let site = |points, share| main.for_inset(points, share, 1.0).site;
        assert_eq!(site(10, 0.05), 2.0 * main.site);
        assert_eq!(site(4000, 0.05), main.site);
        let between = site(60, 0.03);
        assert!(between > main.site && between < 2.0 * main.site, "{between}");
    }

    #[test]
    fn kinds_are_told_apart_where_symbols_are_large_enough() {
        let drawn = |points| Symbols::for_main(points, 1.0).shown(SiteKind::Travelling);
        assert_eq!((drawn(400), drawn(1000)), (SiteKind::Travelling, SiteKind::House));
    }
}
