#![doc = include_str!("README.md")]

mod ask;
mod communes;
mod health;
mod indicators;
mod moment;
mod numbers;
mod plan;
mod study;
mod territories;
mod what_if;

pub(super) use ask::{
    AskMoment, AskPlan, AskTable, FileFormat, Goal, Kind, Mode, Model, OpenStudy, ReadScenario, TerritoryRef,
    Weeks, WithScenario,
};
pub(super) use communes::communes;
pub(super) use health::{Health, ModelOffered};
pub(super) use moment::moment;
pub(super) use plan::plan;
pub(super) use study::{Facts, places, study};
pub(super) use territories::{Territories, Territory};
pub(super) use what_if::what_if;
