//! Why bytes are not the prepared roads that are looked for.

use thiserror::Error;

use super::super::hierarchy::WrongParts;
use super::super::network::WrongNetwork;

/// Why bytes are not the prepared roads that are looked for. They are then prepared again.
#[derive(Debug, Error)]
pub enum Damage {
    /// The system does not give them.
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// They begin like another kind of file.
    #[error("it is no file of prepared roads")]
    OtherKind,
    /// Another version of the program wrote them.
    #[error("it has version {0} of the format")]
    OtherVersion(u32),
    /// They are roads made of other files or rules.
    #[error("it was made of other files or rules")]
    OtherKey,
    /// They are more or less than they announce.
    #[error("its length is not what it announces")]
    Length,
    /// Some of them changed.
    #[error("the checksum of its {0} does not agree")]
    Checksum(&'static str),
    /// A section cannot hold what it should.
    #[error("its {0} cannot be read")]
    Section(&'static str),
    /// The arrays are not those of a network.
    #[error(transparent)]
    Network(#[from] WrongNetwork),
    /// The arrays are not those of a hierarchy.
    #[error(transparent)]
    Hierarchy(#[from] WrongParts),
    /// The hierarchy is that of another network.
    #[error("its hierarchy is not that of its network")]
    Strangers,
}
