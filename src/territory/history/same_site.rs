//! Which rows of two lists are one site.

use std::collections::{BTreeMap, BTreeSet};

use geo::{Distance, Haversine};

use super::super::site::Site;
use crate::ids::{SiteId, without_accent};
use crate::units::Metres;

/// Two places that share an id are one site up to this distance, whatever communes they name: of the 17 ids
/// whose commune differs between the national lists of 2020 and 2024, 12 lie within it.
const ID_REACH: Metres = Metres(10_000.0);
/// Two places at most this far apart are one place: nine addresses in ten of both national lists were geocoded
/// to within it.
const SAME_PLACE: Metres = Metres(100.0);
/// A degree of latitude is never shorter than this (110.57 km at the equator on the ellipsoid; 111.2 km on the sphere).
const DEGREE_OF_LATITUDE: Metres = Metres(110_000.0);

/// Words that tell nothing: half the network carries them.
const COMMON_WORDS: [&str; 14] = [
    "antenne",
    "aux",
    "bus",
    "des",
    "france",
    "itinerant",
    "itinerante",
    "les",
    "multisites",
    "poste",
    "service",
    "services",
    "site",
    "sur",
];

/// How a site of an earlier list was found in a later one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Link {
    /// Same id, same commune.
    IdInCommune,
    /// Same id, another commune, near.
    IdNear,
    /// Same id, another commune, far, similar names.
    IdAndName,
    /// Another id, the same place.
    Place,
    /// Another id, same commune and similar names.
    NameInCommune,
}

impl Link {
    /// Whether the id is the same.
    pub fn is_by_id(self) -> bool {
        matches!(self, Self::IdInCommune | Self::IdNear | Self::IdAndName)
    }
}

/// For each site of `earlier`, its place in `later` and how it was found; `None` when it is not there.
///
/// No site of `later` is found twice. Ids of each list are unique. Ties go to the first of `later`.
/// O(n log n) for ids, O(a b) for the `a` and `b` sites that no id tells.
pub fn links(earlier: &[&Site], later: &[&Site]) -> Vec<Option<(usize, Link)>> {
    let mut found = by_id(earlier, later);
    let mut taken: BTreeSet<usize> = found.iter().flatten().map(|(place, _)| *place).collect();
    for link in [Link::Place, Link::NameInCommune] {
        for (site, found) in earlier.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
            let free = (0..later.len()).filter(|place| !taken.contains(place));
            let fitting = free.filter(|&place| fits(link, site, later[place]));
            let nearest =
                fitting.min_by(|&a, &b| apart(site, later[a]).0.total_cmp(&apart(site, later[b]).0));
            *found = nearest.map(|place| (place, link));
            taken.extend(nearest);
        }
    }
    found
}

fn by_id(earlier: &[&Site], later: &[&Site]) -> Vec<Option<(usize, Link)>> {
    let ids: BTreeMap<&SiteId, usize> =
        later.iter().enumerate().map(|(place, site)| (&site.id, place)).collect();
    let find = |site: &&Site| {
        let place = *ids.get(&site.id)?;
        Some((place, same_id(site, later[place])?))
    };
    earlier.iter().map(find).collect()
}

/// Whether two rows with one id are one site; `None` when the id was given to another.
fn same_id(a: &Site, b: &Site) -> Option<Link> {
    if in_one_commune(a, b) {
        Some(Link::IdInCommune)
    } else if apart(a, b).0 <= ID_REACH.0 {
        Some(Link::IdNear)
    } else {
        similar_names(&a.name, &b.name).then_some(Link::IdAndName)
    }
}

fn fits(link: Link, a: &Site, b: &Site) -> bool {
    match link {
        Link::Place => {
            // The difference of latitudes is a bound that costs nothing.
            let degrees = (a.point.y() - b.point.y()).abs();
            degrees * DEGREE_OF_LATITUDE.0 <= SAME_PLACE.0 && apart(a, b).0 <= SAME_PLACE.0
        }
        _ => in_one_commune(a, b) && similar_names(&a.name, &b.name),
    }
}

/// Whether both name the same commune.
pub(super) fn in_one_commune(a: &Site, b: &Site) -> bool {
    a.commune.is_some() && a.commune == b.commune
}

