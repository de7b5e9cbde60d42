#![doc = include_str!("README.md")]

mod boundary;
pub mod bundled;
mod candidates;
mod codes;
mod commune_columns;
mod communes;
mod communes_geojson;
mod communes_parquet;
mod coordinates;
mod error;
mod escapes;
mod guard;
mod numbers;
mod parquet;
mod parquet_pages;
mod population;
mod quarters;
mod rows;
mod selection;
mod site_format;
mod site_hours;
mod site_label;
mod sites;
mod source;
mod table;
mod town_hall;

pub use candidates::candidates;
pub use codes::CodeBook;
pub use communes::{CommuneOptions, Communes, communes};
pub use communes_geojson::communes_geojson;
pub use error::LoadError;
pub use population::population;
pub use quarters::{QuarterFigures, quarter_figures, quarters};
pub use selection::Selection;
pub use sites::sites;
pub use source::Source;
