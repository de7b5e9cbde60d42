//! What pages of one week and of many have in common.

use super::classes::Classes;
use super::error::StripError;
use super::legend::Legend;
use super::week::{WeekStyle, WeekTexts};
use crate::output::drawing::{
    Anchor, BLACK, DrawingError, Font, Fonts, Item, Layer, Page, Rect, Rgb, Scene, Text, foot, head,
};

/// Pixels to a unit, at least: letters of 15 units are then 9 pixels high.
const LEAST_UNIT: f64 = 0.6;

/// A page with its title and its sources.
pub(super) struct Sheet {
    pub(super) fonts: Fonts,
    /// Pixels to a unit.
    pub(super) unit: f64,
    /// Between the title and the sources.
    pub(super) room: Rect,
    size: (u32, u32),
    margins: Vec<Item>,
}

impl Sheet {
    pub(super) fn new(texts: &WeekTexts, style: &WeekStyle) -> Result<Self, DrawingError> {
        let (fonts, page) = (Fonts::load()?, Page::with_letters(style.width, style.height, LEAST_UNIT));
        let (head, top) = head((&texts.title, &texts.subtitle), &page, fonts);
        let (foot, bottom) = foot(&texts.source, &page, fonts);
        let room = Rect { top: top + 18.0 * page.unit, bottom: bottom - 16.0 * page.unit, ..page.inside };
        let (size, margins) = ((style.width, style.height), [head, foot].concat());
        Ok(Self { fonts, unit: page.unit, room, size, margins })
    }

    /// The legend at the full width of the page, without a mark.
    pub(super) fn legend<'a>(&self, texts: &'a WeekTexts, classes: &'a Classes) -> Legend<'a> {
        let (fonts, unit, width) = (self.fonts, self.unit, self.room.width());
        Legend { texts, classes, fonts, unit, width, mark: false }
    }

    /// The width of the widest of some texts, in pixels.
    pub(super) fn widest(&self, texts: &[String], font: Font) -> f64 {
        texts.iter().map(|text| self.fonts.width(text, font)).fold(0.0, f64::max)
    }

    pub(super) fn no_room(&self, strips: usize) -> StripError {
        StripError::Room { strips, width: self.size.0, height: self.size.1 }
    }

    /// The scene of `layers` with the title and the sources on top.
    pub(super) fn scene(self, texts: &WeekTexts, description: String, mut layers: Vec<Layer>) -> Scene {
        layers.push(Layer::new("texts", self.margins));
        let ((width, height), title) = (self.size, texts.title.clone());
        Scene { width, height, title, description, hatches: Vec::new(), layers }
    }
}

/// Words of one size, as they are put on the page.
pub(super) struct Words {
    pub(super) fonts: Fonts,
    pub(super) font: Font,
    pub(super) items: Vec<Item>,
}

impl Words {
    /// A text on the baseline at `x`, `y` (pixels).
    pub(super) fn put(&mut self, (x, y): (f64, f64), anchor: Anchor, colour: Rgb, text: &str) {
        if text.is_empty() {
            return;
        }
        let (at, font, content) = ((x, y).into(), self.font, text.to_owned());
        self.items.push(Item::Text(Text { at, anchor, font, colour, halo: 0.0, content }));
    }

    /// The same in black, shortened to `width` pixels.
    pub(super) fn put_within(&mut self, at: (f64, f64), anchor: Anchor, width: f64, text: &str) {
        let text = self.fonts.shortened(text, self.font, width);
        self.put(at, anchor, BLACK, &text);
    }
}

/// What is not empty, as sentences.
pub(super) fn sentences(parts: &[&str]) -> String {
    let parts = parts.iter().map(|part| part.trim_end_matches('.')).filter(|part| !part.is_empty());
    parts.map(|part| format!("{part}.")).collect::<Vec<_>>().join(" ")
}