/// The great-circle distance between two sites.
pub(super) fn apart(a: &Site, b: &Site) -> Metres {
    Metres(Haversine.distance(a.point, b.point))
}

/// Whether the telling words of one name are all in the other; two names without any are not similar.
pub fn similar_names(a: &str, b: &str) -> bool {
    let (a, b) = (telling_words(a), telling_words(b));
    let (few, many) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    !few.is_empty() && few.is_subset(&many)
}

fn telling_words(name: &str) -> BTreeSet<String> {
    let plain: String = name.to_lowercase().chars().filter_map(without_accent).collect();
    plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 2 && !COMMON_WORDS.contains(word))
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::lifetime::tests::{at, site};
    use super::*;

    #[test]
    fn names_are_similar_as_the_lists_write_them() {
        for (a, b, similar) in [
            ("Valserhône", "France services de Valserhône", true),
            ("Ciré d'Aunis", "France services La Poste de Ciré-d'Aunis", true),
            ("Itinérante MSA du Languedoc", "Bus France services MSA du Languedoc", true),
            ("Pirogue de l'Est Guyanais ", "Pirogue France services de l'Est Guyanais", true),
            ("L’Aigle", "France services L'Aigle", true),
            ("Le teilleul - Antenne de Barenton", "France services de Barenton", true),
            ("Gourin", "France services Roi Morvan Communauté", false),
            ("Maxilien", "France services de Bar-le-Duc", false),
            ("France services", "France services de Gourin", false),
            ("", "", false),
        ] {
            assert_eq!(similar_names(a, b), similar, "{a} / {b}");
            assert_eq!(similar_names(b, a), similar, "{b} / {a}");
        }
    }

    /// One earlier site, one later site, and what they are to each other.
    #[test]
    fn every_case_of_the_rule() {
        let earlier = at(site("7", "Espace Tarn"), 0.0);
        for (later, link) in [
            (at(site("7", "Other"), 0.5), Some(Link::IdInCommune)),
            (at(site("7", "Other"), 0.05).of("11002"), Some(Link::IdNear)),
            (at(site("7", "Maison Espace Tarn"), 0.5).of("11002"), Some(Link::IdAndName)),
            (at(site("7", "Other"), 0.5).of("11002"), None),
            (at(site("8", "Other"), 0.0005).of("11002"), Some(Link::Place)),
            (at(site("8", "Other"), 0.01).of("11002"), None),
            (at(site("8", "France services Espace Tarn"), 0.01), Some(Link::NameInCommune)),
            (at(site("8", "Other"), 0.01), None),
        ] {
            assert_eq!(links(&[&earlier], &[&later])[0].map(|found| found.1), link, "{later:?}");
        }
    }

    #[test]
    fn an_id_goes_before_a_place_and_the_nearest_before_the_first() {
        let earlier = [at(site("1", "One"), 0.0), at(site("2", "Two"), 0.0)];
        let later = [at(site("2", "Two"), 0.0), at(site("8", "x"), 0.0009), at(site("9", "y"), 0.0005)];
        let found = links(&earlier.each_ref(), &later.each_ref());
        assert_eq!(found, [Some((2, Link::Place)), Some((0, Link::IdInCommune))]);
    }

    proptest! {
        #[test]
        fn no_site_is_found_twice(places in prop::collection::vec((0_u32..9, 0_u32..9), 0..12)) {
            let made = |shift: u32, (index, &(id, place)): (usize, &(u32, u32))| {
                let id = id * 100 + index as u32 * shift;
                at(site(&id.to_string(), "Espace"), f64::from(place) / 3000.0)
            };
            let earlier: Vec<Site> = places.iter().enumerate().map(|x| made(1, x)).collect();
            let later: Vec<Site> = places.iter().enumerate().map(|x| made(2, x)).collect();
            let found = links(&earlier.iter().collect::<Vec<_>>(), &later.iter().collect::<Vec<_>>());
            let places: Vec<usize> = found.iter().flatten().map(|f| f.0).collect();
            prop_assert_eq!(places.len(), places.iter().collect::<BTreeSet<_>>().len());
        }
    }
}
