//! A page of one week.

use geo::Coord;

use super::classes::Classes;
use super::error::StripError;
use super::legend::Legend;
use super::plot::Plot;
use super::sheet::{Sheet, Words, sentences};
use super::span::Span;
use super::week::{WeekStrip, WeekStyle, WeekTexts};
use crate::output::drawing::{Anchor, Font, GREY, Item, Layer, Rect, Scene};

/// Slots of five minutes in a cell: 15 minutes.
pub(super) const SLOTS: usize = 3;

/// The size of most letters, in units.
const LETTERS: f64 = 18.0;

/// The rows are no farther apart than this, in units: higher ones would not tell more.
const WIDEST_PITCH: f64 = 120.0;

/// The rows are no nearer than this, in units: their days would touch.
const LEAST_PITCH: f64 = 22.0;

/// Between the week and what stands around it, in units.
const GAP: f64 = 14.0;

/// The page. What it shows has been checked.
pub(super) fn compose(strip: &WeekStrip, texts: &WeekTexts, style: &WeekStyle) -> Result<Scene, StripError> {
    let (sheet, classes) = (Sheet::new(texts, style)?, Classes::new(&style.breaks));
    let legend = Legend { mark: true, ..sheet.legend(texts, &classes) };
    let side = Sides::of(&sheet, texts);
    let span = Span::of(std::slice::from_ref(strip));
    let Some(plot) = place(&sheet, &side, legend.height(), span) else {
        return Err(sheet.no_room(1));
    };
    let at = Coord { x: sheet.room.left, y: plot.rect.bottom + 2.0 * GAP * sheet.unit };
    let mark = texts.mark.iter().flat_map(|mark| plot.frame(mark.slot));
    let layers = vec![
        Layer { seamless: true, ..Layer::new("cells", plot.cells(&strip.shares, &classes)) },
        Layer::new("lines", plot.threads(0.8).into_iter().chain(plot.noon(1.5)).chain(mark).collect()),
        Layer::new("axes", side.draw(&plot, texts, &sheet)),
        Layer::new("legend", legend.draw(at).0),
    ];
    Ok(sheet.scene(texts, description(texts), layers))
}

/// What stands at the left and at the right of the rows.
struct Sides<'a> {
    font: Font,
    days: &'a [String; 7],
    /// Widths in pixels.
    left: f64,
    right: f64,
    /// The lines over the figures of the days.
    heading: Vec<String>,
}

impl<'a> Sides<'a> {
    /// Short names of days if the long ones would take more than a sixth of the page.
    fn of(sheet: &Sheet, texts: &'a WeekTexts) -> Self {
        let (font, sixth) = (Font { size: LETTERS * sheet.unit, bold: false }, sheet.room.width() / 6.0);
        let long = sheet.widest(&texts.days, font);
        let days = if long <= sixth { &texts.days } else { &texts.days_short };
        let heading = sheet.fonts.wrap_to(&texts.day_notes_title, font, (8.0 * font.size, 3));
        let notes = sheet.widest(&texts.day_notes, font).max(sheet.widest(&heading, font));
        Self { font, days, left: sheet.widest(days, font).min(sixth), right: notes.min(sixth), heading }
    }

    /// Height of what stands over the rows, in pixels.
    fn top(&self) -> f64 {
        self.font.size * 1.3 * self.heading.len().max(1) as f64
    }

    fn draw(&self, plot: &Plot, texts: &WeekTexts, sheet: &Sheet) -> Vec<Item> {
        let mut words = Words { fonts: sheet.fonts, font: self.font, items: Vec::new() };
        let baseline = plot.rect.top - 0.5 * self.font.size;
        let reach = self.font.size + GAP * sheet.unit;
        for (x, hour) in plot.ticks(&texts.hours, (self.font, sheet.fonts), reach) {
            words.put((x, baseline), Anchor::Middle, GREY, &hour);
        }
        let up = |line: usize| 1.3 * self.font.size * (self.heading.len() - 1 - line) as f64;
        for (index, line) in self.heading.iter().enumerate() {
            words.put((sheet.room.right, baseline - up(index)), Anchor::End, GREY, line);
        }
        for day in 0..7 {
            let y = plot.middle(day) + 0.36 * self.font.size;
            words.put_within((sheet.room.left, y), Anchor::Start, self.left, &self.days[day]);
            words.put_within((sheet.room.right, y), Anchor::End, self.right, &texts.day_notes[day]);
        }
        words.items
    }
}

/// The room of the week over a legend of that height; none if the rows would be too low or too short.
fn place(sheet: &Sheet, sides: &Sides<'_>, legend: f64, span: Span) -> Option<Plot> {
    let (unit, room) = (sheet.unit, sheet.room);
    // Half of the last hour's label reaches beyond the rows.
    let right = room.right - sides.right - 2.0 * GAP * unit - sides.font.size;
    let (left, top) = (room.left + sides.left + GAP * unit, room.top + sides.top());
    let pitch = ((room.bottom - top - legend - 2.0 * GAP * unit) / 7.0).min(WIDEST_PITCH * unit);
    let rect = Rect { left, top, right, bottom: top + 7.0 * pitch };
    let readable = pitch >= LEAST_PITCH * unit && rect.width() >= room.width() / 2.0;
    readable.then_some(Plot { rect, span, slots: SLOTS, unit })
}

/// The subtitle and the figures of the days, for those who cannot see the page.
fn description(texts: &WeekTexts) -> String {
    let days = texts.days.iter().zip(&texts.day_notes).filter(|(_, note)| !note.is_empty());
    let days: Vec<String> = days.map(|(day, note)| format!("{day} {note}")).collect();
    let figures = if days.is_empty() {
        String::new()
    } else {
        format!("{}: {}", texts.day_notes_title, days.join(", "))
    };
    let mark = texts.mark.as_ref().map_or("", |mark| mark.text.as_str());
    sentences(&[&texts.subtitle, &figures, mark])
}
