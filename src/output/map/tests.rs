//! What the pages look like, from their scenes.

use geo::{Coord, MultiPolygon, Point, polygon};

use super::compose::compose;
use super::insets::{overseas, paris};
use super::layers::{AreaTime, MapArea, MapLabel, MapLayers, MapMark, MapPoint, MarkKind, SiteKind};
use super::page::{MapStyle, MapTexts, Ramp};
use crate::output::drawing::{Anchor, Fill, Fonts, Item, Lean, Rect, Scene, Shape};

/// A box of the globe, its west and south first.
fn block([west, south, east, north]: [f64; 4]) -> MultiPolygon<f64> {
    polygon![(x: west, y: south), (x: east, y: south), (x: east, y: north), (x: west, y: north)].into()
}

/// A country whose south-west is sea, with three communes of Paris in its north.
fn country() -> Vec<MultiPolygon<f64>> {
    let paris = [[2.2, 48.75, 2.3, 48.95], [2.3, 48.75, 2.4, 48.95], [2.4, 48.75, 2.55, 48.95]];
    let around = [[-4.7, 47.5, 2.2, 50.0], [2.55, 47.5, 8.0, 50.0], [2.2, 42.5, 8.0, 47.5]];
    paris.into_iter().chain(around).map(block).collect()
}

fn map(boundaries: &[MultiPolygon<f64>], minutes: f64) -> MapLayers<'_> {
    let areas = boundaries.iter().zip(0..);
    let area = |(boundary, group)| MapArea { boundary, minutes: AreaTime::Minutes(minutes), group };
    let mut insets = overseas(["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"]);
    insets.push(paris("Paris et petite couronne"));
    MapLayers { areas: areas.map(area).collect(), insets, ..MapLayers::default() }
}

fn words(classes: usize) -> MapTexts {
    let long = "une commune dont le temps jusqu’au site le plus proche augmente de plus de dix minutes";
    let text = || long.to_owned();
    MapTexts {
        title: "Minutes gagnées et perdues : quatre permanences dans les quartiers de Carcassonne ".repeat(4),
        subtitle: long.repeat(12),
        legend_title: text(),
        class_labels: vec![text(); classes],
        unreachable: text(),
        no_data: text(),
        line: text(),
        sites: text(),
        antennas: text(),
        travelling: text(),
        sites_outside: text(),
        quarters: text(),
        opened: text(),
        closed: text(),
        moved: text(),
        candidates: text(),
        source: long.repeat(40),
    }
}

fn drawn(layers: &MapLayers<'_>, style: &MapStyle) -> Scene {
    compose(layers, &words(style.thresholds.len() + 1), style).unwrap()
}

fn items<'a>(scene: &'a Scene, layer: &str) -> &'a [Item] {
    let found = scene.layers.iter().find(|one| one.id == layer);
    found.map_or(&[], |layer| &layer.items)
}

fn texts(items: &[Item]) -> Vec<(String, Rect)> {
    let fonts = Fonts::load().unwrap();
    let text = |item: &Item| match item {
        Item::Text(text) => {
            let width = fonts.width(&text.content, text.font);
            let left = match text.anchor {
                Anchor::Start => text.at.x,
                Anchor::Middle => text.at.x - width / 2.0,
                Anchor::End => text.at.x - width,
            };
            let (top, bottom) = (text.at.y - text.font.size * 0.8, text.at.y + text.font.size * 0.2);
            Some((text.content.clone(), Rect { left, top, right: left + width, bottom }))
        }
        Item::Shape(_) | Item::Disc(_) => None,
    };
    items.iter().filter_map(text).collect()
}

fn shapes(items: &[Item]) -> Vec<&Shape> {
    let shapes = items.iter().filter_map(|item| match item {
        Item::Shape(shape) => Some(shape),
        Item::Disc(_) | Item::Text(_) => None,
    });
    shapes.collect()
}

fn discs(items: &[Item]) -> usize {
    items.iter().filter(|item| matches!(item, Item::Disc(_))).count()
}

fn site(x: f64, y: f64) -> MapPoint {
    MapPoint::at(Point::new(x, y))
}

#[test]
fn paris_is_drawn_on_the_main_map_and_again_larger() {
    let country = country();
    let sites = vec![site(2.35, 48.85), site(5.0, 45.0)];
    let scene = drawn(&MapLayers { sites, ..map(&country, 5.0) }, &MapStyle::default());
    // Six communes, then the three of Paris and the two beside them, cut at the frame.
    assert_eq!(shapes(items(&scene, "areas")).len(), 6 + 5);
    assert_eq!(shapes(items(&scene, "close-ups")).len(), 1);
    // A site is two discs, the one of Paris in two places.
    assert_eq!(discs(items(&scene, "sites")), 2 * (2 + 1));
    let names = texts(items(&scene, "insets"));
    assert!(names.iter().any(|(name, _)| name.starts_with("Paris et petite couronne")), "{names:?}");
}

