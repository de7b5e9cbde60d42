//! In which département each way lies, for the law of speeds.

use geo::Point;

use crate::ids::CommuneCode;
use crate::load::{LoadError, bundled};
use crate::roads::extract::Extract;
use crate::roads::profile::Profile;
use crate::travel::{PlaceIndex, SpherePoint};
use crate::units::Metres;

/// A way farther than this from every town hall of France lies in no département.
const FARTHEST: Metres = Metres(30_000.0);

/// The town halls of France.
pub(super) struct TownHalls {
    communes: Vec<CommuneCode>,
    index: PlaceIndex,
}

impl TownHalls {
    /// What the profile needs of them: all, or none when its law is the same everywhere.
    ///
    /// # Errors
    /// Never with the bundled data.
    pub(super) fn for_profile(profile: &Profile) -> Result<Self, LoadError> {
        let is_needed = profile.settings().law.as_ref().is_some_and(|law| !law.departements.is_empty());
        let halls = if is_needed { bundled::town_halls()? } else { Vec::new() };
        let (communes, points): (Vec<CommuneCode>, Vec<Point>) = halls.into_iter().unzip();
        Ok(Self { communes, index: PlaceIndex::new(points.into_iter()) })
    }

    /// The département of the town hall nearest to the first node of each way; nothing at all when none is needed.
    pub(super) fn departements(&self, extract: &Extract) -> Vec<Option<&str>> {
        let first = |way: usize| extract.nodes[extract.nodes_of(way)[0] as usize].point();
        let places: Vec<SpherePoint> =
            (0..extract.ways.len()).map(|way| SpherePoint::new(first(way))).collect();
        let nearest = self.index.nearest_of_all(&places).unwrap_or_default().into_iter();
        let departement = |commune: u32| self.communes[commune as usize].departement();
        nearest.map(|near| (near.distance.0 <= FARTHEST.0).then(|| departement(near.place))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::roads::Mode;
    use crate::roads::extract::{Position, Way};

    #[test]
    fn ways_lie_in_the_departement_of_the_nearest_town_hall() {
        // Évry, Carcassonne, Saint-Denis (La Réunion), Ajaccio, Berlin.
        let places = [(2.43, 48.63), (2.35, 43.21), (55.45, -20.88), (8.74, 41.92), (13.4, 52.5)];
        let ways = places.map(|_| Way { id: 1, tags: 0, name: 0 });
        let extract = Extract {
            nodes: places.map(|place| Position::of(place.into())).into(),
            ways: ways.into(),
            first: (0..=places.len() as u32).collect(),
            way_nodes: (0..places.len() as u32).collect(),
            ..Extract::default()
        };
        let [car, foot] =
            [Mode::Car, Mode::Foot].map(|mode| crate::load::profile(&bundled::profile(mode)).unwrap());
        let halls = TownHalls::for_profile(&car).unwrap();
        assert_eq!(halls.departements(&extract), [Some("91"), Some("11"), Some("974"), Some("2A"), None]);
        assert!(TownHalls::for_profile(&foot).unwrap().departements(&extract).is_empty());
    }
}
