//! What the user asks to study.

use std::path::PathBuf;

use crate::ids::CandidateId;
use crate::load::Selection;
use crate::travel::{CrowFly, Mode};

/// Where the communes come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommunesFrom {
    /// The bundled Aude, with its sites and quarters unless others are given.
    Aude,
    /// The bundled country, overseas included.
    France,
    /// A file of the user's.
    File(PathBuf),
}

/// The inputs of a study.
#[derive(Debug, Clone)]
pub struct Request {
    /// Where the communes come from.
    pub communes: CommunesFrom,
    /// Which of them.
    pub selection: Selection,
    /// Whether boundaries are needed (gaps, maps, shapes in tables).
    pub boundaries: bool,
    /// Populations that replace those of the communes.
    pub population: Option<PathBuf>,
    /// Lists of sites; none: the bundled ones of the Aude.
    pub sites: Vec<PathBuf>,
    /// Lists of quarters; none: the bundled ones of the Aude, or none at all elsewhere.
    pub quarters: Vec<PathBuf>,
    /// Candidates; `None`: every town hall and quarter.
    pub candidates: Option<PathBuf>,
    /// Stops of rounds that take the place of their sites.
    pub rounds: Option<PathBuf>,
    /// Whether buses and itinerant teams are left out.
    pub fixed_only: bool,
    /// Candidates at which sites are supposed to open.
    pub open: Vec<CandidateId>,
    /// How people travel.
    pub mode: Mode,
    /// How long it takes.
    pub model: CrowFly,
}
