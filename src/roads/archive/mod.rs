#![doc = include_str!("README.md")]

mod check;
mod damage;
mod header;
mod key;
mod read;
mod reading;
mod sections;
#[cfg(test)]
mod tests;
mod write;

pub use damage::Damage;
pub use header::series_of;
pub use key::{Key, Label, MadeOf, Series};
pub use read::{Archive, read};
pub use reading::{FileCounts, Reading};
pub use write::write;
