//! A place where a site could open.

use geo::Point;

use super::model::Territory;
use crate::ids::{CandidateId, CommuneCode};
use crate::units::{Euros, People};

/// What a candidate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum CandidateKind {
    /// The town hall of a commune.
    TownHall,
    /// A priority neighbourhood.
    Quarter,
    /// A place named by the user.
    Place,
}

impl CandidateKind {
    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::TownHall => "town hall",
            Self::Quarter => "quarter",
            Self::Place => "place",
        }
    }
}

/// A place where a site could open.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Identifier: the code of the commune or quarter, or the user's own.
    pub id: CandidateId,
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: CandidateKind,
    /// The commune it stands in, where it is known.
    pub commune: Option<CommuneCode>,
    /// Longitude and latitude in degrees (WGS 84).
    pub point: Point,
    /// What opening there costs, where it is known.
    pub cost: Option<Euros>,
    /// How many people a site there could serve, where it is limited.
    pub capacity: Option<People>,
}

impl Candidate {
    /// The candidates that need no list: every town hall and every quarter, in the order of their ids.
    pub fn everywhere(territory: &Territory) -> Vec<Self> {
        let town_halls = territory.communes().iter().map(|commune| Self {
            id: CandidateId::new(commune.code.as_str()),
            name: commune.name.to_string(),
            kind: CandidateKind::TownHall,
            commune: Some(commune.code),
            point: commune.point,
            cost: None,
            capacity: None,
        });
        let quarters = territory.quarters().iter().map(|quarter| Self {
            id: CandidateId::new(quarter.code.as_str()),
            name: quarter.name.clone(),
            kind: CandidateKind::Quarter,
            commune: quarter.communes.first().copied(),
            point: quarter.point,
            cost: None,
            capacity: None,
        });
        let mut candidates: Vec<Self> = town_halls.chain(quarters).collect();
        candidates.sort_by(|a, b| a.id.cmp(&b.id));
        candidates
    }
}
