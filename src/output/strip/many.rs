//! A page of many weeks, all of one size and over the same hours.

use super::classes::Classes;
use super::error::StripError;
use super::panels::{Demand, Panels};
use super::plot::Plot;
use super::sheet::{Sheet, Words, sentences};
use super::span::{SLOTS_PER_HOUR, Span};
use super::week::{WeekStrip, WeekStyle, WeekTexts};
use crate::output::drawing::{Anchor, Font, GREY, Item, Layer, Rect, Scene};

/// Slots of five minutes in a cell: 30 minutes.
pub(super) const SLOTS: usize = 6;

/// The least size of a cell, in pixels: narrower ones could not be told apart.
const LEAST_CELL: (f64, f64) = (2.0, 3.5);

/// How small names may become so that all fit, in ems of the size that panels give them.
const SMALLEST_NAME: f64 = 0.8;

/// Days are written from this size of letters on, in pixels; below, they are left to the note.
const LEAST_LETTERS: f64 = 7.0;

/// The page. What it shows has been checked.
pub(super) fn compose(
    strips: &[WeekStrip],
    texts: &WeekTexts,
    style: &WeekStyle,
) -> Result<Scene, StripError> {
    let (sheet, classes) = (Sheet::new(texts, style)?, Classes::new(&style.breaks));
    let (legend, under) = sheet.legend(texts, &classes).draw(sheet.room.top_left());
    let room = Rect { top: under + 18.0 * sheet.unit, ..sheet.room };
    let atlas = Atlas::new(strips, texts, (&sheet, room)).ok_or_else(|| sheet.no_room(strips.len()))?;
    let cells =
        strips.iter().enumerate().flat_map(|(index, strip)| atlas.plot(index).cells(&strip.shares, &classes));
    let layers = vec![
        Layer { seamless: true, ..Layer::new("cells", cells.collect()) },
        Layer::new("lines", (0..strips.len()).flat_map(|index| atlas.plot(index).noon(0.8)).collect()),
        Layer::new("names", atlas.names()),
        Layer::new("axes", atlas.axes()),
        Layer::new("legend", legend),
    ];
    Ok(sheet.scene(texts, description(strips, texts), layers))
}

/// The panels of a page.
struct Atlas<'a> {
    strips: &'a [WeekStrip],
    texts: &'a WeekTexts,
    sheet: &'a Sheet,
    span: Span,
    panels: Panels,
}

