//! Why a study cannot be made.

use thiserror::Error;

use crate::load::LoadError;
use crate::output::OutputError;
use crate::output::map::MapError;
use crate::output::strip::StripError;
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
    /// The picture of the week cannot be drawn.
    #[error(transparent)]
    Strip(#[from] StripError),
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
