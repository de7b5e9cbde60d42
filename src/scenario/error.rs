//! Why a change cannot be made.

use thiserror::Error;

use crate::ids::{CandidateId, CommuneCode, SiteId};

/// A change that cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{why}")]
pub struct ChangeError {
    /// The change, by its place in the list.
    pub change: usize,
    /// The stop of that change, by its place, when it is about one.
    pub stop: Option<usize>,
    /// The key of files that holds what is wrong.
    pub key: &'static str,
    /// Why.
    pub why: Why,
}

/// Why a change cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Why {
    /// No site has this id.
    #[error("no site has the id '{id}'{closest}")]
    UnknownSite {
        /// The id.
        id: SiteId,
        /// A site that is called so, or nearly, as a phrase.
        closest: String,
    },
    /// The site was closed by an earlier change.
    #[error("site '{id}' ({name}) is closed by change {by} already")]
    Closed {
        /// The site.
        id: SiteId,
        /// Its name.
        name: String,
        /// The change that closed it, counted from 1.
        by: usize,
    },
    /// A site has this id already.
    #[error("a site has the id '{id}' already ({name})")]
    TakenId {
        /// The id.
        id: SiteId,
        /// The name of the site that has it.
        name: String,
    },
    /// No candidate has this id.
    #[error("no candidate has the id '{id}'{closest}")]
    UnknownCandidate {
        /// The id.
        id: CandidateId,
        /// A candidate that is called so, as a phrase.
        closest: String,
    },
    /// The territory has no such commune.
    #[error("no commune of the territory has the code {0}")]
    UnknownCommune(CommuneCode),
    /// The position is too far from the commune that it is said to lie in.
    #[error("the position lies {km} km from {name} ({commune})")]
    FarFromCommune {
        /// The commune.
        commune: CommuneCode,
        /// Its name.
        name: String,
        /// How far, in kilometres.
        km: u32,
    },
}

impl Why {
    /// What to do.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::UnknownSite { .. } => {
                "give the id as it stands in the list of sites, or that of a site which an earlier change opened"
            }
            Self::Closed { .. } => "leave one of the two changes out, or put the closing last",
            Self::TakenId { .. } => "give the new site an id of its own (key id)",
            Self::UnknownCandidate { .. } => {
                "give the code of a commune or quarter of the territory, or an id of the file of --candidates"
            }
            Self::FarFromCommune { .. } => "correct one or the other, or leave the commune out",
            Self::UnknownCommune(_) => {
                "give the INSEE code of a commune of the territory, or a position (lon and lat) elsewhere"
            }
        }
    }
}
