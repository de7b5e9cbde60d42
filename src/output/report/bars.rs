//! Bars: one number a row, as long as its share of the whole.

use super::super::text::Message;
use super::super::text::Texts;
use super::html::Html;
use super::typography::unbroken;

/// Bars below each other.
#[derive(Debug)]
pub struct Bars {
    /// What they show, and which table holds the same figures.
    pub caption: Message,
    /// The bars, from top to bottom.
    pub bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug)]
pub struct Bar {
    /// What it is of.
    pub name: Message,
    /// The number in words.
    pub value: Message,
    /// Its length, 0 to 1.
    pub share: f64,
}

/// The drawing in its own units: a row, its bar, where letters stand.
const WIDTH: u32 = 720;
const ROW: u32 = 44;
const BAR: u32 = 18;
const LETTERS: u32 = 14;

/// Writes the bars as a drawing with a description, and a caption.
pub(super) fn write(html: &mut Html, bars: &Bars, id: &str, texts: &Texts) {
    let caption = unbroken(&bars.caption.text(texts), texts.lang());
    let told = bars.bars.iter().map(|bar| {
        words(
            &Message::new("report-bar").arg("name", bar.name.clone()).arg("value", bar.value.clone()),
            texts,
        )
    });
    let told = told.collect::<Vec<_>>().join(&texts.get("report-bars-separator"));
    let height = ROW * bars.bars.len() as u32;
    let (title_id, told_id) = (format!("{id}-title"), format!("{id}-told"));
    let view = format!("0 0 {WIDTH} {height}");
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("role", "img"),
        ("aria-labelledby", title_id.as_str()),
        ("aria-describedby", told_id.as_str()),
        ("viewBox", view.as_str()),
        ("class", "bars"),
    ];
    html.element("figure", &[("class", "figure")], |html| {
        html.element("svg", &attributes, |html| {
            html.line("title", &[("id", &title_id)], &caption);
            html.line("desc", &[("id", &told_id)], &told);
            for (row, bar) in bars.bars.iter().enumerate() {
                draw(html, row as u32, bar, texts);
            }
        });
        html.line("figcaption", &[], &caption);
    });
}

/// The name and the number above a frame that is filled as far as the share goes.
fn draw(html: &mut Html, row: u32, bar: &Bar, texts: &Texts) {
    let (top, size) = (row * ROW, LETTERS.to_string());
    let (letters, bar_top) = ((top + LETTERS).to_string(), (top + LETTERS + 5).to_string());
    let (whole, high) = (WIDTH.to_string(), BAR.to_string());
    let length = format!("{:.1}", bar.share.clamp(0.0, 1.0) * f64::from(WIDTH));
    let frame = [("x", "0"), ("y", &bar_top), ("width", &whole), ("height", &high), ("class", "whole")];
    html.void("rect", &frame);
    html.void(
        "rect",
        &[("x", "0"), ("y", &bar_top), ("width", &length), ("height", &high), ("class", "part")],
    );
    html.line("text", &[("x", "0"), ("y", &letters), ("font-size", &size)], &words(&bar.name, texts));
    let right = [("x", whole.as_str()), ("y", &letters), ("font-size", &size), ("text-anchor", "end")];
    html.line("text", &right, &words(&bar.value, texts));
}

fn words(message: &Message, texts: &Texts) -> String {
    unbroken(&message.text(texts), texts.lang())
}
