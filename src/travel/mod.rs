#![doc = include_str!("README.md")]

mod batch;
mod crow_fly;
mod index;
mod lanes;
mod model;
mod order;
mod reachable;
mod road;
mod sphere;

pub use crow_fly::{CrowFly, CrowFlyError, Reach};
pub use index::{Nearest, PlaceIndex};
pub use model::Model;
pub use reachable::Reachable;
pub use road::Road;
pub use sphere::SpherePoint;
