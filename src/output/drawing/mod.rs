#![doc = include_str!("README.md")]

mod error;
mod fonts;
mod margins;
mod page;
mod palette;
pub(in crate::output) mod picture;
mod raster;
mod rect;
mod scene;
mod svg;

pub use error::DrawingError;
pub(in crate::output) use fonts::{Fonts, LINE_EM, paragraph};
pub(in crate::output) use margins::{foot, head};
pub(in crate::output) use page::Page;
pub(in crate::output) use palette::{contrast, palette};
pub(in crate::output) use rect::Rect;
pub(in crate::output) use scene::{
    Anchor, BLACK, Disc, Dot, Fill, Font, GREY, Hatch, Item, Layer, Lean, Rgb, Scene, Shape, Stroke, Text,
    WHITE, dot,
};
pub(in crate::output) use svg::escaped;
