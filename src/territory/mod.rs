#![doc = include_str!("README.md")]

mod adjacency;
mod area;
mod candidate;
mod commune;
mod demand;
mod france;
pub mod history;
mod locate;
mod model;
mod quarter;
pub mod round;
mod site;
mod spelling;

pub use adjacency::Adjacency;
pub use area::{Area, AreaIndex, Level, Levels};
pub use candidate::{Candidate, CandidateKind};
pub use commune::{Commune, FARTHEST_IN_COMMUNE, PointOrigin};
pub use demand::{DemandKind, DemandPoint};
#[cfg(test)]
pub(crate) use france::FRANCE;
pub use france::is_in_france;
pub use locate::{CommuneBoxes, Locator};
pub use model::{Territory, TerritoryError};
pub use quarter::Quarter;
pub use site::{Label, Role, Site, SiteFormat};
pub use spelling::closest_site;
