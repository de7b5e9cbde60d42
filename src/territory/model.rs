//! The territory: everything about who lives where, checked and frozen.

use thiserror::Error;

use super::adjacency::Adjacency;
use super::area::{Area, AreaIndex, Level, Levels};
use super::commune::Commune;
use super::demand::{DemandKind, DemandPoint, demand_points};
use super::quarter::Quarter;
use crate::ids::CommuneCode;
use crate::issue::Report;
use crate::units::People;

/// Why communes and quarters do not make a territory.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TerritoryError {
    /// There is no commune.
    #[error("the territory has no commune: check the file, or the codes given to choose it")]
    Empty,
    /// A commune stands twice.
    #[error("commune {0} stands twice: keep one row of it")]
    DuplicateCommune(CommuneCode),
    /// A quarter stands twice.
    #[error("quarter {0} stands twice: keep one row of it")]
    DuplicateQuarter(String),
}

/// Communes, their levels, quarters and demand points; sorted by code and never changed afterwards.
#[derive(Debug, Clone)]
pub struct Territory {
    communes: Vec<Commune>,
    epcis: Vec<Area>,
    departements: Vec<Area>,
    regions: Vec<Area>,
    quarters: Vec<Quarter>,
    demand: Vec<DemandPoint>,
}

impl Territory {
    /// Puts communes and quarters in order and counts everybody once.
    ///
    /// The report tells which quarters were left out or changed; rows are quarters.
    ///
    /// # Errors
    /// When there is no commune, or a code stands twice.
    pub fn new(
        mut communes: Vec<Commune>,
        levels: Levels,
        mut quarters: Vec<Quarter>,
    ) -> Result<(Self, Report), TerritoryError> {
        communes.sort_by_key(|commune| commune.code);
        quarters.sort_by(|a, b| a.code.cmp(&b.code));
        if communes.is_empty() {
            return Err(TerritoryError::Empty);
        }
        if let Some(pair) = communes.windows(2).find(|pair| pair[0].code == pair[1].code) {
            return Err(TerritoryError::DuplicateCommune(pair[0].code));
        }
        if let Some(pair) = quarters.windows(2).find(|pair| pair[0].code == pair[1].code) {
            return Err(TerritoryError::DuplicateQuarter(pair[0].code.to_string()));
        }
        let levels = levels.sorted(&communes);
        let follow = |index: &mut Option<AreaIndex>, places: &[AreaIndex]| {
            *index = index.map(|old| places[old as usize]);
        };
        for commune in &mut communes {
            follow(&mut commune.epci, &levels.epcis.1);
            follow(&mut commune.departement, &levels.departements.1);
            follow(&mut commune.region, &levels.regions.1);
        }
        let mut report = Report::new("quarters");
        let demand = demand_points(&communes, &quarters, &mut report);
        let (epcis, departements, regions) = (levels.epcis.0, levels.departements.0, levels.regions.0);
        Ok((Self { communes, epcis, departements, regions, quarters, demand }, report))
    }

    /// The same territory with other populations, which `replace` writes into its communes; codes and order stay.
    ///
    /// The report tells which quarters hold more people than their commune then; rows are quarters.
    pub fn repopulated(&self, replace: impl FnOnce(&mut [Commune])) -> (Self, Report) {
        let mut territory = self.clone();
        replace(&mut territory.communes);
        let mut report = Report::new("quarters");
        territory.demand = demand_points(&territory.communes, &territory.quarters, &mut report);
        (territory, report)
    }

    /// The communes, in the order of their codes.
    pub fn communes(&self) -> &[Commune] {
        &self.communes
    }

    /// The quarters, in the order of their codes.
    pub fn quarters(&self) -> &[Quarter] {
        &self.quarters
    }

    /// The demand points, commune by commune.
    pub fn demand(&self) -> &[DemandPoint] {
        &self.demand
    }

    /// The areas of a level in the order of their codes; none at the levels of communes and quarters.
    pub fn areas(&self, level: Level) -> &[Area] {
        match level {
            Level::Epci => &self.epcis,
            Level::Departement => &self.departements,
            Level::Region => &self.regions,
            Level::Commune | Level::Quarter => &[],
        }
    }

    /// How many units a level has.
    pub fn count(&self, level: Level) -> usize {
        match level {
            Level::Commune => self.communes.len(),
            Level::Quarter => self.quarters.len(),
            _ => self.areas(level).len(),
        }
    }

    /// The unit of `level` that a demand point belongs to, if any.
    pub fn unit_of(&self, point: &DemandPoint, level: Level) -> Option<usize> {
        let commune = &self.communes[point.commune as usize];
        let index = match level {
            Level::Commune => Some(point.commune),
            Level::Epci => commune.epci,
            Level::Departement => commune.departement,
            Level::Region => commune.region,
            Level::Quarter => match point.kind {
                DemandKind::Quarter(quarter) => Some(quarter),
                DemandKind::Commune => None,
            },
        };
        index.map(|index| index as usize)
    }

    /// The code and name of a unit of `level`.
    pub fn unit_label(&self, level: Level, unit: usize) -> (&str, &str) {
        match level {
            Level::Commune => (self.communes[unit].code.as_str(), &self.communes[unit].name),
            Level::Quarter => (self.quarters[unit].code.as_str(), &self.quarters[unit].name),
            _ => (&self.areas(level)[unit].code, &self.areas(level)[unit].name),
        }
    }

    /// The name of the place of a demand point: `Carcassonne`, or `Le Viguier (Carcassonne)`.
    pub fn place_name(&self, point: &DemandPoint) -> String {
        let commune = &self.communes[point.commune as usize].name;
        match point.kind {
            DemandKind::Commune => commune.to_string(),
            DemandKind::Quarter(quarter) => format!("{} ({commune})", self.quarters[quarter as usize].name),
        }
    }

    /// The place of a commune in [`Self::communes`].
    pub fn commune_index(&self, code: CommuneCode) -> Option<usize> {
        self.communes.binary_search_by_key(&code, |commune| commune.code).ok()
    }

    /// Everybody.
    pub fn population(&self) -> People {
        self.communes.iter().map(|commune| commune.population).sum()
    }

    /// Which communes touch each other, from their boundaries.
    pub fn adjacency(&self) -> Adjacency {
        Adjacency::from_boundaries(self.communes.iter().map(|commune| commune.boundary.as_ref()))
    }
}
