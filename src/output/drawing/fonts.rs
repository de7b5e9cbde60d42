use std::sync::OnceLock;

use ab_glyph::{Font as _, FontRef, Glyph, PxScale, PxScaleFont, ScaleFont, point};
use geo::Coord;

use super::error::DrawingError;
use super::scene::{Anchor, Font, Item, Rgb, Text};

static REGULAR: &[u8] =
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/fonts/NotoSans-Regular.ttf"));
static BOLD: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/data/fonts/NotoSans-Bold.ttf"));

/// Regular, then bold.
static FACES: OnceLock<Option<[FontRef<'static>; 2]>> = OnceLock::new();

/// From one line of text to the next, in ems.
pub(in crate::output) const LINE_EM: f64 = 1.3;

/// The fonts of the pictures, which measure and draw texts. The same on every computer: nothing is taken from
/// the system.
///
/// Plotters draws texts with the same engine, but leaves out the space before each letter (`tra jet`).
#[derive(Clone, Copy)]
pub(in crate::output) struct Fonts(&'static [FontRef<'static>; 2]);

impl Fonts {
    /// Reads the embedded fonts, once for the whole program.
    pub(in crate::output) fn load() -> Result<Self, DrawingError> {
        let face = |bytes| FontRef::try_from_slice(bytes).ok();
        let faces = FACES.get_or_init(|| Some([face(REGULAR)?, face(BOLD)?]));
        faces.as_ref().map(Self).ok_or(DrawingError::Font)
    }

    /// A face at `scale` canvas pixels to a page pixel. Its size counts from ascenders to descenders, ours is an em.
    fn scaled(self, font: Font, scale: f64) -> PxScaleFont<&'static FontRef<'static>> {
        let face = &self.0[usize::from(font.bold)];
        let em = face.units_per_em().unwrap_or_else(|| face.height_unscaled());
        face.as_scaled(PxScale::from((font.size * scale) as f32 * face.height_unscaled() / em))
    }

    /// The letters of a text on a baseline that starts at `at` (canvas pixels).
    fn glyphs(self, text: &str, font: Font, (at, scale): (Coord<f64>, f64)) -> (Vec<Glyph>, f32) {
        let face = self.scaled(font, scale);
        let (mut x, mut last) = (at.x as f32, None);
        let mut place = |letter| {
            let id = face.glyph_id(letter);
            x += last.map_or(0.0, |last| face.kern(last, id));
            let glyph = id.with_scale_and_position(face.scale(), point(x, at.y as f32));
            x += face.h_advance(id);
            last = Some(id);
            glyph
        };
        (text.chars().map(&mut place).collect(), x)
    }

    /// How long a text is, in pixels.
    pub(in crate::output) fn width(self, text: &str, font: Font) -> f64 {
        f64::from(self.glyphs(text, font, (Coord::zero(), 1.0)).1)
    }

    /// Every canvas pixel that a text covers, and how much of it (0 to 1).
    pub(in crate::output) fn ink(
        self,
        text: &str,
        font: Font,
        place: (Coord<f64>, f64),
        mut ink: impl FnMut((i32, i32), f32),
    ) {
        let face = self.scaled(font, place.1);
        let (glyphs, _) = self.glyphs(text, font, place);
        for outline in glyphs.into_iter().filter_map(|glyph| face.outline_glyph(glyph)) {
            let corner = outline.px_bounds().min;
            outline.draw(|x, y, share| ink((corner.x as i32 + x as i32, corner.y as i32 + y as i32), share));
        }
    }

    /// Lines of at most `width` pixels, broken between words; inside a word only if it fills more than a line.
    pub(in crate::output) fn wrap(self, text: &str, font: Font, width: f64) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in words(text) {
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
    pub(in crate::output) fn wrap_to(
        self,
        text: &str,
        font: Font,
        (width, most): (f64, usize),
    ) -> Vec<String> {
        let mut lines = self.wrap(text, font, width);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = self.with_ellipsis(last, font, width);
            }
        }
        lines
    }

    /// A text on one line of at most `width` pixels: its end is replaced by an ellipsis if it is longer. Nothing at all
    /// if not even that fits.
    pub(in crate::output) fn shortened(self, text: &str, font: Font, width: f64) -> String {
        if self.width(text, font) <= width {
            return text.to_owned();
        }
        let cut = self.with_ellipsis(text, font, width);
        if self.width(&cut, font) <= width { cut } else { String::new() }
    }

    /// As much of a text as fits before an ellipsis.
    fn with_ellipsis(self, text: &str, font: Font, width: f64) -> String {
        let mut cut = text.to_owned();
        while !cut.is_empty() && self.width(&format!("{cut}…"), font) > width {
            cut.pop();
        }
        format!("{}…", cut.trim_end())
    }
}

/// The words of a text: what stands between spaces where a line may break, which no-break spaces are not.
fn words(text: &str) -> impl Iterator<Item = &str> {
    let breaks = |letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}');
    text.split(breaks).filter(|word| !word.is_empty())
}

/// Lines of text one under the other, the top of the first at `top_left`. Gives the y under the last, too.
pub(in crate::output) fn paragraph(
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
    fn a_number_is_never_broken_between_its_digits() {
        let text = "67\u{202f}760\u{202f}573 habitants à\u{a0}servir";
        let lines = Fonts::load().unwrap().wrap(text, FONT, 150.0);
        assert_eq!(lines, ["67\u{202f}760\u{202f}573", "habitants", "à\u{a0}servir"]);
    }

    #[test]
    fn a_cut_text_says_so() {
        let fonts = Fonts::load().unwrap();
        let lines = fonts.wrap_to("one two three four five six seven", FONT, (60.0, 2));
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && fonts.width(&lines[1], FONT) <= 60.0, "{lines:?}");
    }

    #[test]
    fn a_shortened_text_fits_or_vanishes() {
        let fonts = Fonts::load().unwrap();
        let short = fonts.shortened("Alpes-de-Haute-Provence", FONT, 120.0);
        assert!(short.starts_with("Alpes-de") && short.ends_with('…'), "{short}");
        assert!(fonts.width(&short, FONT) <= 120.0);
        assert_eq!(fonts.shortened("Ain", FONT, 120.0), "Ain");
        assert_eq!(fonts.shortened("Ain", FONT, 2.0), "");
    }
}