impl<'a> Atlas<'a> {
    /// None if the page is too small for them.
    fn new(strips: &'a [WeekStrip], texts: &'a WeekTexts, (sheet, room): (&'a Sheet, Rect)) -> Option<Self> {
        let span = Span::of(strips);
        let cells = (span.hours() * SLOTS_PER_HOUR / SLOTS) as f64;
        let day_ems = sheet.widest(&texts.days_short, Font { size: 1.0, bold: false }).min(4.0);
        let least = (cells * LEAST_CELL.0, 7.0 * LEAST_CELL.1);
        let panels = Panels::fitted(&Demand { count: strips.len(), room, day_ems, unit: sheet.unit, least })?;
        Some(Self { strips, texts, sheet, span, panels })
    }

    fn plot(&self, index: usize) -> Plot {
        let (rect, unit) = (self.panels.rows(index), self.sheet.unit);
        Plot { rect, span: self.span, slots: SLOTS, unit }
    }

    fn words(&self, ems: f64, bold: bool) -> Words {
        let font = Font { size: ems * self.panels.letters, bold };
        Words { fonts: self.sheet.fonts, font, items: Vec::new() }
    }

    /// The name of each panel, and its figure at the right.
    fn names(&self) -> Vec<Item> {
        let notes = self.notes();
        let mut names = self.words(self.name_ems(&notes), true);
        for (index, (strip, note)) in self.strips.iter().zip(&notes).enumerate() {
            let rows = self.panels.rows(index);
            names.put_within((rows.left, self.baseline(rows)), Anchor::Start, self.beside(note), &strip.name);
        }
        let mut figures = self.words(Panels::AXIS, false);
        for (index, note) in notes.iter().enumerate() {
            let rows = self.panels.rows(index);
            figures.put((rows.right, self.baseline(rows)), Anchor::End, GREY, note);
        }
        names.items.into_iter().chain(figures.items).collect()
    }

    /// That of the names over some rows.
    fn baseline(&self, rows: Rect) -> f64 {
        rows.top - 0.42 * self.panels.letters
    }

    /// The figures beside the names: at most half as wide as their panel.
    fn notes(&self) -> Vec<String> {
        let Words { fonts, font, .. } = self.words(Panels::AXIS, false);
        self.strips.iter().map(|strip| fonts.shortened(&strip.note, font, self.panels.width / 2.0)).collect()
    }

    /// The room for a name beside its figure, in pixels.
    fn beside(&self, note: &str) -> f64 {
        let Words { fonts, font, .. } = self.words(Panels::AXIS, false);
        self.panels.width - fonts.width(note, font) - 0.5 * self.panels.letters
    }

    /// The size at which every name fits, one for all; names that would make the others too small are shortened.
    fn name_ems(&self, notes: &[String]) -> f64 {
        let Words { fonts, font, .. } = self.words(1.0, true);
        let fit = |(strip, note): (&WeekStrip, &String)| {
            self.beside(note) / fonts.width(&strip.name, font).max(1.0)
        };
        self.strips.iter().zip(notes).map(fit).fold(1.0, f64::min).max(SMALLEST_NAME)
    }

    /// Days at the left of the first panels, hours under the last.
    fn axes(&self) -> Vec<Item> {
        let mut items = Vec::new();
        for index in 0..self.strips.len() {
            if self.panels.is_first_of_its_row(index) {
                items.extend(self.days(index));
            }
            if self.panels.is_last_of_its_column(index, self.strips.len()) {
                items.extend(self.hours(index));
            }
        }
        items
    }

    fn days(&self, index: usize) -> Vec<Item> {
        let plot = self.plot(index);
        // Rows stand on whole pixels: two of them may be a pixel nearer than the pitch.
        let ems = Panels::AXIS.min(0.92 * (plot.pitch() - 1.0) / self.panels.letters);
        let mut words = self.words(ems, false);
        if words.font.size < LEAST_LETTERS {
            return Vec::new();
        }
        let (x, width) = (plot.rect.left - 0.4 * self.panels.letters, plot.rect.left - self.sheet.room.left);
        for (day, name) in self.texts.days_short.iter().enumerate() {
            let y = plot.middle(day) + 0.36 * words.font.size;
            let name = words.fonts.shortened(name, words.font, width - 0.4 * self.panels.letters);
            words.put((x, y), Anchor::End, GREY, &name);
        }
        words.items
    }

    fn hours(&self, index: usize) -> Vec<Item> {
        let (plot, mut words) = (self.plot(index), self.words(Panels::AXIS, false));
        let y = plot.rect.bottom + 1.15 * words.font.size;
        // Half of the gap belongs to the panel on the other side.
        let reach = self.panels.gap.across / 2.0 - 1.0;
        for (x, hour) in plot.ticks(&self.texts.hours, (words.font, words.fonts), reach) {
            words.put((x, y), Anchor::Middle, GREY, &hour);
        }
        words.items
    }
}

/// The subtitle and the figure of each week, for those who cannot see the page.
fn description(strips: &[WeekStrip], texts: &WeekTexts) -> String {
    let week = |strip: &WeekStrip| [strip.name.as_str(), &strip.note].join(" ").trim().to_owned();
    let weeks: Vec<String> = strips.iter().map(week).collect();
    sentences(&[&texts.subtitle, &texts.note, &weeks.join(", ")])
}
