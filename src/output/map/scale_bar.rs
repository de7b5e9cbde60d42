use crate::output::drawing::{Anchor, BLACK, Fill, Font, Item, Rect, Shape, Stroke, Text, WHITE};
use geo::Coord;

/// A length to show: `digit` x 10^`power` metres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct RoundLength {
    digit: u8,
    power: i32,
}

impl RoundLength {
    /// The longest of 1, 2 or 5 x 10^n metres that is at most `metres`; `None` for no positive length.
    pub(super) fn at_most(metres: f64) -> Option<Self> {
        if !(metres.is_finite() && metres > 0.0) {
            return None;
        }
        let power = metres.log10().floor() as i32;
        let digit = [5, 2].into_iter().find(|digit| f64::from(*digit) * 10_f64.powi(power) <= metres);
        Some(Self { digit: digit.unwrap_or(1), power })
    }

    pub(super) fn metres(self) -> f64 {
        f64::from(self.digit) * 10_f64.powi(self.power)
    }

    /// `20 km` or `500 m`: symbols that every language shares, and never a decimal.
    pub(super) fn label(self) -> String {
        let metres = self.metres();
        if metres >= 1000.0 { format!("{:.0} km", metres / 1000.0) } else { format!("{metres:.0} m") }
    }

    /// Parts of equal and round length.
    fn parts(self) -> u8 {
        if self.digit == 5 { 5 } else { 4 }
    }
}

/// Where a bar goes: its left end, how far it may reach, and the size of its figures (pixels).
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub(super) at: Coord<f64>,
    pub(super) longest: f64,
    pub(super) text: f64,
}

/// A bar in black and white parts, `0` and the length above its ends.
pub(super) fn draw(pixels_per_metre: f64, place: Place) -> Vec<Item> {
    let Some(length) = RoundLength::at_most(place.longest / pixels_per_metre) else { return Vec::new() };
    let pixels = length.metres() * pixels_per_metre;
    let mut items = parts(length, pixels, place);
    let font = Font { size: place.text, bold: false };
    let up = place.at.y - place.text * 0.4;
    for (x, content) in [(0.0, "0".to_owned()), (pixels, length.label())] {
        let at = Coord { x: place.at.x + x, y: up };
        let anchor = Anchor::Middle;
        items.push(Item::Text(Text { at, anchor, font, colour: BLACK, halo: place.text * 0.15, content }));
    }
    items
}

fn parts(length: RoundLength, pixels: f64, place: Place) -> Vec<Item> {
    let step = pixels / f64::from(length.parts());
    let thickness = place.text * 0.4;
    let stroke = Stroke { colour: BLACK, width: place.text * 0.06 };
    let part = |index: u8| {
        let left = place.at.x + f64::from(index) * step;
        let (top, bottom) = (place.at.y, place.at.y + thickness);
        let fill = Fill::Solid(if index.is_multiple_of(2) { BLACK } else { WHITE });
        Item::Shape(Shape::rect(&Rect { left, top, right: left + step, bottom }, fill, Some(stroke)))
    };
    (0..length.parts()).map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_one_two_or_five() {
        let cases = [
            (1_000.0, "1 km"),
            (999.0, "500 m"),
            (4_999.0, "2 km"),
            (5_000.0, "5 km"),
            (27_300.0, "20 km"),
            (340_000.0, "200 km"),
        ];
        for (longest, label) in cases {
            let length = RoundLength::at_most(longest).unwrap();
            assert_eq!(length.label(), label);
            assert!(length.metres() <= longest && length.metres() > longest / 2.51, "{longest}");
        }
    }

    #[test]
    fn there_is_no_bar_without_a_length() {
        for none in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(RoundLength::at_most(none), None);
        }
    }
}
