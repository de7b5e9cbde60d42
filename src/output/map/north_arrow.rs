use geo::Coord;

use crate::output::drawing::{Anchor, BLACK, Font, Item, Rgb, Shape, Stroke, Text};

/// An arrow towards `north` (a vector of length 1) with its letter, `size` pixels high around `centre`.
pub(super) fn north_arrow(north: Coord<f64>, centre: Coord<f64>, size: f64) -> Vec<Item> {
    let east = Coord { x: -north.y, y: north.x };
    let point = |up: f64, side: f64| centre + north * (up * size) + east * (side * size);
    let tip = point(0.24, 0.0);
    let notch = point(-0.36, 0.0);
    let half = |side: f64, fill| {
        let stroke = Stroke { colour: BLACK, width: size * 0.02 };
        Item::Shape(Shape::polygon(&[tip, point(-0.5, side), notch], fill, Some(stroke)))
    };
    let font = Font { size: size * 0.32, bold: true };
    let at = point(0.42, 0.0) + Coord { x: 0.0, y: font.size * 0.36 };
    let (anchor, colour, content) = (Anchor::Middle, BLACK, "N".to_owned());
    vec![
        half(-0.2, BLACK),
        half(0.2, Rgb(255, 255, 255)),
        Item::Text(Text { at, anchor, font, colour, halo: 0.0, content }),
    ]
}
