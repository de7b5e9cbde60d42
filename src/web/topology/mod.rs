#![doc = include_str!("README.md")]

mod arcs;
mod grid;
mod rings;
#[cfg(test)]
mod tests;
mod wire;

pub(super) use wire::{Topology, topology};
