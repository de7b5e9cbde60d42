//! The administrative levels above the commune.

use std::collections::HashMap;

use super::commune::Commune;

/// A level at which people are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// One row a commune.
    Commune,
    /// One row an intercommunal body (EPCI à fiscalité propre).
    Epci,
    /// One row a département.
    Departement,
    /// One row a région.
    Region,
    /// One row a priority neighbourhood.
    Quarter,
}

impl Level {
    /// The word used in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Commune => "commune",
            Self::Epci => "epci",
            Self::Departement => "departement",
            Self::Region => "region",
            Self::Quarter => "quarter",
        }
    }
}

/// An EPCI, a département or a région.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Area {
    /// Its official code (SIREN for an EPCI, INSEE otherwise).
    pub code: Box<str>,
    /// Its official name.
    pub name: Box<str>,
}

/// The place of an area in its list of [`Levels`].
pub type AreaIndex = u32;

/// The areas of one level while communes are read: each code is kept once.
#[derive(Debug, Clone, Default)]
struct AreaList {
    areas: Vec<Area>,
    places: HashMap<Box<str>, AreaIndex>,
}

impl AreaList {
    fn intern(&mut self, code: &str, name: &str) -> AreaIndex {
        // Files are nearly always sorted by area: the last one seen is the likeliest.
        if self.areas.last().is_some_and(|last| &*last.code == code) {
            return self.areas.len() as AreaIndex - 1;
        }
        if let Some(&place) = self.places.get(code) {
            return place;
        }
        let place = self.areas.len() as AreaIndex;
        self.areas.push(Area { code: code.into(), name: name.into() });
        self.places.insert(code.into(), place);
        place
    }

    /// The areas that `used` names in the order of their codes, and the new place of each old one.
    fn sorted(self, used: impl Iterator<Item = Option<AreaIndex>>) -> (Vec<Area>, Vec<AreaIndex>) {
        let mut kept = vec![false; self.areas.len()];
        used.flatten().for_each(|index| kept[index as usize] = true);
        let mut order: Vec<usize> = (0..self.areas.len()).filter(|&index| kept[index]).collect();
        order.sort_by(|&a, &b| self.areas[a].code.cmp(&self.areas[b].code));
        let mut places = vec![0; self.areas.len()];
        for (new, &old) in order.iter().enumerate() {
            places[old] = new as AreaIndex;
        }
        (order.into_iter().map(|old| self.areas[old].clone()).collect(), places)
    }
}

/// The EPCI, départements and régions of a territory.
#[derive(Debug, Clone, Default)]
pub struct Levels {
    epcis: AreaList,
    departements: AreaList,
    regions: AreaList,
}

/// The areas of each level in the order of their codes, with the new place of each old index.
pub(super) struct SortedLevels {
    pub epcis: (Vec<Area>, Vec<AreaIndex>),
    pub departements: (Vec<Area>, Vec<AreaIndex>),
    pub regions: (Vec<Area>, Vec<AreaIndex>),
}

impl Levels {
    /// The index of an EPCI, which is added when it is new.
    pub fn epci(&mut self, code: &str, name: &str) -> AreaIndex {
        self.epcis.intern(code, name)
    }

    /// The index of a département, which is added when it is new.
    pub fn departement(&mut self, code: &str, name: &str) -> AreaIndex {
        self.departements.intern(code, name)
    }

    /// The index of a région, which is added when it is new.
    pub fn region(&mut self, code: &str, name: &str) -> AreaIndex {
        self.regions.intern(code, name)
    }

    /// The code of an area that was added.
    pub fn code(&self, level: Level, index: AreaIndex) -> Option<&str> {
        let list = match level {
            Level::Epci => &self.epcis,
            Level::Departement => &self.departements,
            Level::Region => &self.regions,
            Level::Commune | Level::Quarter => return None,
        };
        list.areas.get(index as usize).map(|area| &*area.code)
    }

    /// The areas that some of `communes` belong to: a selection leaves the others behind.
    pub(super) fn sorted(self, communes: &[Commune]) -> SortedLevels {
        SortedLevels {
            epcis: self.epcis.sorted(communes.iter().map(|commune| commune.epci)),
            departements: self.departements.sorted(communes.iter().map(|commune| commune.departement)),
            regions: self.regions.sorted(communes.iter().map(|commune| commune.region)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_in_use_are_kept_once_and_sorted_by_code() {
        let mut list = AreaList::default();
        let indices = ["76", "84", "11"].map(|code| list.intern(code, code));
        assert_eq!(list.intern("76", "76"), indices[0]);
        let (areas, places) = list.sorted([Some(0), None, Some(2), Some(0)].into_iter());
        assert_eq!(areas.iter().map(|a| &*a.code).collect::<Vec<_>>(), ["11", "76"]);
        assert_eq!([places[0], places[2]], [1, 0]);
    }
}
