//! Whether it is there, and what can be asked.

use serde::Serialize;

use super::super::limits;
use super::ask::{Mode, Model};

#[derive(Debug, Serialize)]
pub(in crate::web) struct Health {
    status: &'static str,
    version: &'static str,
    languages: [&'static str; 2],
    models: Vec<ModelOffered>,
    limits: Limits,
}

/// A travel model that can be asked for.
#[derive(Debug, Serialize)]
pub(in crate::web) struct ModelOffered {
    pub(in crate::web) model: Model,
    pub(in crate::web) modes: Vec<Mode>,
    pub(in crate::web) note: String,
}

#[derive(Debug, Serialize)]
struct Limits {
    body_bytes: usize,
    changes: usize,
    thresholds: usize,
    threshold_minutes: u32,
    proposals: u32,
    query_characters: usize,
}

impl Health {
    pub(in crate::web) fn of(models: Vec<ModelOffered>) -> Self {
        Self {
            status: "ok",
            version: env!("CARGO_PKG_VERSION"),
            languages: ["fr", "en"],
            models,
            limits: Limits {
                body_bytes: limits::BODY_BYTES,
                changes: limits::CHANGES,
                thresholds: limits::THRESHOLDS,
                threshold_minutes: limits::THRESHOLD_MINUTES,
                proposals: limits::PROPOSALS,
                query_characters: limits::QUERY_CHARACTERS,
            },
        }
    }
}
