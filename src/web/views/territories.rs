//! Territories that were found.

use serde::Serialize;

use super::ask::TerritoryRef;

#[derive(Debug, Serialize)]
pub(in crate::web) struct Territories {
    pub(in crate::web) found: Vec<Territory>,
}

#[derive(Debug, Clone, Serialize)]
pub(in crate::web) struct Territory {
    pub(in crate::web) name: String,
    /// What it is: a kind of territory, or `commune`.
    pub(in crate::web) kind: &'static str,
    pub(in crate::web) code: String,
    /// The larger territory that tells namesakes apart.
    pub(in crate::web) inside: String,
    pub(in crate::web) people: u64,
    /// What is opened for it.
    pub(in crate::web) territory: TerritoryRef,
    /// The code of the commune to show first.
    pub(in crate::web) focus: Option<String>,
}
