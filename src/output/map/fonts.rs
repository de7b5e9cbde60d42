use std::sync::OnceLock;

use geo::Coord;
use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

use super::error::MapError;
use super::scene::{Anchor, Font, Item, Rgb, Text};

/// The name under which plotters knows our fonts.
const FAMILY: &str = "maillage";

static REGULAR: &[u8] =
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/fonts/NotoSans-Regular.ttf"));
static BOLD: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/fonts/NotoSans-Bold.ttf"));

/// From the top of the ascenders to the foot of the descenders of Noto Sans, in ems (1.069 + 0.293).
/// Plotters counts the size of a font by this height, SVG and this module by the em.
const HEIGHT_EM: f64 = 1.362;

/// From one line of text to the next, in ems.
pub(super) const LINE_EM: f64 = 1.3;

/// The fonts of the map, which measure texts. The same on every computer: nothing is taken from the system.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fonts(());

impl Fonts {
    /// Registers the embedded fonts with plotters, once for the whole program.
    pub(super) fn load() -> Result<Self, MapError> {
        static READY: OnceLock<bool> = OnceLock::new();
        let register = |style, bytes| register_font(FAMILY, style, bytes).is_ok();
        let ready =
            READY.get_or_init(|| register(FontStyle::Normal, REGULAR) && register(FontStyle::Bold, BOLD));
        ready.then_some(Self(())).ok_or(MapError::Font)
    }

    /// The font for plotters, at `scale` canvas pixels to a page pixel.
    pub(super) fn describe(self, font: Font, scale: f64) -> FontDesc<'static> {
        let style = if font.bold { FontStyle::Bold } else { FontStyle::Normal };
        FontDesc::new(FontFamily::Name(FAMILY), font.size * scale * HEIGHT_EM, style)
    }

    /// How long a text is, in pixels.
    pub(super) fn width(self, text: &str, font: Font) -> f64 {
        /// Plotters measures in whole pixels: large letters give a fine measure.
        const LARGE: f64 = 100.0;
        let large = self.describe(Font { size: LARGE, ..font }, 1.0);
        let (width, _) = large.box_size(text).expect("a value of Fonts exists, so the fonts are registered");
        f64::from(width) * font.size / LARGE
    }

    /// Lines of at most `width` pixels, broken between words; inside a word only if it fills more than a line.
    pub(super) fn wrap(self, text: &str, font: Font, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split_whitespace() {
            let longer = lines.last().map(|line| format!("{line} {word}"));
            match longer.filter(|line| self.width(line, font) <= width) {
                Some(line) => *lines.last_mut().expect("a longer line comes from a line") = line,
                None => lines.extend(self.pieces(word, font, width)),
            }
        }
        lines
    }

    /// A word, cut wherever it would grow longer than `width`.
    fn pieces(self, word: &str, font: Font, width: f64) -> Vec<String> {
        if self.width(word, font) <= width {
            return vec![word.to_owned()];
        }
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            let piece = pieces.last_mut().expect("starts with one piece");
            if !piece.is_empty() && self.width(&format!("{piece}{letter}"), font) > width {
                pieces.push(letter.to_string());
            } else {
                piece.push(letter);
            }
        }
        pieces
    }

    /// At most `most` lines; what is left over is replaced by an ellipsis, which tells that there was more.
    pub(super) fn wrap_to(self, text: &str, font: Font, (width, most): (f64, usize)) -> Vec<String> {
        let mut lines = self.wrap(text, font, width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                while !last.is_empty() && self.width(&format!("{last}…"), font) > width {
                    last.pop();
                }
                last.push('…');
            }
        }
        lines
    }
}

/// Lines of text one under the other, the top of the first at `top_left`. Gives the y under the last, too.
pub(super) fn paragraph(
    lines: Vec<String>,
    top_left: Coord<f64>,
    font: Font,
    colour: Rgb,
) -> (Vec<Item>, f64) {
    let step = font.size * LINE_EM;
    let bottom = top_left.y + step * lines.len() as f64;
    let line = |(row, content): (usize, String)| {
        let at = Coord { x: top_left.x, y: top_left.y + step * row as f64 + font.size };
        Item::Text(Text { at, anchor: Anchor::Start, font, colour, halo: 0.0, content })
    };
    (lines.into_iter().enumerate().map(line).collect(), bottom)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: Font = Font { size: 20.0, bold: false };

    #[test]
    fn lines_are_never_longer_than_the_room() {
        let fonts = Fonts::load().unwrap();
        let text =
            "Sources : https://www.data.gouv.fr/datasets/liste-des-structures-france-services et Insee";
        for width in [40.0, 100.0, 333.0] {
            let lines = fonts.wrap(text, FONT, width);
            assert!(lines.iter().all(|line| fonts.width(line, FONT) <= width), "{lines:?}");
            let letters = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(letters(&lines.concat()), letters(text));
        }
    }

    #[test]
    fn a_cut_text_says_so() {
        let fonts = Fonts::load().unwrap();
        let lines = fonts.wrap_to("one two three four five six seven", FONT, (60.0, 2));
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && fonts.width(&lines[1], FONT) <= 60.0, "{lines:?}");
    }
}
