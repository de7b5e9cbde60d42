#![doc = include_str!("README.md")]

mod check;
mod classes;
mod clip;
mod compose;
mod error;
mod frame;
mod free_room;
mod ground;
mod insets;
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
mod spots;
mod spread;
mod symbols;
#[cfg(test)]
mod tests;
mod ways;
mod windows;

pub use error::MapError;
pub use insets::{Bounds, Inset, InsetKind, overseas, paris};
pub use layers::{
    AreaTime, MapArea, MapLabel, MapLayers, MapLine, MapMark, MapPoint, MapZone, MarkKind, SiteKind,
};
pub use page::{MapStyle, MapTexts, Ramp};
pub use render::{png, svg};
