#![doc = include_str!("README.md")]

mod check;
mod classes;
mod compose;
mod error;
mod fonts;
mod frame;
mod furniture;
mod ground;
mod labels;
mod layers;
mod legend;
mod outline;
mod page;
mod projection;
mod raster;
mod rect;
mod render;
mod scale_bar;
mod scene;
mod spread;
mod svg;
mod symbols;
mod windows;

pub use error::MapError;
pub use layers::{AreaTime, Bounds, Inset, MapArea, MapLabel, MapLayers, MapPoint, overseas};
pub use page::{MapStyle, MapTexts};
pub use render::{png, svg};
