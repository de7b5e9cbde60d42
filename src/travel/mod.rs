#![doc = include_str!("README.md")]

mod batch;
pub mod calibration;
mod crow_fly;
mod distribution;
mod index;
mod isochrone;
mod journey;
mod lanes;
mod model;
mod order;
mod origins;
mod origins_by_road;
mod reachable;
mod road;
mod sphere;
mod times;

pub use crow_fly::{CrowFly, CrowFlyError, Reach};
pub use distribution::Distribution;
pub use index::{Nearest, PlaceIndex};
pub use isochrone::{Drawn, Heading, IsochroneAsk, IsochroneError, Isochrones};
pub use journey::{Journey, NoWay};
pub use model::Model;
pub use origins::{Comer, Origins, Way};
pub use reachable::Reachable;
pub use road::{Road, Travelled};
pub use sphere::{SpherePoint, straight_line};
pub use times::{TimesTo, straight_lines};
