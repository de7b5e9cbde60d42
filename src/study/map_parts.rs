//! What every map of a study draws alike: towns, sites, quarters, insets, and the words for them.

use super::prepare::Study;
use crate::output::map::{Inset, MapLabel, MapPoint, MapTexts, SiteKind, overseas, paris};
use crate::output::text::Texts;
use crate::territory::{Commune, Quarter, Site, SiteFormat};

/// Towns that may be named, at most: there is room for fewer, but those in the shadow of a large one go unnamed.
const LABELS: usize = 400;

/// Overseas départements drawn apart, Paris drawn larger.
pub(super) fn insets(texts: &Texts) -> Vec<Inset> {
    let mut insets = overseas(["Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte"]);
    insets.push(paris(&texts.get("map-inset-paris")));
    insets
}

/// A site with the sign of its format.
pub(super) fn site_point(site: &Site, outside: bool) -> MapPoint {
    let kind = match site.format {
        SiteFormat::Fixed | SiteFormat::MultiSite | SiteFormat::Unknown => SiteKind::House,
        SiteFormat::Antenna | SiteFormat::Permanence => SiteKind::Antenna,
        SiteFormat::Bus | SiteFormat::Itinerant => SiteKind::Travelling,
    };
    MapPoint { at: site.point, outside, kind, name: None }
}

/// The priority neighbourhoods of the territory.
pub(super) fn quarter_points(study: &Study) -> Vec<MapPoint> {
    let point = |quarter: &Quarter| MapPoint::at(quarter.point);
    study.territory.quarters().iter().map(point).collect()
}

/// These towns, the largest first.
pub(super) fn labels_of<'a>(towns: impl Iterator<Item = &'a Commune>) -> Vec<MapLabel> {
    let mut towns: Vec<&Commune> = towns.collect();
    towns.sort_by_key(|commune| (std::cmp::Reverse(commune.population), commune.code));
    let label = |commune: &&Commune| MapLabel {
        at: commune.point,
        text: commune.name.to_string(),
        weight: commune.population.0,
    };
    towns.iter().take(LABELS).map(label).collect()
}

/// The towns of the territory, the largest first.
pub(super) fn labels(study: &Study) -> Vec<MapLabel> {
    labels_of(study.territory.communes().iter())
}

/// The words for sites and quarters.
pub(super) fn place_words(texts: &Texts) -> MapTexts {
    MapTexts {
        sites: texts.get("map-sites"),
        antennas: texts.get("map-antennas"),
        travelling: texts.get("map-travelling"),
        sites_outside: texts.get("map-sites-outside"),
        quarters: texts.get("map-quarters"),
        ..MapTexts::default()
    }
}
