#![doc = include_str!("README.md")]

mod bars;
mod blocks;
mod cells;
mod compliance;
mod cover;
mod html;
mod near;
mod opening;
mod page;
mod picture;
mod proposals;
mod quarters;
mod scenarios;
mod section;
mod sources;
mod table;
mod territory;
mod typography;
mod week_table;
mod when;
mod words;
mod zones;

pub use compliance::{Audit, Compliance, Money, compliance};
pub use cover::{About, cover, summary};
pub use near::{Near, Units, near};
pub use page::html;
pub use picture::Picture;
pub use proposals::{Proposals, proposals};
pub use quarters::{Quarters, quarters};
pub use scenarios::{Scenarios, Told, scenarios};
pub use section::{Cover, Report, Section};
pub use sources::{Sources, sources};
pub use territory::{Figures, territory};
pub use week_table::week_table;
pub use when::{When, when};
pub use zones::{Zones, zones};
