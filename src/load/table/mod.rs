#![doc = include_str!("README.md")]

mod columns;
mod delimited;
mod features;
mod json;
mod kind;
mod shape;
mod text;
mod values;

pub(super) use columns::fold;
pub(super) use features::FEATURE_ID;
pub(super) use shape::{Ring, Shape};
pub(super) use values::{Row, Table};
