//! What every reader of communes gives.

use crate::territory::{Commune, Levels};

/// Communes with their administrative levels, ready for a territory.
#[derive(Debug, Clone, Default)]
pub struct Communes {
    /// The communes, in the order of their codes.
    pub communes: Vec<Commune>,
    /// The EPCI, départements and régions that the communes point at.
    pub levels: Levels,
}
