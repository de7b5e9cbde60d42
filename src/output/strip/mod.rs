#![doc = include_str!("README.md")]

mod check;
mod classes;
mod error;
mod legend;
mod many;
mod one;
mod panels;
mod plot;
mod render;
mod sheet;
mod span;
#[cfg(test)]
mod tests;
mod week;
mod words;

pub use error::StripError;
pub use render::{week_png, week_svg, weeks_png, weeks_svg};
pub use week::{SlotMark, WeekStrip, WeekStyle, WeekTexts};
pub use words::{WeekFacts, panel_note, week_texts, weeks_texts};