#[test]
fn the_areas_of_a_close_up_stay_in_its_frame_and_off_the_main_map() {
    let country = country();
    let scene = drawn(&map(&country, 5.0), &MapStyle::default());
    let areas = shapes(items(&scene, "areas"));
    let box_of = |shape: &&Shape| {
        let dots = shape.lines.iter().flatten().map(|[x, y]| Coord { x: f64::from(*x), y: f64::from(*y) });
        dots.map(|at| Rect::around(at, 0.0)).reduce(|a, b| a.joined(&b)).unwrap()
    };
    let boxes: Vec<Rect> = areas.iter().map(box_of).collect();
    let (main, close_up) = boxes.split_at(6);
    for small in close_up {
        assert!(main.iter().all(|large| !large.overlaps(small)), "{small:?} of {main:?}");
    }
    let widest = |boxes: &[Rect]| boxes.iter().map(Rect::width).fold(0.0, f64::max);
    assert!(widest(close_up) > 3.0 * main[0].width());
}

#[test]
fn a_map_that_shows_paris_large_enough_has_no_close_up() {
    let country = country();
    let near = drawn(&map(&country[..3], 5.0), &MapStyle::default());
    assert!(items(&near, "close-ups").is_empty());
    let elsewhere = drawn(&map(&country[5..], 5.0), &MapStyle::default());
    assert!(items(&elsewhere, "close-ups").is_empty());
}

#[test]
fn only_what_is_lost_is_hatched() {
    let country = country();
    let style =
        MapStyle { thresholds: vec![-5.0, -1.0, 1.0, 5.0], ramp: Ramp::Diverging, ..MapStyle::default() };
    let lean = |minutes: f64| match shapes(items(&drawn(&map(&country, minutes), &style), "areas"))[0].fill {
        Some(Fill::Hatched(hatch)) => Some((hatch.lean, hatch.id)),
        _ => None,
    };
    assert_eq!([-9.0, -3.0, 0.0].map(lean), [None; 3]);
    assert_eq!([3.0, 9.0].map(lean), [Some((Lean::Down, "more-1")), Some((Lean::Down, "more-2"))]);
}

#[test]
fn kinds_of_sites_have_shapes_of_their_own() {
    let country = country();
    let kind = |kind, x| MapPoint { kind, ..site(x, 45.0) };
    let sites =
        vec![kind(SiteKind::Travelling, 5.0), kind(SiteKind::Antenna, 6.0), kind(SiteKind::House, 7.0)];
    let scene = drawn(&MapLayers { sites, ..map(&country, 5.0) }, &MapStyle::default());
    let drawn = items(&scene, "sites");
    let corners: Vec<usize> = shapes(drawn).iter().map(|shape| shape.lines[0].len()).collect();
    assert_eq!((discs(drawn), corners), (2, vec![4, 4, 3, 3]));
}

/// Everything that a legend may explain.
fn full(boundaries: &[MultiPolygon<f64>]) -> MapLayers<'_> {
    let at = Point::new(5.0, 45.0);
    let mark = |kind| MapMark { at, kind };
    let mut layers = map(boundaries, 5.0);
    layers.areas[0].minutes = AreaTime::Unreachable;
    layers.areas[1].minutes = AreaTime::NoData;
    MapLayers {
        sites: SiteKind::ALL.map(|kind| MapPoint { kind, ..site(5.0, 46.0) }).into(),
        quarters: vec![site(5.5, 46.0)],
        marks: [MarkKind::Opened, MarkKind::Closed, MarkKind::Moved { from: at }].map(mark).into(),
        candidates: vec![
            MapPoint { name: Some("Saint-Quentin-la-Poterie ".repeat(4)), ..site(6.0, 46.0) };
            12
        ],
        labels: vec![MapLabel {
            at,
            text: "Saint-Remy-en-Bouzemont-Saint-Genest-et-Isson".into(),
            weight: 9,
        }],
        ..layers
    }
}

#[test]
fn no_text_leaves_the_page_or_runs_into_another() {
    let country = country();
    let thresholds = vec![-10.0, -5.0, -1.0, 1.0, 5.0, 10.0];
    for (width, height) in [(1600, 1200), (600, 450), (800, 1600), (2400, 600), (450, 3000)] {
        let style = MapStyle { width, height, thresholds: thresholds.clone(), ramp: Ramp::Diverging };
        let scene = drawn(&full(&country), &style);
        let page = Rect { left: 0.0, top: 0.0, right: f64::from(width), bottom: f64::from(height) };
        let all: Vec<(String, Rect)> = scene.layers.iter().flat_map(|layer| texts(&layer.items)).collect();
        for (content, place) in &all {
            assert!(page.encloses(place), "{width} x {height}: {content} at {place:?}");
        }
        let [legend, others] = [
            texts(items(&scene, "legend")),
            [items(&scene, "scale"), items(&scene, "texts")].map(texts).concat(),
        ];
        for (content, place) in &legend {
            let over = others.iter().find(|(_, other)| other.overlaps(place));
            assert!(over.is_none(), "{width} x {height}: {content} at {place:?} over {over:?}");
        }
    }
}
