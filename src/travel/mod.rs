#![doc = include_str!("README.md")]

mod batch;
mod crow_fly;
mod index;
mod lanes;
mod order;
mod reachable;
mod sphere;

pub use crow_fly::{CrowFly, CrowFlyError, Reach};
pub use index::{Nearest, PlaceIndex};
pub use reachable::Reachable;
pub use sphere::SpherePoint;
