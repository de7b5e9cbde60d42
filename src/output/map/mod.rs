#![doc = include_str!("README.md")]

mod check;
mod classes;
mod compose;
mod error;
mod frame;
mod ground;
mod labels;
mod layers;
mod legend;
mod marks;
mod north_arrow;
mod outline;
mod page;
mod projection;
mod render;
mod scale_bar;
mod spread;
mod symbols;
mod ways;
mod windows;

pub use error::MapError;
pub use layers::{
    AreaTime, Bounds, Inset, MapArea, MapLabel, MapLayers, MapLine, MapMark, MapPoint, MapZone, MarkKind,
    overseas,
};
pub use page::{MapStyle, MapTexts, Ramp};
pub use render::{png, svg};
