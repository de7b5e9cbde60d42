//! Zones within reach.

use geo::Point;

use super::atlas::class_labels;
use super::error::StudyError;
use super::named_place::NamedPlace;
use super::prepare::{SitePlaces, Study};
use super::way_picture::{Ground, PictureAsk, drawn};
use crate::access::Thresholds;
use crate::output::map::{MapLayers, MapPoint, MapTexts, MapZone};
use crate::output::results::{self, Around, Reached};
use crate::output::text::{Arg, Message, Texts};
use crate::output::{Provenance, Table};
use crate::travel::{Heading, IsochroneAsk, Isochrones, Model};
use crate::units::{Metres, People, Seconds};

/// Whose zones are asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum ZonesOf {
    /// Those of these places together.
    Places(Vec<NamedPlace>, Heading),
    /// Those of all sites: who reaches the nearest.
    Sites,
}

/// Zones, and who lives in them.
#[derive(Debug)]
pub struct Zones {
    around: Around,
    heading: Heading,
    places: Vec<Point>,
    thresholds: Thresholds,
    isochrones: Isochrones,
    people: Vec<People>,
}

/// The zones within each threshold. People are counted by their own trips, not by the polygons.
///
/// # Errors
/// When the cell is too small for the extent.
pub fn isochrones(
    study: &Study,
    of: ZonesOf,
    thresholds: &Thresholds,
    cell: Option<Metres>,
) -> Result<Zones, StudyError> {
    let limits = thresholds.as_slice();
    let (around, heading, places) = whose(study, of, limits[limits.len() - 1]);
    let ask = IsochroneAsk { limits: limits.to_vec(), heading, cell };
    let isochrones = study.model.isochrones(&places, &ask)?;
    let demand = study.territory.demand();
    let homes: Vec<Point> = demand.iter().map(|point| point.point).collect();
    let times = study.model.soonest(&places, &homes, heading);
    let within = |limit: &Seconds| {
        let near = demand.iter().zip(&times).filter(|(_, time)| time.is_some_and(|time| time <= *limit));
        near.map(|(point, _)| point.people).sum()
    };
    let people = limits.iter().map(within).collect();
    Ok(Zones { around, heading, places, thresholds: thresholds.clone(), isochrones, people })
}

fn whose(study: &Study, of: ZonesOf, limit: Seconds) -> (Around, Heading, Vec<Point>) {
    match of {
        ZonesOf::Places(places, heading) => {
            let points = places.iter().map(|place| place.point).collect();
            (Around::Places(places.into_iter().map(|place| place.name).collect()), heading, points)
        }
        ZonesOf::Sites => {
            let SitePlaces { inside, neighbours } = study.site_places(limit);
            let points: Vec<Point> =
                inside.into_iter().chain(neighbours).map(|site| study.sites[site].point).collect();
            (Around::Sites(points.len()), Heading::To, points)
        }
    }
}

impl Zones {
    fn reached<'a>(&'a self, study: &Study) -> Reached<'a> {
        let farthest = match &study.model {
            Model::Road(road) => Some(road.roads().leg.farthest),
            Model::CrowFly(_) => None,
        };
        Reached {
            around: &self.around,
            heading: self.heading,
            mode: study.mode,
            limits: self.thresholds.as_slice(),
            isochrones: &self.isochrones,
            people: &self.people,
            everybody: study.territory.demand().iter().map(|point| point.people).sum(),
            farthest,
        }
    }
}

/// The zones, one row a threshold.
pub fn isochrone_table(study: &Study, zones: &Zones) -> Table {
    let mut table = results::isochrones(&zones.reached(study));
    table.note(study.model_note());
    if matches!(zones.around, Around::Sites(_)) { study.noted(table) } else { table }
}

/// Draws the zones on the communes around them. Needs boundaries.
///
/// # Errors
/// When the size is out of range.
pub fn draw_isochrones(
    study: &Study,
    zones: &Zones,
    ask: &PictureAsk,
    provenance: &Provenance,
    texts: &Texts,
) -> Result<Vec<u8>, StudyError> {
    let shapes = &zones.isochrones.zones;
    let widest = shapes.last().into_iter().flat_map(|shape| shape.iter());
    let passed = widest.flat_map(|part| part.exterior().points()).chain(zones.places.iter().copied());
    let ground = Ground::around(study, passed, ask);
    let limits = zones.thresholds.as_slice();
    let zone = |(boundary, limit): (_, &Seconds)| MapZone { boundary, minutes: limit.minutes() };
    let layers = MapLayers {
        areas: ground.areas(),
        zones: shapes.iter().zip(limits).map(zone).collect(),
        focus: Some(&ground.focus),
        sites: zones.places.iter().map(|&at| MapPoint::at(at)).collect(),
        labels: ground.labels(study),
        ..MapLayers::default()
    };
    let reached = zones.reached(study);
    let words = MapTexts {
        title: results::isochrone_title(&reached).text(texts),
        subtitle: subtitle(&reached, texts),
        legend_title: texts.get("map-zones"),
        class_labels: class_labels(&zones.thresholds, texts),
        sites: texts.get(match (&zones.around, zones.heading) {
            (Around::Sites(_), _) => "map-sites",
            (Around::Places(_), Heading::From) => "map-start",
            (Around::Places(_), Heading::To) => "map-goal",
        }),
        source: study.way_source(provenance).text(texts),
        ..MapTexts::default()
    };
    drawn(&layers, &words, ask, limits.iter().map(|limit| limit.minutes()).collect())
}

/// Who lives within each time.
fn subtitle(reached: &Reached<'_>, texts: &Texts) -> String {
    let within = |(limit, people): (&Seconds, &People)| {
        let share = people.share_of(reached.everybody).map_or(0.0, |share| share.percent());
        Message::new("map-zone-people")
            .arg("people", *people)
            .arg("share", Arg::Number(share, 1))
            .arg("minutes", results::minutes_arg(*limit))
            .text(texts)
    };
    let all: Vec<String> = reached.limits.iter().zip(reached.people).map(within).collect();
    Message::new("map-zone-subtitle").arg("within", all.join(&texts.get("map-zone-separator"))).text(texts)
}
