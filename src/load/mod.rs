#![doc = include_str!("README.md")]

mod boundary;
mod candidates;
mod codes;
mod communes;
mod communes_geojson;
mod coordinates;
mod error;
mod numbers;
mod population;
mod quarters;
mod rows;
mod site_format;
mod site_hours;
mod sites;
mod source;
mod table;

pub use candidates::candidates;
pub use codes::CodeBook;
pub use communes::Communes;
pub use communes_geojson::communes_geojson;
pub use error::LoadError;
pub use population::population;
pub use quarters::{QuarterFigures, quarter_figures, quarters};
pub use sites::sites;
pub use source::Source;
