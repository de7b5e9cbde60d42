#![doc = include_str!("README.md")]

mod access;
mod check;
mod direction;
mod duration;
mod limit;
mod node;
mod rules;
mod settings;

pub use check::{BadSetting, way_key};
pub use rules::Profile;
pub use settings::{
    Access, Barriers, ByPlace, ByValue, Class, Ferry, Junctions, Law, Legal, Oneway, Peak, Settings, Values,
    Waits,
};
