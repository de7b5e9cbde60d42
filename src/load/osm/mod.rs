#![doc = include_str!("README.md")]

mod assemble;
mod blob;
mod block;
mod damage;
mod extracted;
mod frames;
mod gathered;
mod header;
mod items;
mod kind;
mod limits;
mod nodes;
mod origin;
mod packing;
mod part;
mod pbf;
mod places;
mod table;
mod texts;
mod travelled;
mod turning;
mod turns;
mod ways;
mod wire;
mod xml;

pub use extracted::{Extracted, Input, read, read_sources};
pub use origin::fingerprint;
