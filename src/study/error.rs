//! Why a study cannot be made.

use thiserror::Error;

use crate::load::LoadError;
use crate::output::OutputError;
use crate::output::map::MapError;
use crate::territory::TerritoryError;

/// Why a study cannot be made.
#[derive(Debug, Error)]
pub enum StudyError {
    /// A file cannot be used.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// Communes and quarters do not make a territory.
    #[error(transparent)]
    Territory(#[from] TerritoryError),
    /// A table cannot be written.
    #[error(transparent)]
    Output(#[from] OutputError),
    /// The map cannot be drawn.
    #[error(transparent)]
    Map(#[from] MapError),
    /// No list of sites was given, and none is bundled for the territory.
    #[error(
        "no list of sites is given, and none is bundled for this territory\n  \
         give one with --sites FILE: the ANCT publishes the national list on data.gouv.fr (\"Liste des structures \
         France services\"); only the Aude's sites are bundled (--territory aude)"
    )]
    NoSites,
    /// A candidate to open is not known.
    #[error(
        "--open {id}: no candidate has this id\n  give the code of a commune or quarter of the territory, or an id of \
         the file of --candidates{closest}"
    )]
    UnknownCandidate {
        /// The id.
        id: String,
        /// An id that looks like it, as a phrase.
        closest: String,
    },
    /// A site whose hours should move, or stay, is not known.
    #[error("{option} {id}: no site has this id\n  give ids as they stand in the list of sites{closest}")]
    UnknownSite {
        /// The option.
        option: &'static str,
        /// The id.
        id: String,
        /// A site that is called so, or nearly, as a phrase.
        closest: String,
    },
    /// A site whose hours should move cannot.
    #[error("--only {id} ({name}): its hours do not move: {why}\n  leave it out of --only")]
    FixedSite {
        /// The id.
        id: String,
        /// The site.
        name: String,
        /// Why, as a phrase.
        why: &'static str,
    },
    /// Every row of a file was rejected.
    #[error("{name}: no usable {noun}: all {rows} rows were rejected, the first because {why}\n  {remedy}")]
    NothingUsable {
        /// The file.
        name: String,
        /// What its rows should be.
        noun: &'static str,
        /// How many rows it has.
        rows: usize,
        /// Why the first row was rejected.
        why: String,
        /// What can be done about it.
        remedy: String,
    },
}
